import { type Decimal } from '../../../kernel/decimal.js';
import {
  type Fraction,
  fraction,
  fractionOf,
  fractionText,
  greatest,
  least,
  minus,
  times,
} from '../fraction.js';
import { type InputValue } from '../input.js';
import { type Method } from '../scheme.js';
import { type Rule, UnfitInput } from './method.js';
import { atLeastNone } from './values.js';

/** Cộng, trừ. Points for each case that adds less points for each that takes away, kept within bounds. */
export function plusMinus(max: string, method: Extract<Method, { type: 'PLUS_MINUS' }>): Rule {
  const [gain, loss] = [fractionOf(method.plus), fractionOf(method.minus)];
  const [from, to] = [fractionOf(method.least), fractionOf(max)];
  return {
    points: (value) => {
      const { plus, minus: cases } = countsOf(value);
      return greatest(least(minus(times(gain, plus), times(loss, cases)), to), from);
    },
    arithmetic: (value) => {
      const counts = countsOf(value);
      const [plus, cases] = [fractionText(counts.plus), fractionText(counts.minus)];
      return `max(min(${plus} * ${method.plus} - ${cases} * ${method.minus}, ${max}), ${method.least})`;
    },
  };
}

function countsOf(value: InputValue): { readonly plus: Fraction; readonly minus: Fraction } {
  if (value.kind !== 'PLUS_MINUS') throw new UnfitInput();
  const count = (cases: Decimal) => atLeastNone(fraction(cases));
  return { plus: count(value.plus), minus: count(value.minus) };
}
