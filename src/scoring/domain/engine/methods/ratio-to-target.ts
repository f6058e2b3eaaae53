import { fractionOf, none, times } from '../fraction.js';
import {
  atLeast,
  atMost,
  below,
  constant,
  divided,
  figure,
  type Piece,
  refused,
  type Rule,
  second,
  timesForm,
} from './rule.js';

/** A target of nothing cannot be measured against: it is a fault of the figures, never silently 0 points. */
export const noTarget: Piece = refused('TARGET_NOT_POSITIVE', atMost(second, none));

/** So với chỉ tiêu. The maximum times actual over target, the ratio capped; an actual below nothing is none. */
export function ratioToTarget(max: string, { cap }: { readonly cap: string }): Rule {
  const [whole, most] = [fractionOf(max), fractionOf(cap)];
  const share = (x: string, y: string) => `${max} * ${x} / ${y}`;
  return {
    takes: 'RATIO',
    pieces: [
      noTarget,
      {
        where: [below(figure, none)],
        points: divided(constant(none)),
        arithmetic: (x, y) => `max(${share(x, y)}, 0)`,
      },
      {
        where: [atLeast(figure, timesForm(most, second))],
        points: divided(constant(times(whole, most))),
        arithmetic: () => `${max} * ${cap}`,
      },
      { where: [], points: divided(timesForm(whole, figure), second), arithmetic: share },
    ],
  };
}
