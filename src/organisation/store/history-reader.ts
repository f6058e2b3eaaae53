import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Succession } from '../domain/succession.js';
import { type UnitVersion } from '../domain/unit.js';
import { inScope, inScopeDuring } from './published.js';
import { askedFor } from './unit-reader.js';

/** Reads what units were called and what became of them, in lists, within scope. */
@Injectable()
export class HistoryReader {
  /** The words each unit has borne, oldest first: those of days on which the viewer may see it. */
  async versionsOf(tx: ReadTx, ids: readonly UnitId[]): Promise<UnitVersion[][]> {
    const rows = await tx.sql<UnitVersion & { ask: number }>`
      select a.ask, lower(v.valid) as "from", upper(v.valid) as until, v.code, v.name, v.short_name as "shortName", v.kind, v.level
        from ${asked(ids)}
        join organisation.unit_version v on v.unit_id = a.unit
       where ${inScopeDuring(sql`v.unit_id`, sql`v.valid`)}
       order by a.ask, lower(v.valid)`;
    return perAsk(ids.length, rows);
  }

  /** What each unit came from and what came of it, by date: where the viewer may see both on their day. */
  async successionsOf(tx: ReadTx, ids: readonly UnitId[]): Promise<Succession[][]> {
    const rows = await tx.sql<Succession & { ask: number }>`
      select a.ask, s.from_unit_id as "fromUnitId", s.to_unit_id as "toUnitId", s.kind, s.on_date as "onDate",
             s.share::text as share, s.decision
        from ${asked(ids)}
       cross join lateral (
         select * from organisation.succession origin where origin.to_unit_id = a.unit
         union all
         select * from organisation.succession heir where heir.from_unit_id = a.unit) as s
       where ${inScope(sql`s.from_unit_id`, sql`(s.on_date - 1)`)} and ${inScope(sql`s.to_unit_id`, sql`s.on_date`)}
       order by a.ask, s.on_date, s.from_unit_id, s.to_unit_id`;
    return perAsk(ids.length, rows);
  }
}

function asked(ids: readonly UnitId[]) {
  return askedFor(
    ids.map((unit) => ({ unit })),
    sql`unit uuid`,
  );
}

function perAsk<Row extends { ask: number }>(questions: number, rows: readonly Row[]): Row[][] {
  const answers = Array.from({ length: questions }, (): Row[] => []);
  for (const row of rows) answers[row.ask]?.push(row);
  return answers;
}
