import { type Decimal, decimal, decimalText, sum } from '../../kernel/decimal.js';
import { type Figure } from './figure.js';
import { type CrossCheck, type Form } from './form.js';

/** A cross-check that does not hold, with the two figures that disagree. */
export interface BrokenCheck {
  readonly check: CrossCheck;
  readonly left: string;
  readonly right: string;
}

/** Which cross-checks of a form a set of figures breaks. A check on figures that were not given has nothing to compare. */
export function brokenChecks(form: Form, figures: readonly Figure[]): readonly BrokenCheck[] {
  return form.rules.flatMap((check) => {
    const sides = compared(check, form, figures);
    if (sides === undefined || sides.holds) return [];
    return [{ check, left: decimalText(sides.left), right: decimalText(sides.right) }];
  });
}

interface Sides {
  readonly left: Decimal;
  readonly right: Decimal;
  readonly holds: boolean;
}

function compared(check: CrossCheck, form: Form, figures: readonly Figure[]): Sides | undefined {
  switch (check.kind) {
    case 'AT_MOST': {
      const left = totalOf(figures, check.left);
      const right = totalOf(figures, check.right);
      return left && right && { left, right, holds: left.lte(right) };
    }
    case 'BREAKDOWN': {
      const left = totalOf(figures, [check.by]);
      const right = totalOf(figures, [check.total]);
      return left && right && { left, right, holds: left.eq(right) };
    }
    case 'RATIO_AT_MOST': {
      const parts = partsOf(form, figures, check.ratio);
      if (parts === undefined) return undefined;
      // Compared crosswise, so that nothing is divided and nothing rounded.
      const left = parts.numerator.times('100');
      const right = parts.denominator.times(decimal(check.percent));
      return { left: parts.numerator, right: parts.denominator, holds: left.lte(right) };
    }
  }
}

/** The sum of indicators over all their cells, where at least one of them was given. */
function totalOf(figures: readonly Figure[], codes: readonly string[]): Decimal | undefined {
  const values = figures.flatMap((figure) =>
    codes.includes(figure.indicator) && 'value' in figure ? [figure.value] : [],
  );
  return values.length === 0 ? undefined : sum(values);
}

function partsOf(
  form: Form,
  figures: readonly Figure[],
  ratio: string,
): { numerator: Decimal; denominator: Decimal } | undefined {
  const indicator = form.indicators.find(({ code }) => code === ratio);
  if (indicator?.numerator !== undefined && indicator.denominator !== undefined) {
    const numerator = totalOf(figures, indicator.numerator);
    const denominator = totalOf(figures, indicator.denominator);
    return numerator && denominator && { numerator, denominator };
  }
  const figure = figures.find((one) => one.indicator === ratio);
  return figure !== undefined && 'numerator' in figure ? figure : undefined;
}
