import { decimal, decimalText } from '../../../kernel/decimal.js';
import { inputText, type UnitInputs } from '../engine/input.js';
import { isCompared, leafMark } from './leaf-mark.js';
import { type Leaf, type Scheme, scoredBy } from '../scheme/scheme.js';
import { scoreCluster } from '../engine/score.js';
import { type SheetMark, stagesOf, withMarks } from './sheet.js';
import { notAsked } from '../engine/unit-choices.js';

/**
 * NOTHING_KNOWN: neither marked nor known to the service. UNFIT: what is known cannot be scored. OTHERS_UNKNOWN: it depends on
 * units of which nothing is known yet. NOT_VISIBLE: it depends on what the viewer may not see. NOT_APPLICABLE: to this unit.
 */
export type PointsState =
  'COMPUTED' | 'NOTHING_KNOWN' | 'UNFIT' | 'OTHERS_UNKNOWN' | 'NOT_VISIBLE' | 'NOT_APPLICABLE';

export interface RowPoints {
  readonly code: string;
  readonly input: string | null;
  readonly source: string | null;
  readonly points: string | null;
  readonly state: PointsState;
}

/** What a sheet comes to by the end of a stage. */
export interface StagePoints {
  readonly rows: readonly RowPoints[];
  /** null where a row is missing, or does not show. */
  readonly total: string | null;
}

/** A sheet as far as the viewer sees it. */
export interface SeenSheet {
  readonly gathered: UnitInputs;
  readonly marks: readonly SheetMark[];
}

export interface SheetInSight {
  readonly own: SeenSheet;
  /** The sheets of all members, the own one too; null where the viewer does not see them all. */
  readonly cluster: readonly SeenSheet[] | null;
  /** Whether the viewer sees what the service gathered. */
  readonly gatheredSeen: boolean;
}

/** What a row comes to in two stages. */
export interface RowDifference {
  readonly code: string;
  readonly name: string;
  readonly from: RowPoints;
  readonly to: RowPoints;
  /** Points more in the later; null where one of them shows none. */
  readonly points: string | null;
}

/** Each row scored on the marks of a stage and of those before it, else on what the service gathered; of no stage: on that alone. */
export function stagePoints(
  scheme: Scheme,
  stage: string | null,
  { own, cluster, gatheredSeen }: SheetInSight,
): StagePoints {
  const order = stagesOf(scheme).map(({ code }) => code);
  const reached = new Set(stage === null ? [] : order.slice(0, order.indexOf(stage) + 1));
  const inputsOf = ({ gathered, marks }: SeenSheet) =>
    withMarks(
      scheme,
      gathered,
      marks.filter((mark) => reached.has(mark.stage)),
    );
  const unit = inputsOf(own);
  const all = cluster?.map(inputsOf) ?? null;
  const rows = scoredBy(scheme).map((leaf) => rowPoints(scheme, leaf, { unit, all, gatheredSeen }));
  return { rows, total: totalOf(scheme, unit, all) };
}

interface Scored {
  readonly unit: UnitInputs;
  readonly all: readonly UnitInputs[] | null;
  readonly gatheredSeen: boolean;
}

function rowPoints(scheme: Scheme, leaf: Leaf, { unit, all, gatheredSeen }: Scored): RowPoints {
  const { code } = leaf;
  const known = unit.inputs.get(code);
  const row = { code, input: known ? inputText(known.value) : null, source: known?.source ?? null };
  const nothing = (state: PointsState): RowPoints => ({ ...row, points: null, state });
  if (notAsked(scheme, unit).has(code)) return nothing('NOT_APPLICABLE');
  if (known === undefined) return nothing(gatheredSeen ? 'NOTHING_KNOWN' : 'NOT_VISIBLE');
  const compared = isCompared(leaf) && known.value.kind !== 'POINTS';
  if (compared && all === null) return nothing('NOT_VISIBLE');
  const cluster = compared ? (all ?? []).filter((one) => !notAsked(scheme, one).has(code)) : [unit];
  const mark = leafMark(scheme, leaf, unit, cluster);
  if (typeof mark === 'string') return nothing(mark === 'OTHERS_UNKNOWN' ? mark : 'UNFIT');
  return { ...row, points: mark.points, state: 'COMPUTED' };
}

function totalOf(scheme: Scheme, unit: UnitInputs, all: readonly UnitInputs[] | null): string | null {
  const cluster = scoredBy(scheme).some(isCompared) ? all : [unit];
  if (cluster === null) return null;
  // Whether a unit is excluded is asked when it is ranked; its points do not depend on it.
  const result = scoreCluster({ ...scheme, exclusions: [] }, cluster);
  if ('faults' in result) return null;
  const score = result.scores.find((one) => one.unit === unit.unit);
  return score?.total ?? null;
}

/** The rows in which a sheet comes to something else in one stage than in another. */
export function sheetDifference(
  scheme: Scheme,
  from: StagePoints,
  to: StagePoints,
): readonly RowDifference[] {
  const before = new Map(from.rows.map((row) => [row.code, row]));
  const after = new Map(to.rows.map((row) => [row.code, row]));
  return scoredBy(scheme).flatMap(({ code, name }) => {
    const [one, other] = [before.get(code), after.get(code)];
    if (one === undefined || other === undefined) return [];
    const same = one.input === other.input && one.points === other.points && one.state === other.state;
    const points =
      one.points === null || other.points === null
        ? null
        : decimalText(decimal(other.points).minus(one.points));
    return same ? [] : [{ code, name, from: one, to: other, points }];
  });
}
