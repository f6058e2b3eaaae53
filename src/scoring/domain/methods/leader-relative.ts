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
import { type Ratio, ratioOf } from './values.js';

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
      const [actual, target] = [fraction(ratio.actual), fraction(ratio.target)];
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
  const actuals = ratiosOf(all).map(({ actual }) => ({ actual, value: fraction(actual) }));
  const leader = actuals.reduce((best, unit) => (compare(unit.value, best.value) > 0 ? unit : best), {
    actual: actuals[0]?.actual,
    value: actuals[0]?.value ?? none,
  });
  return {
    share: (actual, target) =>
      compare(actual, leader.value) === 0 ? one : over(minus(actual, target), minus(leader.value, target)),
    told: (a, t) => `(${a} - ${t}) / (${leader.actual ? decimalText(leader.actual) : a} - ${t})`,
  };
}

function byExcess(all: ClusterValues): Way {
  const excess = (actual: Fraction, target: Fraction) => over(minus(actual, target), target);
  const units = ratiosOf(all).map(({ actual, target }) => ({
    actual,
    target,
    value: excess(fraction(actual), fraction(target)),
  }));
  const [first, ...rest] = units;
  const leader = rest.reduce(
    (best, unit) => (best && compare(unit.value, best.value) > 0 ? unit : best),
    first,
  );
  const [la, lt] = leader ? [decimalText(leader.actual), decimalText(leader.target)] : ['0', '1'];
  return {
    share: (actual, target) => {
      const own = excess(actual, target);
      return leader === undefined ? one : over(own, leader.value);
    },
    told: (a, t) => `((${a} - ${t}) / ${t}) / ((${la} - ${lt}) / ${lt})`,
  };
}

/** Units whose figure is a fault take no part; the fault is told where they are scored. */
function ratiosOf(all: ClusterValues): readonly Ratio[] {
  return all.flatMap((value) => (value.kind === 'RATIO' && value.target.gt('0') ? [value] : []));
}
