import { type Decimal, quotient, whole } from '../../kernel/decimal.js';

/** The reports owed on a form for a period, each unit's once, by what has come of them. */
export interface Counts {
  readonly expected: number;
  readonly exempt: number;
  readonly notStarted: number;
  readonly draft: number;
  readonly submitted: number;
  readonly returned: number;
  readonly accepted: number;
  readonly amending: number;
  readonly late: number;
  readonly overdue: number;
}

/** Tỷ lệ hoàn thành, in percent with two places. Nothing owed has no rate: neither 0 nor 100 (law 7). */
export function rateOf(arrived: number, expected: number): Decimal | null {
  return expected === 0 ? null : quotient(whole(arrived).times('100'), whole(expected), 2);
}
