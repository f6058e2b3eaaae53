import { type Decimal, decimal, decimalText } from '../../../kernel/decimal.js';
import { type InputValue } from '../input.js';

/**
 * Points before rounding, as a fraction, so that they are divided and rounded exactly once; and the same as arithmetic
 * in plain signs, which anybody can compute again.
 */
export interface Points {
  readonly dividend: Decimal;
  readonly divisor: Decimal;
  readonly arithmetic: string;
}

/** What a method is told of the whole cluster: all units' inputs to the same criterion. */
export interface ClusterInputs {
  readonly all: readonly InputValue[];
}

/** An input that a method cannot work with: the scheme and the figures do not fit together. */
export class UnfitInput extends Error {
  constructor(readonly expected: InputValue['kind']) {
    super(`The method needs a ${expected}`);
  }
}

export function exactly(points: Decimal, arithmetic: string = decimalText(points)): Points {
  return { dividend: points, divisor: decimal('1'), arithmetic };
}

export function numberOf(value: InputValue): Decimal {
  if (value.kind === 'NUMBER') return value.number;
  throw new UnfitInput('NUMBER');
}

export function ratioOf(value: InputValue): { actual: Decimal; target: Decimal } {
  // A target of nothing cannot be measured against: it is a fault of the figures, never silently 0 points.
  if (value.kind === 'RATIO' && value.target.gt('0')) return value;
  throw new UnfitInput('RATIO');
}
