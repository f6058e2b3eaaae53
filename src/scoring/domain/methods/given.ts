import {
  compare,
  type Fraction,
  fraction,
  fractionOf,
  fractionText,
  least,
  none,
  over,
  times,
} from '../fraction.js';
import { type InputValue } from '../input.js';
import { type Rule, UnfitInput } from './method.js';
import { numberOf } from './values.js';

export interface Bounds {
  readonly from: Fraction;
  readonly to: Fraction;
}

/** Chấm trực tiếp. A mark from 0 to the maximum, given by whoever may give it. */
export function manual(max: string, { above }: { readonly above?: 'CUT' }): Rule {
  const most = fractionOf(max);
  if (above !== 'CUT') return within(most);
  const cut = (value: InputValue) => {
    const mark = numberOf(value);
    if (mark.n < 0) throw new UnfitInput();
    return mark;
  };
  return {
    points: (value) => least(cut(value), most),
    arithmetic: (value) => `min(${fractionText(cut(value))}, ${max})`,
  };
}

function within(most: Fraction): Rule {
  const mark = (value: InputValue) => between(numberOf(value), { from: none, to: most });
  return { points: mark, arithmetic: (value) => fractionText(mark(value)) };
}

/** Điểm do cơ quan khác công bố. A score out of its own scale, brought to the maximum or to the points that are said. */
export function external(max: string, { outOf, to }: { readonly outOf: string; readonly to?: string }): Rule {
  const whole = fractionOf(outOf);
  const share = over(fractionOf(to ?? max), whole);
  const score = (value: InputValue) => between(numberOf(value), { from: none, to: whole });
  return {
    points: (value) => times(score(value), share),
    arithmetic: (value) => `${fractionText(score(value))} * ${to ?? max} / ${outOf}`,
  };
}

/** Điểm do người chấm đặt. What a person set in a stage: within the bounds of its criterion, whatever the method. */
export function set({ from, to }: Bounds): Rule {
  const mark = (value: InputValue) => {
    if (value.kind !== 'POINTS') throw new UnfitInput();
    return between(fraction(value.points), { from, to });
  };
  return { points: mark, arithmetic: (value) => fractionText(mark(value)) };
}

/** A mark outside its scale is a mistake of whoever gave it, not to be cut down in silence. */
function between(mark: Fraction, { from, to }: Bounds): Fraction {
  if (compare(mark, from) < 0 || compare(mark, to) > 0) throw new UnfitInput();
  return mark;
}
