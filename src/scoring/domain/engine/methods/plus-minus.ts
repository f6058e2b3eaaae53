import { fractionOf, greatest, none } from '../fraction.js';
import { type Method } from '../../scheme/scheme.js';
import {
  atLeast,
  below,
  constant,
  divided,
  downTo,
  figure,
  minusForm,
  refused,
  type Rule,
  second,
  timesForm,
} from './rule.js';

/** Cộng, trừ. Points for each case that adds less points for each that takes away, kept within bounds. */
export function plusMinus(max: string, method: Extract<Method, { type: 'PLUS_MINUS' }>): Rule {
  const [from, to] = [fractionOf(method.least), fractionOf(max)];
  const balance = minusForm(
    timesForm(fractionOf(method.plus), figure),
    timesForm(fractionOf(method.minus), second),
  );
  const arithmetic = (x: string, y: string) =>
    `max(min(${x} * ${method.plus} - ${y} * ${method.minus}, ${max}), ${method.least})`;
  return {
    takes: 'PLUS_MINUS',
    pieces: [
      refused('UNFIT', below(figure, none)),
      refused('UNFIT', below(second, none)),
      { where: [atLeast(balance, to)], points: divided(constant(greatest(to, from))), arithmetic },
      ...downTo(from, balance, arithmetic),
    ],
  };
}
