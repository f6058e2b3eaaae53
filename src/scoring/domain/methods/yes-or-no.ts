import { fractionOf } from '../fraction.js';
import { type InputValue } from '../input.js';
import { type Rule, UnfitInput } from './method.js';

/** Đạt hoặc không. All or nothing. */
export function yesOrNo({ yes, no }: { readonly yes: string; readonly no: string }): Rule {
  const points = { yes: fractionOf(yes), no: fractionOf(no) };
  return {
    points: (value) => (answer(value) ? points.yes : points.no),
    arithmetic: (value) => (answer(value) ? yes : no),
  };
}

function answer(value: InputValue): boolean {
  if (value.kind !== 'BOOLEAN') throw new UnfitInput();
  return value.yes;
}
