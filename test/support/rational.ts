/** Exact fractions for recomputing by another way; shares nothing with the service. The denominator is above 0. */
export type Rational = readonly [top: bigint, bottom: bigint];

export function rational(text: string): Rational {
  const negative = text.startsWith('-');
  const [before = '0', after = ''] = text.replace('-', '').split('.');
  const top = BigInt(before + after);
  return [negative ? -top : top, 10n ** BigInt(after.length)];
}

export const zero: Rational = [0n, 1n];

function reduced([top, bottom]: Rational): Rational {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [top / a, bottom / a];
}

export const add = (a: Rational, b: Rational): Rational => reduced([a[0] * b[1] + b[0] * a[1], a[1] * b[1]]);
export const subtract = (a: Rational, b: Rational): Rational => add(a, [-b[0], b[1]]);
export const multiply = (a: Rational, b: Rational): Rational => reduced([a[0] * b[0], a[1] * b[1]]);
export const divide = (a: Rational, b: Rational): Rational =>
  b[0] < 0n ? reduced([-a[0] * b[1], a[1] * -b[0]]) : reduced([a[0] * b[1], a[1] * b[0]]);
export const less = (a: Rational, b: Rational): boolean => a[0] * b[1] < b[0] * a[1];
export const equal = (a: Rational, b: Rational): boolean => a[0] * b[1] === b[0] * a[1];
export const smaller = (a: Rational, b: Rational): Rational => (less(b, a) ? b : a);
export const greater = (a: Rational, b: Rational): Rational => (less(a, b) ? b : a);
export const total = (all: readonly Rational[]): Rational => all.reduce(add, zero);

/** HALF_UP: halves away from zero. */
export function halfUp([top, bottom]: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places);
  const positive = top < 0n ? -top : top;
  const whole = (positive * scale * 2n + bottom) / (bottom * 2n);
  return reduced([top < 0n ? -whole : whole, scale]);
}

/** Computes what an explanation writes: + - * / ( ), min, max with any number of parts, round(x, places). */
export function computed(arithmetic: string): Rational {
  const tokens = arithmetic.match(/\d+(?:\.\d+)?|min|max|round|[-+*/(),]/g) ?? [];
  if (tokens.join('') !== arithmetic.replaceAll(' ', '')) throw new Error(`not arithmetic: ${arithmetic}`);
  let at = 0;
  const take = () => tokens[at++] ?? '';
  const list = (): Rational[] => {
    take();
    const parts = [expression()];
    while (take() === ',') parts.push(expression());
    return parts;
  };
  const factor = (): Rational => {
    const token = take();
    if (token === '-') return subtract(zero, factor());
    if (token === '(') {
      at--;
      return list()[0]!;
    }
    if (token === 'min') return list().reduce(smaller);
    if (token === 'max') return list().reduce(greater);
    if (token === 'round') {
      const [value, places] = list();
      return halfUp(value!, Number(places![0]));
    }
    return rational(token);
  };
  const term = (): Rational => {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/')
      value = take() === '*' ? multiply(value, factor()) : divide(value, factor());
    return value;
  };
  const expression = (): Rational => {
    let value = term();
    while (tokens[at] === '+' || tokens[at] === '-')
      value = take() === '+' ? add(value, term()) : subtract(value, term());
    return value;
  };
  const value = expression();
  if (at !== tokens.length) throw new Error(`more than arithmetic: ${arithmetic}`);
  return value;
}
