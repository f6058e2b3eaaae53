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
select exists (
  select from organisation.scope() scope
  where scope.role = 'OPERATOR' or (scope.role = 'ORGANISER' and scope.before is null and not exists (select
  from organisation.edge e
  where e.child_id = scope.unit_id))) as may;

-- 4
select pg_advisory_xact_lock(7140015);

-- 5
select version
  from calendar.special_year
  where year = $1;

-- 6
insert into calendar.special_year (year, version)
  values ($1, 1)
  on conflict (year) do update set version = special_year.version + 1, declared_at = clock_timestamp();

-- 7
delete
  from calendar.special_day
  where year = $1;

-- 8
insert into calendar.special_day (day, year, kind, name, legal_basis)
  select day, $1, kind, name, "legalBasis"
  from jsonb_to_recordset($2::jsonb) as r(day date, kind text, name text, "legalBasis" text);

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
select y.year, y.version, y.declared_at as "declaredAt", coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind, 'name', d.name, 'legalBasis', d.legal_basis)
  order by d.day)
  from calendar.special_day d
  where d.year = y.year), '[]') as days
  from calendar.special_year y
  where $1::int is null or y.year = $2
  order by y.year;
