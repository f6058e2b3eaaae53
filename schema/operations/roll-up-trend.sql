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
  where ($1::text is null or calendar_code = $2) and ($3::int is null or subject_year = $4)
  order by as_of desc, code;

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
select v.ask, laid.slot, sum(v.sign * case when laid.slot = any (weighed.slots) then coalesce(laid.amount * laid.base, 0) else laid.amount end)::text as amount, sum(v.sign * laid.base)::text as base, sum(v.sign)::int as reports
  from (
  select a.ask, a.slots, 1 as sign, r.version_id
  from jsonb_to_recordset($1::jsonb) as a(ask int, slots int[], unit uuid, line text, stage text, day date, period uuid, template uuid, as_of date, consolidation uuid, whole bool) cross
  join lateral (
  select r.id as report_id, r.unit_id, case when a.stage = 'SUBMITTED' then coalesce(r.submitted_version_id, r.accepted_version_id) else r.accepted_version_id end as version_id
  from organisation.path beneath
  join reporting.report r on r.unit_id = beneath.descendant_id and r.period_id = a.period and r.template_id = a.template
  where a.stage in ('SUBMITTED', 'ACCEPTED') and a.day is null and beneath.ancestor_id = a.unit and beneath.line = a.line and beneath.valid @> a.as_of
  union all select r.id, r.unit_id, case when a.stage = 'SUBMITTED' then coalesce(r.submitted_version_id, r.accepted_version_id) else r.accepted_version_id end
  from organisation.restated(a.unit, a.line, a.as_of, a.day) was
  join reporting.report r on r.unit_id = was.unit_id and r.period_id = a.period and r.template_id = a.template
  where a.stage in ('SUBMITTED', 'ACCEPTED') and a.day is not null and was.whole
  union all select r.id, r.unit_id, now.version_id
  from rollup.signable(a.unit, a.period, a.template, a.line) now
  join reporting.report r on r.id = now.report_id
  where a.stage = 'SIGNABLE'
  union all select r.id, r.unit_id, v.id
  from rollup.consolidation_version c
  join reporting.report_version v on v.id = c.version_id
  join reporting.report r on r.id = v.report_id
  where a.stage = 'CONSOLIDATED' and c.consolidation_id = a.consolidation) as r) as v
  join reporting.figure_set f on f.version_id = v.version_id cross
  join lateral (
  select case when f.template_id in (select s.template_id
  from reporting.slot s
  where s.rule = 'WEIGHTED') then array(select s.slot
  from reporting.slot s
  where s.template_id = f.template_id and s.rule = 'WEIGHTED') else '{}' end as slots) as weighed cross
  join lateral unnest(f.slots, f.amounts, f.bases) as laid(slot, amount, base)
  where v.slots is null or laid.slot = any (v.slots)
  group by 1, 2;

-- 7
select $1::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select unit_id
  from organisation.restated($2, $3, $4::date, $5::date)
  where whole) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $6 and o.template_id = $7 and o.exempt_reason is null) as owed) as known
  union all select $8::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select unit_id
  from organisation.restated($9, $10, $11::date, $12::date)
  where whole) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $13 and o.template_id = $14 and o.exempt_reason is null) as owed) as known;
