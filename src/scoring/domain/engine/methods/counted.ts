import { fractionOf, none } from '../fraction.js';
import { below, constant, downTo, figure, minusForm, refused, type Rule, timesForm, upTo } from './rule.js';

/** A count below nothing is a mistake of whoever told it. */
const noCount = refused('UNFIT', below(figure, none));

/** Chấm thẳng. Points for each, up to a cap. */
export function perUnit({ each, cap }: { readonly each: string; readonly cap: string }): Rule {
  const sum = timesForm(fractionOf(each), figure);
  const pieces = upTo(fractionOf(cap), sum, (x) => `min(${x} * ${each}, ${cap})`);
  return { takes: 'NUMBER', pieces: [noCount, ...pieces] };
}

interface Violations {
  readonly start: string;
  readonly each: string;
  readonly floor: string;
}

/** Trừ theo vụ việc. A start value less points for each case, down to a floor. */
export function perViolation({ start, each, floor }: Violations): Rule {
  const rest = minusForm(constant(fractionOf(start)), timesForm(fractionOf(each), figure));
  const pieces = downTo(fractionOf(floor), rest, (x) => `max(${start} - ${x} * ${each}, ${floor})`);
  return { takes: 'NUMBER', pieces: [noCount, ...pieces] };
}
