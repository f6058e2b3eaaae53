import { decimal } from '../../kernel/decimal.js';
import { type Figure } from '../domain/figure.js';

/** A figure as the database tells it: texts, so that no digit is lost. */
export interface FigureRow {
  readonly indicator: string;
  /** Absent where the statement has added the cells up. */
  readonly cell?: readonly string[];
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

export function figureOf({ indicator, cell = [], value, numerator, denominator }: FigureRow): Figure {
  return value === null
    ? { indicator, cell, numerator: decimal(numerator ?? '0'), denominator: decimal(denominator ?? '0') }
    : { indicator, cell, value: decimal(value) };
}
