import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type PeriodId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { CalendarWriter } from '../store/calendar-writer.js';

const refuse = refusing<CalendarReasons>();

export interface StructureLocking {
  readonly periodCode: string;
  readonly idempotencyKey?: string;
}

/** Chốt cơ cấu. From now on no change of the organisation may reach back to the day on whose structure a period is answered. */
@Injectable()
export class LockStructure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendar: CalendarWriter,
  ) {}

  run(viewer: Viewer, locking: StructureLocking): Promise<Outcome<{ periodId: PeriodId }>> {
    const { periodCode, idempotencyKey } = locking;
    return this.work.write(
      viewer,
      { act: 'lockPeriodStructure', idempotencyKey, input: locking },
      async (tx) => {
        if (!(await this.calendar.mayIssue(tx))) return refused([refuse('CALENDAR_NOT_YOURS', {})]);
        const period = await this.calendar.periodForUpdate(tx, periodCode);
        if (period === null)
          return refused([refuse('PERIOD_NOT_FOUND', { code: periodCode }, ['periodCode'])]);
        if (period.locked)
          return refused([refuse('PERIOD_STRUCTURE_LOCKED', { period: periodCode, asOf: period.asOf })]);
        await this.calendar.lockStructure(tx, period.periodId);
        tx.witness({
          act: 'lockPeriodStructure',
          subject: { type: 'Period', id: period.periodId },
          facts: { periodCode },
        });
        return done({ periodId: period.periodId });
      },
    );
  }
}
