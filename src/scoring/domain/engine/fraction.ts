import { type Decimal, decimal } from '../../../kernel/decimal.js';

/**
 * An exact fraction, its denominator above 0. Whole numbers that are safe stay plain numbers, which is many times as
 * fast; where a product or sum would leave them, it is made in bigint, and comes back once it is small enough again.
 */
export type Fraction = Small | Large;

interface Small {
  readonly n: number;
  readonly d: number;
}

interface Large {
  readonly n: bigint;
  readonly d: bigint;
}

const most = Number.MAX_SAFE_INTEGER;
const tens = Array.from({ length: 16 }, (_, places) => 10 ** places);

export const none: Fraction = { n: 0, d: 1 };
export const one: Fraction = { n: 1, d: 1 };

/** A product or sum of safe whole numbers that is itself safe was made exactly; one that was not never looks safe. */
function safe(n: number): boolean {
  return n <= most && n >= -most;
}

function small(f: Fraction): f is Small {
  return typeof f.n === 'number';
}

/** Reads the digits of a decimal; long ones go the long way. */
export function fraction({ c, e, s }: Decimal): Fraction {
  const places = c.length - 1 - e;
  if (c.length > 15 || places > 15 || places < -15) return long(c, places, s);
  let n = 0;
  for (let i = 0; i < c.length; i++) n = n * 10 + (c[i] ?? 0);
  if (places >= 0) return { n: s < 0 ? -n : n, d: tens[places] ?? 1 };
  const whole = n * (tens[-places] ?? 1);
  return safe(whole) ? { n: s < 0 ? -whole : whole, d: 1 } : long(c, places, s);
}

export function fractionOf(text: string): Fraction {
  return fraction(decimal(text));
}

function long(digits: readonly number[], places: number, sign: number): Fraction {
  const n = BigInt(digits.join('')) * BigInt(sign);
  return places >= 0 ? lowest(n, 10n ** BigInt(places)) : lowest(n * 10n ** BigInt(-places), 1n);
}

/** Of both, above 0 unless both are 0. */
export function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** In lowest terms, so that digits do not pile up; plain numbers where they suffice. */
export function lowest(n: bigint, d: bigint): Fraction {
  const a = greatestDivisor(n, d);
  const [top, bottom] = d < 0n ? [-n / a, -d / a] : [n / a, d / a];
  const fits = top <= BigInt(most) && top >= -BigInt(most) && bottom <= BigInt(most);
  return fits ? { n: Number(top), d: Number(bottom) } : { n: top, d: bottom };
}

export function times(a: Fraction, b: Fraction): Fraction {
  if (small(a) && small(b)) {
    const n = a.n * b.n;
    const d = a.d * b.d;
    if (safe(n) && safe(d)) return { n: n + 0, d };
  }
  return lowest(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

/** The divisor is not 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  if (small(a) && small(b) && b.n > 0) {
    const n = a.n * b.d;
    const d = a.d * b.n;
    if (safe(n) && safe(d)) return { n, d };
  }
  return lowest(BigInt(a.n) * BigInt(b.d), BigInt(a.d) * BigInt(b.n));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (small(a) && small(b)) {
    if (a.d === b.d) {
      const n = a.n + b.n;
      if (safe(n)) return { n, d: a.d };
    }
    const left = a.n * b.d;
    const right = b.n * a.d;
    const d = a.d * b.d;
    const n = left + right;
    if (safe(left) && safe(right) && safe(n) && safe(d)) return { n, d };
  }
  return lowest(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d));
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d } as Fraction);
}

/** Below 0 where a is the smaller, above 0 where it is the greater. */
export function compare(a: Fraction, b: Fraction): number {
  if (small(a) && small(b)) {
    if (a.d === b.d) return a.n - b.n;
    const left = a.n * b.d;
    const right = b.n * a.d;
    if (safe(left) && safe(right)) return left - right;
  }
  const left = BigInt(a.n) * BigInt(b.d);
  const right = BigInt(b.n) * BigInt(a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function least(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** n / d rounded to a whole number, halves away from 0; for safe whole numbers whose sum 2n + d is safe, d above 0. */
export function quotientHalfUp(n: number, d: number): number {
  return n < 0 ? 0 - quotient(d - 2 * n, 2 * d) : quotient(2 * n + d, 2 * d);
}

/** How often b goes into a, neither below 0. A quotient of safe numbers may come out rounded up to the next whole one. */
function quotient(a: number, b: number): number {
  const whole = Math.floor(a / b);
  return whole * b > a ? whole - 1 : whole;
}

/** HALF_UP at the given places: halves go away from 0, as `kernel/decimal` rounds them. */
export function roundedHalfUp(f: Fraction, places: number): Fraction {
  const d = tens[places] ?? 1;
  if (small(f)) {
    if (f.d === d) return f;
    const n = f.n < 0 ? -f.n : f.n;
    const whole = quotient(n, f.d);
    const up = (n - whole * f.d) * d * 2 + f.d;
    const divisor = f.d * 2;
    const kept = whole * d;
    if (safe(up) && safe(divisor) && safe(kept)) {
      const rounded = kept + quotient(up, divisor);
      return { n: f.n < 0 ? 0 - rounded : rounded, d };
    }
  }
  const top = BigInt(f.n) * 10n ** BigInt(places) * 2n;
  const bottom = BigInt(f.d);
  const whole = ((top < 0n ? -top : top) + bottom) / (bottom * 2n);
  const n = top < 0n ? -whole : whole;
  return n <= BigInt(most) && n >= -BigInt(most) ? { n: Number(n), d } : { n, d: BigInt(d) };
}

/** The decimal that it is or, without end, that it is at the given places. */
export function decimalOf(f: Fraction, places: number): string {
  return written(f) ?? plainly(roundedHalfUp(f, places));
}

/** As it stands in arithmetic: a decimal where it ends, else a division in lowest terms. */
export function fractionText(f: Fraction): string {
  const text = written(f);
  if (text !== null) return text;
  const { n, d } = lowest(BigInt(f.n), BigInt(f.d));
  return `(${n} / ${d})`;
}

/** As a decimal, where it ends. */
function written(f: Fraction): string | null {
  if (small(f)) {
    const places = tens.indexOf(f.d);
    if (places >= 0) return pointed(f.n, places);
  }
  const { n, d } = lowest(BigInt(f.n), BigInt(f.d));
  let [rest, places] = [BigInt(d), 0];
  while (rest % 10n === 0n) [rest, places] = [rest / 10n, places + 1];
  let factor = 1n;
  while (rest % 2n === 0n) [rest, factor, places] = [rest / 2n, factor * 5n, places + 1];
  while (rest % 5n === 0n) [rest, factor, places] = [rest / 5n, factor * 2n, places + 1];
  return rest === 1n ? pointed(BigInt(n) * factor, places) : null;
}

function plainly({ n, d }: Fraction): string {
  return pointed(n, String(d).length - 1);
}

/** A whole number of parts, ten to the places in one, as a decimal without closing zeros. */
function pointed(n: number | bigint, places: number): string {
  const below = n < 0;
  const digits = String(below ? -n : n).padStart(places + 1, '0');
  const point = digits.length - places;
  let end = digits.length;
  while (end > point && digits.charCodeAt(end - 1) === zeroDigit) end--;
  const whole = digits.slice(0, point);
  return `${below ? '-' : ''}${end === point ? whole : `${whole}.${digits.slice(point, end)}`}`;
}

const zeroDigit = '0'.charCodeAt(0);
