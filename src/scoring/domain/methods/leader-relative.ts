import { decimalText } from '../../../kernel/decimal.js';
import {
  compare,
  type Fraction,
  fraction,
  fractionOf,
  minus,
  none,
  one,
  over,
  plus,
  times,
} from '../fraction.js';
import { type Method } from '../scheme.js';
import { type ClusterValues, type Rule } from './method.js';
import { isPositive, type Ratio, ratioOf } from './values.js';

type LeaderRelative = Extract<Method, { type: 'LEADER_RELATIVE' }>;

/**
 * So với đơn vị dẫn đầu. A share of the maximum at the target, all of it for the leader of the cluster, linear between;
 * below the target in proportion. One piecewise rule, chosen by the unit's own figure. The leader is found once.
 */
export function leaderRelative(max: string, method: LeaderRelative, all: ClusterValues): Rule {
  const whole = fractionOf(max);
  const atTarget = times(whole, fractionOf(method.atTargetShare));
  const above = minus(whole, atTarget);
  const way = method.leader === 'GREATEST_EXCESS' ? byExcess(all) : byActual(all);
  return {
    points: (value) => {
      const ratio = ratioOf(value);
      const actual = fraction(ratio.actual);
      const target = fraction(ratio.target);
      if (actual.n < 0) return none;
      if (compare(actual, target) <= 0) return over(times(atTarget, actual), target);
      return plus(atTarget, times(above, way.share(actual, target)));
    },
    arithmetic: (value) => {
      const ratio = ratioOf(value);
      const [a, t] = [decimalText(ratio.actual), decimalText(ratio.target)];
      const below = `${max} * ${method.atTargetShare} * ${a} / ${t}`;
      if (ratio.actual.lt('0')) return `max(${below}, 0)`;
      if (ratio.actual.lte(ratio.target)) return below;
      const share = way.share(fraction(ratio.actual), fraction(ratio.target));
      if (compare(share, one) === 0) return max;
      return `${max} * (${method.atTargetShare} + (1 - ${method.atTargetShare}) * ${way.told(a, t)})`;
    },
  };
}

/** How far above its target a unit has come on the way to the leader: above 0, and 1 for whoever leads. */
interface Way {
  share(actual: Fraction, target: Fraction): Fraction;
  told(actual: string, target: string): string;
}

function byActual(all: ClusterValues): Way {
  const leader = greatestBy(all, ({ actual }) => fraction(actual));
  return {
    share: (actual, target) =>
      leader === null || compare(actual, leader.by) === 0
        ? one
        : over(minus(actual, target), minus(leader.by, target)),
    told: (a, t) => `(${a} - ${t}) / (${leader === null ? a : decimalText(leader.of.actual)} - ${t})`,
  };
}

function byExcess(all: ClusterValues): Way {
  const excess = (actual: Fraction, target: Fraction) => over(minus(actual, target), target);
  const leader = greatestBy(all, ({ actual, target }) => excess(fraction(actual), fraction(target)));
  const [la, lt] =
    leader === null ? ['1', '1'] : [decimalText(leader.of.actual), decimalText(leader.of.target)];
  return {
    share: (actual, target) => (leader === null ? one : over(excess(actual, target), leader.by)),
    told: (a, t) => `((${a} - ${t}) / ${t}) / ((${la} - ${lt}) / ${lt})`,
  };
}

interface Leader {
  readonly of: Ratio;
  readonly by: Fraction;
}

/** Units whose figure is a fault, or whose points a person set, take no part. */
function greatestBy(all: ClusterValues, figure: (ratio: Ratio) => Fraction): Leader | null {
  let leader: Leader | null = null;
  for (const value of all) {
    if (value.kind !== 'RATIO' || !isPositive(value.target)) continue;
    const by = figure(value);
    if (leader === null || compare(by, leader.by) > 0) leader = { of: value, by };
  }
  return leader;
}
