-- 1
select p.id, p.name, coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'line', r.line, 'role', r.role, 'from', lower(r.valid), 'to', upper(r.valid))
  order by r.unit_id, r.line, r.role) filter (where r.id is not null), '[]') as roles
  from access.person p
  left join access.acting_role r on r.person_id = p.id and r.valid @> (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date
  where p.issuer = $1 and p.subject = $2
  group by p.id;

-- 2
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 3
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, code text, day date)
  join organisation.unit_version v on v.code = a.code and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 4
with claim as ( insert into platform.idempotency_key (person, key, act, fingerprint)
  values ($1, $2, $3, $4)
  on conflict do nothing
  returning key )
  select exists (select
  from claim) as claimed, count(set_config(name, value, true))
  from unnest($5::text[], $6::text[]) as s(name, value);

-- 5
select pg_advisory_xact_lock(7140003);

-- 6
select coalesce(current_setting('app.operator', true), '') = 'on' as "mayChange";

-- 7
with held as materialized (select *
  from organisation.scope())
  select u.id as "unitId", u.version, v.code, v.name, v.short_name as "shortName", v.kind, v.level, u.alive @> $1::date as "aliveOn", lower(u.alive) as "beginsOn", upper(u.alive) as "endsOn", (select count(distinct e.child_id)::int
  from (select child_id, valid
  from organisation.edge
  where parent_id = u.id offset 0) e
  where e.valid @> $2::date and e.child_id <> all ($3::uuid[])) as "livingChildren", upper(u.alive) is not null or exists (select
  from organisation.unit_version v
  where v.unit_id = u.id and lower(v.valid) > $4::date) or exists (select
  from organisation.edge e
  where e.child_id = u.id and lower(e.valid) > $5::date) or exists (select
  from organisation.edge e
  where e.parent_id = u.id and lower(e.valid) > $6::date) or exists (select
  from organisation.cluster c
  where c.organiser_id = u.id and lower(c.valid) >= $7::date) as "changesLater", seen.changeable as "mayChange", seen.organised as "mayPlaceUnder"
  from organisation.unit u cross
  join lateral (select greatest(lower(u.alive), least($8::date, upper(u.alive) - 1)) as day) as known
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> known.day cross
  join lateral (
  select bool_or(seen.organises) as organised, bool_or(seen.organises and (seen.depth > 0 or seen.deepest = 0)) as changeable
  from (select up.depth, up.deepest, held.role = 'OPERATOR' or (held.role = 'ORGANISER' and held.line = 'TERRITORIAL') as organises
  from (select line, ancestor_id, depth, max(depth) over () as deepest
  from organisation.path
  where descendant_id = u.id and valid @> known.day offset 0) up
  join held on held.line = up.line and held.unit_id = up.ancestor_id and (held.before is null or known.day < held.before)) as seen having count(*) > 0) seen
  where u.id = any ($9::uuid[]);

-- 8
with held as materialized (select *
  from organisation.scope())
  select u.id as "unitId", u.version, v.code, v.name, v.short_name as "shortName", v.kind, v.level, u.alive @> $1::date as "aliveOn", lower(u.alive) as "beginsOn", upper(u.alive) as "endsOn", (select count(distinct e.child_id)::int
  from (select child_id, valid
  from organisation.edge
  where parent_id = u.id offset 0) e
  where e.valid @> $2::date and e.child_id <> all ($3::uuid[])) as "livingChildren", upper(u.alive) is not null or exists (select
  from organisation.unit_version v
  where v.unit_id = u.id and lower(v.valid) > $4::date) or exists (select
  from organisation.edge e
  where e.child_id = u.id and lower(e.valid) > $5::date) or exists (select
  from organisation.edge e
  where e.parent_id = u.id and lower(e.valid) > $6::date) or exists (select
  from organisation.cluster c
  where c.organiser_id = u.id and lower(c.valid) >= $7::date) as "changesLater", seen.changeable as "mayChange", seen.organised as "mayPlaceUnder"
  from organisation.unit u cross
  join lateral (select greatest(lower(u.alive), least($8::date, upper(u.alive) - 1)) as day) as known
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> known.day cross
  join lateral (
  select bool_or(seen.organises) as organised, bool_or(seen.organises and (seen.depth > 0 or seen.deepest = 0)) as changeable
  from (select up.depth, up.deepest, held.role = 'OPERATOR' or (held.role = 'ORGANISER' and held.line = 'TERRITORIAL') as organises
  from (select line, ancestor_id, depth, max(depth) over () as deepest
  from organisation.path
  where descendant_id = u.id and valid @> known.day offset 0) up
  join held on held.line = up.line and held.unit_id = up.ancestor_id and (held.before is null or known.day < held.before)) as seen having count(*) > 0) seen
  where u.id = any ($9::uuid[]);

-- 9
select code, as_of as "asOf", structure_locked_at is not null as locked
  from calendar.period
  where as_of >= $1::date
  order by as_of, code for share;

-- 10
select v.code as "unitCode", p.code as "periodCode", t.code as "formCode", to_v.name as "recipientName", o.due_at as "dueAt"
  from reporting.obligation o
  join calendar.period p on p.id = o.period_id and p.as_of >= $1::date
  join reporting.template t on t.id = o.template_id
  join organisation.unit_version v on v.unit_id = o.unit_id and v.valid @> p.as_of
  join organisation.unit_version to_v on to_v.unit_id = o.recipient_id and to_v.valid @> p.as_of
  where o.unit_id = any ($2::uuid[]) and o.exempt_reason is null
  order by o.due_at, v.code collate "C", t.code, o.line desc;

-- 11
select v.code as "unitCode", p.code as "periodCode", t.code as "formCode", r.status
  from reporting.report r
  join calendar.period p on p.id = r.period_id
  join reporting.template t on t.id = r.template_id
  join organisation.unit_version v on v.unit_id = r.unit_id and v.valid @> p.as_of
  where r.unit_id = any ($1::uuid[]) and r.status <> 'ACCEPTED'
  order by p.as_of, v.code collate "C", t.code;

-- 12
delete
  from organisation.edge e using jsonb_to_recordset($1::jsonb) as r(line text, child uuid)
  where e.line = r.line and e.child_id = r.child and lower(e.valid) >= $2::date;

-- 13
update organisation.edge e set valid = daterange(lower(e.valid), $1::date)
  from jsonb_to_recordset($2::jsonb) as r(line text, child uuid)
  where e.line = r.line and e.child_id = r.child and e.valid @> $3::date;

-- 14
insert into organisation.edge (line, child_id, parent_id, valid)
  select r.line, r.child, r.parent, daterange($1::date, null)
  from jsonb_to_recordset($2::jsonb) as r(line text, child uuid, parent uuid)
  where r.parent is not null;

-- 15
select id
  from unnest($1::uuid[]) as id
  union select descendant_id
  from organisation.path
  where ancestor_id = any ($2::uuid[]);

-- 16
select organisation.circles($1::uuid[], $2::uuid[]) as circle;

-- 17
select organisation.rebuild_paths($1::uuid[]);

-- 18
update organisation.unit set version = version + 1
  where id = any ($1::uuid[]);

-- 19
select r.id as "unitId", v.code, v.name, r.effect
  from jsonb_to_recordset($1::jsonb) as r(id uuid, effect text)
  join organisation.unit u on u.id = r.id
  join organisation.unit_version v on v.unit_id = r.id and v.valid @> least($2::date, upper(u.alive) - 1)
  order by array_position(array['ENDED', 'CREATED', 'CONTINUES', 'REWORDED', 'MOVED'], r.effect), v.code collate "C";

-- 20
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 21
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 22
select id, least(coalesce($1::date, (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date), upper(alive) - 1) as day
  from organisation.unit
  where id = any ($2::uuid[]);

-- 23
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date)
  join organisation.unit_version v on v.unit_id = a.unit and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);
