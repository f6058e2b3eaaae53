import { type PeriodId } from '../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { type SetDue } from './due-rule.js';

export const periodKinds = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'SCHOOL_YEAR', 'SPAN'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Lịch báo cáo. A reporting calendar: several of them run side by side in one year. */
export interface ReportingCalendar {
  readonly code: string;
  readonly name: string;
  readonly legalBasis: string;
  /** Whether the figures of a period are cut off with its last day, and never later. */
  readonly cutOffOnLastDay: boolean;
}

/** Kỳ báo cáo. A reporting period: data, never derived from its label (law 6). */
export interface Period {
  readonly periodId: PeriodId;
  readonly calendarCode: string;
  readonly code: string;
  readonly kind: PeriodKind;
  readonly label: string;
  /** Năm được đánh giá. The year that is judged. */
  readonly subjectYear: number;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
  /** Thời gian chốt số liệu (Nghị định 09/2019/NĐ-CP, Điều 8). */
  readonly cutOffAt: Instant;
  /** The day on whose structure the period is answered "as reported" (law 5). */
  readonly asOf: LocalDate;
  readonly legalBasis: string;
  /** Since when no change of the organisation may reach back to `asOf`; null while it may. */
  readonly structureLockedAt: Instant | null;
}

/** Until when the units of a level report in time. */
export interface PeriodDue extends SetDue {
  readonly dueAt: Instant;
}

/** The codes that name a period, such as "2025-H1" or "TDKT-2025-Y". */
export function isPeriodCode(code: string): boolean {
  return code.length <= 20 && /^[A-Z0-9]{1,8}(-[A-Z0-9]{1,8}){1,3}$/.test(code);
}
