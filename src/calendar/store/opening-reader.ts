import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type OpeningFacts, type OtherPeriod, type PlannedPeriod } from '../domain/period-opening.js';
import { CalendarReader } from './calendar-reader.js';
import { SpecialDayReader } from './special-day-reader.js';

/** Reads what periods to be opened are weighed against. */
@Injectable()
export class OpeningReader {
  constructor(
    private readonly calendars: CalendarReader,
    private readonly days: SpecialDayReader,
  ) {}

  async factsFor(tx: ReadTx, plans: readonly PlannedPeriod[]): Promise<OpeningFacts> {
    const calendarCodes = plans.map(({ calendarCode }) => calendarCode);
    const codes = plans.map(({ code }) => code);
    const others = await tx.sql<OtherPeriod>`
      select code, calendar_code as "calendarCode", kind, from_day as "fromDay", to_day as "toDay" from calendar.period
       where calendar_code = any (${calendarCodes}::text[]) or code = any (${codes}::text[]) order by from_day, code`;
    return { calendars: await this.calendars.calendars(tx), others, known: await this.days.known(tx) };
  }
}
