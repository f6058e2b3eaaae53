import { decimal } from '../../../kernel/decimal.js';
import { type InputValue } from '../input.js';
import { exactly, type Points, UnfitInput } from './method.js';

/** Lựa chọn. The points of the named option. */
export function choice(
  { options }: { readonly options: readonly { code: string; points: string }[] },
  value: InputValue,
): Points {
  const option = value.kind === 'CHOICE' ? options.find((one) => one.code === value.option) : undefined;
  if (option === undefined) throw new UnfitInput('CHOICE');
  return exactly(decimal(option.points));
}
