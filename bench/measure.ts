/** One thing to be timed; the answer was checked before. */
export interface Timed {
  readonly name: string;
  readonly size: number;
  readonly run: () => Promise<unknown>;
}

export interface Median {
  readonly name: string;
  readonly size: number;
  readonly ms: number;
}

const warmups = 10;

/**
 * The median time of each. All are run in turn, round by round, so that what else the machine does falls on all alike;
 * the order turns with the rounds, so that none always follows the same one.
 */
export async function medians(all: readonly Timed[], rounds: number): Promise<readonly Median[]> {
  const times = new Map(all.map((one) => [one, [] as number[]]));
  const round = async (n: number): Promise<void> => {
    if (n === rounds + warmups) return;
    const turned = [...all.slice(n % all.length), ...all.slice(0, n % all.length)];
    await turned.reduce(async (before, one) => {
      await before;
      const begun = performance.now();
      await one.run();
      if (n >= warmups) times.get(one)?.push(performance.now() - begun);
    }, Promise.resolve());
    return round(n + 1);
  };
  await round(0);
  return all.map((one) => ({ name: one.name, size: one.size, ms: median(times.get(one) ?? []) }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The power of the size with which a time grows: 0 not at all, 1 in proportion. */
export function growth(small: Median, large: Median): number {
  return Math.log(large.ms / small.ms) / Math.log(large.size / small.size);
}

/** A bar to stay under. */
export function bar(name: string, value: number, most: number): void {
  tell(name, { value, goal: most, met: value <= most });
}

/** A bar to reach. */
export function atLeast(name: string, value: number, least: number): void {
  tell(name, { value, goal: least, met: value >= least });
}

function tell(
  name: string,
  { value, goal, met }: { readonly value: number; readonly goal: number; readonly met: boolean },
): void {
  process.stdout.write(`bar ${name} ${value.toFixed(2)} ${goal} ${met ? 'met' : 'missed'}\n`);
}
