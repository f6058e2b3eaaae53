import {
  lastDayOfMonth,
  localDate,
  type LocalDate,
  type Quarter,
  quarterOf,
} from '../../kernel/local-date.js';

/** Chỉ đạo, chủ trì, thực hiện, phối hợp; and who receives the result. */
export const partyRoles = ['DIRECTS', 'LEADS', 'PERFORMS', 'COOPERATES', 'RECEIVES'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** The unit alone, or everything that stands beneath it. */
export const reaches = ['UNIT', 'SUBTREE'] as const;
export type Reach = (typeof reaches)[number];

export const granularities = ['YEAR', 'QUARTER', 'MONTH', 'DAY'] as const;
export type Granularity = (typeof granularities)[number];

/** When a task is due, as exactly as its plan says. */
export type Due =
  | { readonly granularity: 'YEAR'; readonly year: number }
  | { readonly granularity: 'QUARTER'; readonly year: number; readonly quarter: number }
  | { readonly granularity: 'MONTH'; readonly year: number; readonly month: number }
  | { readonly granularity: 'DAY'; readonly date: LocalDate };

export interface DueDays {
  readonly from: LocalDate;
  /** The last day in time. */
  readonly to: LocalDate;
}

/** The days within which a task is due: the first and the last in time. */
export function dueDays(due: Due): DueDays {
  switch (due.granularity) {
    case 'YEAR':
      return { from: localDate(`${due.year}-01-01`), to: localDate(`${due.year}-12-31`) };
    case 'QUARTER':
      return quarterDays(due);
    case 'MONTH':
      return { from: firstOf(due.year, due.month), to: lastDayOfMonth(due.year, due.month) };
    case 'DAY':
      return { from: due.date, to: due.date };
  }
}

/** The due date behind its granularity and its first day. */
export function dueFrom(granularity: Granularity, from: LocalDate): Due {
  const year = Number(from.slice(0, 4));
  switch (granularity) {
    case 'YEAR':
      return { granularity, year };
    case 'QUARTER':
      return { granularity, ...quarterOf(from) };
    case 'MONTH':
      return { granularity, year, month: Number(from.slice(5, 7)) };
    case 'DAY':
      return { granularity, date: from };
  }
}

/** The same some years later. The 29th of February becomes the 28th where the year has none. */
export function laterBy(years: number, due: Due): Due {
  if (due.granularity !== 'DAY') return { ...due, year: due.year + years };
  const year = Number(due.date.slice(0, 4)) + years;
  const month = Number(due.date.slice(5, 7));
  const day = firstOf(year, month).slice(0, 8) + due.date.slice(8);
  const last = lastDayOfMonth(year, month);
  return { granularity: 'DAY', date: day > last ? last : localDate(day) };
}

export function quarterDays({ year, quarter }: Quarter): DueDays {
  return { from: firstOf(year, quarter * 3 - 2), to: lastDayOfMonth(year, quarter * 3) };
}

function firstOf(year: number, month: number): LocalDate {
  return localDate(`${year}-${String(month).padStart(2, '0')}-01`);
}
