/** Units with the code of their parent; a parent that is not among them leads out of the file. */
type Parents = ReadonlyMap<string, string | null>;

/** Every circle among the units: each unit has one parent, so a circle is met by climbing. */
export function cyclesAmong(parents: Parents): readonly (readonly string[])[] {
  const climbed = new Map<string, string>();
  const cycles: string[][] = [];
  for (const start of parents.keys()) {
    const way: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && parents.has(at) && !climbed.has(at)) {
      climbed.set(at, start);
      way.push(at);
      at = parents.get(at) ?? undefined;
    }
    // Met again on the way from the same start: from there on it goes round.
    if (at !== undefined && climbed.get(at) === start) cycles.push(way.slice(way.indexOf(at)));
  }
  return cycles;
}

/** The units that are the first ones below the deepest level allowed, counted from where each chain leaves the file. */
export function deeperThan(most: number, parents: Parents): readonly string[] {
  const depths = new Map<string, number>();
  for (const start of parents.keys()) {
    const way = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && parents.has(at) && !depths.has(at) && !way.has(at)) {
      way.add(at);
      at = parents.get(at) ?? undefined;
    }
    // A circle has no depth; it is told as such.
    let depth = at === undefined ? 0 : way.has(at) ? -Infinity : (depths.get(at) ?? 0);
    for (const code of [...way].toReversed()) depths.set(code, (depth += 1));
  }
  return [...depths].flatMap(([code, depth]) => (depth === most + 1 ? [code] : []));
}
