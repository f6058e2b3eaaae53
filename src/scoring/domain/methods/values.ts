import { type Decimal } from '../../../kernel/decimal.js';
import { type Fraction, fraction } from '../fraction.js';
import { type InputValue } from '../input.js';
import { UnfitInput } from './method.js';

export function numberOf(value: InputValue): Fraction {
  if (value.kind === 'NUMBER') return fraction(value.number);
  throw new UnfitInput();
}

/** A count below nothing is a mistake of whoever told it. */
export function countOf(value: InputValue): Fraction {
  return atLeastNone(numberOf(value));
}

export function atLeastNone(count: Fraction): Fraction {
  if (count.n < 0) throw new UnfitInput();
  return count;
}

export interface Ratio {
  readonly actual: Decimal;
  readonly target: Decimal;
}

export function ratioOf(value: InputValue): Ratio {
  if (value.kind !== 'RATIO') throw new UnfitInput();
  // A target of nothing cannot be measured against: it is a fault of the figures, never silently 0 points.
  if (!isPositive(value.target)) throw new UnfitInput('TARGET_NOT_POSITIVE');
  return value;
}

export function isPositive({ s, c }: Decimal): boolean {
  return s > 0 && c[0] !== 0;
}
