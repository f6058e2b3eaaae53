-- 1
select p.id, p.name, coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'line', r.line, 'role', r.role, 'from', lower(r.valid), 'to', upper(r.valid))
  order by r.unit_id, r.line, r.role) filter (where r.id is not null), '[]') as roles
  from access.person p
  left join access.acting_role r on r.person_id = p.id and r.valid @> (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date
  where p.issuer = $1 and p.subject = $2
  group by p.id;

-- 2
with claim as ( insert into platform.idempotency_key (person, key, act, fingerprint)
  values ($1, $2, $3, $4)
  on conflict do nothing
  returning key )
  select exists (select
  from claim) as claimed, count(set_config(name, value, true))
  from unnest($5::text[], $6::text[]) as s(name, value);

-- 3
select d.id as "planId", d.owner_id as "ownerId", d.year, d.title, d.drafted_from as "draftedFrom", d.version, d.document -> 'tasks' as tasks, d.document -> 'notes' as notes
  from calendar.plan_draft d
  where d.id = $1 and (exists (
  select from organisation.scope() scope
  where scope.role = 'OPERATOR' or (scope.role = 'ORGANISER' and scope.before is null and not exists (select
  from organisation.edge e
  where e.child_id = scope.unit_id))) or exists (
  select from organisation.scope() scope
  where scope.unit_id = d.owner_id and scope.role = any ($2::text[]) and (scope.before is null or make_date(d.year, 1, 1) < scope.before))) for update of d;

-- 4
select (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date as today;

-- 5
select v.code, v.unit_id as "unitId", bool_or(p.ancestor_id = $1) as beneath
  from organisation.unit_version v
  join organisation.path p on p.valid @> $2::date and (p.ancestor_id = $3 and p.descendant_id = v.unit_id or p.descendant_id = $4 and p.ancestor_id = v.unit_id)
  where v.code = any ($5::text[]) and v.valid @> $6::date
  group by v.code, v.unit_id;

-- 6
select a.ask, v.code
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date)
  join organisation.unit u on u.id = a.unit
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> greatest(lower(u.alive), least(a.day, upper(u.alive) - 1));

-- 7
update calendar.plan_draft set version = version + 1, document = $1::jsonb, updated_at = clock_timestamp()
  where id = $2;

-- 8
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 9
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 10
select x.id as "planId", x.owner_id as "ownerId", v.code as "ownerCode", v.name as "ownerName", x.year, x.title, x.source, x.drafted_from as "draftedFrom", x.status, x.version, x.document
  from (
  select p.id, p.owner_id, p.year, p.title, p.source, p.drafted_from, 'ADOPTED' as status, null::int as version, null::jsonb as document
  from calendar.plan p
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.owner_id and path.valid && daterange(make_date(p.year, 1, 1), make_date(p.year + 1, 1, 1)) and (scope.before is null or lower(path.valid * daterange(make_date(p.year, 1, 1), make_date(p.year + 1, 1, 1))) < scope.before) offset 0)
  union all select d.id, d.owner_id, d.year, d.title, null, d.drafted_from, 'DRAFT', d.version, d.document
  from calendar.plan_draft d
  where (exists (
  select from organisation.scope() scope
  where scope.role = 'OPERATOR' or (scope.role = 'ORGANISER' and scope.before is null and not exists (select
  from organisation.edge e
  where e.child_id = scope.unit_id))) or exists (
  select from organisation.scope() scope
  where scope.unit_id = d.owner_id and scope.role = any ($1::text[]) and (scope.before is null or make_date(d.year, 1, 1) < scope.before))) ) x
  left join lateral (
  select own.code, own.name
  from organisation.unit_version own
  where own.unit_id = x.owner_id and own.valid && daterange(make_date(x.year, 1, 1), make_date(x.year + 1, 1, 1))
  order by lower(own.valid) desc limit 1) v on true
  where x.id = any ($2::uuid[])
  order by x.year desc, x.status desc, x.title collate "vi-x-icu", x.id;

-- 11
select (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date as today;

-- 12
select a.ask, v.code
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date)
  join organisation.unit u on u.id = a.unit
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> greatest(lower(u.alive), least(a.day, upper(u.alive) - 1));
