import Big from 'big.js';

/**
 * Exact decimal numbers. Strict: a JavaScript number is refused, so no floating point gets in;
 * text and other decimals only. Texts never carry an exponent.
 */
const Exact = Big();
Exact.strict = true;

export type Decimal = Big;

/** The decimal that a text writes, however long: a sum has more digits than what was typed. Throws on anything that is no plain decimal number. */
export function decimal(text: string): Decimal {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`Not a decimal number: ${JSON.stringify(text)}`);
  return new Exact(text);
}

/** A whole number as a decimal. Throws where the number is not a safe integer. */
export function whole(count: number): Decimal {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number: ${count}`);
  return new Exact(String(count));
}

/** What may be typed, in plain notation: optional minus, digits, optional fraction; at most 30 digits before and 20 after the point. */
export function isDecimalText(text: string): boolean {
  return /^-?\d{1,30}(\.\d{1,20})?$/.test(text);
}

export function decimalText(value: Decimal): string {
  return value.toFixed();
}

export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp);
}

/** dividend / divisor, rounded once, HALF_UP, at the given places: never rounded twice. The divisor is not zero. */
export function quotient(dividend: Decimal, divisor: Decimal, places: number): Decimal {
  const Rounded = dividing[places] ?? (dividing[places] = dividingAt(places));
  return new Exact(new Rounded(dividend.toFixed()).div(divisor.toFixed()).toFixed());
}

/** One constructor for each number of places: making one costs more than dividing. */
const dividing: ReturnType<typeof Big>[] = [];

function dividingAt(places: number): ReturnType<typeof Big> {
  const Rounded = Big();
  Rounded.strict = true;
  Rounded.DP = places;
  Rounded.RM = Big.roundHalfUp;
  return Rounded;
}

export const zero: Decimal = new Exact('0');

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), zero);
}

export function greatest(first: Decimal, ...rest: readonly Decimal[]): Decimal {
  return rest.reduce((best, value) => (value.gt(best) ? value : best), first);
}

export function least(first: Decimal, ...rest: readonly Decimal[]): Decimal {
  return rest.reduce((best, value) => (value.lt(best) ? value : best), first);
}
