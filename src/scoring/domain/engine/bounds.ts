import {
  compare,
  type Fraction,
  fractionOf,
  least,
  minus,
  none,
  over,
  plus,
  roundedHalfUp,
  times,
} from './fraction.js';
import { type Bounds } from './methods/given.js';
import { type Criterion, isLeaf, type Leaf, type Scheme } from '../scheme/scheme.js';

/** Cận của điểm. What a leaf may come to, by its method or set by a person: at most its maximum, and below 0 only where its method says so. */
export function leafBounds({ max, method }: Leaf): Bounds {
  const low = (...points: readonly string[]) => points.map(fractionOf).reduce(least, none);
  const to = fractionOf(max);
  switch (method.type) {
    case 'BOOLEAN':
      return { from: low(method.yes, method.no), to };
    case 'CHOICE':
      return { from: low(...method.options.map(({ points }) => points)), to };
    case 'BANDS':
      return { from: low(...method.bands.map(({ points }) => points)), to };
    case 'PER_VIOLATION':
      return { from: low(method.floor), to };
    case 'PLUS_MINUS':
      return { from: low(method.least), to };
    default:
      return { from: none, to };
  }
}

/** Cận của tổng điểm. What no total of a scheme is ever below or above, whatever comes in. */
export function totalBounds(scheme: Scheme): Bounds {
  const base = fractionOf(scheme.scale.base);
  const bonus = scheme.bonusPlace === 'INSIDE' ? none : bonusMost(scheme);
  const lowest = [lowestSum(scheme.criteria, scheme), ...scheme.bonuses.map(lowOf)];
  const taken = scheme.deductions.map(({ max }) => fractionOf(max)).reduce(plus, none);
  const off = scheme.deductionCap === undefined ? taken : least(taken, fractionOf(scheme.deductionCap));
  return { from: minus(lowest.reduce(plus, none), off), to: plus(base, bonus) };
}

/** The most that all bonuses may bring together, by their maxima, their groups and the cap over all. */
export function bonusMost({ bonuses, bonusGroups = [], bonusCap }: Scheme): Fraction {
  const inGroups = bonusGroups.map(({ code, counts, cap }) => {
    const maxima = bonuses.flatMap((one) => (one.group === code ? [fractionOf(one.max)] : []));
    const most =
      counts === 'HIGHEST'
        ? maxima.reduce((best, max) => (compare(max, best) > 0 ? max : best), none)
        : maxima.reduce(plus, none);
    return cap === undefined ? most : least(most, fractionOf(cap));
  });
  const alone = bonuses.flatMap((one) => (one.group === undefined ? [fractionOf(one.max)] : []));
  const all = [...inGroups, ...alone].reduce(plus, none);
  return bonusCap === null ? all : least(all, fractionOf(bonusCap));
}

function lowOf(leaf: Leaf): Fraction {
  return leafBounds(leaf).from;
}

/** As often as it weighs at most; and where maxima may be redistributed, what stays counts more, its low too. */
function lowestOf(criterion: Criterion, scheme: Scheme): Fraction {
  const low = isLeaf(criterion) ? lowOf(criterion) : lowestSum(criterion.children, scheme);
  const own = fractionOf(criterion.weight ?? '1');
  const { chosenWeight } = scheme;
  if (chosenWeight === undefined || !chosenWeight.from.includes(criterion.code)) return times(low, own);
  const chosen = fractionOf(chosenWeight.weight);
  return times(low, compare(chosen, own) > 0 ? chosen : own);
}

function lowestSum(siblings: readonly Criterion[], scheme: Scheme): Fraction {
  const sum = siblings.map((one) => lowestOf(one, scheme)).reduce(plus, none);
  const moving = siblings.filter((one) => one.notApplicable === 'REDISTRIBUTE');
  if (sum.n >= 0 || moving.length === 0) return sum;
  const moves = moving.map((one) => weighed(one, fractionOf(one.max))).reduce(plus, none);
  const stays = leastStaying(siblings);
  const spread = over(times(sum, plus(stays, moves)), stays);
  return scheme.rounding === 'NONE' || scheme.rounding === 'TOTAL'
    ? spread
    : roundedHalfUp(spread, scheme.places);
}

/** The least that the maxima of those that apply add up to, and the most that moving ones are then spread by. */
function leastStaying(siblings: readonly Criterion[]): Fraction {
  const surely = siblings.filter((one) => one.notApplicable === undefined);
  const sum = surely.map((one) => weighed(one, leastMaximum(one))).reduce(plus, none);
  return sum.n > 0 ? sum : siblings.map((one) => weighed(one, smallestPart(one))).reduce(least);
}

function leastMaximum(criterion: Criterion): Fraction {
  if (isLeaf(criterion)) return fractionOf(criterion.max);
  const staying = criterion.children.filter((one) => one.notApplicable !== 'REDUCE_MAX');
  return staying.map((one) => weighed(one, leastMaximum(one))).reduce(plus, none);
}

/** The maximum of a criterion of which all but its smallest leaf does not apply. */
function smallestPart(criterion: Criterion): Fraction {
  if (isLeaf(criterion)) return fractionOf(criterion.max);
  return criterion.children.map((one) => weighed(one, smallestPart(one))).reduce(least);
}

function weighed({ weight = '1' }: Criterion, max: Fraction): Fraction {
  return times(max, fractionOf(weight));
}
