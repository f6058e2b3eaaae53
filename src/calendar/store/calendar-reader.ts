import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type ReportingCalendar } from '../domain/period.js';

/** Reads the reporting calendars. They are the regime itself and open to everyone who is signed in. */
@Injectable()
export class CalendarReader {
  async calendars(tx: ReadTx): Promise<ReportingCalendar[]> {
    return tx.sql<ReportingCalendar>`
      select code, name, legal_basis as "legalBasis", cut_off_on_last_day as "cutOffOnLastDay"
        from calendar.calendar order by code`;
  }

  async calendarsByCodes(tx: ReadTx, codes: readonly string[]): Promise<(ReportingCalendar | null)[]> {
    const rows = await this.calendars(tx);
    return codes.map((code) => rows.find((row) => row.code === code) ?? null);
  }
}
