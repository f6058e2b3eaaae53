import { lastDayOfMonth, localDate, type LocalDate, type Quarter } from '../../kernel/local-date.js';

/** Chỉ đạo, chủ trì, thực hiện, phối hợp; and who receives the result. */
export const partyRoles = ['DIRECTS', 'LEADS', 'PERFORMS', 'COOPERATES', 'RECEIVES'] as const;
export type PartyRole = (typeof partyRoles)[number];

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

export function quarterDays({ year, quarter }: Quarter): DueDays {
  return { from: firstOf(year, quarter * 3 - 2), to: lastDayOfMonth(year, quarter * 3) };
}

function firstOf(year: number, month: number): LocalDate {
  return localDate(`${year}-${String(month).padStart(2, '0')}-01`);
}
