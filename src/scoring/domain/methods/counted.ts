import { fractionOf, fractionText, greatest, least, minus, times } from '../fraction.js';
import { type Rule } from './method.js';
import { countOf } from './values.js';

/** Chấm thẳng. Points for each, up to a cap. */
export function perUnit({ each, cap }: { readonly each: string; readonly cap: string }): Rule {
  const [points, most] = [fractionOf(each), fractionOf(cap)];
  return {
    points: (value) => least(times(points, countOf(value)), most),
    arithmetic: (value) => `min(${fractionText(countOf(value))} * ${each}, ${cap})`,
  };
}

/** Trừ theo vụ việc. A start value less points for each case, down to a floor. */
export function perViolation({
  start,
  each,
  floor,
}: {
  readonly start: string;
  readonly each: string;
  readonly floor: string;
}): Rule {
  const [first, points, last] = [fractionOf(start), fractionOf(each), fractionOf(floor)];
  return {
    points: (value) => greatest(minus(first, times(points, countOf(value))), last),
    arithmetic: (value) => `max(${start} - ${fractionText(countOf(value))} * ${each}, ${floor})`,
  };
}
