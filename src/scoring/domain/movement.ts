/** What a result says of one unit, as far as it can move. */
export interface Standing {
  readonly unitCode: string;
  readonly unitName: string;
  readonly total: string;
  /** null: excluded. */
  readonly rank: number | null;
  readonly grade: string | null;
}

/** Lên hạng, xuống hạng. Where a unit goes from one result to the next. */
export const directions = ['UP', 'DOWN', 'SAME', 'RANKED', 'EXCLUDED', 'ADDED', 'REMOVED'] as const;
export type Direction = (typeof directions)[number];

export interface Move {
  readonly unitCode: string;
  readonly unitName: string;
  readonly direction: Direction;
  /** null: the unit did not stand in that result. */
  readonly before: Standing | null;
  readonly after: Standing | null;
}

/**
 * Who moves between two results of one cluster: every unit of either, in the order of the later one, then those that are
 * in it no more.
 */
export function movement(before: readonly Standing[], after: readonly Standing[]): readonly Move[] {
  const earlier = new Map(before.map((standing) => [standing.unitCode, standing]));
  const later = new Set(after.map(({ unitCode }) => unitCode));
  return [
    ...after.map((standing) => move(earlier.get(standing.unitCode) ?? null, standing)),
    ...before.filter(({ unitCode }) => !later.has(unitCode)).map((standing) => move(standing, null)),
  ];
}

function move(before: Standing | null, after: Standing): Move;
function move(before: Standing, after: null): Move;
function move(before: Standing | null, after: Standing | null): Move {
  const { unitCode = '', unitName = '' } = after ?? before ?? {};
  return { unitCode, unitName, direction: direction(before, after), before, after };
}

function direction(before: Standing | null, after: Standing | null): Direction {
  if (before === null) return 'ADDED';
  if (after === null) return 'REMOVED';
  if (before.rank === null) return after.rank === null ? 'SAME' : 'RANKED';
  if (after.rank === null) return 'EXCLUDED';
  if (after.rank === before.rank) return 'SAME';
  return after.rank < before.rank ? 'UP' : 'DOWN';
}
