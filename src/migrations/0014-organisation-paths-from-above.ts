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

export const organisationPathsFromAbove = migration(
  'OrganisationPathsFromAbove1763640000014',
  `
-- As before, but what stands already above the units asked for is looked up unit by unit: a plan that joins it as a whole
-- sorts all paths of the nation for the smallest change.
create or replace function organisation.climb(units uuid[])
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
      from (select * from climb where not exists (select from asked where asked.id = climb.ancestor_id) offset 0) c
     cross join lateral (
       select up.ancestor_id, up.depth, up.valid from organisation.path up
        where up.descendant_id = c.ancestor_id and up.line = c.line and up.valid && c.valid and up.depth > 0 offset 0) p
     where c.depth + p.depth <= 40
  ), named as (
    select v.unit_id, v.name, range_agg(v.valid) as valid
      from asked join organisation.unit_version v on v.unit_id = asked.id group by 1, 2
  )
  select w.line, w.ancestor_id, w.descendant_id, w.depth::smallint, days.valid, n.name
    from (select line, ancestor_id, descendant_id, depth, range_agg(valid) as valid from whole group by 1, 2, 3, 4) as w
    join named n on n.unit_id = w.descendant_id
   cross join lateral unnest(w.valid * n.valid) as days(valid);
end $$;
`,
);
