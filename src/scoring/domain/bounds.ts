import { compare, type Fraction, fractionOf, least, minus, none, over, plus, times } from './fraction.js';
import { type Bounds } from './methods/given.js';
import { type Criterion, isLeaf, type Leaf, type Scheme } from './scheme.js';

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
  const weighed = ({ max, weight = '1' }: Criterion) => times(fractionOf(max), fractionOf(weight));
  const stays = siblings
    .filter((one) => one.notApplicable === undefined)
    .map(weighed)
    .reduce(plus, none);
  const whole = siblings.map(weighed).reduce(plus, none);
  const redistributes = siblings.some((one) => one.notApplicable === 'REDISTRIBUTE');
  return redistributes && stays.n > 0 ? over(times(sum, whole), stays) : sum;
}
