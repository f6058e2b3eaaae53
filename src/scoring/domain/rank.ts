import { type Decimal, decimal } from '../../kernel/decimal.js';
import { type Scheme } from './scheme.js';
import { type UnitScore } from './score.js';

export interface RankedUnit {
  readonly score: UnitScore;
  /** null: excluded, with the reasons in the score. */
  readonly rank: number | null;
  readonly grade: { readonly code: string; readonly name: string } | null;
}

/**
 * Xếp hạng 1-2-2-4: by total, then by the scheme's tie-breakers in turn, else the rank is shared. Excluded units hold no
 * rank and no grade and stand last; inside one rank the order is by unit key, so it never depends on the order given.
 */
export function rank(scheme: Scheme, scores: readonly UnitScore[]): readonly RankedUnit[] {
  const ranked = scores
    .filter((score) => score.exclusions.length === 0)
    .sort((a, b) => compare(scheme, a, b) || byKey(a, b));
  const excluded = scores.filter((score) => score.exclusions.length > 0).sort(byKey);
  return [
    ...ranked.map((score) => ({
      score,
      rank: 1 + ranked.filter((other) => compare(scheme, other, score) < 0).length,
      grade: gradeOf(scheme, score.total),
    })),
    ...excluded.map((score) => ({ score, rank: null, grade: null })),
  ];
}

/** What sets two units apart: their totals, or the first tie-breaker on which they differ. */
export interface Settling {
  readonly key: 'TOTAL' | { readonly tieBreaker: string };
  readonly one: Decimal;
  readonly other: Decimal;
}

/** The first key of the scheme's order on which two units differ; nothing where they share a rank. */
export function settledBy(scheme: Scheme, one: UnitScore, other: UnitScore): Settling | null {
  const keys: readonly Settling[] = [
    { key: 'TOTAL', one: one.total, other: other.total },
    ...scheme.tieBreakers.map((code): Settling => ({
      key: { tieBreaker: code },
      one: pointsOn(one, code),
      other: pointsOn(other, code),
    })),
  ];
  return keys.find((key) => !key.one.eq(key.other)) ?? null;
}

function compare(scheme: Scheme, a: UnitScore, b: UnitScore): number {
  const settled = settledBy(scheme, a, b);
  return settled === null ? 0 : settled.other.cmp(settled.one);
}

function pointsOn(score: UnitScore, code: string): Decimal {
  return score.marks.find((mark) => mark.part === 'CRITERION' && mark.code === code)?.points ?? decimal('0');
}

function byKey(a: UnitScore, b: UnitScore): number {
  return a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
}

function gradeOf({ grades }: Scheme, total: Decimal): RankedUnit['grade'] {
  const grade = grades.find(({ from }) => total.gte(from));
  return grade ? { code: grade.code, name: grade.name } : null;
}
