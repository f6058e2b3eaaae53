import { Injectable } from '@nestjs/common';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type SetDue } from '../domain/due-rule.js';
import { type Period } from '../domain/period.js';

/** A period to be written with its due days. */
export interface PeriodRow {
  readonly period: Period;
  readonly dues: readonly SetDue[];
}

@Injectable()
export class PeriodWriter {
  async insert(tx: WriteTx, rows: readonly PeriodRow[]): Promise<void> {
    await tx.sql`
      insert into calendar.period (id, calendar_code, code, kind, label, subject_year, from_day, to_day, cut_off_at, as_of, legal_basis)
      select "periodId", "calendarCode", code, kind, label, "subjectYear", "fromDay", "toDay", "cutOffAt", "asOf", "legalBasis"
        from jsonb_to_recordset(${JSON.stringify(rows.map(({ period }) => period))}::jsonb)
             as r("periodId" uuid, "calendarCode" text, code text, kind text, label text, "subjectYear" int,
                  "fromDay" date, "toDay" date, "cutOffAt" timestamptz, "asOf" date, "legalBasis" text)`;
    const dues = rows.flatMap(({ period, dues: own }) =>
      own.map(({ level, lastDay, rule }) => ({ periodId: period.periodId, level, lastDay, ...rule })),
    );
    await tx.sql`
      insert into calendar.period_due (period_id, level, due_at, nominal_day, shift, working_days)
      select "periodId", level, ("lastDay" + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', "nominalDay", shift, "workingDaysAfterCutOff"
        from jsonb_to_recordset(${JSON.stringify(dues)}::jsonb)
             as r("periodId" uuid, level text, "lastDay" date, "nominalDay" date, shift text, "workingDaysAfterCutOff" int)`;
  }
}
