import { Injectable } from '@nestjs/common';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type SpecialYear } from '../domain/special-days.js';

@Injectable()
export class SpecialDayWriter {
  /** How often the year was declared. */
  async version(tx: WriteTx, year: number): Promise<number> {
    const [row] = await tx.sql<{ version: number }>`
      select version from calendar.special_year where year = ${year}`;
    return row?.version ?? 0;
  }

  /** Puts the days of a year in the place of those declared before. */
  async replace(tx: WriteTx, { year, days }: SpecialYear): Promise<void> {
    await tx.sql`
      insert into calendar.special_year (year, version) values (${year}, 1)
      on conflict (year) do update set version = special_year.version + 1, declared_at = clock_timestamp()`;
    await tx.sql`delete from calendar.special_day where year = ${year}`;
    await tx.sql`
      insert into calendar.special_day (day, year, kind, name, legal_basis)
      select day, ${year}, kind, name, "legalBasis"
        from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as r(day date, kind text, name text, "legalBasis" text)`;
  }
}
