import { type Decimal, decimal, decimalText, quotient, sum } from '../../kernel/decimal.js';

/*
 * Figures as texts. Most of them pass from the database to the answer unchanged, so a number is made of a text only where
 * something is computed.
 */

/** The one way a figure is written: PostgreSQL says "1.50" where 1.25 and 0.25 were added. */
export function plainText(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}

/** The sum of one or more figures. */
export function sumOf(texts: readonly string[]): string {
  const [only = '0'] = texts;
  if (texts.length < 2) return only;
  if (texts.some((text) => text.includes('.'))) return decimalText(sum(texts.map(decimal)));
  let total = 0n;
  for (const text of texts) total += BigInt(text);
  return String(total);
}

/** Above, at or below 0 as one product is greater than, equal to or less than the other: compares two quotients without dividing. */
export function crosswise(first: readonly [string, string], second: readonly [string, string]): number {
  return product(first).cmp(product(second));
}

function product([one, other]: readonly [string, string]): Decimal {
  return decimal(one).times(decimal(other));
}

/** times × numerator / denominator, rounded once, HALF_UP. The denominator is not zero. */
export function quotientOf(
  numerator: string,
  denominator: string,
  { places, times }: { readonly places: number; readonly times: string },
): string {
  if (!isCount(numerator) || !isCount(denominator))
    return decimalText(quotient(decimal(numerator).times(times), decimal(denominator), places));
  // Of counts, which most figures are, in whole numbers: twice what is wanted, so that adding one and halving rounds half up.
  const twice = (2n * BigInt(numerator) * BigInt(times) * 10n ** BigInt(places)) / BigInt(denominator);
  const digits = String((twice + 1n) / 2n).padStart(places + 1, '0');
  return places === 0 ? digits : plainText(`${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

function isCount(text: string): boolean {
  return !text.includes('.') && !text.startsWith('-');
}
