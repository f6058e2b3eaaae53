import { compare, type Fraction, fractionOf, fractionText, none, over, times } from './fraction.js';
import { type Grade, type Scheme } from '../scheme/scheme.js';
import { type UnitScore } from './unit-score.js';
import { type Standing } from './weighed-unit.js';

export interface GradeName {
  readonly code: string;
  readonly name: string;
}

/** One grade that the figure reached, and the floor that failed it, if one did. */
interface Try {
  readonly grade: ReadyGrade;
  readonly failed: Floor | undefined;
}

/**
 * Xếp loại: the first grade, from the highest down, that the figure reaches and whose floors hold. Where a floor fails,
 * the next one is tried, or the text gives no grade, as the scheme says.
 */
export function gradeOf(scheme: Scheme, score: UnitScore): GradeName | null {
  const last = tries(scheme, score).at(-1);
  return last === undefined || last.failed !== undefined ? null : last.grade.name;
}

/** What decided the grade: the comparisons made, in plain signs; for a floor that failed, of which criterion. */
export function gradeReason(scheme: Scheme, score: UnitScore): string {
  const figure = fractionText(figureOf(score.standing, scheme.gradeBy));
  const tried = tries(scheme, score);
  const told = tried.map(({ grade, failed }) => {
    const reached = `${grade.name.code}: ${figure} >= ${fractionText(grade.from)}`;
    return failed === undefined ? reached : `${reached}, ${shortOf(score, failed)}`;
  });
  const undefinedByText = scheme.gradeFallback === 'UNDEFINED' && tried.at(-1)?.failed !== undefined;
  return [...told, ...(undefinedByText ? ['NO_GRADE_BY_TEXT'] : [])].join('; ');
}

function tries(scheme: Scheme, score: UnitScore): readonly Try[] {
  const figure = figureOf(score.standing, scheme.gradeBy);
  const tried: Try[] = [];
  for (const grade of readyGrades(scheme)) {
    if (compare(figure, grade.from) < 0) continue;
    const failed = grade.floors.find((floor) => !holds(score, floor));
    tried.push({ grade, failed });
    if (failed === undefined || scheme.gradeFallback === 'UNDEFINED') break;
  }
  return tried;
}

/** What is ranked or graded: the total, or its share of the unit's own maximum. */
export function figureOf({ points, most }: Standing, by: 'TOTAL' | 'SHARE' = 'TOTAL'): Fraction {
  return by === 'SHARE' && most.n > 0 ? over(points, most) : points;
}

interface Floor {
  readonly code: string;
  readonly share: Fraction;
}

interface ReadyGrade {
  readonly name: GradeName;
  readonly from: Fraction;
  readonly floors: readonly Floor[];
}

const known = new WeakMap<Scheme, readonly ReadyGrade[]>();

function readyGrades(scheme: Scheme): readonly ReadyGrade[] {
  const before = known.get(scheme);
  if (before !== undefined) return before;
  const ready = scheme.grades.map((grade) => ({
    name: { code: grade.code, name: grade.name },
    from: fractionOf(grade.from),
    floors: floorsOf(scheme, grade),
  }));
  known.set(scheme, ready);
  return ready;
}

function floorsOf({ criteria }: Scheme, { floor, floors = [] }: Grade): readonly Floor[] {
  const everyOne =
    floor === undefined ? [] : criteria.map(({ code }) => ({ code, share: fractionOf(floor) }));
  return [
    ...everyOne,
    ...floors.map(({ criterion, share }) => ({ code: criterion, share: fractionOf(share) })),
  ];
}

/** A criterion that does not apply to a unit cannot fail it. */
function holds(score: UnitScore, { code, share }: Floor): boolean {
  const standing = score.standingOn(code);
  return standing === null || compare(standing.points, times(standing.most, share)) >= 0;
}

function shortOf(score: UnitScore, { code, share }: Floor): string {
  const { points, most } = score.standingOn(code) ?? { points: none, most: none };
  return `${code} ${fractionText(points)} / ${fractionText(most)} < ${fractionText(share)}`;
}
