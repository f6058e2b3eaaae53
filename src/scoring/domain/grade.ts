import { compare, type Fraction, fractionOf, fractionText, over, times } from './fraction.js';
import { type Grade, type Scheme } from './scheme.js';
import { type UnitScore } from './unit-score.js';
import { type Standing } from './weighed-unit.js';

/** A grade, or none, with what decided it. */
export interface Graded {
  readonly grade: { readonly code: string; readonly name: string } | null;
  /** The comparisons made, in plain signs; for a floor that failed, which criterion. */
  readonly reason: string;
}

/**
 * Xếp loại: the first grade, from the highest down, that the figure reaches and whose floors hold. Where a floor fails,
 * the next one is tried, or the text gives no grade, as the scheme says.
 */
export function gradeOf(scheme: Scheme, score: UnitScore): Graded {
  const figure = figureOf(score.standing, scheme.gradeBy);
  const tried: string[] = [];
  for (const grade of scheme.grades) {
    if (compare(figure, fractionOf(grade.from)) < 0) continue;
    const failed = floorsOf(scheme, grade).find(({ code, share }) => !holds(score, code, share));
    const reached = `${fractionText(figure)} >= ${grade.from}`;
    if (failed === undefined) {
      const { code, name } = grade;
      return { grade: { code, name }, reason: [...tried, `${code}: ${reached}`].join('; ') };
    }
    tried.push(`${grade.code}: ${reached}, ${shortOf(score, failed)}`);
    if (scheme.gradeFallback === 'UNDEFINED')
      return { grade: null, reason: `${tried.join('; ')}: NO_GRADE_BY_TEXT` };
  }
  return { grade: null, reason: tried.join('; ') };
}

/** What is ranked or graded: the total, or its share of the unit's own maximum. */
export function figureOf({ points, most }: Standing, by: 'TOTAL' | 'SHARE' = 'TOTAL'): Fraction {
  return by === 'SHARE' && most.n > 0 ? over(points, most) : points;
}

interface Floor {
  readonly code: string;
  readonly share: string;
}

function floorsOf({ criteria }: Scheme, { floor, floors = [] }: Grade): readonly Floor[] {
  const everyOne = floor === undefined ? [] : criteria.map(({ code }) => ({ code, share: floor }));
  return [...everyOne, ...floors.map(({ criterion, share }) => ({ code: criterion, share }))];
}

/** A criterion that does not apply to a unit cannot fail it. */
function holds(score: UnitScore, code: string, share: string): boolean {
  const standing = score.standingOn(code);
  return standing === null || compare(standing.points, times(standing.most, fractionOf(share))) >= 0;
}

function shortOf(score: UnitScore, { code, share }: Floor): string {
  const standing = score.standingOn(code);
  return standing === null
    ? ''
    : `${code} ${fractionText(standing.points)} / ${fractionText(standing.most)} < ${share}`;
}
