import { fractionOf } from '../fraction.js';
import { type InputValue } from '../input.js';
import { type Rule, UnfitInput } from './method.js';

/** Lựa chọn. The points of the named option. */
export function choice({
  options,
}: {
  readonly options: readonly { readonly code: string; readonly points: string }[];
}): Rule {
  const known = new Map(
    options.map(({ code, points }) => [code, { points: fractionOf(points), text: points }]),
  );
  const chosen = (value: InputValue) => {
    const option = value.kind === 'CHOICE' ? known.get(value.option) : undefined;
    if (option === undefined) throw new UnfitInput();
    return option;
  };
  return { points: (value) => chosen(value).points, arithmetic: (value) => chosen(value).text };
}
