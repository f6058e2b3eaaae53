/** Does one thing after another, where the order matters. */
export function inTurn<T>(list: readonly T[], run: (item: T, i: number) => Promise<void>): Promise<void> {
  return list.reduce((before, item, i) => before.then(() => run(item, i)), Promise.resolve());
}
