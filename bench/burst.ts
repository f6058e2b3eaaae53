/** What a closed loop came to. */
export interface Burst {
  readonly seconds: number;
  /** How long each took, in milliseconds. */
  readonly waits: readonly number[];
  readonly errors: readonly string[];
}

/** So many lanes at once, each taking the next item as soon as its last was answered: nobody waits for the slowest. */
export async function burst<T>(
  items: readonly T[],
  lanes: number,
  act: (item: T, lane: number) => Promise<void>,
): Promise<Burst> {
  const waits: number[] = [];
  const errors: string[] = [];
  let next = 0;
  const lane = async (n: number): Promise<void> => {
    const item = items[next++];
    if (item === undefined) return;
    const begun = performance.now();
    await act(item, n).then(
      () => waits.push(performance.now() - begun),
      (fault: unknown) => errors.push(fault instanceof Error ? fault.message : String(fault)),
    );
    return lane(n);
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)));
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
