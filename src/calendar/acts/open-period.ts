import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type PeriodId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type PlannedPeriod, weighedOpening } from '../domain/period-opening.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { CalendarWriter } from '../store/calendar-writer.js';
import { calendarConstraints } from '../store/constraints.js';
import { OpeningReader } from '../store/opening-reader.js';
import { PeriodOpenings } from './period-openings.js';

const refuse = refusing<CalendarReasons>();

export interface PeriodOpening extends PlannedPeriod {
  readonly idempotencyKey?: string;
}

/** Opens a reporting period of a calendar, with its cut-off and its due day on every level. */
@Injectable()
export class OpenPeriod {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendar: CalendarWriter,
    private readonly facts: OpeningReader,
    private readonly openings: PeriodOpenings,
  ) {}

  run(viewer: Viewer, opening: PeriodOpening): Promise<Outcome<{ periodId: PeriodId }>> {
    const { idempotencyKey, ...plan } = opening;
    const call = { act: 'openPeriod', idempotencyKey, input: opening, constraints: calendarConstraints };
    return this.work.write(viewer, call, async (tx) => {
      if (!(await this.calendar.mayIssue(tx))) return refused([refuse('CALENDAR_NOT_YOURS', {})]);
      await this.calendar.lock(tx);
      const { dues, objections } = weighedOpening(plan, await this.facts.factsFor(tx, [plan]));
      if (objections.length > 0) return refused(objections);
      const [periodId] = await this.openings.write(tx, call.act, [{ plan, dues }]);
      if (periodId === undefined) throw new Error('A period was not written');
      return done({ periodId });
    });
  }
}
