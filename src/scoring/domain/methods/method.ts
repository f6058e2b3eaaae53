import { type Fraction } from '../fraction.js';
import { type InputValue } from '../input.js';

/** Every unit's value of one criterion; what a rule needs of the whole cluster it finds once. */
export type ClusterValues = readonly InputValue[];

/** Points of one input, before any rounding, and how they come about. */
export interface Rule {
  /** Throws `UnfitInput` where the method cannot work with the value. */
  points(value: InputValue): Fraction;
  /** The same in plain signs, which anybody can compute again. */
  arithmetic(value: InputValue): string;
}

export type UnfitReason = 'UNFIT' | 'TARGET_NOT_POSITIVE';

/** An input that a method cannot work with: the scheme and the figures do not fit together. */
export class UnfitInput extends Error {
  constructor(readonly reason: UnfitReason = 'UNFIT') {
    super(`An input that its method cannot work with: ${reason}`);
  }
}
