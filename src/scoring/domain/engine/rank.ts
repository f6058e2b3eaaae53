import { compare, type Fraction, none } from './fraction.js';
import { figureOf, type GradeName, gradeOf, gradeReason } from './grade.js';
import { fewerDeductions, type Scheme } from '../scheme/scheme.js';
import { type UnitScore } from './unit-score.js';

export interface RankedUnit {
  readonly score: UnitScore;
  /** null: excluded, with the reasons in the score. */
  readonly rank: number | null;
  readonly grade: GradeName | null;
  /** What decided the grade; empty where the unit is excluded. */
  readonly gradeReason: string;
}

/**
 * Xếp hạng 1-2-2-4: by total (or its share of the unit's maximum), then by the scheme's tie-breakers in turn, else the
 * rank is shared. Excluded units hold no rank and no grade and stand last; inside one rank the order is by unit key, so
 * it never depends on the order given.
 */
export function rank(scheme: Scheme, scores: readonly UnitScore[]): readonly RankedUnit[] {
  const contenders = scores
    .filter((score) => score.exclusions.length === 0)
    .map((score) => ({ score, figure: figureOf(score.standing, scheme.rankBy) }));
  const before = (a: Contender, b: Contender) =>
    compare(b.figure, a.figure) || broken(scheme, a.score, b.score);
  contenders.sort((a, b) => before(a, b) || byKey(a.score, b.score));
  let place = 0;
  const ranked = contenders.map((one, i): RankedUnit => {
    const last = contenders[i - 1];
    if (last === undefined || before(last, one) !== 0) place = i + 1;
    return new Placed(scheme, one.score, place);
  });
  const excluded = scores.filter((score) => score.exclusions.length > 0).sort(byKey);
  return [...ranked, ...excluded.map((score) => ({ score, rank: null, grade: null, gradeReason: '' }))];
}

/** A unit with its rank; its grade, and what decided it, is found when it is asked for. */
class Placed implements RankedUnit {
  constructor(
    private readonly scheme: Scheme,
    readonly score: UnitScore,
    readonly rank: number,
  ) {}

  get grade(): GradeName | null {
    return gradeOf(this.scheme, this.score);
  }

  get gradeReason(): string {
    return gradeReason(this.scheme, this.score);
  }
}

interface Contender {
  readonly score: UnitScore;
  readonly figure: Fraction;
}

/** Below 0 where a stands before b by a tie-breaker. */
function broken({ tieBreakers }: Scheme, a: UnitScore, b: UnitScore): number {
  for (const key of tieBreakers) {
    const difference =
      key === fewerDeductions ? compare(a.deducted, b.deducted) : compare(pointsOn(b, key), pointsOn(a, key));
    if (difference !== 0) return difference;
  }
  return 0;
}

/** One of the figures that ranks are decided by, in their order. */
export interface RankKey {
  /** TOTAL or SHARE, then the scheme's tie-breakers as it names them. */
  readonly key: string;
  readonly figure: Fraction;
}

/** What a unit is ranked by. Of two units the first key on which they differ decides; where there is none, they share a rank. */
export function rankKeys(scheme: Scheme, score: UnitScore): readonly RankKey[] {
  const { rankBy = 'TOTAL', tieBreakers } = scheme;
  return [
    { key: rankBy, figure: figureOf(score.standing, rankBy) },
    ...tieBreakers.map((key) => ({
      key,
      figure: key === fewerDeductions ? score.deducted : pointsOn(score, key),
    })),
  ];
}

function pointsOn(score: UnitScore, code: string): Fraction {
  return score.standingOn(code)?.points ?? none;
}

function byKey(a: UnitScore, b: UnitScore): number {
  return a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
}
