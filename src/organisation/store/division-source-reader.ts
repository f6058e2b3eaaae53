import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type PlannedCluster } from '../domain/cluster-year.js';
import { type Survivors } from '../domain/division-carry.js';
import { type DivisionDraft, type DivisionRef } from '../domain/division.js';
import { divides, inScope } from './published.js';

export type DivisionPlace = Omit<DivisionDraft, 'divisionId' | 'version' | 'clusters'>;

/** An organiser and those it came from: what they divided is its past too. */
const lineage = (organiser: UnitId) => sql`
  organiser as (
    select ${organiser}::uuid as id union select s.from_unit_id from organiser o join organisation.succession s on s.to_unit_id = o.id)`;

/** What a draft is made from: who may make it, the division before it, and the units that may be seated. */
@Injectable()
export class DivisionSourceReader {
  /** The organiser on the first day, where the viewer divides for it; a foreign one is missing like one that is not. */
  async organiser(tx: ReadTx, { organiserCode, line, from }: DivisionRef): Promise<UnitId | null> {
    const [row] = await tx.sql<{ id: UnitId }>`
      select v.unit_id as id from organisation.unit_version v
       where v.code = ${organiserCode} and v.valid @> ${from}::date
         and ${divides(sql`v.unit_id`, { line: sql`${line}::text`, on: sql`${from}::date` })}`;
    return row?.id ?? null;
  }

  /** The division of a year that was the last to hold before the draft, with its members on its last day, those that ended included. */
  earlier(tx: ReadTx, { organiserId, line, from }: DivisionPlace, year: number): Promise<PlannedCluster[]> {
    return tx.sql<PlannedCluster>`
      with recursive ${lineage(organiserId)}, held as (
        select c.*, least(upper(c.valid), ${from}::date) as until
          from organisation.cluster c join organiser o on o.id = c.organiser_id
         where c.line = ${line} and c.year = ${year} and lower(c.valid) < ${from}::date)
      select c.code, c.kind, c.name, coalesce(s.seats, '[]') as seats
        from held c
       cross join lateral (
             select jsonb_agg(jsonb_build_object('unitId', m.unit_id, 'role', m.role)
                              order by array_position(array['LEADER', 'DEPUTY', 'MEMBER'], m.role), v.code) as seats
               from organisation.cluster_member m join organisation.unit u on u.id = m.unit_id
               join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> lower(m.valid)
              where m.cluster_id = c.id and (m.valid @> (c.until - 1) or (upper(m.valid) = upper(u.alive) and upper(m.valid) <= c.until))) s
       where c.until = (select max(until) from held)
       order by c.code`;
  }

  /** Which units live on a day, and for those that do not, the one living unit they ended in. */
  async survivors(tx: ReadTx, unitIds: readonly UnitId[], on: LocalDate): Promise<Survivors> {
    const rows = await tx.sql<{ unit: UnitId; now: UnitId }>`
      with recursive fate as (
        select u.id as unit, u.id as now, u.alive @> ${on}::date as lives from organisation.unit u where u.id = any (${unitIds}::uuid[])
        union
        select f.unit, u.id, u.alive @> ${on}::date
          from fate f
          join organisation.succession s on not f.lives and s.from_unit_id = f.now and s.on_date <= ${on}::date
          join organisation.unit u on u.id = s.to_unit_id
      )
      select unit, min(now::text)::uuid as now from fate where lives group by unit having count(*) = 1`;
    return {
      living: new Set(rows.filter(({ unit, now }) => unit === now).map(({ unit }) => unit)),
      heirs: new Map(rows.filter(({ unit, now }) => unit !== now).map(({ unit, now }) => [unit, now])),
    };
  }

  /** The units that bear codes on the first day and may be seated: within scope, or seated by this organiser lately. */
  async seatable(
    tx: ReadTx,
    { organiserId, line, year, from }: DivisionPlace,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, UnitId>> {
    const rows = await tx.sql<{ code: string; id: UnitId }>`
      with recursive ${lineage(organiserId)}, own as (
        select v.unit_id as unit, v.unit_id as id from organisation.unit_version v where v.code = any (${codes}::text[]) and v.valid @> ${from}::date
        union
        select own.unit, s.from_unit_id from own join organisation.succession s on s.to_unit_id = own.id
      )
      select v.code, v.unit_id as id from organisation.unit_version v
       where v.code = any (${codes}::text[]) and v.valid @> ${from}::date
         and (${inScope(sql`v.unit_id`, sql`${from}::date`)}
           or exists (select from own
                        join organisation.cluster_member m on m.unit_id = own.id
                        join organisation.cluster c on c.id = m.cluster_id and c.line = ${line} and c.year in (${year}, ${year - 1}) and lower(c.valid) < ${from}::date
                        join organiser o on o.id = c.organiser_id
                       where own.unit = v.unit_id))`;
    return new Map(rows.map(({ code, id }) => [code, id]));
  }
}
