import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx, type WriteTx } from '../../platform/database/transaction.js';
import { type Place, type UnitFacts } from '../domain/change-plan.js';
import { type SuccessionKind } from '../domain/succession.js';
import { type ParentInLine, type UnitWords } from '../domain/unit.js';
import { changeLock, scopeHeld, withinHeld } from './published.js';

export interface UnitRow extends UnitWords {
  readonly unitId: UnitId;
}

export interface EdgeRow extends ParentInLine {
  readonly childId: UnitId;
}

/** Writes units and their words. Every change of the organisation first takes `lock`: one at a time, so that what a rule was told stays true. */
@Injectable()
export class UnitWriter {
  async lock(tx: WriteTx): Promise<{ mayChange: boolean }> {
    await tx.sql`select pg_advisory_xact_lock(${changeLock})`;
    const [row] = await tx.sql<{
      mayChange: boolean;
    }>`select coalesce(current_setting('app.operator', true), '') = 'on' as "mayChange"`;
    return { mayChange: row?.mayChange ?? false };
  }

  /** Whether the operator may plant the root: nobody else, and only while no unit is there at all. */
  async mayPlant(tx: ReadTx): Promise<boolean> {
    const [row] = await tx.sql<{ may: boolean }>`
      select coalesce(current_setting('app.operator', true), '') = 'on' and not exists (select from organisation.unit) as may`;
    return row?.may ?? false;
  }

  /** The facts of the units within scope; a foreign one is missing like one that does not exist. */
  async facts(tx: ReadTx, unitIds: readonly UnitId[], on: LocalDate): Promise<UnitFacts[]> {
    if (unitIds.length === 0) return [];
    return tx.sql<UnitFacts>`
      with ${scopeHeld}
      select u.id as "unitId", u.version, v.code, v.name, v.short_name as "shortName", v.kind, v.level,
             u.alive @> ${on}::date as "aliveOn", lower(u.alive) as "beginsOn", upper(u.alive) as "endsOn",
             (select count(distinct e.child_id)::int
                from (select child_id, valid from organisation.edge where parent_id = u.id offset 0) e
               where e.valid @> ${on}::date and e.child_id <> all (${unitIds}::uuid[])) as "livingChildren",
             upper(u.alive) is not null
               or exists (select from organisation.unit_version v where v.unit_id = u.id and lower(v.valid) > ${on}::date)
               or exists (select from organisation.edge e where e.child_id = u.id and lower(e.valid) > ${on}::date)
               or exists (select from organisation.edge e where e.parent_id = u.id and lower(e.valid) > ${on}::date)
               or exists (select from organisation.cluster c where c.organiser_id = u.id and lower(c.valid) >= ${on}::date) as "changesLater",
             seen.changeable as "mayChange", seen.organised as "mayPlaceUnder"
        from organisation.unit u
       cross join lateral (select greatest(lower(u.alive), least(${on}::date, upper(u.alive) - 1)) as day) as known
        join organisation.unit_version v on v.unit_id = u.id and v.valid @> known.day
       cross join ${withinHeld(sql`u.id`, sql`known.day`)} seen
       where u.id = any (${unitIds}::uuid[])`;
  }

  /** Each change of a unit counts its version on. */
  async countChange(tx: WriteTx, unitIds: readonly UnitId[]): Promise<void> {
    await tx.sql`update organisation.unit set version = version + 1 where id = any (${unitIds}::uuid[])`;
  }

  async insertUnits(tx: WriteTx, units: readonly UnitRow[], from: LocalDate): Promise<void> {
    const rows = JSON.stringify(
      units.map((u) => ({
        id: u.unitId,
        code: u.code,
        name: u.name,
        short: u.shortName,
        kind: u.kind,
        level: u.level,
      })),
    );
    await tx.sql`
      insert into organisation.unit (id, alive)
      select id, daterange(${from}::date, null) from jsonb_to_recordset(${rows}::jsonb) as r(id uuid)`;
    await tx.sql`
      insert into organisation.unit_version (unit_id, valid, code, name, short_name, kind, level)
      select id, daterange(${from}::date, null), code, name, short, kind, level
        from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, code text, name text, short text, kind text, level text)`;
  }

  /** From a day on other words hold; those of before stay as they were. */
  async changeWords(tx: WriteTx, unit: UnitRow, on: LocalDate): Promise<void> {
    await this.cutVersions(tx, [unit.unitId], on);
    await tx.sql`
      insert into organisation.unit_version (unit_id, valid, code, name, short_name, kind, level)
      values (${unit.unitId}, daterange(${on}::date, null), ${unit.code}, ${unit.name}, ${unit.shortName}, ${unit.kind}, ${unit.level})`;
  }

  /** Ends units, their words, their places and their seats in clusters on a day. */
  async endUnits(tx: WriteTx, unitIds: readonly UnitId[], on: LocalDate): Promise<void> {
    await tx.sql`update organisation.unit set alive = daterange(lower(alive), ${on}::date) where id = any (${unitIds}::uuid[])`;
    await this.cutVersions(tx, unitIds, on);
    await this.cutEdges(tx, unitIds, on);
    await tx.sql`
      delete from organisation.cluster_member m using organisation.cluster c
       where c.id = m.cluster_id and (m.unit_id = any (${unitIds}::uuid[]) or c.organiser_id = any (${unitIds}::uuid[])) and lower(m.valid) >= ${on}::date`;
    await tx.sql`
      update organisation.cluster_member m set valid = daterange(lower(m.valid), ${on}::date) from organisation.cluster c
       where c.id = m.cluster_id and (m.unit_id = any (${unitIds}::uuid[]) or c.organiser_id = any (${unitIds}::uuid[])) and upper(m.valid) > ${on}::date`;
    await tx.sql`
      update organisation.cluster set valid = daterange(lower(valid), ${on}::date)
       where organiser_id = any (${unitIds}::uuid[]) and upper(valid) > ${on}::date`;
  }

  /** From a day on the children stand under these parents in these lines; without one, where the primary line puts them. */
  async setParents(tx: WriteTx, edges: readonly Place[], on: LocalDate): Promise<void> {
    const rows = JSON.stringify(edges.map((e) => ({ line: e.line, child: e.childId, parent: e.parentId })));
    await tx.sql`
      delete from organisation.edge e using jsonb_to_recordset(${rows}::jsonb) as r(line text, child uuid)
       where e.line = r.line and e.child_id = r.child and lower(e.valid) >= ${on}::date`;
    await tx.sql`
      update organisation.edge e set valid = daterange(lower(e.valid), ${on}::date)
        from jsonb_to_recordset(${rows}::jsonb) as r(line text, child uuid)
       where e.line = r.line and e.child_id = r.child and e.valid @> ${on}::date`;
    await tx.sql`
      insert into organisation.edge (line, child_id, parent_id, valid)
      select r.line, r.child, r.parent, daterange(${on}::date, null)
        from jsonb_to_recordset(${rows}::jsonb) as r(line text, child uuid, parent uuid)
       where r.parent is not null`;
  }

  /**
   * From a day on what stands under some units stands under their heirs instead, each place for as long as it was going
   * to last: what is already said of a child for a later day stays.
   */
  async inherit(
    tx: WriteTx,
    { from, on }: { from: readonly UnitId[]; on: LocalDate },
    heirs: readonly EdgeRow[],
  ): Promise<void> {
    const rows = JSON.stringify(heirs.map((e) => ({ line: e.line, child: e.childId, heir: e.parentId })));
    const cut = await tx.sql<{ line: string; child: UnitId; until: LocalDate | null }>`
      select e.line, e.child_id as child, upper(e.valid) as until from organisation.edge e
        join jsonb_to_recordset(${rows}::jsonb) as r(line text, child uuid) on r.line = e.line and r.child = e.child_id
       where e.parent_id = any (${from}::uuid[]) and e.valid @> ${on}::date`;
    await tx.sql`
      delete from organisation.edge e using jsonb_to_recordset(${rows}::jsonb) as r(line text, child uuid)
       where e.line = r.line and e.child_id = r.child and e.parent_id = any (${from}::uuid[]) and lower(e.valid) = ${on}::date`;
    await tx.sql`
      update organisation.edge e set valid = daterange(lower(e.valid), ${on}::date)
        from jsonb_to_recordset(${rows}::jsonb) as r(line text, child uuid)
       where e.line = r.line and e.child_id = r.child and e.parent_id = any (${from}::uuid[]) and e.valid @> ${on}::date`;
    await tx.sql`
      insert into organisation.edge (line, child_id, parent_id, valid)
      select r.line, r.child, r.heir, daterange(${on}::date, cut.until)
        from jsonb_to_recordset(${rows}::jsonb) as r(line text, child uuid, heir uuid)
        join jsonb_to_recordset(${JSON.stringify(cut)}::jsonb) as cut(line text, child uuid, until date) using (line, child)`;
  }

  /** The places that stand directly under some units on a day, in every line. */
  async edgesUnder(tx: ReadTx, parentIds: readonly UnitId[], on: LocalDate): Promise<EdgeRow[]> {
    return tx.sql<EdgeRow>`
      select line as "line", child_id as "childId", parent_id as "parentId" from organisation.edge
       where parent_id = any (${parentIds}::uuid[]) and valid @> ${on}::date`;
  }

  /** The places of a unit on a day, in every line. */
  async edgesOver(tx: ReadTx, unitId: UnitId, on: LocalDate): Promise<EdgeRow[]> {
    return tx.sql<EdgeRow>`
      select line as "line", child_id as "childId", parent_id as "parentId" from organisation.edge
       where child_id = ${unitId} and valid @> ${on}::date`;
  }

  async insertSuccession(
    tx: WriteTx,
    { kind, on, decision }: { kind: SuccessionKind; on: LocalDate; decision: string },
    heirs: readonly { from: UnitId; to: UnitId; share?: string | null }[],
  ): Promise<void> {
    const rows = JSON.stringify(
      heirs.map(({ from, to, share }) => ({ from_id: from, to_id: to, share: share ?? null })),
    );
    await tx.sql`
      insert into organisation.succession (from_unit_id, to_unit_id, kind, on_date, share, decision)
      select from_id, to_id, ${kind}, ${on}::date, share, ${decision}
        from jsonb_to_recordset(${rows}::jsonb) as r(from_id uuid, to_id uuid, share numeric)`;
  }

  private async cutVersions(tx: WriteTx, unitIds: readonly UnitId[], on: LocalDate): Promise<void> {
    await tx.sql`delete from organisation.unit_version where unit_id = any (${unitIds}::uuid[]) and lower(valid) >= ${on}::date`;
    await tx.sql`
      update organisation.unit_version set valid = daterange(lower(valid), ${on}::date)
       where unit_id = any (${unitIds}::uuid[]) and valid @> ${on}::date`;
  }

  private async cutEdges(tx: WriteTx, unitIds: readonly UnitId[], on: LocalDate): Promise<void> {
    await tx.sql`delete from organisation.edge where child_id = any (${unitIds}::uuid[]) and lower(valid) >= ${on}::date`;
    await tx.sql`
      update organisation.edge set valid = daterange(lower(valid), ${on}::date)
       where child_id = any (${unitIds}::uuid[]) and valid @> ${on}::date`;
  }
}
