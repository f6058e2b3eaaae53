import { type Decimal, decimal } from '../../../kernel/decimal.js';
import { type InputValue } from '../input.js';
import { type Band } from '../scheme.js';
import { exactly, numberOf, type Points, UnfitInput } from './method.js';

/** Theo khoảng. The points of the band in which the input lies. */
export function bands({ bands: list }: { readonly bands: readonly Band[] }, value: InputValue): Points {
  const number = numberOf(value);
  const band = list.find((one) => holds(one, number));
  // Outside every band nothing was laid down: that is a fault, not 0 points.
  if (band === undefined) throw new UnfitInput('NUMBER');
  return exactly(decimal(band.points), `${band.points}`);
}

function holds({ from, fromInclusive, to, toInclusive }: Band, number: Decimal): boolean {
  const after = from === null || (fromInclusive ? number.gte(from) : number.gt(from));
  const before = to === null || (toInclusive ? number.lte(to) : number.lt(to));
  return after && before;
}
