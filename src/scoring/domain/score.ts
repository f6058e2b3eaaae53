import { type Decimal, decimal, decimalText, least, quotient, sum, zero } from '../../kernel/decimal.js';
import { inputText, type InputValue, type SourcedInput, type UnitInputs } from './input.js';
import { bands } from './methods/bands.js';
import { choice } from './methods/choice.js';
import { perUnit, perViolation } from './methods/counted.js';
import { external, manual } from './methods/given.js';
import { leaderRelative } from './methods/leader-relative.js';
import { type ClusterInputs, type Points, UnfitInput } from './methods/method.js';
import { plusMinus } from './methods/plus-minus.js';
import { ratioToTarget } from './methods/ratio-to-target.js';
import { yesOrNo } from './methods/yes-or-no.js';
import { type Criterion, isLeaf, type Leaf, type Scheme, scoredBy } from './scheme.js';

/** One line of the explanation: what was scored, from what, by which rule, how it was computed. */
export interface Mark {
  readonly code: string;
  readonly name: string;
  readonly part: 'CRITERION' | 'BONUS' | 'DEDUCTION';
  readonly depth: number;
  readonly max: string;
  readonly points: Decimal;
  readonly method: string;
  readonly input: string | null;
  readonly source: string | null;
  readonly arithmetic: string;
}

export interface UnitScore {
  readonly unit: string;
  readonly total: Decimal;
  readonly marks: readonly Mark[];
  readonly exclusions: readonly { readonly code: string; readonly name: string; readonly source: string }[];
}

/** An input that is missing or does not fit its method. */
export interface InputFault {
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly fault: 'MISSING' | 'UNFIT';
}

export type ClusterScores =
  { readonly scores: readonly UnitScore[] } | { readonly faults: readonly InputFault[] };

/**
 * Scores every unit of a cluster by a scheme, or tells every input that is missing or does not fit. Pure and exact: the
 * order of units changes nothing, and nothing is rounded but each scored criterion, once.
 */
export function scoreCluster(scheme: Scheme, units: readonly UnitInputs[]): ClusterScores {
  const faults = inputFaults(scheme, units);
  if (faults.length > 0) return { faults };
  return { scores: units.map((unit) => scoreUnit(scheme, unit, units)) };
}

function inputFaults(scheme: Scheme, units: readonly UnitInputs[]): readonly InputFault[] {
  const missing = units.flatMap(({ unit, inputs }) =>
    [...scoredBy(scheme), ...scheme.exclusions]
      .filter(({ code }) => !inputs.has(code))
      .map(({ code, name }): InputFault => ({ unit, code, name, fault: 'MISSING' })),
  );
  if (missing.length > 0) return missing;
  return units.flatMap((unit) =>
    scoredBy(scheme).flatMap((leaf): InputFault[] => {
      try {
        pointsOf(leaf, unit, units);
        return [];
      } catch (fault) {
        if (!(fault instanceof UnfitInput)) throw fault;
        return [{ unit: unit.unit, code: leaf.code, name: leaf.name, fault: 'UNFIT' }];
      }
    }),
  );
}

function scoreUnit(scheme: Scheme, unit: UnitInputs, cluster: readonly UnitInputs[]): UnitScore {
  const mark = (leaf: Leaf, part: Mark['part'], depth: number) =>
    leafMark(scheme, { leaf, part, depth }, { unit, cluster });
  const criteria = scheme.criteria.flatMap((criterion) =>
    marksOf(criterion, 0, (leaf, depth) => mark(leaf, 'CRITERION', depth)),
  );
  const bonuses = scheme.bonuses.map((leaf) => mark(leaf, 'BONUS', 0));
  const deductions = scheme.deductions.map((leaf) => mark(leaf, 'DEDUCTION', 0));
  const base = sum(criteria.filter((one) => one.depth === 0).map((one) => one.points));
  const given = sum(bonuses.map((one) => one.points));
  const bonus = least(given, scheme.bonusCap === null ? given : decimal(scheme.bonusCap));
  const deduction = sum(deductions.map((one) => one.points));
  return {
    unit: unit.unit,
    total: base.plus(bonus).minus(deduction),
    marks: [...criteria, ...bonuses, ...deductions],
    exclusions: scheme.exclusions.flatMap(({ code, name, excludesWhen }) => {
      const { value, source } = inputOf(unit, code);
      return value.kind === 'BOOLEAN' && value.yes === excludesWhen ? [{ code, name, source }] : [];
    }),
  };
}

/** A criterion's own mark before those of its children. */
function marksOf(
  criterion: Criterion,
  depth: number,
  leafMarkAt: (leaf: Leaf, depth: number) => Mark,
): readonly Mark[] {
  if (isLeaf(criterion)) return [leafMarkAt(criterion, depth)];
  const below = criterion.children.map((child) => marksOf(child, depth + 1, leafMarkAt));
  const own = below.flatMap(([mark]) => (mark === undefined ? [] : [mark.points]));
  const { code, name, max } = criterion;
  const points = own.reduce((total, part) => total.plus(part), zero);
  const whole: Mark = {
    code,
    name,
    part: 'CRITERION',
    depth,
    max,
    points,
    method: 'SUM',
    input: null,
    source: null,
    arithmetic: own.map(decimalText).join(' + '),
  };
  return [whole, ...below.flat()];
}

function leafMark(
  scheme: Scheme,
  { leaf, part, depth }: { leaf: Leaf; part: Mark['part']; depth: number },
  { unit, cluster }: { unit: UnitInputs; cluster: readonly UnitInputs[] },
): Mark {
  const { dividend, divisor, arithmetic } = pointsOf(leaf, unit, cluster);
  const { value, source } = inputOf(unit, leaf.code);
  const { code, name, max, method } = leaf;
  return {
    code,
    name,
    part,
    depth,
    max,
    points: quotient(dividend, divisor, scheme.places),
    method: method.type,
    input: inputText(value),
    source,
    arithmetic,
  };
}

function pointsOf({ code, max, method }: Leaf, unit: UnitInputs, cluster: readonly UnitInputs[]): Points {
  const { value } = inputOf(unit, code);
  if (value.kind === 'POINTS') return manual(max, { kind: 'NUMBER', number: value.points });
  const inputs: ClusterInputs = { all: cluster.map((one): InputValue => inputOf(one, code).value) };
  switch (method.type) {
    case 'MANUAL':
      return manual(max, value);
    case 'BOOLEAN':
      return yesOrNo(method, value);
    case 'CHOICE':
      return choice(method, value);
    case 'BANDS':
      return bands(method, value);
    case 'RATIO_TO_TARGET':
      return ratioToTarget(max, method, value);
    case 'LEADER_RELATIVE':
      return leaderRelative(max, method, value, inputs);
    case 'PER_UNIT':
      return perUnit(method, value);
    case 'PER_VIOLATION':
      return perViolation(method, value);
    case 'PLUS_MINUS':
      return plusMinus(max, method, value);
    case 'EXTERNAL':
      return external(max, method, value);
  }
}

function inputOf({ inputs }: UnitInputs, code: string): SourcedInput {
  const input = inputs.get(code);
  if (input === undefined) throw new Error(`The input ${code} was not checked before scoring`);
  return input;
}
