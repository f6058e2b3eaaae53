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
select a.ask, p.id as "periodId", t.id as "templateId", p.as_of as "asOf", coalesce(signed.signed_at, statement_timestamp()) as "trueAt", jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit, seen.whole, case when signed.id is not null then jsonb_build_object('id', signed.id, 'facts', signed.facts) end as consolidation
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, period text, form text, line text, stage text, day date, cluster uuid)
  join calendar.period p on p.code = a.period cross
  join lateral (select coalesce(a.day, p.as_of) as on) as structure
  join organisation.unit u on u.id = a.unit and u.alive @> structure.on
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> structure.on cross
  join lateral (
  select t.id
  from reporting.template t
  where t.code = a.form and exists (select
  from reporting.obligation o
  where o.template_id = t.id and o.period_id = p.id)
  order by t.id desc limit 1) as t
  left join lateral (
  select c.id, c.signed_at, c.facts
  from rollup.consolidation c
  where a.stage = 'CONSOLIDATED' and c.unit_id = u.id and c.period_id = p.id and c.template_id = t.id and c.line = a.line
  order by c.number desc limit 1) as signed on true cross
  join lateral (select exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = u.id and path.valid @> structure.on and (scope.before is null or structure.on < scope.before) offset 0) as whole offset 0) as seen
  where (signed.id is not null or a.stage <> 'CONSOLIDATED') and (seen.whole or a.cluster is not null and a.day is null and (exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> p.as_of
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> p.as_of
  where k.id = a.cluster and k.valid @> p.as_of and seat.unit_id = u.id and up.depth > 0) and not exists (
  select from organisation.cluster k
  join organisation.path above on above.descendant_id = u.id and above.line = k.line and above.depth > 0 and above.valid @> p.as_of
  where k.id = a.cluster and exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> p.as_of
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> p.as_of
  where k.id = a.cluster and k.valid @> p.as_of and seat.unit_id = above.ancestor_id and up.depth > 0)) and exists (select
  from organisation.cluster own
  where own.id = a.cluster and own.line = a.line) and exists (
  select from organisation.cluster charge
  where charge.id = a.cluster and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))))) and (a.day is null or not exists (
  select from organisation.restated(u.id, a.line, p.as_of, structure.on) was
  where was.whole and not exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = was.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)));

-- 6
select id, definition
  from reporting.template
  where id = any ($1::uuid[]);

-- 7
select $1::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $2 and line = $3 and valid @> $4::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $5 and r.template_id = $6
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $7 or f.indicator = any ($8::text[])
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
select a.ask, to_jsonb(c) as counts
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, period text, form text)
  join calendar.period p on p.code = a.period cross
  join lateral (
  select count(*) filter (where not exempt)::int as expected, count(*) filter (where exempt)::int as exempt, count(*) filter (where not exempt and status = $2)::int as "notStarted", count(*) filter (where not exempt and status = $3)::int as draft, count(*) filter (where not exempt and status = $4)::int as submitted, count(*) filter (where not exempt and status = $5)::int as returned, count(*) filter (where not exempt and status = $6)::int as accepted, count(*) filter (where not exempt and status = $7)::int as amending, count(*) filter (where not exempt and late)::int as late, count(*) filter (where not exempt and overdue)::int as overdue
  from (select o.template_id, o.unit_id, min(case when o.status = 'RETURNED' and r.accepted_version_id is not null then 'AMENDING' else o.status end) as status, bool_and(o.exempt_reason is not null) as exempt, bool_or(coalesce(o.days_late, 0) > 0) as late, bool_or(o.overdue) as overdue
  from organisation.path beneath
  join reporting.obligation_state o on o.unit_id = beneath.descendant_id and o.period_id = p.id
  join reporting.template t on t.id = o.template_id
  left join reporting.report r on r.id = o.report_id
  where beneath.ancestor_id = a.unit and beneath.line = a.line and beneath.valid @> p.as_of and (a.form is null or t.code = a.form)
  group by o.template_id, o.unit_id) as owed) as c;

-- 10
select a.ask, up.ancestor_id as "unitId"
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, day date)
  join organisation.path up on up.descendant_id = a.unit and up.line = a.line and up.depth = 1 and up.valid @> a.day
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = up.ancestor_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 11
select a.ask, p.id as "periodId", t.id as "templateId", p.as_of as "asOf", coalesce(signed.signed_at, statement_timestamp()) as "trueAt", jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit, seen.whole, case when signed.id is not null then jsonb_build_object('id', signed.id, 'facts', signed.facts) end as consolidation
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, period text, form text, line text, stage text, day date, cluster uuid)
  join calendar.period p on p.code = a.period cross
  join lateral (select coalesce(a.day, p.as_of) as on) as structure
  join organisation.unit u on u.id = a.unit and u.alive @> structure.on
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> structure.on cross
  join lateral (
  select t.id
  from reporting.template t
  where t.code = a.form and exists (select
  from reporting.obligation o
  where o.template_id = t.id and o.period_id = p.id)
  order by t.id desc limit 1) as t
  left join lateral (
  select c.id, c.signed_at, c.facts
  from rollup.consolidation c
  where a.stage = 'CONSOLIDATED' and c.unit_id = u.id and c.period_id = p.id and c.template_id = t.id and c.line = a.line
  order by c.number desc limit 1) as signed on true cross
  join lateral (select exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = u.id and path.valid @> structure.on and (scope.before is null or structure.on < scope.before) offset 0) as whole offset 0) as seen
  where (signed.id is not null or a.stage <> 'CONSOLIDATED') and (seen.whole or a.cluster is not null and a.day is null and (exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> p.as_of
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> p.as_of
  where k.id = a.cluster and k.valid @> p.as_of and seat.unit_id = u.id and up.depth > 0) and not exists (
  select from organisation.cluster k
  join organisation.path above on above.descendant_id = u.id and above.line = k.line and above.depth > 0 and above.valid @> p.as_of
  where k.id = a.cluster and exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> p.as_of
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> p.as_of
  where k.id = a.cluster and k.valid @> p.as_of and seat.unit_id = above.ancestor_id and up.depth > 0)) and exists (select
  from organisation.cluster own
  where own.id = a.cluster and own.line = a.line) and exists (
  select from organisation.cluster charge
  where charge.id = a.cluster and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))))) and (a.day is null or not exists (
  select from organisation.restated(u.id, a.line, p.as_of, structure.on) was
  where was.whole and not exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = was.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)));

-- 12
select id as "periodId", calendar_code as "calendarCode", code, kind, label, subject_year as "subjectYear", from_day as "fromDay", to_day as "toDay", cut_off_at as "cutOffAt", as_of as "asOf", legal_basis as "legalBasis", structure_locked_at as "structureLockedAt"
  from calendar.period
  where code = any ($1::text[]);

-- 13
select a.ask, v.unit_id as "unitId", jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit, row_number() over (partition by a.ask
  order by p.name, p.descendant_id)::int as place, a.after_id is null or (p.name, p.descendant_id) > (a.after_name collate "vi-x-icu", a.after_id) as past
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, day date, direct bool, kinds text[], levels text[], after_name text, after_id uuid)
  join organisation.path p on p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day and p.depth > 0 and (p.depth = 1 or not a.direct)
  join organisation.unit_version v on v.unit_id = p.descendant_id and v.valid @> a.day and (a.kinds is null or v.kind = any (a.kinds)) and (a.levels is null or v.level = any (a.levels))
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = a.unit and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0)
  order by a.ask, place;

-- 14
select id, definition
  from reporting.template
  where id = any ($1::uuid[]);

-- 15
select a.ask, p.id as "periodId", t.id as "templateId", p.as_of as "asOf", coalesce(signed.signed_at, statement_timestamp()) as "trueAt", jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit, seen.whole, case when signed.id is not null then jsonb_build_object('id', signed.id, 'facts', signed.facts) end as consolidation
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, period text, form text, line text, stage text, day date, cluster uuid)
  join calendar.period p on p.code = a.period cross
  join lateral (select coalesce(a.day, p.as_of) as on) as structure
  join organisation.unit u on u.id = a.unit and u.alive @> structure.on
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> structure.on cross
  join lateral (
  select t.id
  from reporting.template t
  where t.code = a.form and exists (select
  from reporting.obligation o
  where o.template_id = t.id and o.period_id = p.id)
  order by t.id desc limit 1) as t
  left join lateral (
  select c.id, c.signed_at, c.facts
  from rollup.consolidation c
  where a.stage = 'CONSOLIDATED' and c.unit_id = u.id and c.period_id = p.id and c.template_id = t.id and c.line = a.line
  order by c.number desc limit 1) as signed on true cross
  join lateral (select exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = u.id and path.valid @> structure.on and (scope.before is null or structure.on < scope.before) offset 0) as whole offset 0) as seen
  where (signed.id is not null or a.stage <> 'CONSOLIDATED') and (seen.whole or a.cluster is not null and a.day is null and (exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> p.as_of
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> p.as_of
  where k.id = a.cluster and k.valid @> p.as_of and seat.unit_id = u.id and up.depth > 0) and not exists (
  select from organisation.cluster k
  join organisation.path above on above.descendant_id = u.id and above.line = k.line and above.depth > 0 and above.valid @> p.as_of
  where k.id = a.cluster and exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> p.as_of
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> p.as_of
  where k.id = a.cluster and k.valid @> p.as_of and seat.unit_id = above.ancestor_id and up.depth > 0)) and exists (select
  from organisation.cluster own
  where own.id = a.cluster and own.line = a.line) and exists (
  select from organisation.cluster charge
  where charge.id = a.cluster and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))))) and (a.day is null or not exists (
  select from organisation.restated(u.id, a.line, p.as_of, structure.on) was
  where was.whole and not exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = was.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)));

-- 16
select $1::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select unit_id
  from organisation.restated($2, $3, $4::date, $5::date)
  where whole) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $6 and r.template_id = $7
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $8 or f.indicator = any ($9::text[])
  group by f.indicator, f.cell;

-- 17
select id, definition
  from reporting.template
  where id = any ($1::uuid[]);

-- 18
select $1::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select unit_id
  from organisation.restated($2, $3, $4::date, $5::date)
  where whole) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $6 and o.template_id = $7 and o.exempt_reason is null) as owed) as known;

-- 19
select $1::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $2 and line = $3 and valid @> $4::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $5 and r.template_id = $6
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $7 or f.indicator = any ($8::text[])
  group by f.indicator, f.cell
  union all select $9::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $10 and line = $11 and valid @> $12::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $13 and r.template_id = $14
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $15 or f.indicator = any ($16::text[])
  group by f.indicator, f.cell
  union all select $17::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $18 and line = $19 and valid @> $20::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $21 and r.template_id = $22
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $23 or f.indicator = any ($24::text[])
  group by f.indicator, f.cell
  union all select $25::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $26 and line = $27 and valid @> $28::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $29 and r.template_id = $30
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $31 or f.indicator = any ($32::text[])
  group by f.indicator, f.cell
  union all select $33::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $34 and line = $35 and valid @> $36::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $37 and r.template_id = $38
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $39 or f.indicator = any ($40::text[])
  group by f.indicator, f.cell
  union all select $41::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $42 and line = $43 and valid @> $44::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $45 and r.template_id = $46
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $47 or f.indicator = any ($48::text[])
  group by f.indicator, f.cell
  union all select $49::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $50 and line = $51 and valid @> $52::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $53 and r.template_id = $54
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $55 or f.indicator = any ($56::text[])
  group by f.indicator, f.cell
  union all select $57::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $58 and line = $59 and valid @> $60::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $61 and r.template_id = $62
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $63 or f.indicator = any ($64::text[])
  group by f.indicator, f.cell
  union all select $65::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $66 and line = $67 and valid @> $68::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $69 and r.template_id = $70
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $71 or f.indicator = any ($72::text[])
  group by f.indicator, f.cell
  union all select $73::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $74 and line = $75 and valid @> $76::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $77 and r.template_id = $78
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $79 or f.indicator = any ($80::text[])
  group by f.indicator, f.cell
  union all select $81::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $82 and line = $83 and valid @> $84::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $85 and r.template_id = $86
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $87 or f.indicator = any ($88::text[])
  group by f.indicator, f.cell
  union all select $89::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $90 and line = $91 and valid @> $92::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $93 and r.template_id = $94
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $95 or f.indicator = any ($96::text[])
  group by f.indicator, f.cell
  union all select $97::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $98 and line = $99 and valid @> $100::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $101 and r.template_id = $102
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $103 or f.indicator = any ($104::text[])
  group by f.indicator, f.cell
  union all select $105::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $106 and line = $107 and valid @> $108::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $109 and r.template_id = $110
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $111 or f.indicator = any ($112::text[])
  group by f.indicator, f.cell
  union all select $113::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $114 and line = $115 and valid @> $116::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $117 and r.template_id = $118
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $119 or f.indicator = any ($120::text[])
  group by f.indicator, f.cell
  union all select $121::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $122 and line = $123 and valid @> $124::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $125 and r.template_id = $126
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $127 or f.indicator = any ($128::text[])
  group by f.indicator, f.cell
  union all select $129::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $130 and line = $131 and valid @> $132::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $133 and r.template_id = $134
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $135 or f.indicator = any ($136::text[])
  group by f.indicator, f.cell
  union all select $137::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $138 and line = $139 and valid @> $140::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $141 and r.template_id = $142
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $143 or f.indicator = any ($144::text[])
  group by f.indicator, f.cell
  union all select $145::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $146 and line = $147 and valid @> $148::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $149 and r.template_id = $150
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $151 or f.indicator = any ($152::text[])
  group by f.indicator, f.cell
  union all select $153::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $154 and line = $155 and valid @> $156::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $157 and r.template_id = $158
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $159 or f.indicator = any ($160::text[])
  group by f.indicator, f.cell
  union all select $161::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $162 and line = $163 and valid @> $164::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $165 and r.template_id = $166
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $167 or f.indicator = any ($168::text[])
  group by f.indicator, f.cell
  union all select $169::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $170 and line = $171 and valid @> $172::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $173 and r.template_id = $174
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $175 or f.indicator = any ($176::text[])
  group by f.indicator, f.cell
  union all select $177::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $178 and line = $179 and valid @> $180::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $181 and r.template_id = $182
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $183 or f.indicator = any ($184::text[])
  group by f.indicator, f.cell
  union all select $185::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $186 and line = $187 and valid @> $188::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $189 and r.template_id = $190
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $191 or f.indicator = any ($192::text[])
  group by f.indicator, f.cell
  union all select $193::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $194 and line = $195 and valid @> $196::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $197 and r.template_id = $198
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $199 or f.indicator = any ($200::text[])
  group by f.indicator, f.cell
  union all select $201::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $202 and line = $203 and valid @> $204::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $205 and r.template_id = $206
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $207 or f.indicator = any ($208::text[])
  group by f.indicator, f.cell
  union all select $209::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $210 and line = $211 and valid @> $212::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $213 and r.template_id = $214
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $215 or f.indicator = any ($216::text[])
  group by f.indicator, f.cell
  union all select $217::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $218 and line = $219 and valid @> $220::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $221 and r.template_id = $222
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $223 or f.indicator = any ($224::text[])
  group by f.indicator, f.cell
  union all select $225::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $226 and line = $227 and valid @> $228::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $229 and r.template_id = $230
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $231 or f.indicator = any ($232::text[])
  group by f.indicator, f.cell
  union all select $233::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $234 and line = $235 and valid @> $236::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $237 and r.template_id = $238
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $239 or f.indicator = any ($240::text[])
  group by f.indicator, f.cell
  union all select $241::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $242 and line = $243 and valid @> $244::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $245 and r.template_id = $246
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $247 or f.indicator = any ($248::text[])
  group by f.indicator, f.cell
  union all select $249::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $250 and line = $251 and valid @> $252::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $253 and r.template_id = $254
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $255 or f.indicator = any ($256::text[])
  group by f.indicator, f.cell
  union all select $257::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $258 and line = $259 and valid @> $260::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $261 and r.template_id = $262
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $263 or f.indicator = any ($264::text[])
  group by f.indicator, f.cell
  union all select $265::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $266 and line = $267 and valid @> $268::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $269 and r.template_id = $270
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $271 or f.indicator = any ($272::text[])
  group by f.indicator, f.cell
  union all select $273::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $274 and line = $275 and valid @> $276::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $277 and r.template_id = $278
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $279 or f.indicator = any ($280::text[])
  group by f.indicator, f.cell;

-- 20
select a.ask, to_jsonb(c) as counts
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, period text, form text)
  join calendar.period p on p.code = a.period cross
  join lateral (
  select count(*) filter (where not exempt)::int as expected, count(*) filter (where exempt)::int as exempt, count(*) filter (where not exempt and status = $2)::int as "notStarted", count(*) filter (where not exempt and status = $3)::int as draft, count(*) filter (where not exempt and status = $4)::int as submitted, count(*) filter (where not exempt and status = $5)::int as returned, count(*) filter (where not exempt and status = $6)::int as accepted, count(*) filter (where not exempt and status = $7)::int as amending, count(*) filter (where not exempt and late)::int as late, count(*) filter (where not exempt and overdue)::int as overdue
  from (select o.template_id, o.unit_id, min(case when o.status = 'RETURNED' and r.accepted_version_id is not null then 'AMENDING' else o.status end) as status, bool_and(o.exempt_reason is not null) as exempt, bool_or(coalesce(o.days_late, 0) > 0) as late, bool_or(o.overdue) as overdue
  from organisation.path beneath
  join reporting.obligation_state o on o.unit_id = beneath.descendant_id and o.period_id = p.id
  join reporting.template t on t.id = o.template_id
  left join reporting.report r on r.id = o.report_id
  where beneath.ancestor_id = a.unit and beneath.line = a.line and beneath.valid @> p.as_of and (a.form is null or t.code = a.form)
  group by o.template_id, o.unit_id) as owed) as c;

-- 21
select $1::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $2 and line = $3 and valid @> $4::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $5 and o.template_id = $6 and o.exempt_reason is null) as owed) as known
  union all select $7::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $8 and line = $9 and valid @> $10::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $11 and o.template_id = $12 and o.exempt_reason is null) as owed) as known
  union all select $13::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $14 and line = $15 and valid @> $16::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $17 and o.template_id = $18 and o.exempt_reason is null) as owed) as known
  union all select $19::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $20 and line = $21 and valid @> $22::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $23 and o.template_id = $24 and o.exempt_reason is null) as owed) as known
  union all select $25::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $26 and line = $27 and valid @> $28::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $29 and o.template_id = $30 and o.exempt_reason is null) as owed) as known
  union all select $31::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $32 and line = $33 and valid @> $34::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $35 and o.template_id = $36 and o.exempt_reason is null) as owed) as known
  union all select $37::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $38 and line = $39 and valid @> $40::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $41 and o.template_id = $42 and o.exempt_reason is null) as owed) as known
  union all select $43::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $44 and line = $45 and valid @> $46::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $47 and o.template_id = $48 and o.exempt_reason is null) as owed) as known
  union all select $49::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $50 and line = $51 and valid @> $52::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $53 and o.template_id = $54 and o.exempt_reason is null) as owed) as known
  union all select $55::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $56 and line = $57 and valid @> $58::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $59 and o.template_id = $60 and o.exempt_reason is null) as owed) as known
  union all select $61::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $62 and line = $63 and valid @> $64::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $65 and o.template_id = $66 and o.exempt_reason is null) as owed) as known
  union all select $67::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $68 and line = $69 and valid @> $70::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $71 and o.template_id = $72 and o.exempt_reason is null) as owed) as known
  union all select $73::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $74 and line = $75 and valid @> $76::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $77 and o.template_id = $78 and o.exempt_reason is null) as owed) as known
  union all select $79::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $80 and line = $81 and valid @> $82::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $83 and o.template_id = $84 and o.exempt_reason is null) as owed) as known
  union all select $85::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $86 and line = $87 and valid @> $88::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $89 and o.template_id = $90 and o.exempt_reason is null) as owed) as known
  union all select $91::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $92 and line = $93 and valid @> $94::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $95 and o.template_id = $96 and o.exempt_reason is null) as owed) as known
  union all select $97::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $98 and line = $99 and valid @> $100::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $101 and o.template_id = $102 and o.exempt_reason is null) as owed) as known
  union all select $103::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $104 and line = $105 and valid @> $106::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $107 and o.template_id = $108 and o.exempt_reason is null) as owed) as known
  union all select $109::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $110 and line = $111 and valid @> $112::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $113 and o.template_id = $114 and o.exempt_reason is null) as owed) as known
  union all select $115::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $116 and line = $117 and valid @> $118::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $119 and o.template_id = $120 and o.exempt_reason is null) as owed) as known
  union all select $121::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $122 and line = $123 and valid @> $124::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $125 and o.template_id = $126 and o.exempt_reason is null) as owed) as known
  union all select $127::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $128 and line = $129 and valid @> $130::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $131 and o.template_id = $132 and o.exempt_reason is null) as owed) as known
  union all select $133::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $134 and line = $135 and valid @> $136::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $137 and o.template_id = $138 and o.exempt_reason is null) as owed) as known
  union all select $139::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $140 and line = $141 and valid @> $142::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $143 and o.template_id = $144 and o.exempt_reason is null) as owed) as known
  union all select $145::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $146 and line = $147 and valid @> $148::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $149 and o.template_id = $150 and o.exempt_reason is null) as owed) as known
  union all select $151::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $152 and line = $153 and valid @> $154::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $155 and o.template_id = $156 and o.exempt_reason is null) as owed) as known
  union all select $157::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $158 and line = $159 and valid @> $160::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $161 and o.template_id = $162 and o.exempt_reason is null) as owed) as known
  union all select $163::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $164 and line = $165 and valid @> $166::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $167 and o.template_id = $168 and o.exempt_reason is null) as owed) as known
  union all select $169::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $170 and line = $171 and valid @> $172::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $173 and o.template_id = $174 and o.exempt_reason is null) as owed) as known
  union all select $175::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $176 and line = $177 and valid @> $178::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $179 and o.template_id = $180 and o.exempt_reason is null) as owed) as known
  union all select $181::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $182 and line = $183 and valid @> $184::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $185 and o.template_id = $186 and o.exempt_reason is null) as owed) as known
  union all select $187::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $188 and line = $189 and valid @> $190::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $191 and o.template_id = $192 and o.exempt_reason is null) as owed) as known
  union all select $193::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $194 and line = $195 and valid @> $196::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $197 and o.template_id = $198 and o.exempt_reason is null) as owed) as known
  union all select $199::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $200 and line = $201 and valid @> $202::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $203 and o.template_id = $204 and o.exempt_reason is null) as owed) as known
  union all select $205::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $206 and line = $207 and valid @> $208::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $209 and o.template_id = $210 and o.exempt_reason is null) as owed) as known;

-- 22
select a.ask, to_jsonb(c) as counts
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, period text, form text)
  join calendar.period p on p.code = a.period cross
  join lateral (
  select count(*) filter (where not exempt)::int as expected, count(*) filter (where exempt)::int as exempt, count(*) filter (where not exempt and status = $2)::int as "notStarted", count(*) filter (where not exempt and status = $3)::int as draft, count(*) filter (where not exempt and status = $4)::int as submitted, count(*) filter (where not exempt and status = $5)::int as returned, count(*) filter (where not exempt and status = $6)::int as accepted, count(*) filter (where not exempt and status = $7)::int as amending, count(*) filter (where not exempt and late)::int as late, count(*) filter (where not exempt and overdue)::int as overdue
  from (select o.template_id, o.unit_id, min(case when o.status = 'RETURNED' and r.accepted_version_id is not null then 'AMENDING' else o.status end) as status, bool_and(o.exempt_reason is not null) as exempt, bool_or(coalesce(o.days_late, 0) > 0) as late, bool_or(o.overdue) as overdue
  from organisation.path beneath
  join reporting.obligation_state o on o.unit_id = beneath.descendant_id and o.period_id = p.id
  join reporting.template t on t.id = o.template_id
  left join reporting.report r on r.id = o.report_id
  where beneath.ancestor_id = a.unit and beneath.line = a.line and beneath.valid @> p.as_of and (a.form is null or t.code = a.form)
  group by o.template_id, o.unit_id) as owed) as c;
