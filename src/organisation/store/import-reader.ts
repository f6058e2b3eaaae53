import { Injectable } from '@nestjs/common';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type BearerOfCode, type CodeOnDay, type TakenCode } from '../domain/import-plan.js';
import { inScope, organises } from './published.js';
import { askedFor } from './unit-reader.js';

/** Reads what a file of units is set against: each question for the whole file in one statement. */
@Injectable()
export class ImportReader {
  /** Whether the viewer organises anything: nobody else learns from a file which codes the nation bears. */
  async mayBringIn(tx: ReadTx): Promise<boolean> {
    const [row] = await tx.sql<{ may: boolean }>`
      select coalesce(current_setting('app.operator', true), '') = 'on'
          or exists (select from organisation.scope() s where s.role = 'ORGANISER' and s.line = 'TERRITORIAL') as may`;
    return row?.may ?? false;
  }

  /** Who bears these codes on these days, within scope, and under whom it stands there. */
  async bearers(tx: ReadTx, asked: readonly CodeOnDay[]): Promise<BearerOfCode[]> {
    const parentIn = (line: string) => sql`(
      select above.code from organisation.edge e
        join organisation.unit_version above on above.unit_id = e.parent_id and above.valid @> a.day
       where e.line = ${line} and e.child_id = v.unit_id and e.valid @> a.day and ${inScope(sql`e.parent_id`, sql`a.day`)})`;
    return tx.sql<BearerOfCode>`
      select a.code, a.day as on, v.unit_id as "unitId", v.name, v.short_name as "shortName", v.kind, v.level,
             ${parentIn('TERRITORIAL')} as territorial, ${parentIn('SECTOR')} as sector, upper(u.alive) as "endsOn",
             ${organises(sql`v.unit_id`, sql`a.day`, { strictly: false })} as "mayPlaceUnder"
        from ${questions(asked)}
        join organisation.unit_version v on v.code = a.code and v.valid @> a.day
        join organisation.unit u on u.id = v.unit_id
       where ${inScope(sql`v.unit_id`, sql`a.day`)}`;
  }

  /** Which of these codes anybody bears on or after these days: a code is one unit's in the whole nation. */
  async taken(tx: ReadTx, asked: readonly CodeOnDay[]): Promise<TakenCode[]> {
    return tx.sql<TakenCode>`
      select a.code, a.day as on, min(greatest(lower(v.valid), a.day)) as taken
        from ${questions(asked)}
        join organisation.unit_version v on v.code = a.code and v.valid && daterange(a.day, null)
       group by a.code, a.day`;
  }
}

function questions(asked: readonly CodeOnDay[]) {
  return askedFor(
    asked.map(({ code, on }) => ({ code, day: on })),
    sql`code text, day date`,
  );
}
