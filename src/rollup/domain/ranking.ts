import { type Decimal } from '../../kernel/decimal.js';

/** TOP: the greatest value first. BOTTOM: the smallest first. */
export const rankOrders = ['TOP', 'BOTTOM'] as const;
export type RankOrder = (typeof rankOrders)[number];

export interface Rankable {
  readonly value: Decimal | null;
  /** Its place among all by name, then by id: the order inside one rank. */
  readonly place: number;
}

export interface Ranked<Unit> {
  readonly unit: Unit;
  readonly rank: number;
}

/** Xếp hạng 1-2-2-4: equal values share a rank (law 22). Units without a value hold none. */
export function ranked<Unit extends Rankable>(
  units: readonly Unit[],
  order: RankOrder,
): { readonly ranked: readonly Ranked<Unit>[]; readonly withoutValue: number } {
  const valued = units
    .flatMap((unit) => (unit.value === null ? [] : [{ unit, value: unit.value }]))
    .toSorted(
      (a, b) =>
        (order === 'TOP' ? b.value.cmp(a.value) : a.value.cmp(b.value)) || a.unit.place - b.unit.place,
    );
  const holders: Ranked<Unit>[] = [];
  for (const [i, { unit, value }] of valued.entries()) {
    const before = valued[i - 1];
    const shared = before?.value.eq(value) ? holders[i - 1]?.rank : undefined;
    holders.push({ unit, rank: shared ?? i + 1 });
  }
  return { ranked: holders, withoutValue: units.length - valued.length };
}
