import { type Refusal, refusing } from '../../../kernel/outcome.js';
import { gather } from '../sheet/gather.js';
import { type MemberFacts } from '../sheet/member-facts.js';
import { type InputTold } from '../sheet/input-told.js';
import { type SourcedInput, type UnitInputs } from '../engine/input.js';
import { rank, type RankedUnit } from '../engine/rank.js';
import { type ScoringReasons } from '../reasons.js';
import { type Scheme, scoredBy } from '../scheme/scheme.js';
import { type InputFault, scoreCluster } from '../engine/score.js';
import { isDone, type SheetMark, type StageState, withMarks } from '../sheet/sheet.js';

const refuse = refusing<ScoringReasons>();

/** A sheet as a run found it: how far each stage was, and what each marked, with who and when. */
export interface FrozenSheet {
  readonly unit: string;
  readonly stages: readonly {
    readonly stage: string;
    readonly state: StageState;
    readonly version: number;
  }[];
  readonly marks: readonly SheetMark[];
}

/** Everything a run rests on besides its scheme: scored again from this alone, it comes to the same digits (law 20). */
export interface FrozenInputs {
  readonly members: readonly { readonly unitId: string; readonly code: string; readonly name: string }[];
  readonly facts: readonly MemberFacts[];
  readonly sheets: readonly FrozenSheet[];
}

/** What an asker would have otherwise, by unit and by the code of the criterion or exclusion. */
export type OtherInputs = ReadonlyMap<string, ReadonlyMap<string, SourcedInput>>;

export type FrozenResult =
  { readonly ranked: readonly RankedUnit[] } | { readonly faults: readonly InputFault[] };

export function scoreFrozen(
  scheme: Scheme,
  frozen: FrozenInputs,
  otherwise: OtherInputs = new Map(),
): FrozenResult {
  const inputs = frozen.facts.map((facts) => {
    const unit = finalInputs(scheme, facts, frozen.sheets);
    return { ...unit, inputs: new Map([...unit.inputs, ...(otherwise.get(unit.unit) ?? [])]) };
  });
  const result = scoreCluster(scheme, inputs);
  return 'faults' in result ? result : { ranked: rank(scheme, result.scores) };
}

/** A stage that was not submitted yet is not the last authorised one, whatever stands in it already (law 19). */
function finalInputs(scheme: Scheme, facts: MemberFacts, sheets: readonly FrozenSheet[]): UnitInputs {
  const gathered = gather(scheme, facts);
  const sheet = sheets.find(({ unit }) => unit === facts.unit);
  if (sheet === undefined) return gathered;
  const done = new Set(sheet.stages.flatMap(({ stage, state }) => (isDone(state) ? [stage] : [])));
  return withMarks(
    scheme,
    gathered,
    sheet.marks.filter(({ stage }) => done.has(stage)),
  );
}

/** What keeps a cluster from being scored, with the unit and the criterion it concerns. */
export function inputObjections(
  scheme: Scheme,
  { members, sheets }: FrozenInputs,
  faults: readonly InputFault[],
): readonly Refusal[] {
  const leaves = scoredBy(scheme);
  const told = (code: string): InputTold => {
    const input = [...leaves, ...scheme.exclusions].find((one) => one.code === code)?.input;
    return {
      recordedAs: input?.from === 'RECORDED' ? (input.code ?? code) : null,
      onSheets: sheets.length > 0 && leaves.some((leaf) => leaf.code === code),
    };
  };
  const names = new Map(members.map(({ code, name }) => [code, name]));
  return faults.map((fault) =>
    refuse(
      'SCORE_INPUT_FAULT',
      { ...fault, unitName: names.get(fault.unit) ?? fault.unit, told: told(fault.code) },
      ['cluster', fault.unit, fault.code],
    ),
  );
}
