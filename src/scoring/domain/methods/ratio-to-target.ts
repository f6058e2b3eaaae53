import { compare, fraction, fractionOf, none, over, times } from '../fraction.js';
import { decimalText } from '../../../kernel/decimal.js';
import { type InputValue } from '../input.js';
import { type Rule } from './method.js';
import { ratioOf } from './values.js';

/** So với chỉ tiêu. The maximum times actual over target, the ratio capped; an actual below nothing is none. */
export function ratioToTarget(max: string, { cap }: { readonly cap: string }): Rule {
  const [whole, most] = [fractionOf(max), fractionOf(cap)];
  const full = times(whole, most);
  const share = (value: InputValue) => {
    const { actual, target } = ratioOf(value);
    return over(fraction(actual), fraction(target));
  };
  return {
    points: (value) => {
      const ratio = share(value);
      return ratio.n < 0 ? none : compare(ratio, most) >= 0 ? full : times(whole, ratio);
    },
    arithmetic: (value) => {
      const { actual, target } = ratioOf(value);
      const ratio = share(value);
      if (compare(ratio, most) >= 0) return `${max} * ${cap}`;
      const plain = `${max} * ${decimalText(actual)} / ${decimalText(target)}`;
      return ratio.n < 0 ? `max(${plain}, 0)` : plain;
    },
  };
}
