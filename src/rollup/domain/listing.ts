import { type Decimal, decimal } from '../../kernel/decimal.js';
import { type FigureState, type RolledFigure } from './figure.js';

/** By which indicator a list of units is ordered. */
export interface FigureOrder {
  readonly indicator: string;
  readonly direction: 'ASC' | 'DESC';
}

/** What the figure of one indicator must be for a unit to be listed. */
export interface FigureFilter {
  readonly indicator: string;
  readonly states: readonly FigureState[] | null;
  readonly atLeast: Decimal | null;
  readonly atMost: Decimal | null;
}

/** Where a page begins: behind a unit that stood there with this value (null: without one) under this name. */
export interface ListPlace {
  readonly value: Decimal | null;
  readonly name: string;
  readonly unitId: string;
}

export interface Arrangement {
  /** null: by name alone. */
  readonly orderBy: FigureOrder | null;
  readonly filter: FigureFilter | null;
  readonly after: ListPlace | null;
  readonly first: number;
}

/** A unit of a list. */
export interface Listed {
  /** Its place among all by Vietnamese name, then by id. */
  readonly place: number;
  /** Whether it stands behind the place where the page begins, by name and id. */
  readonly past: boolean;
  readonly figures: readonly RolledFigure[];
}

/** The figures that an arrangement has to know. */
export function indicatorsOf({
  orderBy,
  filter,
}: Pick<Arrangement, 'orderBy' | 'filter'>): readonly string[] {
  return [...new Set([orderBy, filter].flatMap((one) => (one === null ? [] : [one.indicator])))];
}

/**
 * A page of a list, what of it is left behind the page, and how many pass the filter in all. Ordered by a figure, those
 * without a value stand last in either direction; among equals the name decides, then the id.
 */
export function arranged<Unit extends Listed>(
  units: readonly Unit[],
  { orderBy, filter, after, first }: Arrangement,
): { readonly page: readonly Unit[]; readonly more: boolean; readonly total: number } {
  const passing = units.filter((unit) => filter === null || passes(unit, filter));
  const order = (a: Decimal | null, b: Decimal | null) =>
    orderBy === null ? 0 : byValue(a, b, orderBy.direction);
  const value = (unit: Unit) => (orderBy === null ? null : valueOf(unit, orderBy.indicator));
  const behind = passing
    .filter((unit) => after === null || (order(after.value, value(unit)) || (unit.past ? -1 : 1)) < 0)
    .toSorted((a, b) => order(value(a), value(b)) || a.place - b.place);
  return { page: behind.slice(0, first), more: behind.length > first, total: passing.length };
}

export function valueOf({ figures }: Pick<Listed, 'figures'>, code: string): Decimal | null {
  const value = figures.find(({ indicator }) => indicator.code === code)?.value ?? null;
  return value === null ? null : decimal(value);
}

function passes({ figures }: Listed, { indicator, states, atLeast, atMost }: FigureFilter): boolean {
  const figure = figures.find((one) => one.indicator.code === indicator);
  if (figure === undefined) return false;
  const { state, value } = figure;
  return (
    (states === null || states.includes(state)) &&
    (atLeast === null || (value !== null && decimal(value).gte(atLeast))) &&
    (atMost === null || (value !== null && decimal(value).lte(atMost)))
  );
}

function byValue(a: Decimal | null, b: Decimal | null, direction: FigureOrder['direction']): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction === 'ASC' ? a.cmp(b) : b.cmp(a);
}
