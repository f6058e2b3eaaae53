import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type ScoringReasons } from '../reasons.js';

const refuse = refusing<ScoringReasons>();

/** Who checks whom, by the codes of the units. */
export interface CheckPair {
  readonly checker: string;
  readonly checked: string;
}

/** Xoay vòng. Each member checks the one so many places on in the order of their codes; whole turns would be checking oneself. */
export function rotation(members: readonly string[], step: number): readonly CheckPair[] {
  const inOrder = members.toSorted();
  return inOrder.map((checker, i) => ({
    checker,
    checked: inOrder[(i + step) % inOrder.length] ?? checker,
  }));
}

export function objectionsToPairs(
  members: ReadonlySet<string>,
  pairs: readonly CheckPair[],
): readonly Refusal[] {
  return pairs.flatMap(({ checker, checked }, i): readonly Refusal[] => {
    const strangers = [checker, checked].filter((code) => !members.has(code));
    if (strangers.length > 0)
      return strangers.map((unitCode) => refuse('MEMBER_NOT_FOUND', { unitCode }, ['pairs', String(i)]));
    if (checker === checked)
      return [refuse('SCORE_CHECKER_IS_CHECKED', { unitCode: checked }, ['pairs', String(i)])];
    return pairs.findIndex((other) => other.checked === checked) < i
      ? [refuse('SCORE_CHECKED_TWICE', { unitCode: checked }, ['pairs', String(i)])]
      : [];
  });
}
