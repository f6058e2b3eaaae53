import { Temporal } from 'temporal-polyfill';

/** A calendar day of Viet Nam, written YYYY-MM-DD; texts of this form compare as the days do. */
export type LocalDate = string & { readonly brand: 'LocalDate' };

/**
 * An instant in UTC, written as ISO 8601 ending in Z. Unlike days, these texts do not compare as the instants do:
 * 17:00:00Z sorts after 17:00:00.5Z. Ask `isBefore`.
 */
export type Instant = string & { readonly brand: 'Instant' };

const zone = 'Asia/Ho_Chi_Minh';

export function isLocalDate(text: string): text is LocalDate {
  // PostgreSQL knows no year 0.
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** The day a text writes. Throws where the text is no day of the calendar. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a calendar day: ${JSON.stringify(text)}`);
  return text;
}

/** The day of Viet Nam in which an instant falls: 17:00 UTC already begins the next one. */
export function dayOf(instant: Instant): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as LocalDate;
}

/** The first instant after a day: its 24:00 in Viet Nam. */
export function endOf(day: LocalDate): Instant {
  return Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(zone)
    .toInstant()
    .toString() as Instant;
}

/** Whether one instant is earlier than another, to the last digit of both. */
export function isBefore(one: Instant, other: Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

/** Microseconds since 1970, as exact as the database's instants. */
export function microsOf(instant: Instant): number {
  return Number(Temporal.Instant.from(instant).epochNanoseconds / 1_000n);
}

export function dayBefore(day: LocalDate): LocalDate {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString() as LocalDate;
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

export function lastDayOfMonth(year: number, month: number): LocalDate {
  const first = Temporal.PlainYearMonth.from({ year, month });
  return first.toPlainDate({ day: first.daysInMonth }).toString() as LocalDate;
}

/** The day of a year that lies nearest to another day: that day itself, where it lies in the year. */
export function dayWithin(year: number, day: LocalDate): LocalDate {
  const [first, last] = [localDate(`${year}-01-01`), localDate(`${year}-12-31`)];
  return day < first ? first : day > last ? last : day;
}

export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

export function quarterOf(day: LocalDate): Quarter {
  const { year, month } = Temporal.PlainDate.from(day);
  return { year, quarter: Math.ceil(month / 3) };
}

/** dd/MM/yyyy, for sentences that people read; the interfaces keep ISO. */
export function spokenDate(day: LocalDate): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** HH:mm dd/MM/yyyy in Viet Nam, for sentences that people read. A day's 24:00 is said as such, not as 00:00 of the next. */
export function spokenInstant(instant: Instant): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  const day = at.toPlainDate();
  if (time === '00:00') return `24:00 ${spokenDate(day.subtract({ days: 1 }).toString() as LocalDate)}`;
  return `${time} ${spokenDate(day.toString() as LocalDate)}`;
}
