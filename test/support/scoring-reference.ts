import {
  type Criterion,
  type Leaf,
  type Method,
  type Scheme,
} from '../../src/scoring/domain/scheme/scheme.js';
import {
  add,
  divide,
  equal,
  greater,
  halfUp,
  less,
  multiply,
  type Rational,
  rational,
  smaller,
  subtract,
  total,
  zero,
} from './rational.js';

/** What came in for one row, as it was typed. */
export type Typed =
  | { readonly number: string }
  | { readonly actual: string; readonly target: string }
  | { readonly yes: boolean }
  | { readonly option: string }
  | { readonly plus: string; readonly minus: string }
  | { readonly points: string };

export interface TypedSheet {
  readonly unit: string;
  readonly typed: Readonly<Record<string, Typed>>;
  readonly notApplicable: readonly string[];
  readonly chosen: readonly string[];
}

/** What docs/scoring.md says a unit comes to, computed by its words in fractions; shares no code with the engine. */
export interface Expected {
  readonly points: Readonly<Record<string, Rational>>;
  readonly total: Rational;
  readonly most: Rational;
  readonly deducted: Rational;
}

const one: Rational = [1n, 1n];

export function expected(scheme: Scheme, sheet: TypedSheet, cluster: readonly TypedSheet[]): Expected {
  const points: Record<string, Rational> = {};
  const rounding = scheme.rounding ?? 'LEAF';
  const atMarks = (value: Rational) => (rounding.startsWith('LEAF') ? halfUp(value, scheme.places) : value);
  const scoreLeaf = (leaf: Leaf) => (points[leaf.code] = atMarks(leafPoints(leaf, sheet, cluster)));
  const weight = ({ code, weight: own = '1' }: Criterion) =>
    rational(sheet.chosen.includes(code) ? (scheme.chosenWeight?.weight ?? own) : own);

  const sumUp = (children: readonly Criterion[]): { points: Rational; most: Rational } => {
    const there = children.filter(({ code }) => !sheet.notApplicable.includes(code));
    const gone = children.filter((child) => !there.includes(child) && child.notApplicable === 'REDISTRIBUTE');
    const parts = there.map((child) => ({ by: weight(child), ...score(child) }));
    const sum = total(parts.map((part) => multiply(part.by, part.points)));
    const stays = total(parts.map((part) => multiply(part.by, part.most)));
    const moves = total(gone.map((child) => multiply(weight(child), rational(child.max))));
    if (equal(stays, zero) || equal(moves, zero)) return { points: sum, most: stays };
    const most = add(stays, moves);
    return { points: atMarks(divide(multiply(sum, most), stays)), most };
  };
  const score = (criterion: Criterion): { points: Rational; most: Rational } => {
    if ('method' in criterion) return { points: scoreLeaf(criterion), most: rational(criterion.max) };
    const summed = sumUp(criterion.children);
    points[criterion.code] = summed.points;
    return summed;
  };

  const base = sumUp(scheme.criteria);
  scheme.bonuses.forEach(scoreLeaf);
  scheme.deductions.forEach(scoreLeaf);
  const of = (leaves: readonly Leaf[]) => leaves.map(({ code }) => points[code]!);
  const alone = total(of(scheme.bonuses.filter(({ group }) => group === undefined)));
  const groups = (scheme.bonusGroups ?? []).map(({ code, counts, cap }) => {
    const members = of(scheme.bonuses.filter(({ group }) => group === code));
    const counted =
      members.length === 0 ? zero : counts === 'HIGHEST' ? members.reduce(greater) : total(members);
    return cap === undefined ? counted : smaller(counted, rational(cap));
  });
  const bonuses = add(alone, total(groups));
  const bonus = scheme.bonusCap === null ? bonuses : smaller(bonuses, rational(scheme.bonusCap));
  const taken = total(of(scheme.deductions));
  const deducted = scheme.deductionCap === undefined ? taken : smaller(taken, rational(scheme.deductionCap));
  const sum = subtract(add(base.points, bonus), deducted);
  const inside = scheme.bonusPlace === 'INSIDE' ? smaller(sum, base.most) : sum;
  return {
    points,
    total: rounding.endsWith('TOTAL') ? halfUp(inside, scheme.places) : inside,
    most: base.most,
    deducted,
  };
}

function leafPoints(
  { code, max, method }: Leaf,
  sheet: TypedSheet,
  cluster: readonly TypedSheet[],
): Rational {
  const typed = sheet.typed[code];
  if (typed === undefined) throw new Error(`${sheet.unit} has no ${code}`);
  if ('points' in typed) return rational(typed.points);
  const field = (name: string) => rational((typed as unknown as Record<string, string>)[name]!);
  return byMethod(method, { max: rational(max), typed, field, all: () => comparable(code, cluster) });
}

/** Figures of the whole cluster: of those to whom the row applies and whose points nobody set. */
function comparable(code: string, cluster: readonly TypedSheet[]): readonly { a: Rational; t: Rational }[] {
  return cluster.flatMap(({ typed }) => {
    const row = typed[code];
    return row !== undefined && 'actual' in row ? [{ a: rational(row.actual), t: rational(row.target) }] : [];
  });
}

interface Row {
  readonly max: Rational;
  readonly typed: Typed;
  readonly field: (name: string) => Rational;
  readonly all: () => readonly { a: Rational; t: Rational }[];
}

function byMethod(method: Method, row: Row): Rational {
  const { max, typed, field } = row;
  switch (method.type) {
    case 'MANUAL':
      return smaller(field('number'), max);
    case 'BOOLEAN':
      return rational('yes' in typed && typed.yes ? method.yes : method.no);
    case 'CHOICE':
      return rational(method.options.find(({ code }) => 'option' in typed && code === typed.option)!.points);
    case 'BANDS': {
      const value =
        method.over === 'PERCENT_OF_TARGET'
          ? divide(multiply(field('actual'), [100n, 1n]), field('target'))
          : field('number');
      const holds = method.bands.filter(
        ({ from, fromInclusive, to, toInclusive }) =>
          (from === null || less(rational(from), value) || (fromInclusive && equal(rational(from), value))) &&
          (to === null || less(value, rational(to)) || (toInclusive && equal(rational(to), value))),
      );
      if (holds.length !== 1) throw new Error('not one band');
      return rational(holds[0]!.points);
    }
    case 'RATIO_TO_TARGET': {
      const share = smaller(divide(field('actual'), field('target')), rational(method.cap));
      return greater(multiply(max, share), zero);
    }
    case 'LEADER_RELATIVE':
      return relative(method, row);
    case 'PER_UNIT':
      return smaller(multiply(field('number'), rational(method.each)), rational(method.cap));
    case 'PER_VIOLATION':
      return greater(
        subtract(rational(method.start), multiply(field('number'), rational(method.each))),
        rational(method.floor),
      );
    case 'PLUS_MINUS': {
      const gained = multiply(field('plus'), rational(method.plus));
      const lost = multiply(field('minus'), rational(method.minus));
      return greater(smaller(subtract(gained, lost), max), rational(method.least));
    }
    case 'EXTERNAL':
      return divide(
        multiply(field('number'), method.to === undefined ? max : rational(method.to)),
        rational(method.outOf),
      );
  }
}

function relative(method: Extract<Method, { type: 'LEADER_RELATIVE' }>, { max, field, all }: Row): Rational {
  const [a, t] = [field('actual'), field('target')];
  const half = multiply(max, rational(method.atTargetShare));
  if (!less(t, a)) return greater(divide(multiply(half, a), t), zero);
  const excess = (figure: { a: Rational; t: Rational }) => divide(subtract(figure.a, figure.t), figure.t);
  if (method.leader === 'GREATEST_EXCESS') {
    const share = divide(excess({ a, t }), all().map(excess).reduce(greater));
    return add(half, multiply(subtract(max, half), share));
  }
  const leader = all()
    .map((figure) => figure.a)
    .reduce(greater);
  const share = equal(a, leader) ? one : divide(subtract(a, t), subtract(leader, t));
  return add(half, multiply(subtract(max, half), share));
}

/** Each unit's rank by counting who stands before it; ties that nothing breaks share. */
export function expectedRanks(scheme: Scheme, units: readonly Expected[]): readonly number[] {
  const figure = ({ total: sum, most }: Expected) =>
    scheme.rankBy === 'SHARE' && !equal(most, zero) ? divide(sum, most) : sum;
  const before = (a: Expected, b: Expected): boolean => {
    if (!equal(figure(a), figure(b))) return less(figure(b), figure(a));
    for (const key of scheme.tieBreakers) {
      const [one_, other] =
        key === 'FEWER_DEDUCTIONS'
          ? [b.deducted, a.deducted]
          : [a.points[key] ?? zero, b.points[key] ?? zero];
      if (!equal(one_, other)) return less(other, one_);
    }
    return false;
  };
  return units.map((unit) => 1 + units.filter((other) => before(other, unit)).length);
}
