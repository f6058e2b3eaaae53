import { migration } from '../platform/database/migration.js';

export const rollupConsolidations = migration(
  'RollupConsolidations1763640000017',
  `
create schema rollup;
grant usage on schema rollup to tdkt_app;

-- Số liệu tổng hợp đã ký. What a superior signed: the versions it rests on, and what the service itself knew then. Versions
-- never change, so its figures are those of the versions; signed anew, it gets the next number.
create table rollup.consolidation (
  id uuid not null constraint consolidation_pk primary key,
  unit_id uuid not null constraint consolidation_unit references organisation.unit,
  period_id uuid not null constraint consolidation_period references calendar.period,
  template_id uuid not null constraint consolidation_template references reporting.template,
  line text not null constraint consolidation_line references organisation.line,
  number integer not null constraint consolidation_number_counts check (number > 0),
  signed_at timestamptz not null,
  signed_by uuid constraint consolidation_signed_by references access.person,
  facts jsonb not null,
  missing jsonb not null,
  explanation text,
  constraint consolidation_number_once unique (unit_id, period_id, template_id, line, number),
  constraint consolidation_explains_missing check (missing = '[]' or explanation <> '')
);
create trigger consolidation_append_only before update or delete or truncate on rollup.consolidation
  for each statement execute function platform.refuse_change();

create table rollup.consolidation_version (
  consolidation_id uuid not null constraint consolidation_version_consolidation references rollup.consolidation,
  version_id uuid not null constraint consolidation_version_version references reporting.report_version,
  constraint consolidation_version_pk primary key (consolidation_id, version_id)
);
create index consolidation_version_by_version on rollup.consolidation_version (version_id);
create trigger consolidation_version_append_only before update or delete or truncate on rollup.consolidation_version
  for each statement execute function platform.refuse_change();

-- What a signature would rest on now: of everything beneath what was accepted, of the unit itself what it has submitted.
create function rollup.signable(signer uuid, period uuid, template uuid, of_line text) returns table (report_id uuid, version_id uuid)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select counted.report_id, counted.version_id
    from calendar.period p
    join organisation.path beneath on beneath.ancestor_id = signer and beneath.line = of_line and beneath.valid @> p.as_of
    join reporting.report r on r.unit_id = beneath.descendant_id and r.period_id = p.id and r.template_id = template
   cross join lateral (
     select r.id as report_id, case when beneath.depth = 0 then coalesce(r.submitted_version_id, r.accepted_version_id) else r.accepted_version_id end as version_id
   ) counted
   where p.id = period and counted.version_id is not null
$$;

-- The latest signature of each unit, period, form and line, and whether what it rests on has changed since.
create view rollup.standing with (security_invoker = true) as
select c.*, (exists (select version_id from rollup.signable(c.unit_id, c.period_id, c.template_id, c.line)
                     except select v.version_id from rollup.consolidation_version v where v.consolidation_id = c.id)
          or exists (select v.version_id from rollup.consolidation_version v where v.consolidation_id = c.id
                     except select version_id from rollup.signable(c.unit_id, c.period_id, c.template_id, c.line))) as drifted
  from rollup.consolidation c
 where not exists (select from rollup.consolidation later
                    where later.unit_id = c.unit_id and later.period_id = c.period_id and later.template_id = c.template_id
                      and later.line = c.line and later.number > c.number);

grant select, insert on rollup.consolidation, rollup.consolidation_version to tdkt_app;
grant select on rollup.standing to tdkt_app;
`,
);
