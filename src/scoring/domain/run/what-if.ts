import { done, type Outcome, type Refusal, refused, refusing } from '../../../kernel/outcome.js';
import { type SourcedInput } from '../engine/input.js';
import { movement, type Movement, type Placed } from './movement.js';
import { type RankedUnit } from '../engine/rank.js';
import { type ScoringReasons } from '../reasons.js';
import { recordedValue } from '../sheet/recorded-value.js';
import { type FrozenInputs, inputObjections, type OtherInputs, scoreFrozen } from './run.js';
import { type Scheme, scoredBy } from '../scheme/scheme.js';
import { type UnitScore } from '../engine/score.js';
import { objectionsToMarks, whatFits } from '../sheet/sheet-marking.js';
import { type RowMark, saidBy } from '../sheet/sheet.js';

const refuse = refusing<ScoringReasons>();

/** What would be otherwise: the value or the points of a criterion, or whether an exclusion applies, of one unit. */
export interface OtherRow {
  readonly unitCode: string;
  readonly code: string;
  readonly value: string | null;
  readonly points: string | null;
}

/** The inputs that changes come to, or everything that speaks against them, by their place in the list. */
export function otherInputs(
  scheme: Scheme,
  { members, facts }: FrozenInputs,
  changes: readonly OtherRow[],
): { readonly inputs: OtherInputs } | { readonly faults: readonly Refusal[] } {
  const codes = new Set(members.map(({ code }) => code));
  const leaves = new Map(scoredBy(scheme).map((leaf) => [leaf.code, leaf]));
  const exclusions = new Set(scheme.exclusions.map(({ code }) => code));
  const faults: Refusal[] = [];
  const inputs = new Map<string, Map<string, SourcedInput>>();
  changes.forEach((change, i) => {
    const { unitCode, code, value, points } = change;
    const row: RowMark = { code, value, points, reason: null, documents: [] };
    const field = ['changes', String(i)];
    const year = facts.find(({ unit }) => unit === unitCode)?.year;
    const leaf = leaves.get(code);
    const excluding = leaf === undefined && exclusions.has(code);
    const against = [
      ...(codes.has(unitCode) ? [] : [refuse('MEMBER_NOT_FOUND', { unitCode })]),
      ...(excluding
        ? []
        : objectionsToMarks(scheme, { stage: null, notApplicable: new Set(year?.notApplicable) }, [row])),
    ];
    const said = leaf ? saidBy(scheme, leaf, row) : recordedValue('BOOLEAN', value ?? '');
    if (against.length === 0 && said === undefined)
      against.push(
        leaf
          ? refuse('SCORE_ROW_VALUE_UNFIT', { code, name: leaf.name, value: '', fits: whatFits(leaf) })
          : refuse('INPUT_VALUE_UNFIT', { code, value: value ?? points ?? '', expected: 'true | false' }),
      );
    faults.push(...against.map((one) => ({ ...one, field })));
    if (said === undefined) return;
    const own = inputs.get(unitCode) ?? new Map<string, SourcedInput>();
    inputs.set(unitCode, own.set(code, { value: said, source: 'WHAT_IF' }));
  });
  return faults.length > 0 ? { faults } : { inputs };
}

/** A unit as it would stand. */
export interface SupposedRow extends Placed {
  readonly exclusions: UnitScore['exclusions'];
  readonly marks: UnitScore['marks'];
}

export interface WhatIf {
  readonly rows: readonly SupposedRow[];
  /** Who would stand otherwise than without the changes; null where the cluster cannot be scored without them. */
  readonly moved: readonly Movement[] | null;
}

/** What a cluster would come to if some inputs were otherwise. Nothing is kept of it. */
export function whatIf(scheme: Scheme, frozen: FrozenInputs, changes: readonly OtherRow[]): Outcome<WhatIf> {
  const other = otherInputs(scheme, frozen, changes);
  if ('faults' in other) return refused(other.faults);
  const supposed = scoreFrozen(scheme, frozen, other.inputs);
  if ('faults' in supposed) return refused(inputObjections(scheme, frozen, supposed.faults));
  const asItIs = scoreFrozen(scheme, frozen);
  const rows = placed(frozen, supposed.ranked);
  return done({ rows, moved: 'faults' in asItIs ? null : movement(placed(frozen, asItIs.ranked), rows) });
}

function placed({ members }: FrozenInputs, ranked: readonly RankedUnit[]): readonly SupposedRow[] {
  const names = new Map(members.map(({ code, name }) => [code, name]));
  return ranked.map(({ score: { unit, total, exclusions, marks }, rank, grade }) => ({
    ...{ unitCode: unit, unitName: names.get(unit) ?? unit, total },
    ...{ rank, grade: grade?.name ?? null, exclusions, marks },
  }));
}
