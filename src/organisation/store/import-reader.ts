import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type BearerOfCode, type CodeOnDay, type TakenCode } from '../domain/import-plan.js';
import { scopeHeld, withinHeld } from './published.js';
import { askedFor } from './unit-reader.js';

/** A unit that bears a code asked for, or one that such a unit stands beneath. */
type ConcernedUnit = Omit<BearerOfCode, 'on' | 'territorial' | 'sector'> & {
  readonly ask: number;
  readonly part: 'ITSELF' | Line;
};

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
    const rows = await tx.sql<ConcernedUnit>`
      with ${scopeHeld},
      bearing as materialized (
        select a.ask, a.day, v.unit_id
          from ${questions(asked)} join organisation.unit_version v on v.code = a.code and v.valid @> a.day),
      concerned as materialized (
        select ask, day, 'ITSELF' as part, unit_id from bearing
        union all
        select b.ask, b.day, e.line, e.parent_id from bearing b join organisation.edge e on e.child_id = b.unit_id and e.valid @> b.day)
      select c.ask::int as ask, c.part, v.unit_id as "unitId", v.code, v.name, v.short_name as "shortName", v.kind, v.level,
             upper(u.alive) as "endsOn", seen.organised as "mayPlaceUnder"
        from concerned c
       cross join ${withinHeld(sql`c.unit_id`, sql`c.day`)} seen
        join organisation.unit_version v on v.unit_id = c.unit_id and v.valid @> c.day
        join organisation.unit u on u.id = c.unit_id`;
    const parents = new Map(rows.map(({ ask, part, code }) => [`${part} ${ask}`, code]));
    return rows.flatMap(({ ask, part, ...unit }) => {
      const question = asked[ask];
      if (part !== 'ITSELF' || question === undefined) return [];
      const territorial = parents.get(`TERRITORIAL ${ask}`) ?? null;
      const sector = parents.get(`SECTOR ${ask}`) ?? null;
      return [{ ...unit, on: question.on, territorial, sector }];
    });
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
