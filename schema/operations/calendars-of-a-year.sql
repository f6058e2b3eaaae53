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
select code, name, legal_basis as "legalBasis", cut_off_on_last_day as "cutOffOnLastDay"
  from calendar.calendar
  order by code;

-- 4
select id as "periodId", calendar_code as "calendarCode", code, kind, label, subject_year as "subjectYear", from_day as "fromDay", to_day as "toDay", cut_off_at as "cutOffAt", as_of as "asOf", legal_basis as "legalBasis", structure_locked_at as "structureLockedAt"
  from calendar.period
  where ($1::text is null or calendar_code = $2) and ($3::int is null or subject_year = $4)
  order by as_of desc, code;

-- 5
select code, name, legal_basis as "legalBasis", cut_off_on_last_day as "cutOffOnLastDay"
  from calendar.calendar
  order by code;

-- 6
select period_id as "periodId", level, due_at as "dueAt", (due_at at time zone 'Asia/Ho_Chi_Minh')::date - 1 as "lastDay", case when working_days is null then jsonb_build_object('nominalDay', nominal_day, 'shift', shift) else jsonb_build_object('workingDaysAfterCutOff', working_days) end as rule
  from calendar.period_due
  where period_id = any ($1::uuid[])
  order by due_at, level;
