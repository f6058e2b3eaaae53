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

-- 9
select distinct a.ask, o.template_id as "templateId", o.period_id as "periodId", o.unit_id as "unitId"
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit text, period text, form text)
  join calendar.period p on p.code = a.period
  join organisation.unit_version v on v.code = a.unit and v.valid @> p.as_of
  join reporting.obligation o on o.period_id = p.id and o.unit_id = v.unit_id
  join reporting.template t on t.id = o.template_id and t.code = a.form
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = o.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0);

-- 10
select a.ask, r.id
  from jsonb_to_recordset($1::jsonb) as a(ask int, "templateId" uuid, "periodId" uuid, "unitId" uuid)
  join reporting.report r on r.template_id = a."templateId" and r.period_id = a."periodId" and r.unit_id = a."unitId";

-- 11
select r.id as "reportId", r.unit_id as "unitId", p.as_of as "asOf", p.id as "periodId", t.code as "formCode", t.name as "formName", r.status, r.row_version as version
  from reporting.report r
  join calendar.period p on p.id = r.period_id
  join reporting.template t on t.id = r.template_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0) and r.id = any ($1::uuid[]);

-- 12
select c.id as "consolidationId", c.unit_id as "unitId", n.code as "unitCode", n.name as "unitName", p.code as "periodCode", t.code as "formCode", c.line, c.number, c.signed_at as "signedAt", person.name as "signedBy", c.explanation, c.missing, (select count(*)::int
  from rollup.consolidation_version v
  where v.consolidation_id = c.id) as versions, standing.drifted
  from rollup.consolidation c
  join calendar.period p on p.id = c.period_id and p.code = $1
  join reporting.template t on t.id = c.template_id and t.code = $2
  join organisation.unit_version n on n.unit_id = c.unit_id and n.valid @> p.as_of
  left join access.person person on person.id = c.signed_by
  left join rollup.standing standing on standing.id = c.id
  where c.unit_id = $3 and c.line = $4 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = $5::text and path.descendant_id = c.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by c.number desc;

-- 13
select part.section, part.text, r.id as "reportId", v.number as "versionNumber", n.code as "unitCode", n.name as "unitName"
  from calendar.period p
  join organisation.path beneath on beneath.ancestor_id = $1 and beneath.line = $2 and beneath.depth = 1 and beneath.valid @> p.as_of
  join reporting.template t on t.code = $3
  join reporting.report r on r.unit_id = beneath.descendant_id and r.period_id = p.id and r.template_id = t.id
  join reporting.report_version v on v.id = coalesce(r.submitted_version_id, r.accepted_version_id)
  join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> p.as_of cross
  join lateral jsonb_to_recordset(v.texts) as part(section text, text text)
  where p.code = $4 and part.text <> '' and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = $5::text and path.descendant_id = $6::uuid and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by part.section, n.code collate "C" limit 500;

-- 14
select missing.*
  from calendar.period p cross
  join lateral (
  select distinct n.code as "unitCode", n.name as "unitName", o.status
  from organisation.path beneath
  join reporting.obligation_state o on o.unit_id = beneath.descendant_id and o.period_id = p.id and o.template_id in (select t.id
  from reporting.template t
  where t.code = $1)
  join organisation.unit_version n on n.unit_id = o.unit_id and n.valid @> p.as_of
  left join reporting.report r on r.id = o.report_id
  where beneath.ancestor_id = $2 and beneath.line = $3 and beneath.valid @> p.as_of and beneath.depth > 0 and o.exempt_reason is null and r.accepted_version_id is null
  order by 1) as missing
  where p.code = $4 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = $5::text and path.descendant_id = $6::uuid and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0);
