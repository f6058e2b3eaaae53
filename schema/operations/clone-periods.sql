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
select id as "periodId", calendar_code as "calendarCode", code, kind, label, subject_year as "subjectYear", from_day as "fromDay", to_day as "toDay", cut_off_at as "cutOffAt", as_of as "asOf", legal_basis as "legalBasis", structure_locked_at as "structureLockedAt"
  from calendar.period
  where ($1::text is null or calendar_code = $2) and ($3::int is null or subject_year = $4)
  order by as_of desc, code;

-- 6
select period_id as "periodId", level, due_at as "dueAt", (due_at at time zone 'Asia/Ho_Chi_Minh')::date - 1 as "lastDay", case when working_days is null then jsonb_build_object('nominalDay', nominal_day, 'shift', shift) else jsonb_build_object('workingDaysAfterCutOff', working_days) end as rule
  from calendar.period_due
  where period_id = any ($1::uuid[])
  order by due_at, level;

-- 7
select code, calendar_code as "calendarCode", kind, from_day as "fromDay", to_day as "toDay"
  from calendar.period
  where calendar_code = any ($1::text[]) or code = any ($2::text[])
  order by from_day, code;

-- 8
select code, name, legal_basis as "legalBasis", cut_off_on_last_day as "cutOffOnLastDay"
  from calendar.calendar
  order by code;

-- 9
select y.year, y.version, y.declared_at as "declaredAt", coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind, 'name', d.name, 'legalBasis', d.legal_basis)
  order by d.day)
  from calendar.special_day d
  where d.year = y.year), '[]') as days
  from calendar.special_year y
  where $1::int is null or y.year = $2
  order by y.year;

-- 10
insert into calendar.period (id, calendar_code, code, kind, label, subject_year, from_day, to_day, cut_off_at, as_of, legal_basis)
  select "periodId", "calendarCode", code, kind, label, "subjectYear", "fromDay", "toDay", "cutOffAt", "asOf", "legalBasis"
  from jsonb_to_recordset($1::jsonb) as r("periodId" uuid, "calendarCode" text, code text, kind text, label text, "subjectYear" int, "fromDay" date, "toDay" date, "cutOffAt" timestamptz, "asOf" date, "legalBasis" text);

-- 11
insert into calendar.period_due (period_id, level, due_at, nominal_day, shift, working_days)
  select "periodId", level, ("lastDay" + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', "nominalDay", shift, "workingDaysAfterCutOff"
  from jsonb_to_recordset($1::jsonb) as r("periodId" uuid, level text, "lastDay" date, "nominalDay" date, shift text, "workingDaysAfterCutOff" int);

-- 12
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 13
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 14
select id as "periodId", calendar_code as "calendarCode", code, kind, label, subject_year as "subjectYear", from_day as "fromDay", to_day as "toDay", cut_off_at as "cutOffAt", as_of as "asOf", legal_basis as "legalBasis", structure_locked_at as "structureLockedAt"
  from calendar.period
  where id = any ($1::uuid[]);

-- 15
select code, name, legal_basis as "legalBasis", cut_off_on_last_day as "cutOffOnLastDay"
  from calendar.calendar
  order by code;

-- 16
select period_id as "periodId", level, due_at as "dueAt", (due_at at time zone 'Asia/Ho_Chi_Minh')::date - 1 as "lastDay", case when working_days is null then jsonb_build_object('nominalDay', nominal_day, 'shift', shift) else jsonb_build_object('workingDaysAfterCutOff', working_days) end as rule
  from calendar.period_due
  where period_id = any ($1::uuid[])
  order by due_at, level;
