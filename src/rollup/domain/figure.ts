import { type Indicator } from '../../reporting/domain/index.js';
import { crosswise, quotientOf, sumOf } from './exact.js';

/**
 * REPORTED: at least one report behind it. NOT_REPORTED: none, which is not 0. NOT_DUE: none, and nothing is owed.
 * NO_DENOMINATOR: a ratio of nothing. NOT_AGGREGATED: the indicator has no meaning above its unit, or beyond its period.
 * NOT_COMPARABLE: what would be put together does not go together.
 */
export type FigureState =
  'REPORTED' | 'NOT_REPORTED' | 'NOT_DUE' | 'NO_DENOMINATOR' | 'NOT_AGGREGATED' | 'NOT_COMPARABLE';

/**
 * A figure as exact texts, each written in one way only. Of a ratio or an average the two sums it is made of stand beside
 * its value: of an average the sum of the values and their number, of a weighted one the sum of values × weights and of weights.
 */
export interface Quantity {
  readonly state: FigureState;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reports: number;
}

export interface RolledCell extends Quantity {
  /** One member of each dimension. */
  readonly cell: readonly string[];
}

export interface RolledFigure extends Quantity {
  readonly indicator: Indicator;
  /** Its slices, where the indicator has dimensions. */
  readonly cells: readonly RolledCell[];
}

/** How quantities become one. A quotient is made again from its two sums, and never averaged (law 15). */
export type Combination = 'SUM' | 'MAX' | 'MIN' | 'QUOTIENT';

const percentPlaces = 2;

/** How the quantities of one indicator become one; null where they do not. */
export function combinationOf({ overUnits, sumOf: parts }: Indicator): Combination | null {
  switch (overUnits) {
    case 'NONE':
      return null;
    case 'RATIO':
    case 'AVG':
    case 'WAVG':
      return 'QUOTIENT';
    case 'MAX':
    case 'MIN':
      return parts === undefined ? overUnits : 'SUM';
    default:
      return 'SUM';
  }
}

// Figures and cells are written out, not spread: a request makes ten thousands of them.

export function figureOf(
  { state, value, numerator, denominator, reports }: Quantity,
  indicator: Indicator,
  cells: readonly RolledCell[] = [],
): RolledFigure {
  return { state, value, numerator, denominator, reports, indicator, cells };
}

export function cellOf(
  { state, value, numerator, denominator, reports }: Quantity,
  cell: readonly string[],
): RolledCell {
  return { state, value, numerator, denominator, reports, cell };
}

export function emptyFigure(indicator: Indicator, state: FigureState, reports = 0): RolledFigure {
  return { state, value: null, numerator: null, denominator: null, reports, indicator, cells: [] };
}

export function plainQuantity(value: string, reports: number): Quantity {
  return { state: 'REPORTED', value, numerator: null, denominator: null, reports };
}

/** A ratio in percent or an average in its own unit, from its two sums, rounded once. */
export function quotientQuantity(
  { type, decimals = percentPlaces }: Indicator,
  numerator: string,
  denominator: string,
  reports: number,
): Quantity {
  if (denominator === '0') return { state: 'NO_DENOMINATOR', value: null, numerator, denominator, reports };
  const rounding =
    type === 'RATIO' ? { places: percentPlaces, times: '100' } : { places: decimals, times: '1' };
  const value = quotientOf(numerator, denominator, rounding);
  return { state: 'REPORTED', value, numerator, denominator, reports };
}

/** Several quantities of one indicator as one; null where none of them says anything. How many reports is for the caller to say. */
export function combined(
  indicator: Indicator,
  how: Combination,
  quantities: readonly Quantity[],
  reports: number,
): Quantity | null {
  switch (how) {
    case 'QUOTIENT': {
      const [over, beneath] = [said(quantities, 'numerator'), said(quantities, 'denominator')];
      if (over.length === 0 || beneath.length === 0) return null;
      return quotientQuantity(indicator, sumOf(over), sumOf(beneath), reports);
    }
    case 'SUM': {
      const values = said(quantities, 'value');
      return values.length === 0 ? null : plainQuantity(sumOf(values), reports);
    }
    case 'MAX':
    case 'MIN': {
      const extreme = extremeOf(how, quantities);
      if (extreme === null) return null;
      const { state, value, numerator, denominator } = extreme;
      return { state, value, numerator, denominator, reports };
    }
  }
}

function said(quantities: readonly Quantity[], part: 'value' | 'numerator' | 'denominator'): string[] {
  const texts: string[] = [];
  for (const quantity of quantities) {
    const text = quantity[part];
    if (text !== null) texts.push(text);
  }
  return texts;
}

/** The greatest or least; of two quotients by their parts, for rounded they may look the same. */
function extremeOf(how: 'MAX' | 'MIN', quantities: readonly Quantity[]): Quantity | null {
  const sign = how === 'MAX' ? 1 : -1;
  return quantities
    .filter(({ value }) => value !== null)
    .reduce<Quantity | null>(
      (best, one) => (best === null || sign * compare(one, best) > 0 ? one : best),
      null,
    );
}

function compare(one: Quantity, other: Quantity): number {
  const [a, b] = [one, other].map(({ value, numerator, denominator }) =>
    numerator === null || denominator === null
      ? ([value ?? '0', '1'] as const)
      : ([numerator, denominator] as const),
  );
  return a && b ? crosswise([a[0], b[1]], [b[0], a[1]]) : 0;
}

/** A cell's place as a text, by which the same cell of others is found. */
export function placeOf(cell: readonly string[]): string {
  return cell.join('\n');
}
