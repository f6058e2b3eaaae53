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
select p.id as "planId", p.owner_id as "ownerId", p.year
  from calendar.plan p
  where p.id = $1 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.owner_id and path.valid && daterange(make_date(p.year, 1, 1), make_date(p.year + 1, 1, 1)) and (scope.before is null or lower(path.valid * daterange(make_date(p.year, 1, 1), make_date(p.year + 1, 1, 1))) < scope.before) offset 0);

-- 4
select t.title, t.subject_year as "subjectYear", t.granularity, t.due_from as "dueFrom", t.conditional, t.note, coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'unitId', p.unit_id, 'reach', p.reach, 'label', p.label)
  order by p.ordinal)
  from calendar.task_party p
  where p.task_id = t.id), '[]') as parties
  from calendar.task t
  where t.plan_id = $1
  order by t.ordinal;

-- 5
select (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date as today;

-- 6
with recursive fate as (
  select u.id as unit, u.id as now, u.alive, true as whole
  from organisation.unit u
  where u.id = any ($1::uuid[])
  union select f.unit, u.id, u.alive, f.whole and coalesce(s.share, 1) = 1
  from fate f
  join organisation.succession s on s.from_unit_id = f.now and s.on_date = upper(f.alive) and s.on_date <= $2::date
  join organisation.unit u on u.id = s.to_unit_id
  where not f.alive @> $3::date )
  select own.unit_id as "unitId", own.code, own.name, u.alive @> $4::date as lives, upper(u.alive) as ended, coalesce(ends.heirs, '[]') as heirs, coalesce(ends.whole, true) as whole
  from organisation.unit u
  join organisation.unit_version own on own.unit_id = u.id and own.valid @> greatest(lower(u.alive), least($5::date, upper(u.alive) - 1))
  left join lateral (
  select jsonb_agg(distinct jsonb_build_object('unitId', f.now, 'code', v.code, 'name', v.name)) as heirs, bool_and(f.whole) as whole
  from fate f
  join organisation.unit_version v on v.unit_id = f.now and v.valid @> $6::date
  where f.unit = u.id and f.now <> u.id) ends on true
  where u.id = any ($7::uuid[]);

-- 7
select (exists (
  select from organisation.scope() scope
  where scope.role = 'OPERATOR' or (scope.role = 'ORGANISER' and scope.before is null and not exists (select
  from organisation.edge e
  where e.child_id = scope.unit_id))) or exists (
  select from organisation.scope() scope
  where scope.unit_id = $1::uuid and scope.role = any ($2::text[]) and (scope.before is null or make_date($3::int, 1, 1) < scope.before))) as may;

-- 8
insert into calendar.plan_draft (id, owner_id, year, title, drafted_from, version, document)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb);

-- 9
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 10
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 11
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

-- 12
select (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date as today;

-- 13
select a.ask, v.code
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date)
  join organisation.unit u on u.id = a.unit
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> greatest(lower(u.alive), least(a.day, upper(u.alive) - 1));
