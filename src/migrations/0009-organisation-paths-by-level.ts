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

export const organisationPathsByLevel = migration(
  'OrganisationPathsByLevel1763640000009',
  `
-- The paths of some units as their edges make them, level by level: the edges of the units concerned are laid out once,
-- and the climb among them ends where it meets a unit that is not asked for, whose paths stand already. Asked for every
-- unit, it looks at no path at all. A unit that would stand beneath itself is told once, at the depth where it meets itself.
create function organisation.climb(units uuid[])
returns table (line text, ancestor_id uuid, descendant_id uuid, depth smallint, valid daterange)
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
  )
  select w.line, w.ancestor_id, w.descendant_id, w.depth::smallint, days.valid
    from (select line, ancestor_id, descendant_id, depth, range_agg(valid) as valid from whole group by 1, 2, 3, 4) as w
   cross join lateral unnest(w.valid) as days(valid);
end $$;

create or replace function organisation.rebuild_paths(units uuid[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from organisation.path where descendant_id = any (units);
  insert into organisation.path (line, ancestor_id, descendant_id, depth, valid)
  select line, ancestor_id, descendant_id, depth, valid from organisation.climb(units);
end $$;

-- Whether one of the changed units would stand beneath itself, looking among the units concerned only: a circle needs a
-- changed edge, and the whole of it stands beneath the child of that edge. Stops at the first it meets.
create function organisation.circles(changed uuid[], concerned uuid[]) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '64MB' as $$
begin
  return exists (
    with recursive asked as materialized (
      select distinct id from unnest(concerned) as id
    ), ${steps}, climb as (
      select s.line, s.child_id as descendant_id, s.parent_id as ancestor_id, 1 as depth, s.valid
        from steps s where s.child_id = any (changed)
      union all
      select c.line, c.descendant_id, s.parent_id, c.depth + 1, c.valid * s.valid
        from climb c
        join steps s on s.line = c.line and s.child_id = c.ancestor_id and s.valid && c.valid
       where c.depth < 40
    )
    select from climb where ancestor_id = descendant_id);
end $$;
`,
);
