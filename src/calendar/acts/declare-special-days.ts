import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { nameText } from '../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { objectionsToDeclaring, type SpecialYear } from '../domain/special-days.js';
import { CalendarWriter } from '../store/calendar-writer.js';
import { calendarConstraints } from '../store/constraints.js';
import { SpecialDayWriter } from '../store/special-day-writer.js';

const refuse = refusing<CalendarReasons>();

export interface SpecialDaysDeclaration extends SpecialYear {
  /** The version of the year's list that was seen; 0 where there was none. */
  readonly expectedVersion: number;
  readonly idempotencyKey?: string;
}

/**
 * Declares all holidays and made-up working days of a year, in the place of what was declared before. Periods that were
 * opened keep their due days: nobody's deadline moves unseen.
 */
@Injectable()
export class DeclareSpecialDays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendar: CalendarWriter,
    private readonly specialDays: SpecialDayWriter,
  ) {}

  run(
    viewer: Viewer,
    declaration: SpecialDaysDeclaration,
  ): Promise<Outcome<{ year: number; version: number }>> {
    const { year, expectedVersion: expected, idempotencyKey } = declaration;
    const days = declaration.days.map((special) => ({
      ...special,
      name: nameText(special.name),
      legalBasis: nameText(special.legalBasis),
    }));
    const call = {
      ...{ act: 'declareSpecialDays', idempotencyKey, input: declaration },
      constraints: calendarConstraints,
    };
    return this.work.write(viewer, call, async (tx) => {
      if (!(await this.calendar.mayIssue(tx))) return refused([refuse('CALENDAR_NOT_YOURS', {})]);
      await this.calendar.lock(tx);
      const current = await this.specialDays.version(tx, year);
      const stale = { year, expected, current };
      const objections = [
        ...(current === expected
          ? []
          : [refuse('SPECIAL_DAYS_CHANGED_MEANWHILE', stale, ['expectedVersion'])]),
        ...objectionsToDeclaring({ year, days }),
      ];
      if (objections.length > 0) return refused(objections);
      await this.specialDays.replace(tx, { year, days });
      tx.witness({
        act: call.act,
        subject: { type: 'SpecialYear', id: String(year) },
        facts: { version: current + 1, days },
      });
      return done({ year, version: current + 1 });
    });
  }
}
