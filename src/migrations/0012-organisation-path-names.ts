import { migration } from '../platform/database/migration.js';

/** The edges of the units asked for, in every line: their own and, on days without one, those of the primary line. */
const steps = `steps as materialized (
    select e.line, e.child_id, e.parent_id, e.valid
      from asked join organisation.edge e on e.child_id = asked.id
    union all
    select l.code, e.child_id, e.parent_id, rest.valid
      from asked
      join organisation.edge e on e.child_id = asked.id
      join organisation.line main on main.code = e.line and main.is_primary
      join organisation.line l on not l.is_primary
     cross join lateral unnest(datemultirange(e.valid) - coalesce(
             (select range_agg(own.valid) from organisation.edge own where own.line = l.code and own.child_id = e.child_id),
             '{}'::datemultirange)) as rest(valid)
  )`;

export const organisationPathNames = migration(
  'OrganisationPathNames1763640000012',
  `
-- Every path bears the name of the unit beneath, for as long as it bears it: so that a page of a list is read off an
-- index in Vietnamese order, however many units stand beneath.
drop function organisation.climb(uuid[]);
truncate organisation.path;
alter table organisation.path add column name text collate "vi-x-icu" not null;

create function organisation.climb(units uuid[])
returns table (line text, ancestor_id uuid, descendant_id uuid, depth smallint, valid daterange, name text)
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '64MB' as $$
#variable_conflict use_column
begin
  return query
  with recursive asked as materialized (
    select distinct id from unnest(units) as id
  ), ${steps}, climb as (
    select l.code as line, u.id as ancestor_id, u.id as descendant_id, 0 as depth, u.alive as valid
      from asked join organisation.unit u on u.id = asked.id cross join organisation.line l
    union all
    select c.line, s.parent_id, c.descendant_id, c.depth + 1, c.valid * s.valid
      from climb c
      join steps s on s.line = c.line and s.child_id = c.ancestor_id and s.valid && c.valid
     where c.depth < 40 and (c.depth = 0 or c.ancestor_id <> c.descendant_id)
  ), whole as (
    select c.line, c.ancestor_id, c.descendant_id, c.depth, c.valid from climb c
    union all
    select c.line, p.ancestor_id, c.descendant_id, c.depth + p.depth, c.valid * p.valid
      from climb c
      join organisation.path p on p.descendant_id = c.ancestor_id and p.line = c.line and p.valid && c.valid
     where p.depth > 0 and c.depth + p.depth <= 40 and not exists (select from asked where asked.id = c.ancestor_id)
  ), named as (
    select v.unit_id, v.name, range_agg(v.valid) as valid
      from asked join organisation.unit_version v on v.unit_id = asked.id group by 1, 2
  )
  select w.line, w.ancestor_id, w.descendant_id, w.depth::smallint, days.valid, n.name
    from (select line, ancestor_id, descendant_id, depth, range_agg(valid) as valid from whole group by 1, 2, 3, 4) as w
    join named n on n.unit_id = w.descendant_id
   cross join lateral unnest(w.valid * n.valid) as days(valid);
end $$;

create or replace function organisation.rebuild_paths(units uuid[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from organisation.path where descendant_id = any (units);
  insert into organisation.path (line, ancestor_id, descendant_id, depth, valid, name)
  select line, ancestor_id, descendant_id, depth, valid, name from organisation.climb(units);
end $$;

select organisation.rebuild_paths(array(select id from organisation.unit));
create index path_children on organisation.path (ancestor_id, line, name, descendant_id) where depth = 1;
create index path_listed on organisation.path (ancestor_id, line, name, descendant_id) where depth > 0;

-- As before, but the root is found by climbing from any one unit: there is one root, planted first, and it never ends.
create or replace function organisation.scope() returns table (unit_id uuid, line text, role text, before date)
language sql stable rows 8 set search_path = pg_catalog, pg_temp as $$
  with recursive held as (
    select a.unit_id, a.line, a.role, null::date as before from access.acting() a
    union
    select s.from_unit_id, h.line, h.role, s.on_date
      from held h join organisation.succession s on s.to_unit_id = h.unit_id and (h.before is null or s.on_date <= h.before)
  ), up as (
    (select u.id from organisation.unit u where current_setting('app.operator', true) = 'on' limit 1)
    union
    select e.parent_id from up join organisation.edge e on e.child_id = up.id
  )
  select * from held
  union all
  select up.id, l.code, 'OPERATOR', null
    from up cross join organisation.line l
   where not exists (select from organisation.edge e where e.child_id = up.id)
$$;
`,
);
