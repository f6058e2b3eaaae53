import { Injectable } from '@nestjs/common';
import { type PeriodId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Period } from '../domain/period.js';

const columns = sql`
  id as "periodId", code, kind, label, subject_year as "subjectYear", from_day as "fromDay", to_day as "toDay",
  cut_off_at as "cutOffAt", as_of as "asOf", legal_basis as "legalBasis", structure_locked_at as "structureLockedAt"`;

/** Reads periods. They are the regime itself and open to everyone who is signed in. */
@Injectable()
export class PeriodReader {
  async periods(tx: ReadTx): Promise<Period[]> {
    return tx.sql<Period>`select ${columns} from calendar.period order by as_of desc, code`;
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
