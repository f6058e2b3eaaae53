import { compare, type Fraction, fraction, fractionOf, over, times } from '../fraction.js';
import { type InputValue } from '../input.js';
import { type Band, type Method } from '../scheme.js';
import { type Rule, UnfitInput } from './method.js';
import { numberOf, ratioOf } from './values.js';

const hundred = fractionOf('100');

/** Theo khoảng. The points of the band in which the input lies. */
export function bands({ bands: list, over: what, whole }: Extract<Method, { type: 'BANDS' }>): Rule {
  const known = list.map(compiled);
  const found = (value: InputValue) => {
    const number = what === 'PERCENT_OF_TARGET' ? percentOf(value) : numberOf(value);
    if (whole && number.d !== 1) throw new UnfitInput();
    const band = known.find(({ holds }) => holds(number));
    // Outside every band nothing was laid down: that is a fault, not 0 points.
    if (band === undefined) throw new UnfitInput();
    return band;
  };
  return { points: (value) => found(value).points, arithmetic: (value) => found(value).text };
}

function percentOf(value: InputValue): Fraction {
  const { actual, target } = ratioOf(value);
  return over(times(fraction(actual), hundred), fraction(target));
}

function compiled({ from, fromInclusive, to, toInclusive, points }: Band) {
  const [low, high] = [from, to].map((edge) => (edge === null ? null : fractionOf(edge))) as [
    Fraction | null,
    Fraction | null,
  ];
  const after = (number: Fraction): boolean => {
    const side = low === null ? 1 : compare(number, low);
    return side > 0 || (side === 0 && fromInclusive);
  };
  const before = (number: Fraction): boolean => {
    const side = high === null ? -1 : compare(number, high);
    return side < 0 || (side === 0 && toInclusive);
  };
  return {
    points: fractionOf(points),
    text: points,
    holds: (number: Fraction) => after(number) && before(number),
  };
}
