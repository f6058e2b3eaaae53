import { type Decimal } from '../../../kernel/decimal.js';
import { type Fraction, fraction, lowest } from './fraction.js';
import { type InputValue } from './input.js';
import { placeOfOption } from './methods/choice.js';
import { type Leader } from './methods/leader-relative.js';
import { type Leaf } from '../scheme/scheme.js';

/** Whole numbers, plain ones where all of them are safe. A safe whole number is itself in a double, so nothing is lost. */
export type Figures = Float64Array | readonly bigint[];

const kinds = ['NOTHING', 'NUMBER', 'RATIO', 'BOOLEAN', 'CHOICE', 'PLUS_MINUS', 'POINTS'] as const;

/** The number by which a column knows what an input is; 0 where there is none. */
export function kindNumber(kind: InputValue['kind']): number {
  return kinds.indexOf(kind);
}

/** What all units of a cluster came to on one criterion, unit by unit: figures over one power of ten each. */
export interface FigureColumn {
  readonly kinds: Uint8Array;
  readonly x: Figures;
  readonly y: Figures;
  /** How many decimal places were made whole. */
  readonly xPlaces: number;
  readonly yPlaces: number;
  /** The greatest in size; without end where they are not plain. */
  readonly xMost: number;
  readonly yMost: number;
}

/** @param values of nothing where the unit is not asked, or nothing is known */
export function figureColumn(leaf: Leaf, values: readonly (InputValue | undefined)[]): FigureColumn {
  const x = aligned(values.map((value) => (value === undefined ? 0 : firstOf(leaf, value))));
  const y = aligned(values.map((value) => (value === undefined ? 0 : secondOf(value))));
  return {
    kinds: Uint8Array.from(values.map((value) => (value === undefined ? 0 : kindNumber(value.kind)))),
    ...{ x: x.figures, xPlaces: x.places, xMost: x.most },
    ...{ y: y.figures, yPlaces: y.places, yMost: y.most },
  };
}

/** A decimal, or a small whole number. */
type Given = Decimal | number;

function firstOf(leaf: Leaf, value: InputValue): Given {
  switch (value.kind) {
    case 'NUMBER':
      return value.number;
    case 'RATIO':
      return value.actual;
    case 'BOOLEAN':
      return value.yes ? 1 : 0;
    case 'CHOICE':
      return placeOfOption(leaf, value.option);
    case 'PLUS_MINUS':
      return value.plus;
    case 'POINTS':
      return value.points;
  }
}

function secondOf(value: InputValue): Given {
  return value.kind === 'RATIO' ? value.target : value.kind === 'PLUS_MINUS' ? value.minus : 0;
}

interface Aligned {
  readonly figures: Figures;
  readonly places: number;
  readonly most: number;
}

function aligned(given: readonly Given[]): Aligned {
  const places = given.reduce<number>((so, one) => Math.max(so, placesOf(one)), 0);
  const figures = new Float64Array(given.length);
  let most = 0;
  for (let i = 0; i < given.length; i++) {
    const figure = plainly(given[i] ?? 0, places);
    if (!Number.isSafeInteger(figure))
      return { figures: given.map((one) => exactly(one, places)), places, most: Infinity };
    figures[i] = figure;
    most = Math.max(most, Math.abs(figure));
  }
  return { figures, places, most };
}

function placesOf(given: Given): number {
  return typeof given === 'number' ? 0 : given.c.length - 1 - given.e;
}

/** What leaves the safe numbers on the way never looks safe. */
function plainly(given: Given, places: number): number {
  if (typeof given === 'number') return given * 10 ** places;
  const { s, c } = given;
  let figure = 0;
  for (let i = 0; i < c.length; i++) figure = figure * 10 + (c[i] ?? 0);
  return figure === 0 ? 0 : s * figure * 10 ** (places - placesOf(given));
}

function exactly(given: Given, places: number): bigint {
  if (typeof given === 'number') return BigInt(given) * 10n ** BigInt(places);
  const { n, d } = fraction(given);
  return (BigInt(n) * 10n ** BigInt(places)) / BigInt(d);
}

/**
 * Đơn vị dẫn đầu. Of those measured against a target above 0: the greatest actual, or the greatest actual for its target, which
 * is also who exceeds it most. Whose points a person set leads nobody; null where nobody is left.
 */
export function leaderOf(column: FigureColumn, by: 'GREATEST_ACTUAL' | 'GREATEST_EXCESS'): Leader | null {
  const ratio = kindNumber('RATIO');
  const { kinds: what, x, y } = column;
  const further = by === 'GREATEST_ACTUAL' ? moreDone(column) : moreForTarget(column);
  let leader = -1;
  for (let row = 0; row < what.length; row++)
    if (what[row] === ratio && (y[row] ?? 0) > 0 && (leader === -1 || further(row, leader))) leader = row;
  if (leader === -1) return null;
  return { actual: over(x[leader], column.xPlaces), target: over(y[leader], column.yPlaces) };
}

type Compared = (row: number, other: number) => boolean;

function moreDone({ x }: FigureColumn): Compared {
  return (row, other) => (x[row] ?? 0) > (x[other] ?? 0);
}

function moreForTarget({ x, y, xMost, yMost }: FigureColumn): Compared {
  if (xMost * yMost <= Number.MAX_SAFE_INTEGER)
    return (row, other) => Number(x[row]) * Number(y[other]) > Number(x[other]) * Number(y[row]);
  return (row, other) =>
    BigInt(x[row] ?? 0) * BigInt(y[other] ?? 0) > BigInt(x[other] ?? 0) * BigInt(y[row] ?? 0);
}

function over(figure: number | bigint = 0, places: number): Fraction {
  return lowest(BigInt(figure), 10n ** BigInt(places));
}
