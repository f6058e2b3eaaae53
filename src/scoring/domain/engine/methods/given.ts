import { type Fraction, fractionOf, none, over } from '../fraction.js';
import {
  atLeast,
  atMost,
  below,
  divided,
  figure,
  type Form,
  type Piece,
  refused,
  type Rule,
  timesForm,
  upTo,
} from './rule.js';

export interface Bounds {
  readonly from: Fraction;
  readonly to: Fraction;
}

/** Chấm trực tiếp. A mark from 0 to the maximum, given by whoever may give it. */
export function manual(max: string, { above }: { readonly above?: 'CUT' }): Rule {
  const most = fractionOf(max);
  if (above !== 'CUT') return within({ from: none, to: most }, figure, (x) => x);
  const pieces = upTo(most, figure, (x) => `min(${x}, ${max})`);
  return { takes: 'NUMBER', pieces: [refused('UNFIT', below(figure, none)), ...pieces] };
}

/** Điểm do cơ quan khác công bố. A score out of its own scale, brought to the maximum or to the points that are said. */
export function external(max: string, { outOf, to }: { readonly outOf: string; readonly to?: string }): Rule {
  const whole = fractionOf(outOf);
  const share = over(fractionOf(to ?? max), whole);
  const brought = (x: string) => `${x} * ${to ?? max} / ${outOf}`;
  return within({ from: none, to: whole }, timesForm(share, figure), brought);
}

/** Điểm do người chấm đặt. What a person set in a stage: within the bounds of its criterion, whatever the method. */
export function set(bounds: Bounds): Rule {
  return { ...within(bounds, figure, (x) => x), takes: 'POINTS' };
}

/** A mark outside its scale is a mistake of whoever gave it, not to be cut down in silence. */
function within({ from, to }: Bounds, points: Form, arithmetic: Piece['arithmetic']): Rule {
  const where = [atLeast(figure, from), atMost(figure, to)];
  return { takes: 'NUMBER', pieces: [{ where, points: divided(points), arithmetic }] };
}
