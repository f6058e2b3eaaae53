import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type ReadTx } from '../../platform/database/transaction.js';

/** What became of a unit by a day. */
export interface UnitFate {
  readonly unitId: UnitId;
  /** Its last words by that day. */
  readonly code: string;
  readonly name: string;
  readonly lives: boolean;
  /** The first day on which it is no more, where it ends at all. */
  readonly ended: LocalDate | null;
  /** The living units it ended in. */
  readonly heirs: readonly { readonly unitId: UnitId; readonly code: string; readonly name: string }[];
  /** Nothing says that a part of it went elsewhere. */
  readonly whole: boolean;
}

/** Tells what became of units, whoever asks: a plan or a division that names a unit may be told that it ended. */
@Injectable()
export class FateReader {
  async fatesOf(
    tx: ReadTx,
    unitIds: readonly UnitId[],
    on: LocalDate,
  ): Promise<ReadonlyMap<UnitId, UnitFate>> {
    const rows = await tx.sql<UnitFate>`
      with recursive fate as (
        select u.id as unit, u.id as now, u.alive, true as whole from organisation.unit u where u.id = any (${unitIds}::uuid[])
        union
        select f.unit, u.id, u.alive, f.whole and coalesce(s.share, 1) = 1
          from fate f
          join organisation.succession s on s.from_unit_id = f.now and s.on_date = upper(f.alive) and s.on_date <= ${on}::date
          join organisation.unit u on u.id = s.to_unit_id
         where not f.alive @> ${on}::date
      )
      select own.unit_id as "unitId", own.code, own.name, u.alive @> ${on}::date as lives, upper(u.alive) as ended,
             coalesce(ends.heirs, '[]') as heirs, coalesce(ends.whole, true) as whole
        from organisation.unit u
        join organisation.unit_version own on own.unit_id = u.id and own.valid @> greatest(lower(u.alive), least(${on}::date, upper(u.alive) - 1))
        left join lateral (
             select jsonb_agg(distinct jsonb_build_object('unitId', f.now, 'code', v.code, 'name', v.name)) as heirs, bool_and(f.whole) as whole
               from fate f join organisation.unit_version v on v.unit_id = f.now and v.valid @> ${on}::date
              where f.unit = u.id and f.now <> u.id) ends on true
       where u.id = any (${unitIds}::uuid[])`;
    return new Map(rows.map((row) => [row.unitId, row]));
  }
}
