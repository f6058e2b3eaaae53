export type Tick = (done: number, total: number) => void;

const lanes = 6;

/** One after another. */
export async function inTurn<T>(list: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  await list.reduce((before, item) => before.then(() => act(item)), Promise.resolve());
}

/** Several lanes, each taking the next item when it is free. */
export async function manyAtOnce<T>(
  list: readonly T[],
  tick: Tick,
  act: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    const item = list[next++];
    if (item === undefined) return;
    await act(item);
    tick(++done, list.length);
    return lane();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
