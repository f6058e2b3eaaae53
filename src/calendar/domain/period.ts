import { type PeriodId } from '../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';

export const periodKinds = ['HALF_YEAR', 'YEAR'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Kỳ báo cáo. A reporting period: data, never derived from its label (law 6). */
export interface Period {
  readonly periodId: PeriodId;
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
