import { type LocalDate } from './local-date.js';

/** A half-open range of days: the first day in it, and the first day after it (null while it lasts). */
export interface DateRange {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export function holdsOn(range: DateRange, day: LocalDate): boolean {
  return range.from <= day && (range.to === null || day < range.to);
}
