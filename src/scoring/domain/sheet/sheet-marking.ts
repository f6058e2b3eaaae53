import { decimal } from '../../../kernel/decimal.js';
import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type InputValue, inputText, type UnitInputs } from '../engine/input.js';
import { isCompared, leafMark } from './leaf-mark.js';
import { type ScoringReasons } from '../reasons.js';
import { type Leaf, type Scheme, scoredBy, type Stage } from '../scheme/scheme.js';
import { type RowMark, saidBy, saysSomething, type SheetMark, stagesOf, withMarks } from './sheet.js';
import { notAsked } from '../engine/unit-choices.js';

const refuse = refusing<ScoringReasons>();

/** Everything that speaks against marking rows in a stage (of no stage: in any), each by its place in the list. */
export function objectionsToMarks(
  scheme: Scheme,
  { stage, notApplicable }: { readonly stage: Stage | null; readonly notApplicable: ReadonlySet<string> },
  rows: readonly RowMark[],
): readonly Refusal[] {
  const leaves = new Map(scoredBy(scheme).map((leaf) => [leaf.code, leaf]));
  const silent = notAsked(scheme, { notApplicable });
  return rows.flatMap((row, i): readonly Refusal[] => {
    const field = ['rows', String(i)];
    const { code } = row;
    const leaf = leaves.get(code);
    if (leaf === undefined) return [refuse('SCORE_ROW_UNKNOWN', { code }, field)];
    if (rows.findIndex((other) => other.code === code) < i)
      return [refuse('SCORE_ROW_TWICE', { code }, field)];
    const named = { code, name: leaf.name };
    if (silent.has(code)) return [refuse('SCORE_ROW_NOT_APPLICABLE', named, field)];
    if (stage !== null && leaf.stages && !leaf.stages.includes(stage.code))
      return [refuse('SCORE_ROW_OF_ANOTHER_STAGE', { ...named, stageName: stage.name }, field)];
    return [...valueObjections(scheme, leaf, row)].map((objection) => ({ ...objection, field }));
  });
}

function valueObjections(scheme: Scheme, leaf: Leaf, row: RowMark): readonly Refusal[] {
  const { code, name, max } = leaf;
  const { value, points } = row;
  if (value !== null && points !== null) return [refuse('SCORE_ROW_TWO_THINGS', { code, name })];
  if (points !== null && (decimal(points).lt('0') || decimal(points).gt(max)))
    return [refuse('SCORE_ROW_POINTS_OUTSIDE', { code, name, points, max })];
  if (saysSomething(row) && saidBy(scheme, leaf, row) === undefined)
    return [
      refuse('SCORE_ROW_VALUE_UNFIT', { code, name, value: value ?? points ?? '', fits: whatFits(leaf) }),
    ];
  return [];
}

/** What a row takes, in signs that need no language. */
export function whatFits({ max, method }: Pick<Leaf, 'max' | 'method'>): string {
  switch (method.type) {
    case 'MANUAL':
      return `0 … ${max}`;
    case 'EXTERNAL':
      return `0 … ${method.outOf}`;
    case 'BOOLEAN':
      return 'true | false';
    case 'CHOICE':
      return method.options.map(({ code }) => code).join(' | ');
    case 'RATIO_TO_TARGET':
    case 'LEADER_RELATIVE':
      return '95.5 / 100';
    case 'PLUS_MINUS':
      return '3/1';
    case 'BANDS':
      return method.over === 'PERCENT_OF_TARGET' ? '95.5 / 100' : '0, 1, 2 …';
    case 'PER_UNIT':
    case 'PER_VIOLATION':
      return '0, 1, 2 …';
  }
}

/** What a stage is about to hand on: what the service gathered, and the marks of this stage and of those before. */
export interface SheetHandedOn {
  readonly stage: Stage;
  readonly gathered: UnitInputs;
  readonly marks: readonly SheetMark[];
}

/**
 * What a stage still owes before it is submitted: a reason for every mark that differs from what stood before it, and of
 * the unit itself a document for whatever the service does not say so itself.
 */
export function objectionsToSubmission(
  scheme: Scheme,
  { stage, gathered, marks }: SheetHandedOn,
): readonly Refusal[] {
  const order = stagesOf(scheme).map(({ code }) => code);
  const earlier = marks.filter((mark) => order.indexOf(mark.stage) < order.indexOf(stage.code));
  const stood = withMarks(scheme, gathered, earlier);
  const member = stage.actor === 'MEMBER';
  return scoredBy(scheme).flatMap((leaf): readonly Refusal[] => {
    const { code, name } = leaf;
    const mark = marks.find((one) => one.stage === stage.code && one.code === code);
    const said = mark && saidBy(scheme, leaf, mark);
    if (mark === undefined || said === undefined) return [];
    const before = stood.inputs.get(code);
    if (before !== undefined && isSame(scheme, leaf, said, before.value)) return [];
    const unexplained = mark.reason === null && (!member || before !== undefined);
    const unproved = mark.documents.length === 0 && member;
    return [
      ...(unexplained ? [refuse('SCORE_ROW_UNEXPLAINED', { code, name }, ['rows', code])] : []),
      ...(unproved ? [refuse('SCORE_ROW_WITHOUT_EVIDENCE', { code, name }, ['rows', code])] : []),
    ];
  });
}

function isSame(scheme: Scheme, leaf: Leaf, one: InputValue, other: InputValue): boolean {
  if (one.kind === other.kind && inputText(one) === inputText(other)) return true;
  if (one.kind !== 'POINTS' && other.kind !== 'POINTS') return false;
  // What a row comes to that depends on other units is not told here, also not by asking for a reason or not.
  if (isCompared(leaf)) return false;
  const [a, b] = [one, other].map((value) => {
    const unit = { unit: '', inputs: new Map([[leaf.code, { value, source: '' }]]) };
    return leafMark(scheme, leaf, unit, [unit]);
  });
  return typeof a === 'object' && typeof b === 'object' && a.points === b.points;
}
