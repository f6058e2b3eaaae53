import { type Decimal, decimal, decimalText, greatest, least, sum } from '../../kernel/decimal.js';
import { type Addends, type ServiceFacts } from './aggregation.js';

/** What several units' reports say, none of them twice, as though they were one subtree: every rule is then applied to it. */
export function mergedAddends(parts: readonly (readonly Addends[])[]): readonly Addends[] {
  const cells = new Map<string, Addends[]>();
  for (const addend of parts.flat()) {
    const key = JSON.stringify([addend.indicator, addend.cell]);
    const known = cells.get(key);
    if (known) known.push(addend);
    else cells.set(key, [addend]);
  }
  return [...cells.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return {
      ...first,
      sum: of(
        own.map((addend) => addend.sum),
        sum,
      ),
      greatest: of(
        own.map((addend) => addend.greatest),
        end(greatest),
      ),
      least: of(
        own.map((addend) => addend.least),
        end(least),
      ),
      numerator: of(
        own.map((addend) => addend.numerator),
        sum,
      ),
      denominator: of(
        own.map((addend) => addend.denominator),
        sum,
      ),
      reports: total(own.map((addend) => addend.reports)),
    };
  });
}

export function mergedFacts(parts: readonly ServiceFacts[]): ServiceFacts {
  const late = parts.flatMap(({ greatestDaysLate }) => (greatestDaysLate === null ? [] : [greatestDaysLate]));
  return {
    units: total(parts.map(({ units }) => units)),
    owed: total(parts.map(({ owed }) => owed)),
    inTime: total(parts.map(({ inTime }) => inTime)),
    greatestDaysLate: late.length === 0 ? null : Math.max(...late),
  };
}

/** Counts of the same things, added up; null where one of them is not known, or there are none. */
export function mergedCounts<Counts extends { readonly [Name in keyof Counts]: number }>(
  parts: readonly (Counts | null)[],
): Counts | null {
  const [first, ...rest] = parts.flatMap((counts) => (counts === null ? [] : [counts]));
  if (first === undefined || rest.length + 1 < parts.length) return null;
  const names = Object.keys(first) as (keyof Counts)[];
  const added = names.map((name) => [name, total([first, ...rest].map((counts) => counts[name]))]);
  return Object.fromEntries(added) as Counts;
}

function of(
  texts: readonly (string | null)[],
  combine: (values: readonly Decimal[]) => Decimal,
): string | null {
  const values = texts.flatMap((text) => (text === null ? [] : [decimal(text)]));
  return values.length === 0 ? null : decimalText(combine(values));
}

function end(choose: typeof greatest): (values: readonly Decimal[]) => Decimal {
  return ([first, ...rest]) => {
    if (first === undefined) throw new Error('Nothing has neither a greatest nor a least');
    return choose(first, ...rest);
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
