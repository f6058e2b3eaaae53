import { Temporal } from 'temporal-polyfill';
import { type LocalDate } from '../../kernel/local-date.js';

/** Ngày nghỉ lễ, tết (kể cả nghỉ bù); ngày nghỉ hằng tuần phải làm bù. */
export const specialDayKinds = ['HOLIDAY', 'WORKING_DAY_MADE_UP'] as const;
export type SpecialDayKind = (typeof specialDayKinds)[number];

export interface SpecialDay {
  readonly day: LocalDate;
  readonly kind: SpecialDayKind;
  readonly name: string;
  readonly legalBasis: string;
}

/** The special days of whole years. Of a year that is not among them nothing is known, not even its weekdays. */
export interface DeclaredDays {
  readonly years: ReadonlySet<number>;
  readonly special: ReadonlyMap<LocalDate, SpecialDay>;
}

/** No answer: it depends on a year whose special days nobody has declared. */
export interface UndeclaredYear {
  readonly undeclared: number;
}

export type DayNature = 'WEEKDAY' | 'MADE_UP' | 'WEEKEND' | 'HOLIDAY' | 'YEAR_NOT_DECLARED';

export function declaredDays(years: readonly number[], days: readonly SpecialDay[]): DeclaredDays {
  return { years: new Set(years), special: new Map(days.map((special) => [special.day, special])) };
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

export function isWeekend(day: LocalDate): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek >= 6;
}

/** What a day is, and so why it is a working day or not. */
export function natureOf(known: DeclaredDays, day: LocalDate): DayNature {
  if (!known.years.has(yearOf(day))) return 'YEAR_NOT_DECLARED';
  const special = known.special.get(day);
  if (special !== undefined) return special.kind === 'HOLIDAY' ? 'HOLIDAY' : 'MADE_UP';
  return isWeekend(day) ? 'WEEKEND' : 'WEEKDAY';
}

export function isWorkingDay(known: DeclaredDays, day: LocalDate): boolean | UndeclaredYear {
  const nature = natureOf(known, day);
  if (nature === 'YEAR_NOT_DECLARED') return { undeclared: yearOf(day) };
  return nature === 'WEEKDAY' || nature === 'MADE_UP';
}

/** The day itself where it is a working day, else the first one after it. */
export function nextWorkingDay(known: DeclaredDays, day: LocalDate): LocalDate | UndeclaredYear {
  return nearest(known, day, 1);
}

/** The day itself where it is a working day, else the last one before it. */
export function previousWorkingDay(known: DeclaredDays, day: LocalDate): LocalDate | UndeclaredYear {
  return nearest(known, day, -1);
}

/** The n-th working day after a day, which itself is not counted. */
export function workingDaysAfter(known: DeclaredDays, day: LocalDate, n: number): LocalDate | UndeclaredYear {
  let reached: LocalDate | UndeclaredYear = day;
  for (let left = n; left > 0 && isDay(reached); left -= 1)
    reached = nextWorkingDay(known, shifted(reached, 1));
  return reached;
}

/** How many working days follow after a day up to another, which is counted where it is one. */
export function workingDaysBetween(
  known: DeclaredDays,
  after: LocalDate,
  to: LocalDate,
): number | UndeclaredYear {
  let count = 0;
  for (let day = shifted(after, 1); day <= to; day = shifted(day, 1)) {
    const works = isWorkingDay(known, day);
    if (typeof works !== 'boolean') return works;
    if (works) count += 1;
  }
  return count;
}

/** Whether a day was found, and not a year that would have to be known. */
export function isDay(found: LocalDate | UndeclaredYear): found is LocalDate {
  return typeof found === 'string';
}

function nearest(known: DeclaredDays, from: LocalDate, step: 1 | -1): LocalDate | UndeclaredYear {
  let day = from;
  let works = isWorkingDay(known, day);
  while (works === false) {
    day = shifted(day, step);
    works = isWorkingDay(known, day);
  }
  return works === true ? day : works;
}

function shifted(day: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as LocalDate;
}
