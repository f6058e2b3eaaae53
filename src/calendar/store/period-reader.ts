import { Injectable } from '@nestjs/common';
import { type PeriodId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Period, type PeriodDue } from '../domain/period.js';
import { type PeriodAndDues } from '../domain/period-clone.js';

const columns = sql`
  id as "periodId", calendar_code as "calendarCode", code, kind, label, subject_year as "subjectYear", from_day as "fromDay", to_day as "toDay",
  cut_off_at as "cutOffAt", as_of as "asOf", legal_basis as "legalBasis", structure_locked_at as "structureLockedAt"`;

/** Which periods are asked for. */
export interface PeriodsAsked {
  readonly calendarCode?: string | null | undefined;
  readonly subjectYear?: number | null | undefined;
}

/** Reads periods. They are the regime itself and open to everyone who is signed in. */
@Injectable()
export class PeriodReader {
  /** All of them, or those of a calendar, of a year, or both. */
  async periods(tx: ReadTx, { calendarCode = null, subjectYear = null }: PeriodsAsked): Promise<Period[]> {
    return this.where(
      tx,
      sql`(${calendarCode}::text is null or calendar_code = ${calendarCode}) and (${subjectYear}::int is null or subject_year = ${subjectYear}) order by as_of desc, code`,
    );
  }

  async periodsWithDues(tx: ReadTx, asked: PeriodsAsked): Promise<PeriodAndDues[]> {
    const periods = await this.periods(tx, asked);
    const ids = periods.map(({ periodId }) => periodId);
    const dues = await this.duesOf(tx, ids);
    return periods.map((period, i) => ({ period, dues: dues[i] ?? [] }));
  }

  /** The due days of each period, the earliest first. */
  async duesOf(tx: ReadTx, ids: readonly PeriodId[]): Promise<PeriodDue[][]> {
    const rows = await tx.sql<PeriodDue & { periodId: PeriodId }>`
      select period_id as "periodId", level, due_at as "dueAt", (due_at at time zone 'Asia/Ho_Chi_Minh')::date - 1 as "lastDay",
             case when working_days is null then jsonb_build_object('nominalDay', nominal_day, 'shift', shift)
                  else jsonb_build_object('workingDaysAfterCutOff', working_days) end as rule
        from calendar.period_due where period_id = any (${ids}::uuid[]) order by due_at, level`;
    return ids.map((id) => rows.filter((row) => row.periodId === id));
  }

  async periodsByCodes(tx: ReadTx, codes: readonly string[]): Promise<(Period | null)[]> {
    const rows = await this.where(tx, sql`code = any (${codes}::text[])`);
    return codes.map((code) => rows.find((row) => row.code === code) ?? null);
  }

  async periodsByIds(tx: ReadTx, ids: readonly PeriodId[]): Promise<(Period | null)[]> {
    const rows = await this.where(tx, sql`id = any (${ids}::uuid[])`);
    return ids.map((id) => rows.find((row) => row.periodId === id) ?? null);
  }

  /**
   * The earliest locked period whose structure a change as of a day would reach. Holds the periods it asks, so that
   * none is locked before the change is committed.
   */
  async lockedFrom(tx: ReadTx, on: LocalDate): Promise<{ code: string; asOf: LocalDate } | null> {
    const rows = await tx.sql<{ code: string; asOf: LocalDate; locked: boolean }>`
      select code, as_of as "asOf", structure_locked_at is not null as locked
        from calendar.period where as_of >= ${on}::date order by as_of, code for share`;
    return rows.find((row) => row.locked) ?? null;
  }

  private where(tx: ReadTx, condition: Sql): Promise<Period[]> {
    return tx.sql<Period>`select ${columns} from calendar.period where ${condition}`;
  }
}
