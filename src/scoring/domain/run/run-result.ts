import { fractionText } from '../engine/fraction.js';
import { type RankedUnit, rankKeys } from '../engine/rank.js';
import { type Scheme } from '../scheme/scheme.js';
import { type Mark, type UnitScore } from '../engine/score.js';

/** One unit's result as a run freezes it; these rows, in this order, are the text that is hashed. */
export interface ResultRow {
  readonly unit: string;
  /** Counted from 1: ranked units first, excluded last. */
  readonly place: number;
  readonly code: string;
  readonly name: string;
  readonly total: string;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly exclusions: UnitScore['exclusions'];
  readonly marks: readonly Mark[];
  /** How the total is made of the marks, in plain signs. */
  readonly arithmetic: string;
  /** What decided the grade, in plain signs; empty where the unit is excluded. */
  readonly gradeReason: string;
  /** What it was ranked by, in the order in which that decides: exact, so that equal texts are equal figures. */
  readonly rankKeys: readonly { readonly key: string; readonly figure: string }[];
}

/** Whom a code names in a run. */
export interface NamedUnit {
  readonly unit: string;
  readonly code: string;
  readonly name: string;
}

/** @throws where a unit was scored that is none of those named */
export function resultRows(
  scheme: Scheme,
  ranked: readonly RankedUnit[],
  units: readonly NamedUnit[],
): readonly ResultRow[] {
  const named = new Map(units.map((one) => [one.code, one]));
  return ranked.map(({ score, rank, grade, gradeReason }, i) => {
    const member = named.get(score.unit);
    if (member === undefined) throw new Error('A unit was scored that is no member');
    return {
      unit: member.unit,
      place: i + 1,
      code: member.code,
      name: member.name,
      total: score.total,
      rank,
      grade: grade?.name ?? null,
      exclusions: score.exclusions,
      marks: score.marks,
      arithmetic: score.arithmetic,
      gradeReason,
      rankKeys: rankKeys(scheme, score).map(({ key, figure }) => ({ key, figure: fractionText(figure) })),
    };
  });
}
