import { type Form } from '../../reporting/domain/index.js';
import { gathered } from './aggregation.js';
import { combinationOf, type RolledCell, type RolledFigure } from './figure.js';

/**
 * Số cộng theo phân tổ: the cells of a figure put together along some of its dimensions, whatever the others say, by the
 * indicator's own rule. One for each combination of members that was given, in the form's order of members. Empty where the
 * indicator does not have all of these dimensions.
 */
export function totalsBy(
  form: Form,
  { indicator, cells }: RolledFigure,
  dimensions: readonly string[],
): readonly RolledCell[] {
  const how = combinationOf(indicator);
  const places = dimensions.map((code) => indicator.dimensions?.indexOf(code) ?? -1);
  if (how === null || places.includes(-1)) return [];
  const narrowed = cells.map((slice) => ({ ...slice, cell: places.map((place) => slice.cell[place] ?? '') }));
  const ranks = dimensions.map((code) => {
    const members = form.dimensions.find((dimension) => dimension.code === code)?.members ?? [];
    return new Map(members.map((member, rank) => [member.code, rank]));
  });
  const rankOf = (cell: readonly string[]) => cell.map((member, i) => ranks[i]?.get(member) ?? 0);
  return gathered(indicator, how, narrowed).toSorted((a, b) => inOrder(rankOf(a.cell), rankOf(b.cell)));
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((rank, i) => rank !== b[i]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
