import { type Fraction, fractionOf, fractionText, minus, none, times } from '../fraction.js';
import { type Method } from '../../scheme/scheme.js';
import { noTarget } from './ratio-to-target.js';
import {
  atMost,
  below,
  constant,
  divided,
  figure,
  minusForm,
  type Piece,
  plusForm,
  type Rule,
  second,
  timesForm,
} from './rule.js';

type LeaderRelative = Extract<Method, { type: 'LEADER_RELATIVE' }>;

/** What the leader of a cluster came to, and its target. */
export interface Leader {
  readonly actual: Fraction;
  readonly target: Fraction;
}

/**
 * So với đơn vị dẫn đầu. A share of the maximum at the target, all of it for the leader of the cluster, linear between;
 * below the target in proportion. One piecewise rule, chosen by the unit's own figure.
 * @param leader null where nobody in the cluster can lead
 */
export function leaderRelative(max: string, method: LeaderRelative, leader: Leader | null): Rule {
  const whole = fractionOf(max);
  const atTarget = times(whole, fractionOf(method.atTargetShare));
  const proportion = (x: string, y: string) => `${max} * ${method.atTargetShare} * ${x} / ${y}`;
  const leads = { points: divided(constant(whole)), arithmetic: () => max };
  const between = { method, max, atTarget, more: minus(whole, atTarget) };
  return {
    takes: 'RATIO',
    pieces: [
      noTarget,
      {
        where: [below(figure, none)],
        points: divided(constant(none)),
        arithmetic: (x, y) => `max(${proportion(x, y)}, 0)`,
      },
      {
        where: [atMost(figure, second)],
        points: divided(timesForm(atTarget, figure), second),
        arithmetic: proportion,
      },
      ...(leader === null ? [] : [way(between, leader)]),
      { where: [], ...leads },
    ],
  };
}

interface Between {
  readonly method: LeaderRelative;
  readonly max: string;
  readonly atTarget: Fraction;
  /** What is left of the maximum above the target. */
  readonly more: Fraction;
}

/** Between its target and the leader; whoever is as far as the leader is none of these. */
function way(between: Between, leader: Leader): Piece {
  return between.method.leader === 'GREATEST_EXCESS' ? byExcess(between, leader) : byActual(between, leader);
}

/** more · (X - Y) / (leader - Y), above the points at the target. */
function byActual({ method, max, atTarget, more }: Between, { actual }: Leader): Piece {
  const toLeader = minusForm(constant(actual), second);
  const top = plusForm(timesForm(more, minusForm(figure, second)), timesForm(atTarget, toLeader));
  return {
    where: [below(figure, actual)],
    points: divided(top, toLeader),
    arithmetic: (x, y) => risen(max, method, `(${x} - ${y}) / (${fractionText(actual)} - ${y})`),
  };
}

/** more · ((X - Y) / Y) / ((actual - target) / target of the leader), above the points at the target. */
function byExcess({ method, max, atTarget, more }: Between, { actual, target }: Leader): Piece {
  const excess = minus(actual, target);
  const bottom = timesForm(excess, second);
  const top = plusForm(
    timesForm(times(more, target), minusForm(figure, second)),
    timesForm(atTarget, bottom),
  );
  const [la, lt] = [fractionText(actual), fractionText(target)];
  return {
    where: [below(timesForm(target, figure), timesForm(actual, second))],
    points: divided(top, bottom),
    arithmetic: (x, y) => risen(max, method, `((${x} - ${y}) / ${y}) / ((${la} - ${lt}) / ${lt})`),
  };
}

function risen(max: string, { atTargetShare }: LeaderRelative, share: string): string {
  return `${max} * (${atTargetShare} + (1 - ${atTargetShare}) * ${share})`;
}
