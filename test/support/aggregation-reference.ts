/*
 * What a figure must be, by the definition of each rule and nothing else: fractions of whole numbers over all that the
 * counted reports of a tree say. It shares no line with the service, is used in tests only, and knows neither sums kept
 * beside a figure nor levels.
 */

/** One figure of one cell of a report, in hundredths; `weight` where it is averaged by one. */
export interface Said {
  readonly indicator: string;
  readonly cell: readonly string[];
  readonly value?: bigint;
  readonly numerator?: bigint;
  readonly denominator?: bigint;
  readonly weight?: bigint;
}

/** A unit with what its counted report says, if it has one, and the units beneath. */
export interface Unit {
  readonly report: readonly Said[] | null;
  readonly beneath: readonly Unit[];
}

export interface Told {
  readonly state: string;
  readonly value: string | null;
}

/** Everything that counts beneath a unit, its own report too. */
export function saidBeneath(unit: Unit): readonly Said[] {
  return [...(unit.report ?? []), ...unit.beneath.flatMap(saidBeneath)];
}

/** Every unit of a tree. */
export function unitsOf(unit: Unit): readonly Unit[] {
  return [unit, ...unit.beneath.flatMap(unitsOf)];
}

/** What a rule makes of figures in hundredths, at so many places. */
export function ruled(rule: string, said: readonly Said[], places: number): Told {
  if (rule === 'NONE') return { state: 'NOT_AGGREGATED', value: null };
  if (said.length === 0) return { state: 'NOT_REPORTED', value: null };
  const values = said.map(({ value = 0n }) => value);
  const add = (all: readonly bigint[]) => all.reduce((sum, one) => sum + one, 0n);
  const told = (numerator: bigint, denominator: bigint, at: number) =>
    denominator === 0n
      ? { state: 'NO_DENOMINATOR', value: null }
      : { state: 'REPORTED', value: rounded(numerator, denominator, at) };
  switch (rule) {
    case 'AVG':
      return told(add(values), 100n * BigInt(said.length), places);
    case 'WAVG': {
      const products = said.map(({ value = 0n, weight = 0n }) => value * weight);
      return told(add(products), 100n * add(said.map(({ weight = 0n }) => weight)), places);
    }
    case 'RATIO': {
      const denominators = said.map(({ denominator = 0n }) => denominator);
      return told(100n * add(said.map(({ numerator = 0n }) => numerator)), add(denominators), 2);
    }
    case 'MAX':
      return told(
        values.reduce((best, one) => (one > best ? one : best)),
        100n,
        2,
      );
    case 'MIN':
      return told(
        values.reduce((best, one) => (one < best ? one : best)),
        100n,
        2,
      );
    default:
      return told(add(values), 100n, 2);
  }
}

/** A quotient that is not negative, half up at so many places, without trailing zeros. */
export function rounded(numerator: bigint, denominator: bigint, places: number): string {
  const unit = 10n ** BigInt(places);
  const scaled = (2n * numerator * unit + denominator) / (2n * denominator);
  const part = String((scaled % unit) + unit)
    .slice(1)
    .replace(/0+$/, '');
  return part === '' ? String(scaled / unit) : `${scaled / unit}.${part}`;
}
