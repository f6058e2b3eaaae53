import { fractionOf, one } from '../fraction.js';
import { atLeast, constant, divided, figure, type Rule } from './rule.js';

/** Đạt hoặc không. All or nothing. */
export function yesOrNo({ yes, no }: { readonly yes: string; readonly no: string }): Rule {
  const worth = (points: string) => ({
    points: divided(constant(fractionOf(points))),
    arithmetic: () => points,
  });
  return {
    takes: 'BOOLEAN',
    pieces: [
      { where: [atLeast(figure, one)], ...worth(yes) },
      { where: [], ...worth(no) },
    ],
  };
}
