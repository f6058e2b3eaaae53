import { type Decimal, quotient, whole } from '../../kernel/decimal.js';

/** Tỷ lệ hoàn thành, in percent with two places. Nothing owed has no rate: neither 0 nor 100 (law 7). */
export function rateOf(arrived: number, expected: number): Decimal | null {
  return expected === 0 ? null : quotient(whole(arrived).times('100'), whole(expected), 2);
}
