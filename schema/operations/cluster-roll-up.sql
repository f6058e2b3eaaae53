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
select a.ask, c.id as "clusterId", c.code, c.name, c.year, c.line, p.as_of as "asOf", v.name as "organiserName"
  from jsonb_to_recordset($1::jsonb) as a(ask int, cluster uuid, code text, year int, period text, form text)
  join calendar.period p on p.code = a.period
  join organisation.cluster c on c.valid @> p.as_of and (c.id = a.cluster or a.cluster is null and c.code = a.code and c.year = a.year)
  join organisation.unit_version v on v.unit_id = c.organiser_id and v.valid @> p.as_of
  where exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) and exists (select
  from reporting.template t
  join reporting.obligation o on o.template_id = t.id
  where t.code = a.form and o.period_id = p.id);

-- 4
select a.ask, v.unit_id as "unitId", jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit, row_number() over (partition by a.ask
  order by v.name collate "vi-x-icu", v.unit_id)::int as place, a.after_id is null or (v.name collate "vi-x-icu", v.unit_id) > (a.after_name collate "vi-x-icu", a.after_id) as past, case when not exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> a.day
  where k.id = a.cluster and k.valid @> a.day and seat.unit_id = m.unit_id and up.depth > 0) then 'NOT_UNDER_ORGANISER' when exists (
  select from organisation.cluster k
  join organisation.path above on above.descendant_id = m.unit_id and above.line = k.line and above.depth > 0 and above.valid @> a.day
  where k.id = a.cluster and exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> a.day
  where k.id = a.cluster and k.valid @> a.day and seat.unit_id = above.ancestor_id and up.depth > 0)) then 'UNDER_ANOTHER_MEMBER' end as why
  from jsonb_to_recordset($1::jsonb) as a(ask int, cluster uuid, day date, after_name text, after_id uuid)
  join organisation.cluster_member m on m.cluster_id = a.cluster and m.valid @> a.day
  join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> a.day
  where exists (
  select from organisation.cluster charge
  where charge.id = a.cluster and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before))))
  order by a.ask, place;

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
  where o.unit_id = beneath.unit_id and o.period_id = $35 and o.template_id = $36 and o.exempt_reason is null) as owed) as known;

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
select a.ask, v.unit_id as "unitId", jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit, row_number() over (partition by a.ask
  order by v.name collate "vi-x-icu", v.unit_id)::int as place, a.after_id is null or (v.name collate "vi-x-icu", v.unit_id) > (a.after_name collate "vi-x-icu", a.after_id) as past, case when not exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> a.day
  where k.id = a.cluster and k.valid @> a.day and seat.unit_id = m.unit_id and up.depth > 0) then 'NOT_UNDER_ORGANISER' when exists (
  select from organisation.cluster k
  join organisation.path above on above.descendant_id = m.unit_id and above.line = k.line and above.depth > 0 and above.valid @> a.day
  where k.id = a.cluster and exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> a.day
  where k.id = a.cluster and k.valid @> a.day and seat.unit_id = above.ancestor_id and up.depth > 0)) then 'UNDER_ANOTHER_MEMBER' end as why
  from jsonb_to_recordset($1::jsonb) as a(ask int, cluster uuid, day date, after_name text, after_id uuid)
  join organisation.cluster_member m on m.cluster_id = a.cluster and m.valid @> a.day
  join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> a.day
  where exists (
  select from organisation.cluster charge
  where charge.id = a.cluster and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before))))
  order by a.ask, place;

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
select id, definition
  from reporting.template
  where id = any ($1::uuid[]);

-- 13
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
  group by f.indicator, f.cell;

-- 14
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
  where o.unit_id = beneath.unit_id and o.period_id = $35 and o.template_id = $36 and o.exempt_reason is null) as owed) as known;

-- 15
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

-- 16
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

-- 17
select id, definition
  from reporting.template
  where id = any ($1::uuid[]);

-- 18
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
  group by f.indicator, f.cell;

-- 19
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
  where o.unit_id = beneath.unit_id and o.period_id = $35 and o.template_id = $36 and o.exempt_reason is null) as owed) as known;

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
