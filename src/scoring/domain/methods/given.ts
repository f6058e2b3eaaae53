import { type Decimal, decimal, decimalText } from '../../../kernel/decimal.js';
import { type InputValue } from '../input.js';
import { exactly, numberOf, type Points, UnfitInput } from './method.js';

/** Chấm trực tiếp. A mark from 0 to the maximum, given by whoever may give it. */
export function manual(max: string, value: InputValue): Points {
  return exactly(between(numberOf(value), max));
}

/** Điểm do cơ quan khác công bố. A score out of its own scale, brought to the maximum. */
export function external(max: string, { outOf }: { readonly outOf: string }, value: InputValue): Points {
  const score = between(numberOf(value), outOf);
  return {
    dividend: score.times(max),
    divisor: decimal(outOf),
    arithmetic: `${decimalText(score)} * ${max} / ${outOf}`,
  };
}

/** A mark outside its scale is a mistake of whoever gave it, not to be cut down in silence. */
function between(mark: Decimal, most: string): Decimal {
  if (mark.lt('0') || mark.gt(most)) throw new UnfitInput('NUMBER');
  return mark;
}
