import { migration } from '../platform/database/migration.js';

export const organisationUnitsAndLines = migration(
  'OrganisationUnitsAndLines1763640000003',
  `
create schema organisation;
grant usage on schema organisation to tdkt_app;

create table organisation.line (
  code text not null constraint line_pk primary key,
  name text not null,
  is_primary boolean not null
);
create unique index line_one_primary on organisation.line (is_primary) where is_primary;
insert into organisation.line values ('TERRITORIAL', 'Tuyến lãnh thổ', true), ('SECTOR', 'Tuyến ngành dọc', false);

-- A unit is an identity; what is said of it stands in dated versions. Ranges are half-open: [first day, first day after).
create table organisation.unit (
  id uuid not null constraint unit_pk primary key,
  alive daterange not null constraint unit_alive_has_begin check (not isempty(alive) and lower(alive) is not null)
);

create table organisation.unit_version (
  unit_id uuid not null constraint unit_version_unit references organisation.unit,
  valid daterange not null constraint unit_version_valid_not_empty check (not isempty(valid) and lower(valid) is not null),
  code text not null constraint unit_version_code_form check (code ~ '^[A-Z0-9]+(\\.[A-Z0-9]+)*$' and length(code) <= 35),
  name text not null constraint unit_version_name_nfc check (name is nfc normalized and name <> '' and length(name) <= 300),
  short_name text constraint unit_version_short_name_nfc check (short_name is nfc normalized and short_name <> '' and length(short_name) <= 100),
  kind text not null constraint unit_version_kind check (kind in ('CENTRAL', 'MINISTRY', 'PROVINCE', 'CITY', 'AGENCY', 'PARTY_BODY', 'DIVISION', 'DISTRICT', 'DISTRICT_OFFICE', 'COMMUNE', 'ENTERPRISE')),
  level text not null constraint unit_version_level check (level in ('CENTRAL', 'PROVINCE', 'AGENCY', 'DIVISION', 'DISTRICT', 'COMMUNE')),
  constraint unit_version_one_a_day exclude using gist (unit_id with =, valid with &&),
  constraint unit_version_code_once_a_day exclude using gist (code with =, valid with &&)
);
create index unit_version_by_unit on organisation.unit_version (unit_id);

create table organisation.edge (
  line text not null constraint edge_line references organisation.line,
  child_id uuid not null constraint edge_child references organisation.unit,
  parent_id uuid not null constraint edge_parent references organisation.unit,
  valid daterange not null constraint edge_valid_not_empty check (not isempty(valid) and lower(valid) is not null),
  constraint edge_not_to_itself check (child_id <> parent_id),
  constraint edge_one_parent_a_day exclude using gist (line with =, child_id with =, valid with &&)
);
create index edge_by_child on organisation.edge (child_id, line);
create index edge_by_parent on organisation.edge (parent_id, line);

create table organisation.succession (
  from_unit_id uuid not null constraint succession_from references organisation.unit,
  to_unit_id uuid not null constraint succession_to references organisation.unit,
  kind text not null constraint succession_kind check (kind in ('MERGE', 'SPLIT', 'TRANSFER', 'ABOLISH')),
  on_date date not null,
  share numeric constraint succession_share_is_part check (share > 0 and share <= 1),
  decision text not null,
  constraint succession_pk primary key (from_unit_id, to_unit_id, on_date),
  constraint succession_not_of_itself check (from_unit_id <> to_unit_id)
);
create index succession_by_heir on organisation.succession (to_unit_id);

-- A unit's parent in a line is its edge there or, on days without one, its edge in the primary line: so every line
-- is a tree over all living units.
create view organisation.effective_edge with (security_invoker = true) as
select line, child_id, parent_id, valid from organisation.edge
union all
select l.code, e.child_id, e.parent_id, rest.valid
  from organisation.line l
  join organisation.line main on main.is_primary and not l.is_primary
  join organisation.edge e on e.line = main.code
 cross join lateral unnest(datemultirange(e.valid) - coalesce(
         (select range_agg(own.valid) from organisation.edge own where own.line = l.code and own.child_id = e.child_id),
         '{}'::datemultirange)) as rest(valid);

-- The index of the trees: who stands beneath whom, in which line, when; every unit beneath itself at depth 0.
create table organisation.path (
  line text not null,
  ancestor_id uuid not null,
  descendant_id uuid not null,
  depth smallint not null,
  valid daterange not null
);
create index path_down on organisation.path (ancestor_id, line, depth);
create index path_up on organisation.path (descendant_id, line, ancestor_id);

-- Makes the paths of some units anew from the edges, in every line and for all time.
create function organisation.rebuild_paths(units uuid[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from organisation.path where descendant_id = any (units);
  insert into organisation.path (line, ancestor_id, descendant_id, depth, valid)
  with recursive climb as (
    select l.code as line, u.id as ancestor_id, u.id as descendant_id, 0 as depth, u.alive as valid
      from organisation.unit u cross join organisation.line l where u.id = any (units)
    union all
    select c.line, e.parent_id, c.descendant_id, c.depth + 1, c.valid * e.valid
      from climb c
      join organisation.effective_edge e on e.line = c.line and e.child_id = c.ancestor_id and e.valid && c.valid
     where c.depth < 40
  )
  select c.line, c.ancestor_id, c.descendant_id, c.depth, whole.valid
    from (select line, ancestor_id, descendant_id, depth, range_agg(valid) as valid from climb group by 1, 2, 3, 4) c
   cross join lateral unnest(c.valid) as whole(valid);
end $$;

-- What the viewer of this transaction acts for: its units and, for the time before a reform, those they came from.
create function organisation.scope() returns table (unit_id uuid, line text, role text, before date)
language sql stable rows 8 set search_path = pg_catalog, pg_temp as $$
  with recursive held as (
    select a.unit_id, a.line, a.role, null::date as before from access.acting() a
    union
    select s.from_unit_id, h.line, h.role, s.on_date
      from held h join organisation.succession s on s.to_unit_id = h.unit_id and (h.before is null or s.on_date <= h.before)
  )
  select * from held
  union all
  select u.id, l.code, 'OPERATOR', null
    from organisation.unit u cross join organisation.line l
   where current_setting('app.operator', true) = 'on'
     and not exists (select from organisation.edge e where e.child_id = u.id)
$$;

grant select on organisation.line, organisation.effective_edge to tdkt_app;
grant select, insert, update (alive) on organisation.unit to tdkt_app;
grant select, insert, update (valid), delete on organisation.unit_version, organisation.edge to tdkt_app;
grant select, insert on organisation.succession to tdkt_app;
grant select, insert, delete on organisation.path to tdkt_app;
`,
);
