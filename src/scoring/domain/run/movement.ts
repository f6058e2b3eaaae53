import { decimal, decimalText } from '../../../kernel/decimal.js';

/** Where a unit stands in a ranking. */
export interface Placed {
  readonly unitCode: string;
  readonly unitName: string;
  readonly total: string;
  /** null: it holds no rank. */
  readonly rank: number | null;
  readonly grade: string | null;
}

/** How a unit stands in two rankings of one cluster; null where it is not in one of them. */
export interface Movement {
  readonly unitCode: string;
  readonly unitName: string;
  readonly from: Placed | null;
  readonly to: Placed | null;
  /** How many places up (more than 0) or down; null where it holds no rank in one of them. */
  readonly places: number | null;
  /** How many points more; null where it is not in one of them. */
  readonly points: string | null;
}

/** Who stands otherwise in a later ranking than in an earlier one, in the order of the later; those who left it stand last. */
export function movement(earlier: readonly Placed[], later: readonly Placed[]): readonly Movement[] {
  const [before, after] = [earlier, later].map((list) => new Map(list.map((one) => [one.unitCode, one])));
  const units = [...later, ...earlier.filter(({ unitCode }) => !after?.has(unitCode))];
  return units.flatMap(({ unitCode, unitName }) => {
    const [from, to] = [before?.get(unitCode) ?? null, after?.get(unitCode) ?? null];
    return standsTheSame(from, to) ? [] : [{ unitCode, unitName, from, to, ...difference(from, to) }];
  });
}

function standsTheSame(from: Placed | null, to: Placed | null): boolean {
  if (from === null || to === null) return false;
  return decimal(from.total).eq(to.total) && from.rank === to.rank && from.grade === to.grade;
}

function difference(from: Placed | null, to: Placed | null): Pick<Movement, 'places' | 'points'> {
  if (from === null || to === null) return { places: null, points: null };
  return {
    places: from.rank === null || to.rank === null ? null : from.rank - to.rank,
    points: decimalText(decimal(to.total).minus(from.total)),
  };
}
