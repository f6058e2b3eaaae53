import { decimal, decimalText, greatest, least } from '../../../kernel/decimal.js';
import { type InputValue } from '../input.js';
import { exactly, numberOf, type Points } from './method.js';

/** Chấm thẳng. Points for each, up to a cap. */
export function perUnit(
  { each, cap }: { readonly each: string; readonly cap: string },
  value: InputValue,
): Points {
  const count = numberOf(value);
  return exactly(
    least(decimal(each).times(count), decimal(cap)),
    `min(${decimalText(count)} * ${each}, ${cap})`,
  );
}

/** Trừ theo vụ việc. A start value less points for each case, down to a floor. */
export function perViolation(
  { start, each, floor }: { readonly start: string; readonly each: string; readonly floor: string },
  value: InputValue,
): Points {
  const count = numberOf(value);
  return exactly(
    greatest(decimal(start).minus(decimal(each).times(count)), decimal(floor)),
    `max(${start} - ${decimalText(count)} * ${each}, ${floor})`,
  );
}
