import { fractionOf } from '../fraction.js';
import { type Leaf } from '../../scheme/scheme.js';
import { atLeast, atMost, constant, divided, figure, type Rule } from './rule.js';

interface Options {
  readonly options: readonly { readonly code: string; readonly points: string }[];
}

/** Lựa chọn. The points of the named option. */
export function choice({ options }: Options): Rule {
  return {
    takes: 'CHOICE',
    pieces: options.map(({ points }, i) => {
      const place = { n: i, d: 1 };
      return {
        where: [atLeast(figure, place), atMost(figure, place)],
        points: divided(constant(fractionOf(points))),
        arithmetic: () => points,
      };
    }),
  };
}

/** The place of an option among those of a criterion; -1 of one that it does not have. */
export function placeOfOption({ method }: Pick<Leaf, 'method'>, option: string): number {
  return method.type === 'CHOICE' ? method.options.findIndex(({ code }) => code === option) : -1;
}
