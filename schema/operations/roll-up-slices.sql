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
select id as "periodId", calendar_code as "calendarCode", code, kind, label, subject_year as "subjectYear", from_day as "fromDay", to_day as "toDay", cut_off_at as "cutOffAt", as_of as "asOf", legal_basis as "legalBasis", structure_locked_at as "structureLockedAt"
  from calendar.period
  where code = any ($1::text[]);

-- 4
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, code text, day date)
  join organisation.unit_version v on v.code = a.code and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 5
select $1::int as ask, p.id as "periodId", t.id as "templateId", p.as_of as "asOf", coalesce(signed.signed_at, statement_timestamp()) as "trueAt", case when signed.id is not null then jsonb_build_object('id', signed.id, 'facts', signed.facts) end as consolidation
  from calendar.period p cross
  join lateral (select coalesce($2::date, p.as_of) as on) as structure
  join organisation.unit u on u.id = $3 and u.alive @> structure.on cross
  join lateral (
  select t.id
  from reporting.template t
  where t.code = $4 and exists (select
  from reporting.obligation o
  where o.template_id = t.id and o.period_id = p.id)
  order by t.id desc limit 1) as t
  left join lateral (
  select c.id, c.signed_at, c.facts
  from rollup.consolidation c
  where $5 and c.unit_id = u.id and c.period_id = p.id and c.template_id = t.id and c.line = $6
  order by c.number desc limit 1) as signed on true
  where (signed.id is not null or $7) and p.code = $8 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = $9::text and path.descendant_id = u.id and path.valid @> structure.on and (scope.before is null or structure.on < scope.before) offset 0) and true;

-- 6
select id, definition
  from reporting.template
  where id = any ($1::uuid[]);

-- 7
select $1::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, min(f.value)::text as least, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $2 and line = $3 and valid @> $4::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $5 and r.template_id = $6
  join reporting.figure f on f.version_id = r.accepted_version_id
  group by f.indicator, f.cell;

-- 8
select $1::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $2 and line = $3 and valid @> $4::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $5 and o.template_id = $6 and o.exempt_reason is null) as owed) as known;
