import { type Decimal, quotient, sum } from '../../kernel/decimal.js';
import { type Figure } from './figure.js';
import { type Form, type Indicator } from './form.js';

/** With what a report is compared: the same unit's period before, half-year or last year, as its rules look them up. */
export const comparisonKinds = ['PREVIOUS_PERIOD', 'HALF_YEAR', 'LAST_YEAR'] as const;
export type ComparisonKind = (typeof comparisonKinds)[number];

/** One indicator in two reports; a ratio in percent, recomputed from its parts. */
export interface ComparedFigure {
  readonly indicator: Indicator;
  readonly value: Decimal | null;
  readonly other: Decimal | null;
  readonly difference: Decimal | null;
  /** Of the other, in percent with two places; null where there is nothing to divide by. */
  readonly changePercent: Decimal | null;
}

/** Every indicator that one of the two reports gives, in the order of the form. */
export function comparedFigures(
  form: Form,
  own: readonly Figure[],
  others: readonly Figure[],
): readonly ComparedFigure[] {
  return form.indicators.flatMap((indicator) => {
    const [value, other] = [totalOf(own, indicator.code), totalOf(others, indicator.code)];
    if (value === null && other === null) return [];
    const difference = value !== null && other !== null ? value.minus(other) : null;
    const changePercent =
      difference === null || other === null || other.eq('0')
        ? null
        : quotient(difference.times('100'), other, 2);
    return [{ indicator, value, other, difference, changePercent }];
  });
}

/** What a report says of an indicator: the sum over its cells, or its ratio, from the sums of its parts. */
export function totalOf(figures: readonly Figure[], code: string): Decimal | null {
  const own = figures.filter(({ indicator }) => indicator === code);
  const values = own.flatMap((figure) => ('value' in figure ? [figure.value] : []));
  if (values.length > 0) return sum(values);
  const parts = own.flatMap((figure) => ('value' in figure ? [] : [figure]));
  const denominator = sum(parts.map((part) => part.denominator));
  if (denominator.eq('0')) return null;
  return quotient(sum(parts.map((part) => part.numerator)).times('100'), denominator, 2);
}
