import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { endOf, type LocalDate } from '../../kernel/local-date.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Period } from '../domain/period.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { CalendarWriter } from '../store/calendar-writer.js';
import { calendarConstraints } from '../store/constraints.js';

const refuse = refusing<CalendarReasons>();

export interface PeriodOpening extends Omit<Period, 'periodId' | 'cutOffAt' | 'structureLockedAt'> {
  /** The last day whose figures count; the cut-off is its 24:00. */
  readonly cutOffDay: LocalDate;
  /** The last day in time, by level. */
  readonly dues: readonly { readonly level: string; readonly lastDay: LocalDate }[];
  readonly idempotencyKey?: string;
}

/** Opens a reporting period with its cut-off and its due day on every level. */
@Injectable()
export class OpenPeriod {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendar: CalendarWriter,
  ) {}

  run(viewer: Viewer, opening: PeriodOpening): Promise<Outcome<{ periodId: string }>> {
    const { cutOffDay, dues, idempotencyKey, ...words } = opening;
    return this.work.write(
      viewer,
      { act: 'openPeriod', idempotencyKey, input: opening, constraints: calendarConstraints },
      async (tx) => {
        if (!(await this.calendar.mayIssue(tx))) return refused([refuse('CALENDAR_NOT_YOURS', {})]);
        const period: Period = {
          ...words,
          periodId: newId<'Period'>(),
          cutOffAt: endOf(cutOffDay),
          structureLockedAt: null,
        };
        await this.calendar.insertPeriod(tx, period, dues);
        tx.witness({
          act: 'openPeriod',
          subject: { type: 'Period', id: period.periodId },
          facts: { code: period.code, dues },
        });
        return done({ periodId: period.periodId });
      },
    );
  }
}
