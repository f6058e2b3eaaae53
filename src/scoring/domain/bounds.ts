import { compare, type Fraction, fractionOf, least, minus, none, plus, times } from './fraction.js';
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
  const lowest = [...scheme.criteria.map((one) => scaledLow(one, scheme)), ...scheme.bonuses.map(lowOf)];
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

/** Where maxima are redistributed, what stays may count as often as the whole is of it: its low too. */
function scaledLow(criterion: Criterion, scheme: Scheme): Fraction {
  const low = isLeaf(criterion)
    ? lowOf(criterion)
    : criterion.children.map((child) => scaledLow(child, scheme)).reduce(plus, none);
  const { chosenWeight } = scheme;
  const own = fractionOf(criterion.weight ?? '1');
  const chosen = chosenWeight?.from.includes(criterion.code) ? fractionOf(chosenWeight.weight) : own;
  return times(low, compare(chosen, own) > 0 ? chosen : own);
}
