/** What a closed loop came to. */
export interface Burst {
  readonly seconds: number;
  /** How long each took, in milliseconds. */
  readonly waits: readonly number[];
  readonly errors: readonly string[];
}

/** So many lanes at once, each taking the next item as soon as its last was answered: nobody waits for the slowest. */
export async function burst<T>(
  items: Iterable<T>,
  lanes: number,
  act: (item: T, lane: number) => Promise<void>,
): Promise<Burst> {
  const waits: number[] = [];
  const errors: string[] = [];
  const left = items[Symbol.iterator]();
  const lane = async (n: number): Promise<void> => {
    const next = left.next();
    if (next.done === true) return;
    const begun = performance.now();
    await act(next.value, n).then(
      () => waits.push(performance.now() - begun),
      (fault: unknown) => errors.push(fault instanceof Error ? fault.message : String(fault)),
    );
    return lane(n);
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)));
  return { seconds: (performance.now() - begun) / 1_000, waits, errors };
}

/** So many a second, whether or not the ones before were answered: each waits from the instant at which it was due. */
export async function atRate(
  perSecond: number,
  seconds: number,
  act: (n: number) => Promise<void>,
): Promise<Burst> {
  const waits: number[] = [];
  const errors: string[] = [];
  const under: Promise<void>[] = [];
  const begun = performance.now();
  const all = perSecond * seconds;
  await new Promise<void>((resolve) => {
    let sent = 0;
    const timer = setInterval(() => {
      const due = Math.min(all, Math.floor(((performance.now() - begun) / 1_000) * perSecond) + 1);
      for (; sent < due; sent++) {
        const dueAt = begun + (sent / perSecond) * 1_000;
        under.push(
          act(sent).then(
            () => void waits.push(performance.now() - dueAt),
            (fault: unknown) => void errors.push(fault instanceof Error ? fault.message : String(fault)),
          ),
        );
      }
      if (sent < all) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  await Promise.all(under);
  return { seconds: (performance.now() - begun) / 1_000, waits, errors };
}

/** Several bursts of the same thing as one. */
export function together(bursts: readonly Burst[]): Burst & { readonly rate: number } {
  const waits = bursts.flatMap((one) => one.waits);
  const seconds = bursts.reduce((sum, one) => sum + one.seconds, 0);
  return { seconds, waits, errors: bursts.flatMap((one) => one.errors), rate: waits.length / seconds };
}

/** The wait that this share of all stay within. */
export function within(waits: readonly number[], share: number): number {
  const sorted = waits.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
