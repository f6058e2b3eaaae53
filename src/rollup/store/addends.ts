import { decimal, decimalText } from '../../kernel/decimal.js';
import { type Addends } from '../domain/aggregation.js';
import { type Slot } from './laid-forms.js';
import { type SlotExtremes, type SlotSums } from './sums-reader.js';

type Sum = Omit<SlotSums, 'ask'>;

/** What the sums of slots say of the cells of indicators, in the form's order; nothing of a cell that no report gives any more. */
export function addendsOf(
  slots: ReadonlyMap<number, Slot>,
  sums: readonly Sum[],
  extremes: readonly SlotExtremes[],
): Addends[] {
  const all = new Map<number, Sum>();
  for (const one of sums) {
    const before = all.get(one.slot);
    all.set(one.slot, before === undefined ? one : together(before, one));
  }
  const inOrder = [...all.values()].toSorted((one, other) => one.slot - other.slot);
  return inOrder.flatMap(({ slot, amount, base, reports }) => {
    const place = slots.get(slot);
    if (place === undefined) throw new Error(`A figure stands in slot ${slot}, which its form does not have`);
    if (reports === 0) return [];
    const ends = extremes.find((one) => one.slot === slot);
    const [greatest, least] = [ends?.greatest ?? null, ends?.least ?? null];
    const { indicator, cell, rule } = place;
    const parts =
      rule === 'VALUE'
        ? { sum: amount, numerator: null, denominator: null }
        : { sum: null, numerator: amount, denominator: base };
    return [{ indicator, cell, ...parts, greatest, least, reports }];
  });
}

function together(one: Sum, other: Sum): Sum {
  return {
    slot: one.slot,
    amount: plus(one.amount, other.amount),
    base: one.base === null ? other.base : other.base === null ? one.base : plus(one.base, other.base),
    reports: one.reports + other.reports,
  };
}

function plus(one: string, other: string): string {
  return decimalText(decimal(one).plus(decimal(other)));
}
