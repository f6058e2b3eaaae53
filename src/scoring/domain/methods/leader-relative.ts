import { decimal, decimalText, greatest } from '../../../kernel/decimal.js';
import { type InputValue } from '../input.js';
import { type ClusterInputs, exactly, type Points, ratioOf } from './method.js';

/**
 * So với đơn vị dẫn đầu. A share of the maximum at the target, all of it for the greatest actual of the cluster, linear
 * between; below the target in proportion. One piecewise rule, chosen by the unit's own figure.
 */
export function leaderRelative(
  max: string,
  { atTargetShare }: { readonly atTargetShare: string },
  value: InputValue,
  { all }: ClusterInputs,
): Points {
  const { actual, target } = ratioOf(value);
  const leader = greatest(actual, ...all.map((one) => ratioOf(one).actual));
  const [a, t, l] = [actual, target, leader].map(decimalText);
  const atTarget = decimal(max).times(atTargetShare);
  if (actual.lte(target)) {
    return {
      dividend: atTarget.times(actual),
      divisor: target,
      arithmetic: `${max} * ${atTargetShare} * ${a} / ${t}`,
    };
  }
  if (actual.eq(leader)) return exactly(decimal(max));
  const above = decimal(max).minus(atTarget);
  const span = leader.minus(target);
  return {
    dividend: atTarget.times(span).plus(above.times(actual.minus(target))),
    divisor: span,
    arithmetic: `${max} * (${atTargetShare} + (1 - ${atTargetShare}) * (${a} - ${t}) / (${l} - ${t}))`,
  };
}
