import { Temporal } from 'temporal-polyfill';
import { dayOf, endOf, type Instant, type LocalDate } from '../../../kernel/local-date.js';

/** Thời hạn khiếu nại. So many whole days after the day of publication: closes at 24:00 of the last, in Viet Nam. */
export function appealsUntil(publishedAt: Instant, days: number): Instant {
  return endOf(Temporal.PlainDate.from(dayOf(publishedAt)).add({ days }).toString() as LocalDate);
}
