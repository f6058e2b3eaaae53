import { totalBounds } from '../../engine/bounds.js';
import { compare, type Fraction, fractionOf, fractionText, one } from '../../engine/fraction.js';
import { type Grade, type Scheme } from '../scheme.js';
import { faultIf, type SchemeFault } from './fault.js';
import { placed } from './placed.js';

/** Grades go down, and each can be reached by some total; so can what makes a unit eligible for a vote. */
export function gradeFaults(scheme: Scheme): readonly SchemeFault[] {
  const { grades, decision } = scheme;
  const most = mostOf(scheme);
  const { from: least, to } = totalBounds(scheme);
  const eligible = decision?.by === 'VOTE' ? decision.eligible.total : undefined;
  return [
    ...placed('grades', grades).flatMap(({ path, part }, i) => [
      ...descent(path, part, grades[i - 1]),
      ...beyond(path, part, most),
      ...shadowed(path, grades[i - 1], scheme.gradeBy === 'SHARE' ? null : least),
    ]),
    ...faultIf(eligible !== undefined && compare(fractionOf(eligible), to) > 0, 'ELIGIBILITY_UNREACHABLE', {
      path: 'decision.eligible.total',
      detail: `${eligible} > ${fractionText(to)}`,
    }),
  ];
}

/** The greatest figure that is graded; null where a share with bonuses on a smaller maximum has no plain bound. */
function mostOf(scheme: Scheme): Fraction | null {
  if (scheme.gradeBy !== 'SHARE') return totalBounds(scheme).to;
  return scheme.bonuses.length === 0 || scheme.bonusPlace === 'INSIDE' ? one : null;
}

function descent(path: string, { from }: Grade, above: Grade | undefined): readonly SchemeFault[] {
  return faultIf(
    above !== undefined && compare(fractionOf(from), fractionOf(above.from)) >= 0,
    'GRADES_NOT_DESCENDING',
    { path, detail: `${above?.from} → ${from}` },
  );
}

function beyond(
  path: string,
  { from, floor, floors = [] }: Grade,
  most: Fraction | null,
): readonly SchemeFault[] {
  const tooMuch = (at: string, share: string) =>
    faultIf(compare(fractionOf(share), one) > 0, 'GRADE_UNREACHABLE', { path: at, detail: `${share} > 1` });
  return [
    ...faultIf(most !== null && compare(fractionOf(from), most) > 0, 'GRADE_UNREACHABLE', {
      path: `${path}.from`,
      detail: `${from} > ${most === null ? '' : fractionText(most)}`,
    }),
    ...(floor === undefined ? [] : tooMuch(`${path}.floor`, floor)),
    ...floors.flatMap(({ criterion, share }) => tooMuch(`${path}.floors[${criterion}]`, share)),
  ];
}

/** Nothing is left for a grade where the one above takes every total there is. */
function shadowed(path: string, above: Grade | undefined, least: Fraction | null): readonly SchemeFault[] {
  const takesAll =
    above !== undefined &&
    least !== null &&
    above.floor === undefined &&
    above.floors === undefined &&
    compare(fractionOf(above.from), least) <= 0;
  return faultIf(takesAll, 'GRADE_UNREACHABLE', { path, detail: `${above?.code} ${above?.from}` });
}
