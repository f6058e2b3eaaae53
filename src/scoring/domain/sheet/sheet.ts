import { decimal } from '../../../kernel/decimal.js';
import { type Instant } from '../../../kernel/local-date.js';
import { type InputValue, type SourcedInput, type UnitInputs } from '../engine/input.js';
import { leafMark } from './leaf-mark.js';
import { recordedValue } from './recorded-value.js';
import { defaultStages, type Leaf, type Scheme, scoredBy, type Stage } from '../scheme/scheme.js';

/** WAITING: the stage before works. RETURNED: came back from the stage after. LOCKED: nobody writes any more. */
export const stageStates = ['WAITING', 'OPEN', 'RETURNED', 'SUBMITTED', 'LOCKED'] as const;
export type StageState = (typeof stageStates)[number];

/** How far a stage of a sheet is. */
export interface StageStanding {
  readonly stage: string;
  readonly place: number;
  readonly state: StageState;
  readonly version: number;
}

/** What a row says in a stage: what the input is, or how many points; neither takes back what was said before. */
export interface RowMark {
  readonly code: string;
  readonly value: string | null;
  readonly points: string | null;
  readonly reason: string | null;
  readonly documents: readonly string[];
}

/** The newest mark of a stage on a row, with who made it. */
export interface SheetMark extends RowMark {
  readonly stage: string;
  readonly by: string;
  readonly at: Instant;
}

export function stagesOf({ stages }: Scheme): readonly Stage[] {
  return stages ?? defaultStages;
}

export function isAtWork(state: StageState): boolean {
  return state === 'OPEN' || state === 'RETURNED';
}

export function isDone(state: StageState): boolean {
  return state === 'SUBMITTED' || state === 'LOCKED';
}

/** Each row's mark of the last stage, in the scheme's order, that marked it; never the greatest (law 19). */
export function lastMarks(scheme: Scheme, marks: readonly SheetMark[]): ReadonlyMap<string, SheetMark> {
  const last = new Map<string, SheetMark>();
  for (const { code: stage } of stagesOf(scheme)) {
    for (const mark of marks) if (mark.stage === stage && saysSomething(mark)) last.set(mark.code, mark);
  }
  return last;
}

/** What a unit is scored on: the last mark of each row, else what the service gathered, else nothing. */
export function withMarks(scheme: Scheme, gathered: UnitInputs, marks: readonly SheetMark[]): UnitInputs {
  const last = lastMarks(scheme, marks);
  const inputs = new Map(gathered.inputs);
  for (const leaf of scoredBy(scheme)) {
    const mark = last.get(leaf.code);
    const input = mark && markedInput(scheme, leaf, mark);
    if (input) inputs.set(leaf.code, input);
  }
  return { ...gathered, inputs };
}

export function saysSomething({ value, points }: RowMark): boolean {
  return value !== null || points !== null;
}

export function markedInput(scheme: Scheme, leaf: Leaf, mark: SheetMark): SourcedInput | undefined {
  const value = saidBy(scheme, leaf, mark);
  const documents = mark.documents.length === 0 ? '' : `: ${mark.documents.join('; ')}`;
  return value && { value, source: `SHEET ${mark.stage} ${mark.by}${documents}` };
}

/** What a mark says; nothing where its text is not of a kind that the criterion can be scored on. */
export function saidBy(scheme: Scheme, leaf: Leaf, { value, points }: RowMark): InputValue | undefined {
  const fits = (said: InputValue) => {
    const unit = { unit: '', inputs: new Map([[leaf.code, { value: said, source: '' }]]) };
    return typeof leafMark(scheme, leaf, unit, [unit]) !== 'string';
  };
  if (points !== null) {
    const set = { kind: 'POINTS' as const, points: decimal(points) };
    return fits(set) ? set : undefined;
  }
  if (value === null) return undefined;
  const kinds = leaf.input.from === 'RECORDED' ? [leaf.input.as] : valueKinds;
  return kinds.map((kind) => recordedValue(kind, value)).find((said) => said !== undefined && fits(said));
}

const valueKinds = ['NUMBER', 'BOOLEAN', 'RATIO', 'PLUS_MINUS', 'CHOICE'] as const;
