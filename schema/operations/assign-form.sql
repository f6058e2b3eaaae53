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
select id
  from reporting.template
  where code = $1 and ($2::text is null or version = $3)
  order by id desc limit 1;

-- 4
select id as "periodId", calendar_code as "calendarCode", code, kind, label, subject_year as "subjectYear", from_day as "fromDay", to_day as "toDay", cut_off_at as "cutOffAt", as_of as "asOf", legal_basis as "legalBasis", structure_locked_at as "structureLockedAt"
  from calendar.period
  where code = any ($1::text[]);

-- 5
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, code text, day date)
  join organisation.unit_version v on v.code = a.code and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 6
with claim as ( insert into platform.idempotency_key (person, key, act, fingerprint)
  values ($1, $2, $3, $4)
  on conflict do nothing
  returning key )
  select exists (select
  from claim) as claimed, count(set_config(name, value, true))
  from unnest($5::text[], $6::text[]) as s(name, value);

-- 7
select exists (
  select from organisation.scope() scope
  where scope.role = 'OPERATOR' or (scope.role = 'ORGANISER' and scope.before is null and not exists (select
  from organisation.edge e
  where e.child_id = scope.unit_id))) or exists (
  select from organisation.scope() scope
  where scope.unit_id = $1::uuid and scope.role = any ($2::text[]) and (scope.before is null or (select as_of
  from calendar.period
  where id = $3) < scope.before)) as may;

-- 8
select exists (select
  from (
  select p.id as period_id, p.as_of, v.unit_id, v.code, v.name, v.level
  from calendar.period p
  join organisation.unit_version v on v.valid @> p.as_of
  where p.id = $1 and (cardinality($2::text[]) = 0 or v.level = any ($3::text[])) and (cardinality($4::text[]) = 0 or v.kind = any ($5::text[])) and (cardinality($6::uuid[]) = 0 or v.unit_id = any ($7::uuid[])) and exists (select
  from organisation.path up
  where up.ancestor_id = $8 and up.line = $9 and up.descendant_id = v.unit_id and up.valid @> p.as_of)) as meant) as may;

-- 9
select pg_advisory_xact_lock(hashtextextended('assign ' || t.code || ' ' || $1, 0))
  from reporting.template t
  where t.id = $2;

-- 10
select other.version
  from reporting.template own
  join reporting.template other on other.code = own.code and other.id <> own.id
  where own.id = $1 and exists (select
  from reporting.obligation o
  where o.template_id = other.id and o.period_id = $2) limit 1;

-- 11
insert into reporting.obligation (id, template_id, period_id, unit_id, recipient_id, line, due_at, first_due_at, closes_at)
  select gen_random_uuid(), $1, meant.period_id, meant.unit_id, e.parent_id, r.line, due.at, due.at, due.at + make_interval(days => $2::int)
  from (
  select p.id as period_id, p.as_of, v.unit_id, v.code, v.name, v.level
  from calendar.period p
  join organisation.unit_version v on v.valid @> p.as_of
  where p.id = $3 and (cardinality($4::text[]) = 0 or v.level = any ($5::text[])) and (cardinality($6::text[]) = 0 or v.kind = any ($7::text[])) and (cardinality($8::uuid[]) = 0 or v.unit_id = any ($9::uuid[])) and exists (select
  from organisation.path up
  where up.ancestor_id = $10 and up.line = $11 and up.descendant_id = v.unit_id and up.valid @> p.as_of)) as meant
  join jsonb_to_recordset($12::jsonb) as r(line text, days_after int) on true
  join organisation.edge e on e.line = r.line and e.child_id = meant.unit_id and e.valid @> meant.as_of
  join calendar.period_due d on d.period_id = meant.period_id and d.level = meant.level cross
  join lateral (select d.due_at + make_interval(days => r.days_after) as at) as due
  on conflict (template_id, period_id, unit_id, recipient_id) do nothing
  returning id;

-- 12
select meant.code as "unitCode", meant.name as "unitName", case when exists (select
  from calendar.period_due d
  where d.period_id = meant.period_id and d.level = meant.level) then 'NO_RECIPIENT' else 'NO_DUE_DAY' end as why
  from (
  select p.id as period_id, p.as_of, v.unit_id, v.code, v.name, v.level
  from calendar.period p
  join organisation.unit_version v on v.valid @> p.as_of
  where p.id = $1 and (cardinality($2::text[]) = 0 or v.level = any ($3::text[])) and (cardinality($4::text[]) = 0 or v.kind = any ($5::text[])) and (cardinality($6::uuid[]) = 0 or v.unit_id = any ($7::uuid[])) and exists (select
  from organisation.path up
  where up.ancestor_id = $8 and up.line = $9 and up.descendant_id = v.unit_id and up.valid @> p.as_of)) as meant
  where not exists (select
  from reporting.obligation o
  where o.template_id = $10 and o.period_id = meant.period_id and o.unit_id = meant.unit_id offset 0)
  order by meant.code collate "C" limit 200;

-- 13
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;
