/** An exact fraction of whole numbers of any length. */
interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * Computes plain arithmetic again, as a program that is not ours would: exact fractions, + - * /, brackets, min, max and
 * round(x, places); in the end rounded HALF_UP to the places, where some are said. Answers a decimal text.
 */
export function computed(arithmetic: string, places: number | null): string {
  const tokens = arithmetic.match(/\d+(?:\.\d+)?|[a-z]+|[-+*/(),]/g) ?? [];
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const takes = (token: string) => tokens[at] === token && ++at > 0;

  const sum = (): Ratio => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = next() === '-' ? -1n : 1n;
      const other = product();
      value = { n: value.n * other.d + sign * other.n * value.d, d: value.d * other.d };
    }
    return value;
  };
  const product = (): Ratio => {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const divides = next() === '/';
      const other = factor();
      value = divides
        ? { n: value.n * other.d, d: value.d * other.n }
        : { n: value.n * other.n, d: value.d * other.d };
    }
    return value;
  };
  const factor = (): Ratio => {
    if (takes('-')) {
      const { n, d } = factor();
      return { n: -n, d };
    }
    const token = next();
    if (token === '(') return listed()[0] ?? { n: 0n, d: 1n };
    if (!/^[a-z]/.test(token)) return decimalOf(token);
    next();
    const [first = { n: 0n, d: 1n }, ...rest] = listed();
    if (token === 'round') return rounded(first, Number((rest[0]?.n ?? 0n) / (rest[0]?.d ?? 1n)));
    const better = (a: Ratio, b: Ratio) => (less(a, b) === (token === 'min') ? a : b);
    return rest.reduce(better, first);
  };
  const listed = (): Ratio[] => {
    const values = [sum()];
    while (takes(',')) values.push(sum());
    if (!takes(')')) throw new Error(`Brackets are not closed: ${arithmetic}`);
    return values;
  };

  const value = sum();
  if (at !== tokens.length) throw new Error(`This is no arithmetic: ${arithmetic}`);
  return text(places === null ? value : rounded(value, places));
}

function decimalOf(token: string): Ratio {
  if (!/^\d/.test(token)) throw new Error(`Not a number: ${token}`);
  const [whole = '', part = ''] = token.split('.');
  return { n: BigInt(whole + part), d: 10n ** BigInt(part.length) };
}

function less(a: Ratio, b: Ratio): boolean {
  return a.n * b.d < b.n * a.d;
}

function rounded({ n, d }: Ratio, places: number): Ratio {
  const scale = 10n ** BigInt(places);
  const [top, bottom] = d < 0n ? [-n, -d] : [n, d];
  const size = ((top < 0n ? -top : top) * scale * 2n + bottom) / (bottom * 2n);
  return { n: top < 0n ? -size : size, d: scale };
}

/** As a decimal with as few digits as it needs, twenty places at most. */
function text(value: Ratio): string {
  const { n, d } = rounded(value, 20);
  const digits = (n < 0n ? -n : n).toString().padStart(21, '0');
  const places = d.toString().length - 1;
  const end = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places).replace(/^0+(?=\d)/, '');
  return `${n < 0n ? '-' : ''}${whole}${end === '' ? '' : `.${end}`}`;
}
