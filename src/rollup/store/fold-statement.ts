import { type PeriodId, type TemplateId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';

/** What one fold takes up, of one period: units that may stand elsewhere, whole forms, and single reports. */
export interface FoldedAtOnce {
  readonly periodId: PeriodId;
  readonly asOf: LocalDate;
  readonly moved: readonly UnitId[];
  readonly forms: readonly TemplateId[];
  readonly reports: readonly { readonly templateId: TemplateId; readonly unitId: UnitId }[];
}

/**
 * One fold, in one statement and so of one snapshot: what each touched unit was counted with, where it was counted, is taken
 * out; what it comes to now is put in where it stands now. Units that share their nodes are added up once for all of them.
 */
export function foldStatement({ periodId, asOf, moved, forms, reports }: FoldedAtOnce): Sql {
  return sql`
    with moved as materialized (
      select unnest(${moved}::uuid[]) as unit_id
    ), stands as materialized (
      select m.unit_id, coalesce(array_agg(n.id order by n.id) filter (where n.id is not null), '{}') as nodes
        from moved m
        join organisation.path p on p.descendant_id = m.unit_id and p.valid @> ${asOf}::date
        left join rollup.node n on n.period_id = ${periodId} and n.unit_id = p.ancestor_id and n.line = p.line
       group by m.unit_id
    ), stood as materialized (
      select p.unit_id, p.nodes from moved m join rollup.place p on p.period_id = ${periodId} and p.unit_id = m.unit_id
    ), touched as materialized (
      select * from unnest(${reports.map((one) => one.templateId)}::uuid[], ${reports.map((one) => one.unitId)}::uuid[]) as t(template_id, unit_id)
      union
      select c.template_id, m.unit_id from rollup.folded_form f cross join moved m
        join rollup.contribution c on c.period_id = f.period_id and c.template_id = f.template_id and c.unit_id = m.unit_id
       where f.period_id = ${periodId} and f.template_id <> all (${forms}::uuid[])
    ), was as materialized (
      select c.template_id, c.unit_id, coalesce(p.nodes, '{}') as nodes, c.submitted_version_id, c.accepted_version_id, c.condition
        from touched t
        join rollup.contribution c on c.period_id = ${periodId} and c.template_id = t.template_id and c.unit_id = t.unit_id
        left join rollup.place p on p.period_id = ${periodId} and p.unit_id = c.unit_id
    ), current as materialized (
      select c.template_id, c.unit_id, c.submitted_version_id, c.accepted_version_id, c.condition
        from touched t
       cross join lateral (
         select * from rollup.current_contribution c
          where c.period_id = ${periodId} and c.template_id = t.template_id and c.unit_id = t.unit_id offset 0) c
      union all
      select c.template_id, c.unit_id, c.submitted_version_id, c.accepted_version_id, c.condition
        from rollup.current_contribution c where c.period_id = ${periodId} and c.template_id = any (${forms}::uuid[])
    ), now as materialized (
      select c.*, coalesce(case when m.unit_id is null then p.nodes else s.nodes end, '{}') as nodes
        from current c
        left join moved m on m.unit_id = c.unit_id
        left join stands s on s.unit_id = c.unit_id
        left join rollup.place p on p.period_id = ${periodId} and p.unit_id = c.unit_id
    ), change as materialized (
      select template_id, nodes, submitted_version_id, accepted_version_id, condition, 1 as sign from now
      union all
      select template_id, nodes, submitted_version_id, accepted_version_id, condition, -1 from was
    ), shared as materialized (
      select nodes, row_number() over () as id from (select distinct nodes from change where nodes <> '{}') as each_once
    ), versions as materialized (
      select s.id as shared_id, c.template_id, v.version_id, sum(c.sign * v.submitted)::int as submitted, sum(c.sign * v.accepted)::int as accepted
        from change c join shared s on s.nodes = c.nodes
       cross join lateral (values (c.submitted_version_id, 1, 0), (c.accepted_version_id, 0, 1)) as v(version_id, submitted, accepted)
       where v.version_id is not null
       group by 1, 2, 3 having sum(c.sign * v.submitted) <> 0 or sum(c.sign * v.accepted) <> 0
    ), rules as materialized (
      select t.template_id, coalesce(array_agg(s.slot) filter (where s.rule = 'WEIGHTED'), '{}') as weighted,
             coalesce(array_agg(s.slot) filter (where s.ranked), '{}') as ranked
        from (select distinct template_id from versions) t join reporting.slot s on s.template_id = t.template_id
       group by t.template_id
    ), added as materialized (
      select v.shared_id, v.template_id, laid.slot,
             sum(case v.submitted when 1 then laid.counted when -1 then -laid.counted end) as submitted,
             sum(case v.submitted when 1 then laid.base when -1 then -laid.base end) as submitted_base, sum(v.submitted)::int as submitted_reports,
             sum(case v.accepted when 1 then laid.counted when -1 then -laid.counted end) as accepted,
             sum(case v.accepted when 1 then laid.base when -1 then -laid.base end) as accepted_base, sum(v.accepted)::int as accepted_reports
        from versions v
        join rules r on r.template_id = v.template_id
        join reporting.figure_set f on f.version_id = v.version_id
       cross join lateral (
         select l.slot, case when l.slot = any (r.weighted) then l.amount * l.base else l.amount end as counted, l.base
           from unnest(f.slots, f.amounts, f.bases) as l(slot, amount, base)) as laid
       group by 1, 2, 3
    ), delta as materialized (
      select * from (
        select node_id, a.template_id, st.stage, a.slot, sum(st.amount) as amount, sum(st.base) as base, sum(st.reports)::int as reports
          from added a join shared s on s.id = a.shared_id
         cross join lateral unnest(s.nodes) as node_id
         cross join lateral (values ('SUBMITTED', a.submitted, a.submitted_base, a.submitted_reports),
                                    ('ACCEPTED', a.accepted, a.accepted_base, a.accepted_reports)) as st(stage, amount, base, reports)
         where st.amount is not null or st.reports <> 0
         group by 1, 2, 3, 4) as each
       where amount <> 0 or base <> 0 or reports <> 0
    ), merged as (
      select node_id, template_id, stage, coalesce(array_agg(slot order by slot) filter (where reports <> 0), '{}') as slots,
             coalesce(array_agg(amount order by slot) filter (where reports <> 0), '{}') as amounts,
             coalesce(array_agg(base order by slot) filter (where reports <> 0), '{}') as bases,
             coalesce(array_agg(reports order by slot) filter (where reports <> 0), '{}') as reports
        from (select node_id, template_id, stage, slot, sum(amount) as amount, sum(base) as base, sum(reports)::int as reports
                from (select node_id, template_id, stage, slot, amount, base, reports from delta
                      union all
                      select each.node_id, each.template_id, each.stage, l.*
                        from (select distinct node_id, template_id, stage from delta) as each
                       cross join lateral (
                         select * from rollup.sums k where k.node_id = each.node_id and k.template_id = each.template_id and k.stage = each.stage offset 0) s
                       cross join lateral unnest(s.slots, s.amounts, s.bases, s.reports) as l) as both_of
               group by 1, 2, 3, 4) as left_over
       group by 1, 2, 3
    ), summed as (
      insert into rollup.sums as s (node_id, template_id, stage, slots, amounts, bases, reports)
      select node_id, template_id, stage, slots, amounts, bases, reports from merged
      on conflict (node_id, template_id, stage) do update
         set slots = excluded.slots, amounts = excluded.amounts, bases = excluded.bases, reports = excluded.reports
    ), ranked as (
      insert into rollup.extreme as e (node_id, template_id, stage, slot, amount, reports)
      select node_id, v.template_id, st.stage, laid.slot, laid.amount, sum(st.times)::int
        from versions v join shared s on s.id = v.shared_id
        join rules r on r.template_id = v.template_id and r.ranked <> '{}'
        join reporting.figure_set f on f.version_id = v.version_id
       cross join lateral unnest(s.nodes) as node_id
       cross join lateral unnest(f.slots, f.amounts) as laid(slot, amount)
       cross join lateral (values ('SUBMITTED', v.submitted), ('ACCEPTED', v.accepted)) as st(stage, times)
       where laid.slot = any (r.ranked)
       group by 1, 2, 3, 4, 5 having sum(st.times) <> 0
      on conflict (node_id, template_id, stage, slot, amount) do update set reports = e.reports + excluded.reports
    ), turned as materialized (
      select node_id, template_id, condition, sum(units)::int as units
        from (select s.nodes, c.template_id, c.condition, sum(c.sign) as units from change c join shared s on s.nodes = c.nodes
               group by 1, 2, 3 having sum(c.sign) <> 0) as each
       cross join lateral unnest(each.nodes) as node_id
       group by 1, 2, 3 having sum(units) <> 0
    ), counted as (
      insert into rollup.tally as t (node_id, template_id, conditions, units)
      select node_id, template_id, coalesce(array_agg(condition order by condition) filter (where units <> 0), '{}'),
             coalesce(array_agg(units order by condition) filter (where units <> 0), '{}')
        from (select node_id, template_id, condition, sum(units)::int as units
                from (select node_id, template_id, condition, units from turned
                      union all
                      select each.node_id, each.template_id, l.*
                        from (select distinct node_id, template_id from turned) as each
                       cross join lateral (select * from rollup.tally k where k.node_id = each.node_id and k.template_id = each.template_id offset 0) s
                       cross join lateral unnest(s.conditions, s.units) as l) as both_of
               group by 1, 2, 3) as left_over
       group by 1, 2
      on conflict (node_id, template_id) do update set conditions = excluded.conditions, units = excluded.units
    ), populated as (
      update rollup.node n set units = n.units + d.units
        from (select node_id, sum(sign) as units
                from (select unnest(nodes) as node_id, 1 as sign from stands union all select unnest(nodes), -1 from stood) as each
               group by 1 having sum(sign) <> 0) as d
       where n.id = d.node_id
    ), placed as (
      insert into rollup.place as p (period_id, unit_id, nodes) select ${periodId}, unit_id, nodes from stands
      on conflict (period_id, unit_id) do update set nodes = excluded.nodes where p.nodes <> excluded.nodes
    ), gone as (
      delete from rollup.place p using stood where p.period_id = ${periodId} and p.unit_id = stood.unit_id and not exists (select from stands where stands.unit_id = stood.unit_id)
    ), contributed as (
      insert into rollup.contribution as c (period_id, template_id, unit_id, submitted_version_id, accepted_version_id, condition)
      select ${periodId}, template_id, unit_id, submitted_version_id, accepted_version_id, condition from now
      on conflict (period_id, template_id, unit_id) do update
         set submitted_version_id = excluded.submitted_version_id, accepted_version_id = excluded.accepted_version_id, condition = excluded.condition
       where (c.submitted_version_id, c.accepted_version_id, c.condition) is distinct from
             (excluded.submitted_version_id, excluded.accepted_version_id, excluded.condition)
    )
    select`;
}
