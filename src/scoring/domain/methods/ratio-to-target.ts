import { decimal, decimalText } from '../../../kernel/decimal.js';
import { type InputValue } from '../input.js';
import { exactly, type Points, ratioOf } from './method.js';

/** So với chỉ tiêu. The maximum times actual over target, the ratio capped. */
export function ratioToTarget(max: string, { cap }: { readonly cap: string }, value: InputValue): Points {
  const { actual, target } = ratioOf(value);
  if (actual.gte(target.times(decimal(cap))))
    return exactly(decimal(max).times(decimal(cap)), `${max} * ${cap}`);
  return {
    dividend: decimal(max).times(actual),
    divisor: target,
    arithmetic: `${max} * ${decimalText(actual)} / ${decimalText(target)}`,
  };
}
