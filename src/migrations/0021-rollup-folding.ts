import { migration } from '../platform/database/migration.js';

export const rollupFolding = migration(
  'RollupFolding1763640000021',
  `
-- What may have changed since it was folded: a unit's report on a form for a period; without a form, where the unit stands;
-- without a unit, everything of that form. A touch more than needed is harmless, one too few is a wrong total: so they are
-- written by triggers, in the transaction of the change, whoever makes it.
create table rollup.touch (
  id bigint not null generated always as identity constraint touch_pk primary key,
  period_id uuid not null,
  template_id uuid,
  unit_id uuid
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_cost_delay = 0);
create index touch_by_period on rollup.touch (period_id, template_id, unit_id);

-- The periods that are folded, and the forms of each. What is not here is added up when asked.
create table rollup.folded_period (
  period_id uuid not null constraint folded_period_pk primary key constraint folded_period_period references calendar.period,
  folds bigint not null,
  folded_at timestamptz not null
);
create table rollup.folded_form (
  period_id uuid not null constraint folded_form_period references rollup.folded_period,
  template_id uuid not null constraint folded_form_template references reporting.template,
  constraint folded_form_pk primary key (period_id, template_id)
);

-- The units with so many beneath them that their sums are kept, by the tree of the period's own day; units counts them.
create table rollup.node (
  id bigint not null generated always as identity constraint node_pk primary key,
  period_id uuid not null constraint node_period references rollup.folded_period,
  line text not null constraint node_line references organisation.line,
  unit_id uuid not null constraint node_unit references organisation.unit,
  units integer not null,
  constraint node_once unique (period_id, unit_id, line)
);

-- Where each unit is counted now, and with what: taken out again, exactly this is taken out.
create table rollup.place (
  period_id uuid not null constraint place_period references rollup.folded_period,
  unit_id uuid not null,
  nodes bigint[] not null,
  constraint place_pk primary key (period_id, unit_id)
);
create table rollup.contribution (
  period_id uuid not null,
  template_id uuid not null,
  unit_id uuid not null,
  submitted_version_id uuid,
  accepted_version_id uuid,
  condition text,
  constraint contribution_pk primary key (period_id, template_id, unit_id),
  constraint contribution_form foreign key (period_id, template_id) references rollup.folded_form
);

-- The sums of a node by slot of the form; of a weighted figure the sum of value times weight, and of the weights.
create table rollup.sums (
  node_id bigint not null constraint sums_node references rollup.node,
  template_id uuid not null,
  stage text not null constraint sums_stage check (stage in ('SUBMITTED', 'ACCEPTED')),
  slots integer[] not null,
  amounts numeric[] not null,
  bases numeric[] not null,
  reports integer[] not null,
  constraint sums_pk primary key (node_id, template_id, stage)
) with (toast_tuple_target = 8160, fillfactor = 50);

-- How many reports say which amount, for what is asked by its greatest or least: one that is withdrawn uncovers the next.
create table rollup.extreme (
  node_id bigint not null constraint extreme_node references rollup.node,
  template_id uuid not null,
  stage text not null,
  slot integer not null,
  amount numeric not null,
  reports integer not null,
  constraint extreme_pk primary key (node_id, template_id, stage, slot, amount)
);

-- How many units stand in which condition: the state of the report, and of each obligation whether and until when it is
-- exempt, its days late, and until when it may still come in time. What the clock alone changes is read out of it.
create table rollup.tally (
  node_id bigint not null constraint tally_node references rollup.node,
  template_id uuid not null,
  conditions text[] not null,
  units integer[] not null,
  constraint tally_pk primary key (node_id, template_id)
) with (toast_tuple_target = 8160, fillfactor = 50);

create function rollup.micros(instant timestamptz) returns bigint
language sql immutable parallel safe return (extract(epoch from instant) * 1000000)::bigint;

-- What each unit's report comes to at a stage, and the condition it is in, now; the folded one is compared with it.
create view rollup.current_contribution with (security_invoker = true) as
select owed.period_id, owed.template_id, owed.unit_id, coalesce(r.submitted_version_id, r.accepted_version_id) as submitted_version_id,
       r.accepted_version_id,
       jsonb_build_array(case when r.status = 'RETURNED' and r.accepted_version_id is not null then 'AMENDING' else coalesce(r.status, 'NOT_STARTED') end, owed.obligations)::text as condition
  from (select o.period_id, o.template_id, o.unit_id,
               jsonb_agg(jsonb_build_array(o.exempt_reason is not null, rollup.micros(o.exempt_until), o.days_late,
                                           case when o.arrived_at is null then rollup.micros(o.due_at) end)
                         order by o.exempt_reason is not null, o.exempt_until, o.days_late, o.due_at) as obligations
          from reporting.obligation_arrival o
         group by o.period_id, o.template_id, o.unit_id) as owed
  left join reporting.report r on r.period_id = owed.period_id and r.template_id = owed.template_id and r.unit_id = owed.unit_id;

create function rollup.touch_report() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into rollup.touch (period_id, template_id, unit_id) values (new.period_id, new.template_id, new.unit_id);
  return null;
end $$;
create trigger report_begun after insert on reporting.report for each row execute function rollup.touch_report();
create trigger report_moved after update of status, submitted_version_id, accepted_version_id on reporting.report for each row
  when ((old.status, old.submitted_version_id, old.accepted_version_id) is distinct from (new.status, new.submitted_version_id, new.accepted_version_id))
  execute function rollup.touch_report();
create trigger obligation_changed after update of due_at, exempt_reason, exempt_until on reporting.obligation for each row execute function rollup.touch_report();

create function rollup.touch_delivery() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into rollup.touch (period_id, template_id, unit_id)
  select o.period_id, o.template_id, o.unit_id from reporting.obligation o where o.id = new.obligation_id;
  return null;
end $$;
create trigger delivery_withdrawn after update of state on reporting.delivery for each row
  when ((old.state = 'WITHDRAWN') <> (new.state = 'WITHDRAWN')) execute function rollup.touch_delivery();

-- Of thousands at once the whole form is touched.
create function rollup.touch_obligations() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into rollup.touch (period_id, template_id, unit_id)
  select period_id, template_id, unit_id from (
    select distinct o.period_id, o.template_id, case when count(*) over (partition by o.period_id, o.template_id) <= 1000 then o.unit_id end as unit_id from made o) as touched;
  return null;
end $$;
create trigger obligation_made after insert on reporting.obligation referencing new table as made
  for each statement execute function rollup.touch_obligations();

create function rollup.touch_paths() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Every period, folded or not: one that is being folded for the first time cannot be seen from here.
  insert into rollup.touch (period_id, unit_id)
  select distinct p.id, moved.descendant_id from calendar.period p join moved on moved.valid @> p.as_of;
  return null;
end $$;
create trigger path_entered after insert on organisation.path referencing new table as moved for each statement execute function rollup.touch_paths();
create trigger path_removed after delete on organisation.path referencing old table as moved for each statement execute function rollup.touch_paths();

insert into rollup.touch (period_id, template_id) select distinct period_id, template_id from reporting.obligation;

-- A planner that has never seen a table that was just filled joins it as if it were empty.
create function rollup.take_stock() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze rollup.node, rollup.place, rollup.contribution, rollup.sums, rollup.tally, rollup.extreme;
end $$;
revoke execute on function rollup.take_stock() from public;
grant execute on function rollup.take_stock() to tdkt_app;

grant select on rollup.current_contribution to tdkt_app;
grant select, insert, delete on rollup.touch to tdkt_app;
grant select, insert, update, delete on rollup.folded_period, rollup.folded_form, rollup.node, rollup.place, rollup.contribution, rollup.sums,
  rollup.extreme, rollup.tally to tdkt_app;
`,
);
