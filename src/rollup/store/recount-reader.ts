import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type PeriodId, type TemplateId } from '../../kernel/ids.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';

/** A kept figure that is not what the reports and the tree come to. */
export interface Difference {
  readonly periodCode: string;
  readonly formCode: string | null;
  readonly line: Line;
  readonly unitCode: string;
  /** What differs: units, a condition, the figure of an indicator at a stage, how many reports say an amount. */
  readonly what: string;
  readonly kept: string;
  readonly recounted: string;
}

/** A period, and a form of it; without one, where its units stand. */
export interface Recounted {
  readonly periodId: PeriodId;
  readonly templateId: TemplateId | null;
}

/** How many differences of one kind are told. */
const told = 100;

/**
 * Counts again what is kept, from the reports and the tree alone, and compares it with what a reader is answered: the kept
 * sums with everything in them that is not folded yet. One statement for each kind, all in one snapshot.
 */
@Injectable()
export class RecountReader {
  async kept(tx: ReadTx): Promise<Recounted[]> {
    return tx.sql<Recounted>`
      select period_id as "periodId", null as "templateId" from rollup.folded_period
      union all select period_id, template_id from rollup.folded_form order by 1, 2 nulls first`;
  }

  async differences(tx: ReadTx, recounted: Recounted): Promise<Difference[]> {
    if (recounted.templateId === null) return this.compared(tx, recounted, units);
    return [
      ...(await this.compared(tx, recounted, figures)),
      ...(await this.compared(tx, recounted, conditions)),
      ...(await this.compared(tx, recounted, ends)),
    ];
  }

  /** Rows of both sides: a node, a key, and exact amounts; what does not cancel out differs. */
  private async compared(tx: ReadTx, place: Recounted, kind: Kind): Promise<Difference[]> {
    const { periodId, templateId } = place;
    const { rows } = kind;
    const [kept, now, was] = [kind.kept(place), kind.now(place), kind.was(place)];
    return tx.sql<Difference>`
      with period as materialized (
        select id, code, as_of from calendar.period where id = ${periodId}
      ), standing as materialized (
        select p.descendant_id as unit_id, array_agg(n.id order by n.id) as nodes
          from period join organisation.path p on p.valid @> period.as_of
          join rollup.node n on n.period_id = period.id and n.unit_id = p.ancestor_id and n.line = p.line
         group by p.descendant_id
      ), shared as materialized (
        select nodes, row_number() over () as id from (select distinct nodes from standing) as each_once
      ), touched as materialized (
        select distinct unit_id from rollup.touch
         where period_id = ${periodId} and (template_id = ${templateId}::uuid or template_id is null) and unit_id is not null
      ), rules as materialized (
        select coalesce(array_agg(slot) filter (where rule = 'WEIGHTED'), '{}') as weighted, coalesce(array_agg(slot) filter (where ranked), '{}') as ranked
          from reporting.slot where template_id = ${templateId}::uuid
      ), now_all as materialized (
        ${now}
      ), was_touched as materialized (
        ${was}
      ), recounted as materialized (
        select c.shared_id, r.key, sum(r.amount) as amount, sum(r.base) as base, sum(r.reports) as reports
          from (select s.id as shared_id, n.* from standing u join shared s on s.nodes = u.nodes join now_all n on n.unit_id = u.unit_id offset 0) as c
         cross join lateral (${rows}) as r(key, amount, base, reports)
         group by 1, 2
      ), answered as (
        ${kept}
        union all
        select node_id, r.key, -r.amount, -r.base, -r.reports
          from (select u.nodes, w.* from was_touched w join rollup.place u on u.period_id = ${periodId} and u.unit_id = w.unit_id offset 0) as c
         cross join lateral (${rows}) as r(key, amount, base, reports)
         cross join lateral unnest(c.nodes) as node_id
        union all
        select node_id, r.key, r.amount, r.base, r.reports
          from (select u.nodes, n.* from touched t join standing u on u.unit_id = t.unit_id join now_all n on n.unit_id = t.unit_id offset 0) as c
         cross join lateral (${rows}) as r(key, amount, base, reports)
         cross join lateral unnest(c.nodes) as node_id
      ), both_sides as (
        select node_id, key, sum(amount) as kept, sum(base) as kept_base, sum(reports) as kept_reports, 0::numeric as counted, 0::numeric as counted_base, 0::numeric as counted_reports
          from answered group by 1, 2
        union all
        select node_id, r.key, 0, 0, 0, sum(r.amount), sum(r.base), sum(r.reports)
          from recounted r join shared s on s.id = r.shared_id cross join lateral unnest(s.nodes) as node_id group by 1, 2
      ), differing as (
        select node_id, key, sum(kept) as kept, sum(kept_base) as kept_base, sum(kept_reports) as kept_reports,
               sum(counted) as counted, sum(counted_base) as counted_base, sum(counted_reports) as counted_reports
          from both_sides group by 1, 2
        having sum(kept) is distinct from sum(counted) or coalesce(sum(kept_base), 0) <> coalesce(sum(counted_base), 0) or sum(kept_reports) <> sum(counted_reports)
      )
      select period.code as "periodCode", (select t.code from reporting.template t where t.id = ${templateId}::uuid) as "formCode", n.line,
             coalesce((select v.code from organisation.unit_version v where v.unit_id = n.unit_id order by v.valid @> period.as_of desc, v.valid desc limit 1), n.unit_id::text) as "unitCode",
             regexp_replace(d.key, '^(\\S+) \\d+', '\\1 ') || coalesce((select concat_ws(' ', l.indicator, nullif(l.cell, '{}')) from reporting.slot l
               where l.template_id = ${templateId}::uuid and l.slot = substring(d.key from '^(?:SUBMITTED|ACCEPTED) (\\d+)')::int), '') as what, concat_ws(' / ', trim_scale(d.kept), trim_scale(d.kept_base), d.kept_reports) as kept,
             concat_ws(' / ', trim_scale(d.counted), trim_scale(d.counted_base), d.counted_reports) as recounted
        from differing d join rollup.node n on n.id = d.node_id cross join period
       order by 3, 4, 5 limit ${told}`;
  }
}

/**
 * One kind of what is kept: the rows that are kept, what every unit comes to now, what the touched ones were folded with, and
 * the rows that one of these, called `c`, gives.
 */
interface Kind {
  readonly kept: (place: Recounted) => Sql;
  readonly now: (place: Recounted) => Sql;
  readonly was: (place: Recounted) => Sql;
  readonly rows: Sql;
}

const keptIn = (table: Sql, { periodId, templateId }: Recounted) =>
  sql`rollup.node n join ${table} s on s.node_id = n.id and s.template_id = ${templateId} and n.period_id = ${periodId}`;

/** The report of each unit on the form, now and as it was folded. */
const ofReports: Pick<Kind, 'now' | 'was'> = {
  now: ({ periodId, templateId }) => sql`
    select unit_id, submitted_version_id, accepted_version_id, condition from rollup.current_contribution
     where period_id = ${periodId} and template_id = ${templateId}`,
  was: ({ periodId, templateId }) => sql`
    select c.unit_id, c.submitted_version_id, c.accepted_version_id, c.condition from touched t
      join rollup.contribution c on c.period_id = ${periodId} and c.template_id = ${templateId} and c.unit_id = t.unit_id`,
};

const versions = sql`
  (values ('SUBMITTED', c.submitted_version_id), ('ACCEPTED', c.accepted_version_id)) as v(stage, version_id)
    join reporting.figure_set f on f.version_id = v.version_id`;

const figures: Kind = {
  ...ofReports,
  kept: (place) => sql`
    select s.node_id, s.stage || ' ' || l.slot as key, l.amount, l.base, l.reports
      from ${keptIn(sql`rollup.sums`, place)} cross join lateral unnest(s.slots, s.amounts, s.bases, s.reports) as l(slot, amount, base, reports)`,
  rows: sql`
    select v.stage || ' ' || l.slot, case when l.slot = any (rules.weighted) then l.amount * l.base else l.amount end, l.base, 1
      from ${versions} cross join rules cross join lateral unnest(f.slots, f.amounts, f.bases) as l(slot, amount, base) offset 0`,
};

const ends: Kind = {
  ...ofReports,
  kept: (place) => sql`
    select s.node_id, s.stage || ' ' || s.slot || ' = ' || trim_scale(s.amount) as key, s.reports as amount, null::numeric as base, s.reports
      from ${keptIn(sql`rollup.extreme`, place)}`,
  rows: sql`
    select v.stage || ' ' || l.slot || ' = ' || trim_scale(l.amount), 1, null::numeric, 1
      from ${versions} cross join rules cross join lateral unnest(f.slots, f.amounts) as l(slot, amount) where l.slot = any (rules.ranked) offset 0`,
};

const conditions: Kind = {
  ...ofReports,
  kept: (place) => sql`
    select s.node_id, l.condition as key, l.units as amount, null::numeric as base, l.units as reports
      from ${keptIn(sql`rollup.tally`, place)} cross join lateral unnest(s.conditions, s.units) as l(condition, units)`,
  rows: sql`select c.condition, 1, null::numeric, 1`,
};

const units: Kind = {
  kept: ({ periodId }) =>
    sql`select id as node_id, 'units' as key, units as amount, null::numeric as base, units as reports from rollup.node where period_id = ${periodId}`,
  now: () => sql`select unit_id from standing`,
  was: () => sql`select unit_id from touched`,
  rows: sql`select 'units', 1, null::numeric, 1`,
};
