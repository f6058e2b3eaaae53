import { Injectable } from '@nestjs/common';
import { type PeriodId, type TemplateId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { noChangeUnderWay } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx, type UpkeepTx } from '../../platform/database/transaction.js';
import { type FoldedAtOnce, foldStatement } from './fold-statement.js';

/** A unit with more beneath it than this has its sums kept; of fewer they are added up when asked, in a few milliseconds. */
const addedUpWhenAsked = 16;

/** How many touches one fold takes up at most: a transaction that is too long is a snapshot that is too old. */
const atOnce = 4_000;

/** A period held for folding, with what touched it, as much as is taken up at once. */
export interface HeldPeriod {
  readonly periodId: PeriodId;
  readonly asOf: LocalDate;
  readonly folded: boolean;
  readonly formsFolded: readonly TemplateId[];
  readonly touches: readonly Touch[];
}

/** A report of a unit; without a form: where the unit stands; without a unit: everything of the form. */
export interface Touch {
  readonly id: string;
  readonly templateId: TemplateId | null;
  readonly unitId: UnitId | null;
}

export interface TouchedPeriod {
  readonly periodId: PeriodId;
  readonly folded: boolean;
}

/** Writes the sums that are kept. */
@Injectable()
export class FoldWriter {
  async touchedPeriods(tx: ReadTx): Promise<TouchedPeriod[]> {
    return tx.prepared<TouchedPeriod>`
      with recursive touched as (
        (select period_id from rollup.touch order by period_id limit 1)
        union all
        select (select t.period_id from rollup.touch t where t.period_id > touched.period_id order by t.period_id limit 1)
          from touched where touched.period_id is not null
      ) select t.period_id as "periodId", f.period_id is not null as folded
          from touched t left join rollup.folded_period f on f.period_id = t.period_id where t.period_id is not null`;
  }

  /**
   * Whether a period may be laid out for the first time. A change of the organisation that began before the period was there did
   * not touch it, and must not end after its units were laid out.
   */
  async mayLayOut(tx: ReadTx): Promise<boolean> {
    const [row] = await tx.prepared<{ may: boolean }>`select ${noChangeUnderWay} as may`;
    return row?.may ?? false;
  }

  /** Every period for which anything is owed. */
  async owedPeriods(tx: ReadTx): Promise<PeriodId[]> {
    const rows = await tx.sql<{ id: PeriodId }>`
      select p.id from calendar.period p where exists (select from reporting.obligation o where o.period_id = p.id) order by p.id`;
    return rows.map(({ id }) => id);
  }

  /** Holds a period; null where another process folds it. */
  async hold(tx: UpkeepTx, periodId: PeriodId): Promise<HeldPeriod | null> {
    const [free] = await tx.prepared<{ held: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('fold ' || ${periodId}::text, 0)) as held`;
    if (free?.held !== true) return null;
    const [period] = await tx.prepared<{ asOf: LocalDate; folded: boolean; formsFolded: TemplateId[] }>`
      select p.as_of as "asOf", f.period_id is not null as folded,
             array(select form.template_id from rollup.folded_form form where form.period_id = p.id) as "formsFolded"
        from calendar.period p left join rollup.folded_period f on f.period_id = p.id where p.id = ${periodId}`;
    const touches = await tx.prepared<Touch>`
      select id::text, template_id as "templateId", unit_id as "unitId" from rollup.touch where period_id = ${periodId} order by id limit ${atOnce}`;
    return period ? { periodId, ...period, touches } : null;
  }

  /**
   * Lays the period's units out: which have their sums kept, and in which each one counts. Where another process has done so since
   * this one looked, the conflict is a serialisation failure, and all is tried again.
   */
  async layOut(tx: UpkeepTx, { periodId, asOf }: HeldPeriod): Promise<void> {
    await tx.sql`insert into rollup.folded_period (period_id, folds, folded_at) values (${periodId}, 0, clock_timestamp()) on conflict do nothing`;
    await tx.sql`
      insert into rollup.node (period_id, line, unit_id, units)
      select ${periodId}, line, ancestor_id, count(*) from organisation.path where valid @> ${asOf}::date
       group by line, ancestor_id having count(*) > ${addedUpWhenAsked}`;
    await tx.sql`
      insert into rollup.place (period_id, unit_id, nodes)
      select ${periodId}, p.descendant_id, coalesce(array_agg(n.id order by n.id) filter (where n.id is not null), '{}')
        from organisation.path p
        left join rollup.node n on n.period_id = ${periodId} and n.unit_id = p.ancestor_id and n.line = p.line
       where p.valid @> ${asOf}::date
       group by p.descendant_id`;
  }

  async fold(tx: UpkeepTx, taken: FoldedAtOnce): Promise<void> {
    await tx.preparedRows(foldStatement(taken));
  }

  /** Begins a form of a period anew: nothing of it is folded. */
  async empty(tx: UpkeepTx, periodId: PeriodId, forms: readonly TemplateId[]): Promise<void> {
    await tx.sql`
      with own as (select id from rollup.node where period_id = ${periodId}), s as (
        delete from rollup.sums where template_id = any (${forms}::uuid[]) and node_id in (select id from own)
      ), e as (
        delete from rollup.extreme where template_id = any (${forms}::uuid[]) and node_id in (select id from own)
      ), t as (
        delete from rollup.tally where template_id = any (${forms}::uuid[]) and node_id in (select id from own)
      )
      delete from rollup.contribution where period_id = ${periodId} and template_id = any (${forms}::uuid[])`;
    await tx.sql`
      insert into rollup.folded_form (period_id, template_id) select ${periodId}, unnest(${forms}::uuid[]) on conflict do nothing`;
  }

  /** Forgets what is kept of a period and touches all its forms. Waits for another process that folds it just then. */
  async forget(tx: UpkeepTx, periodId: PeriodId): Promise<void> {
    await tx.sql`select pg_advisory_xact_lock(hashtextextended('fold ' || ${periodId}::text, 0))`;
    const nodes = sql`select id from rollup.node where period_id = ${periodId}`;
    await tx.sql`delete from rollup.sums where node_id in (${nodes})`;
    await tx.sql`delete from rollup.extreme where node_id in (${nodes})`;
    await tx.sql`delete from rollup.tally where node_id in (${nodes})`;
    await tx.sql`delete from rollup.contribution where period_id = ${periodId}`;
    await tx.sql`delete from rollup.folded_form where period_id = ${periodId}`;
    await tx.sql`delete from rollup.node where period_id = ${periodId}`;
    await tx.sql`delete from rollup.place where period_id = ${periodId}`;
    await tx.sql`delete from rollup.folded_period where period_id = ${periodId}`;
    await tx.sql`
      insert into rollup.touch (period_id, template_id) select distinct o.period_id, o.template_id from reporting.obligation o where o.period_id = ${periodId}`;
  }

  /**
   * Keeps the sums of those above the moved units that have grown large; answers the units beneath them, which are yet to be
   * counted there.
   */
  async keepGrown(tx: UpkeepTx, { periodId, asOf }: HeldPeriod, moved: readonly UnitId[]): Promise<UnitId[]> {
    const rows = await tx.sql<{ id: UnitId }>`
      with above as (
        select distinct p.line, p.ancestor_id from organisation.path p
         where p.descendant_id = any (${moved}::uuid[]) and p.valid @> ${asOf}::date
           and not exists (select from rollup.node n where n.period_id = ${periodId} and n.line = p.line and n.unit_id = p.ancestor_id)
      ), grown as (
        insert into rollup.node (period_id, line, unit_id, units)
        select ${periodId}, a.line, a.ancestor_id, 0 from above a
         where (select count(*) from organisation.path p where p.ancestor_id = a.ancestor_id and p.line = a.line and p.valid @> ${asOf}::date) > ${addedUpWhenAsked}
        returning line, unit_id
      )
      select distinct p.descendant_id as id
        from grown g join organisation.path p on p.ancestor_id = g.unit_id and p.line = g.line and p.valid @> ${asOf}::date`;
    return rows.map(({ id }) => id);
  }

  async takeStock(tx: UpkeepTx): Promise<void> {
    await tx.sql`select rollup.take_stock()`;
  }

  async done(tx: UpkeepTx, { periodId, touches }: HeldPeriod): Promise<void> {
    await tx.prepared`delete from rollup.touch where id = any (${touches.map(({ id }) => id)}::bigint[])`;
    await tx.prepared`delete from rollup.extreme where reports = 0`;
    await tx.prepared`update rollup.folded_period set folds = folds + 1, folded_at = clock_timestamp() where period_id = ${periodId}`;
  }
}
