import { migration } from '../platform/database/migration.js';

export const reportingFigureSets = migration(
  'ReportingFigureSets1763640000019',
  `
-- The places of a form: every cell of every indicator that an office types, numbered in the form's order. RATIO: two parts
-- are typed. WEIGHTED: counts by the weight typed beside it. ranked: its greatest or least is asked for above.
create table reporting.slot (
  template_id uuid not null constraint slot_template references reporting.template,
  slot integer not null,
  indicator text not null,
  cell text[] not null,
  rule text not null constraint slot_rule check (rule in ('VALUE', 'RATIO', 'WEIGHTED')),
  weight text constraint slot_weight_where_weighted check ((rule = 'WEIGHTED') = (weight is not null)),
  ranked boolean not null,
  constraint slot_pk primary key (template_id, slot),
  constraint slot_cell_once unique (template_id, indicator, cell)
);
create trigger slot_append_only before update or delete or truncate on reporting.slot
  for each statement execute function platform.refuse_change();

create function reporting.slots_of(form jsonb) returns table (slot integer, indicator text, cell text[], rule text, weight text, ranked boolean)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  with recursive typed as (
    select i.spec, i.place, coalesce(i.spec->'dimensions', '[]') as dimensions
      from jsonb_array_elements(coalesce(form->'indicators', '[]')) with ordinality as i(spec, place)
     where i.spec->>'source' = 'TYPED'
  ), cells as (
    select t.spec, t.place, t.dimensions, '{}'::text[] as cell, '{}'::bigint[] as places, 0 as done from typed t
    union all
    select c.spec, c.place, c.dimensions, c.cell || (m.spec->>'code'), c.places || m.place, c.done + 1
      from cells c
      join lateral jsonb_array_elements(form->'dimensions') as d(spec) on d.spec->>'code' = c.dimensions->>c.done
     cross join lateral jsonb_array_elements(d.spec->'members') with ordinality as m(spec, place)
  )
  select row_number() over (order by c.place, c.places)::integer, c.spec->>'code', c.cell,
         case when c.spec->>'type' = 'RATIO' then 'RATIO' when c.spec->>'overUnits' = 'WAVG' then 'WEIGHTED' else 'VALUE' end,
         case when c.spec->>'type' <> 'RATIO' and c.spec->>'overUnits' = 'WAVG' then c.spec->>'weight' end,
         c.spec->>'overUnits' in ('MAX', 'MIN')
    from cells c where c.done = jsonb_array_length(c.dimensions)
$$;

create function reporting.lay_out_slots() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into reporting.slot (template_id, slot, indicator, cell, rule, weight, ranked)
  select t.id, s.* from issued t cross join lateral reporting.slots_of(t.definition) s;
  return null;
end $$;
create trigger template_slots after insert on reporting.template referencing new table as issued
  for each statement execute function reporting.lay_out_slots();
insert into reporting.slot (template_id, slot, indicator, cell, rule, weight, ranked)
select t.id, s.* from reporting.template t cross join lateral reporting.slots_of(t.definition) s;

-- The figures of a version in one row: summing a nation up reads a hundred thousand rows and not eight million. base is the
-- denominator of a ratio, or the weight; null otherwise. A null slot would be a figure that the form does not know.
create table reporting.figure_set (
  version_id uuid not null constraint figure_set_pk primary key constraint figure_set_version references reporting.report_version,
  template_id uuid not null constraint figure_set_template references reporting.template,
  slots integer[] not null,
  amounts numeric[] not null,
  bases numeric[] not null,
  constraint figure_set_slots_known check (array_position(slots, null) is null and array_position(amounts, null) is null),
  constraint figure_set_even check (cardinality(slots) = cardinality(amounts) and cardinality(slots) = cardinality(bases))
) with (toast_tuple_target = 8160);
create trigger figure_set_append_only before update or delete or truncate on reporting.figure_set
  for each statement execute function platform.refuse_change();

-- Figures as they were read from what was typed, laid into their places.
create function reporting.figure_set_of(template uuid, figures jsonb) returns table (slots integer[], amounts numeric[], bases numeric[])
language sql stable set search_path = pg_catalog, pg_temp as $$
  with typed as (
    select * from jsonb_to_recordset(figures) as f(indicator text, cell text[], value numeric, numerator numeric, denominator numeric)
  )
  select coalesce(array_agg(s.slot order by s.slot), '{}'), coalesce(array_agg(coalesce(f.value, f.numerator) order by s.slot), '{}'),
         coalesce(array_agg(case s.rule
           when 'RATIO' then f.denominator
           when 'WEIGHTED' then (select w.value from typed w where w.indicator = s.weight and w.cell in (f.cell, '{}') order by cardinality(w.cell) desc limit 1)
         end order by s.slot), '{}')
    from typed f left join reporting.slot s on s.template_id = template and s.indicator = f.indicator and s.cell = f.cell
$$;

insert into reporting.figure_set (version_id, template_id, slots, amounts, bases)
select v.id, r.template_id, f.*
  from reporting.report_version v
  join reporting.report r on r.id = v.report_id
 cross join lateral reporting.figure_set_of(r.template_id, coalesce((
   select jsonb_agg(jsonb_build_object('indicator', old.indicator, 'cell', to_jsonb(old.cell), 'value', old.value, 'numerator', old.numerator, 'denominator', old.denominator))
     from reporting.figure old where old.version_id = v.id), '[]')) f;
drop table reporting.figure;

-- The same, a row for each figure.
create view reporting.figure with (security_invoker = true) as
select f.version_id, s.indicator, s.cell, case when s.rule <> 'RATIO' then laid.amount end as value,
       case when s.rule = 'RATIO' then laid.amount end as numerator, case when s.rule = 'RATIO' then laid.base end as denominator
  from reporting.figure_set f
 cross join lateral unnest(f.slots, f.amounts, f.bases) as laid(slot, amount, base)
  join reporting.slot s on s.template_id = f.template_id and s.slot = laid.slot;

-- Each obligation with when it was first and last met, whatever the clock says: what has not changed reads the same.
create view reporting.obligation_arrival with (security_invoker = true) as
select o.*, came.arrived_at, came.last_arrived_at, came.returns, reporting.days_late(o.due_at, came.arrived_at) as days_late
  from reporting.obligation o
  left join lateral (
    select min(v.arrived_at) as arrived_at, max(v.arrived_at) as last_arrived_at, count(*) filter (where d.state = 'RETURNED')::int as returns
      from reporting.delivery d join reporting.report_version v on v.id = d.version_id
     where d.obligation_id = o.id and d.state <> 'WITHDRAWN') came on true;
create or replace view reporting.obligation_state with (security_invoker = true) as
select o.id, o.template_id, o.period_id, o.unit_id, o.recipient_id, o.line, o.due_at, o.first_due_at, o.closes_at,
       case when o.exempt_until is null or clock_timestamp() < o.exempt_until then o.exempt_reason end as exempt_reason, o.exempt_until,
       r.id as report_id, coalesce(r.status, 'NOT_STARTED') as status, o.arrived_at, o.last_arrived_at,
       o.arrived_at is null and clock_timestamp() >= o.due_at as overdue, o.days_late, o.returns
  from reporting.obligation_arrival o
  left join reporting.report r on r.template_id = o.template_id and r.period_id = o.period_id and r.unit_id = o.unit_id;

grant select on reporting.figure, reporting.obligation_arrival to tdkt_app;
grant select, insert on reporting.slot, reporting.figure_set to tdkt_app;
`,
);
