import { migration } from '../platform/database/migration.js';

export const organisationRestated = migration(
  'OrganisationRestated1763640000013',
  `
-- What the structure of one day (as_of) became, or had been, on another day: the units of as_of that are not simply
-- there on that day, each with every unit it went to (later) or came from (earlier). A unit that goes on beside what
-- was split from it is among its own heirs. One that ended without an heir is where its parent in the line went.
create function organisation.places(asked_line text, as_of date, day date) returns table (unit_id uuid, place_id uuid)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive step as materialized (
    select s.from_unit_id as here, s.to_unit_id as there, s.on_date as leaving, s.on_date as arriving
      from organisation.succession s where as_of < s.on_date and s.on_date <= day
    union all
    select s.to_unit_id, s.from_unit_id, s.on_date - 1, s.on_date - 1
      from organisation.succession s where day < s.on_date and s.on_date <= as_of
    union all
    select u.id, up.ancestor_id, upper(u.alive), upper(u.alive) - 1
      from organisation.unit u
      join organisation.path up on up.descendant_id = u.id and up.line = asked_line and up.depth = 1 and up.valid @> (upper(u.alive) - 1)
     where as_of < upper(u.alive) and upper(u.alive) <= day
       and not exists (select from organisation.succession s where s.from_unit_id = u.id and s.on_date = upper(u.alive))
    union all
    select u.id, up.ancestor_id, lower(u.alive) - 1, lower(u.alive)
      from organisation.unit u
      join organisation.path up on up.descendant_id = u.id and up.line = asked_line and up.depth = 1 and up.valid @> lower(u.alive)
     where day < lower(u.alive) and lower(u.alive) <= as_of
       and not exists (select from organisation.succession s where s.to_unit_id = u.id and s.on_date = lower(u.alive))
  ), walk as (
    select distinct u.id as unit_id, u.id as at, as_of as since
      from organisation.unit u join step on step.here = u.id where u.alive @> as_of
    union
    select w.unit_id, step.there, step.arriving
      from walk w join step on step.here = w.at
     where case when as_of < day then step.leaving > w.since else step.leaving < w.since end
  )
  select distinct w.unit_id, w.at from walk w join organisation.unit u on u.id = w.at and u.alive @> day
$$;

-- The units of one day that belong beneath a unit, or are it, by the structure of another day: wholly, where every
-- place a unit went to stands there; in part, where only some do, and then nothing says how much (law 4).
create function organisation.restated(top uuid, asked_line text, as_of date, day date) returns table (unit_id uuid, whole boolean)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with gone as materialized (
    select * from organisation.places(asked_line, as_of, day)
  ), beneath as materialized (
    select p.descendant_id as id from organisation.path p
     where p.ancestor_id = top and p.line = asked_line and p.valid @> day
  )
  select b.id, true from beneath b join organisation.unit u on u.id = b.id and u.alive @> as_of
   where not exists (select from gone where gone.unit_id = b.id)
  union all
  select gone.unit_id, bool_and(b.id is not null) from gone left join beneath b on b.id = gone.place_id
   group by gone.unit_id having bool_or(b.id is not null)
$$;
`,
);
