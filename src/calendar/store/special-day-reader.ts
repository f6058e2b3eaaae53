import { Injectable } from '@nestjs/common';
import { type Instant } from '../../kernel/local-date.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type SpecialYear } from '../domain/special-days.js';
import { declaredDays, type DeclaredDays } from '../domain/working-days.js';

/** The special days of a year as they were declared last. */
export interface DeclaredYear extends SpecialYear {
  /** Counts the declarations of this year. */
  readonly version: number;
  readonly declaredAt: Instant;
}

/** Reads holidays and made-up working days. They are open to everyone who is signed in. */
@Injectable()
export class SpecialDayReader {
  /** Every year that was declared, with its days: some fifteen rows a year. */
  async known(tx: ReadTx): Promise<DeclaredDays> {
    const years = await this.years(tx, null);
    return declaredDays(
      years.map(({ year }) => year),
      years.flatMap(({ days }) => days),
    );
  }

  async year(tx: ReadTx, year: number): Promise<DeclaredYear | null> {
    const [found] = await this.years(tx, year);
    return found ?? null;
  }

  private years(tx: ReadTx, year: number | null): Promise<DeclaredYear[]> {
    return tx.sql<DeclaredYear>`
      select y.year, y.version, y.declared_at as "declaredAt",
             coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind, 'name', d.name, 'legalBasis', d.legal_basis) order by d.day)
                         from calendar.special_day d where d.year = y.year), '[]') as days
        from calendar.special_year y where ${year}::int is null or y.year = ${year} order by y.year`;
  }
}
