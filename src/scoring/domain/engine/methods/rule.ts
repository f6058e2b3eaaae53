import { type Fraction, minus, none, one, times } from '../fraction.js';
import { type InputValue } from '../input.js';

/**
 * A sum of the figures of an input, each so many times, and of a constant. X is a number, what was done of a ratio, the cases
 * that add, 1 for yes, the place of an option; Y is the target of a ratio, the cases that take away.
 */
export interface Form {
  readonly x: Fraction;
  readonly y: Fraction;
  readonly constant: Fraction;
}

/** A form that must not be below 0; or, strictly, must be above it. */
export interface Guard {
  readonly form: Form;
  readonly strict: boolean;
}

/** The bottom is above 0 wherever it is divided by. */
export interface Quotient {
  readonly top: Form;
  readonly bottom: Form;
}

export type UnfitReason = 'UNFIT' | 'TARGET_NOT_POSITIVE';

/** What holds of the inputs that fulfil every guard. */
export interface Piece {
  readonly where: readonly Guard[];
  /** Points before any rounding, or why nothing can be laid down for such an input. */
  readonly points: Quotient | UnfitReason;
  /** The same in plain signs, which anybody can compute again, of the figures as they were given. */
  readonly arithmetic: (x: string, y: string) => string;
}

/** Cách chấm. A method on a criterion: the first piece that holds says the points; an input of which none holds does not fit. */
export interface Rule {
  readonly takes: InputValue['kind'];
  readonly pieces: readonly Piece[];
  /** What must come to a whole number for an input to fit. */
  readonly whole?: Quotient;
}

const nothing: Form = { x: none, y: none, constant: none };
export const figure: Form = { ...nothing, x: one };
export const second: Form = { ...nothing, y: one };
const unit: Form = { ...nothing, constant: one };

export function constant(points: Fraction): Form {
  return { ...nothing, constant: points };
}

export function timesForm(by: Fraction, { x, y, constant: rest }: Form): Form {
  return { x: times(by, x), y: times(by, y), constant: times(by, rest) };
}

export function minusForm(from: Form, off: Form): Form {
  return {
    x: minus(from.x, off.x),
    y: minus(from.y, off.y),
    constant: minus(from.constant, off.constant),
  };
}

export function plusForm(one: Form, other: Form): Form {
  return minusForm(one, timesForm({ n: -1, d: 1 }, other));
}

export function divided(top: Form, bottom: Form = unit): Quotient {
  return { top, bottom };
}

export function atLeast(form: Form, other: Form | Fraction = none): Guard {
  return { form: minusForm(form, asForm(other)), strict: false };
}

export function atMost(form: Form, other: Form | Fraction = none): Guard {
  return atLeast(asForm(other), form);
}

export function below(form: Form, other: Form | Fraction = none): Guard {
  return { form: minusForm(asForm(other), form), strict: true };
}

export function above(form: Form, other: Form | Fraction = none): Guard {
  return { form: minusForm(form, asForm(other)), strict: true };
}

function asForm(other: Form | Fraction): Form {
  return 'constant' in other ? other : constant(other);
}

/** An input that this holds of does not fit. */
export function refused(reason: UnfitReason, ...where: readonly Guard[]): Piece {
  return { where, points: reason, arithmetic: () => '' };
}

/** A form no higher than a cap, in one arithmetic: the cap where it is reached, else the form. */
export function upTo(cap: Fraction, form: Form, arithmetic: Piece['arithmetic']): readonly Piece[] {
  return [
    { where: [atLeast(form, cap)], points: divided(constant(cap)), arithmetic },
    { where: [], points: divided(form), arithmetic },
  ];
}

/** A form no lower than a floor. */
export function downTo(floor: Fraction, form: Form, arithmetic: Piece['arithmetic']): readonly Piece[] {
  return [
    { where: [atMost(form, floor)], points: divided(constant(floor)), arithmetic },
    { where: [], points: divided(form), arithmetic },
  ];
}
