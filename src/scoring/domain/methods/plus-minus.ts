import { decimal, decimalText, greatest, least as smaller } from '../../../kernel/decimal.js';
import { type InputValue } from '../input.js';
import { exactly, type Points, UnfitInput } from './method.js';

/** Cộng, trừ. Points for each case that adds less points for each that takes away, kept within bounds. */
export function plusMinus(
  max: string,
  { plus, minus, least }: { readonly plus: string; readonly minus: string; readonly least: string },
  value: InputValue,
): Points {
  if (value.kind !== 'PLUS_MINUS' || value.plus.lt('0') || value.minus.lt('0'))
    throw new UnfitInput('PLUS_MINUS');
  const gained = decimal(plus).times(value.plus).minus(decimal(minus).times(value.minus));
  return exactly(
    greatest(smaller(gained, decimal(max)), decimal(least)),
    `max(min(${decimalText(value.plus)} * ${plus} - ${decimalText(value.minus)} * ${minus}, ${max}), ${least})`,
  );
}
