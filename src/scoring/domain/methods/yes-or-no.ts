import { decimal } from '../../../kernel/decimal.js';
import { type InputValue } from '../input.js';
import { exactly, type Points, UnfitInput } from './method.js';

/** Đạt hoặc không. All or nothing. */
export function yesOrNo(
  { yes, no }: { readonly yes: string; readonly no: string },
  value: InputValue,
): Points {
  if (value.kind !== 'BOOLEAN') throw new UnfitInput('BOOLEAN');
  return exactly(decimal(value.yes ? yes : no));
}
