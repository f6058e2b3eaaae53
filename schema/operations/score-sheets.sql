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
select c.id as "clusterId", p.id as "periodId", p.as_of as "asOf", p.subject_year as "subjectYear", p.code as "periodCode", c.line, exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = c.id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> p.as_of and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($1::text[]) and (scope.before is null or p.as_of < scope.before))) as leadership, exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($2::text[]) and (scope.before is null or p.as_of < scope.before)) as standing, (exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($3::text[]) and (scope.before is null or p.as_of < scope.before)) or exists (select
  from organisation.cluster_member m
  where m.cluster_id = c.id and m.role = 'LEADER' and m.valid @> p.as_of and exists (
  select from organisation.scope() scope
  where scope.unit_id = m.unit_id and scope.role = any ($4::text[]) and (scope.before is null or p.as_of < scope.before)))) as scorer, exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($5::text[]) and (scope.before is null or p.as_of < scope.before)) as publisher, p.kind = 'YEAR' as yearly, (select jsonb_build_object('state', y.state, 'scheme', (
  select jsonb_build_object('code', s.code, 'version', s.version)
  from scoring.scheme s
  where s.id = y.scheme_id))
  from scoring.cluster_year y
  where y.cluster_id = c.id) as "openYear"
  from organisation.cluster c
  join calendar.period p on p.code = $6
  where c.code = $7 and c.year = $8 and c.valid @> p.as_of and (exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = c.id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)));

-- 4
select s.id as "schemeId", s.hash, s.document as scheme
  from scoring.sheet_book b
  join scoring.scheme s on s.id = b.scheme_id
  where b.cluster_id = $1 and b.period_id = $2;

-- 5
select seen.id as "sheetId", seen.unit_id as "unitId", v.code as "unitCode", v.name as "unitName", seen.whole, seen.mine or seen.whole as "gatheredSeen", seen.reports as own, seen.checks as checker, case when seen.whole then c.code end as "checkerCode"
  from (
  select sheet.id, sheet.unit_id, x.checker_id, (exists (
  select from organisation.cluster charge
  where charge.id = sheet.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = sheet.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $1::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($2::text[]) and (scope.before is null or $3::date < scope.before)))) as whole, exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($4::text[]) and (scope.before is null or $5::date < scope.before)) as reports, exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($6::text[]) and (scope.before is null or $7::date < scope.before)) as mine, coalesce(exists (
  select from organisation.scope() scope
  where scope.unit_id = x.checker_id and scope.role = any ($8::text[]) and (scope.before is null or $9::date < scope.before)), false) as checks
  from scoring.sheet sheet
  join organisation.unit_version n on n.unit_id = sheet.unit_id and n.valid @> $10::date
  left join scoring.cross_checker x on x.cluster_id = sheet.cluster_id and x.period_id = sheet.period_id and x.unit_id = sheet.unit_id
  where sheet.cluster_id = $11 and sheet.period_id = $12 and ($13::text is null or n.code = $14) and ((exists (select
  from organisation.cluster_member seat
  where seat.cluster_id = sheet.cluster_id and seat.unit_id = sheet.unit_id and seat.valid @> $15::date) and (exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($16::text[]) and (scope.before is null or $17::date < scope.before)) or (exists (
  select from organisation.cluster charge
  where charge.id = sheet.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = sheet.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $18::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($19::text[]) and (scope.before is null or $20::date < scope.before)))))) or coalesce(exists (
  select from organisation.scope() scope
  where scope.unit_id = x.checker_id and scope.role = any ($21::text[]) and (scope.before is null or $22::date < scope.before)), false))) as seen
  join organisation.unit_version v on v.unit_id = seen.unit_id and v.valid @> $23::date
  left join organisation.unit_version c on c.unit_id = seen.checker_id and c.valid @> $24::date
  order by v.code collate "C";

-- 6
select r.unit_id as "unitId", t.code as form, f.indicator, f.cell, v.number as "versionNumber", f.value::text, f.numerator::text, f.denominator::text
  from (
  select seat.unit_id
  from organisation.cluster_member seat
  where seat.cluster_id = $1 and seat.valid @> $2::date and seat.unit_id = any ($3::uuid[]) and (exists (select
  from organisation.cluster_member seat
  where seat.cluster_id = seat.cluster_id and seat.unit_id = seat.unit_id and seat.valid @> $4::date) and (exists (
  select from organisation.scope() scope
  where scope.unit_id = seat.unit_id and scope.role = any ($5::text[]) and (scope.before is null or $6::date < scope.before)) or (exists (
  select from organisation.cluster charge
  where charge.id = seat.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = seat.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $7::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($8::text[]) and (scope.before is null or $9::date < scope.before))))))) as m
  join reporting.report r on r.unit_id = m.unit_id and r.period_id = $10
  join reporting.template t on t.id = r.template_id
  join reporting.report_version v on v.id = r.accepted_version_id
  join reporting.figure f on f.version_id = v.id
  join (select distinct form, indicator
  from jsonb_to_recordset($11::jsonb) as a(form text, indicator text)) as asked on asked.form = t.code and asked.indicator = f.indicator
  order by r.unit_id, t.code, f.indicator, f.cell;

-- 7
select m.unit_id as "unitId", count(o.id)::int as owed, count(o.id) filter (where o.days_late > 0 or o.overdue)::int as late, coalesce(sum(case when o.overdue then reporting.days_late(o.due_at, clock_timestamp()) else o.days_late end), 0)::int as "daysLate", count(o.id) filter (where o.overdue)::int as missed, count(o.id) filter (where o.returns > 0)::int as returned
  from (
  select seat.unit_id
  from organisation.cluster_member seat
  where seat.cluster_id = $1 and seat.valid @> $2::date and seat.unit_id = any ($3::uuid[]) and (exists (select
  from organisation.cluster_member seat
  where seat.cluster_id = seat.cluster_id and seat.unit_id = seat.unit_id and seat.valid @> $4::date) and (exists (
  select from organisation.scope() scope
  where scope.unit_id = seat.unit_id and scope.role = any ($5::text[]) and (scope.before is null or $6::date < scope.before)) or (exists (
  select from organisation.cluster charge
  where charge.id = seat.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = seat.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $7::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($8::text[]) and (scope.before is null or $9::date < scope.before))))))) as m
  join reporting.obligation_state o on o.unit_id = m.unit_id and o.exempt_reason is null
  join calendar.period p on p.id = o.period_id and p.subject_year = $10
  group by m.unit_id;

-- 8
select m.unit_id as "unitId", coalesce(r.registered, case when begun.yes then false end) as registered, coalesce(s.signed, case when begun.yes then false end) as "pactSigned", exists (select
  from scoring.suspended_member one
  where one.cluster_id = y.cluster_id and one.unit_id = m.unit_id) as suspended, coalesce(r.targets, '{}') as targets, coalesce(r.not_applicable, '{}') as "notApplicable", coalesce(r.doubled, '{}') as doubled
  from (
  select seat.unit_id
  from organisation.cluster_member seat
  where seat.cluster_id = $1 and seat.valid @> $2::date and seat.unit_id = any ($3::uuid[]) and (exists (select
  from organisation.cluster_member seat
  where seat.cluster_id = seat.cluster_id and seat.unit_id = seat.unit_id and seat.valid @> $4::date) and (exists (
  select from organisation.scope() scope
  where scope.unit_id = seat.unit_id and scope.role = any ($5::text[]) and (scope.before is null or $6::date < scope.before)) or (exists (
  select from organisation.cluster charge
  where charge.id = seat.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = seat.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $7::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($8::text[]) and (scope.before is null or $9::date < scope.before))))))) as m
  join scoring.cluster_year y on y.cluster_id = $10 cross
  join lateral (select y.state not in ('FORMED', 'LAUNCHED', 'REGISTERING') as yes) begun
  left join lateral (
  select one.absent_reason is null as registered, one.targets, one.not_applicable, one.doubled
  from scoring.registration one
  where one.cluster_id = y.cluster_id and one.unit_id = m.unit_id
  order by one.version desc limit 1) r on true
  left join lateral (
  select true as signed
  from scoring.pact_signature one
  where one.cluster_id = y.cluster_id and one.unit_id = m.unit_id) s on true;

-- 9
select distinct on (told.unit_id, told.code) told.unit_id as "unitId", told.code, told.value, told.document
  from (
  select seat.unit_id
  from organisation.cluster_member seat
  where seat.cluster_id = $1 and seat.valid @> $2::date and seat.unit_id = any ($3::uuid[]) and (exists (select
  from organisation.cluster_member seat
  where seat.cluster_id = seat.cluster_id and seat.unit_id = seat.unit_id and seat.valid @> $4::date) and (exists (
  select from organisation.scope() scope
  where scope.unit_id = seat.unit_id and scope.role = any ($5::text[]) and (scope.before is null or $6::date < scope.before)) or (exists (
  select from organisation.cluster charge
  where charge.id = seat.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = seat.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $7::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($8::text[]) and (scope.before is null or $9::date < scope.before))))))) as m
  join scoring.recorded_input told on told.cluster_id = $10 and told.period_id = $11 and told.unit_id = m.unit_id
  order by told.unit_id, told.code, told.id desc;

-- 10
select st.sheet_id as "sheetId", st.stage, st.place, st.state, st.version
  from (
  select sheet.id, sheet.unit_id, x.checker_id, (exists (
  select from organisation.cluster charge
  where charge.id = sheet.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = sheet.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $1::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($2::text[]) and (scope.before is null or $3::date < scope.before)))) as whole, exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($4::text[]) and (scope.before is null or $5::date < scope.before)) as reports, exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($6::text[]) and (scope.before is null or $7::date < scope.before)) as mine, coalesce(exists (
  select from organisation.scope() scope
  where scope.unit_id = x.checker_id and scope.role = any ($8::text[]) and (scope.before is null or $9::date < scope.before)), false) as checks
  from scoring.sheet sheet
  join organisation.unit_version n on n.unit_id = sheet.unit_id and n.valid @> $10::date
  left join scoring.cross_checker x on x.cluster_id = sheet.cluster_id and x.period_id = sheet.period_id and x.unit_id = sheet.unit_id
  where sheet.cluster_id = $11 and sheet.period_id = $12 and ($13::text is null or n.code = $14) and ((exists (select
  from organisation.cluster_member seat
  where seat.cluster_id = sheet.cluster_id and seat.unit_id = sheet.unit_id and seat.valid @> $15::date) and (exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($16::text[]) and (scope.before is null or $17::date < scope.before)) or (exists (
  select from organisation.cluster charge
  where charge.id = sheet.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = sheet.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $18::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($19::text[]) and (scope.before is null or $20::date < scope.before)))))) or coalesce(exists (
  select from organisation.scope() scope
  where scope.unit_id = x.checker_id and scope.role = any ($21::text[]) and (scope.before is null or $22::date < scope.before)), false))) as seen
  join scoring.sheet_stage st on st.sheet_id = seen.id
  where coalesce(seen.whole or (seen.mine or seen.checks) and st.stage = any ($23::text[]) or seen.checks and st.stage = any ($24::text[]), false)
  order by st.sheet_id, st.place;

-- 11
select distinct on (m.sheet_id, m.stage, m.code) m.sheet_id as "sheetId", m.stage, m.code, m.value, m.points::text, m.reason, m.documents, w.name as by, m.made_at as at
  from (
  select sheet.id, sheet.unit_id, x.checker_id, (exists (
  select from organisation.cluster charge
  where charge.id = sheet.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = sheet.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $1::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($2::text[]) and (scope.before is null or $3::date < scope.before)))) as whole, exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($4::text[]) and (scope.before is null or $5::date < scope.before)) as reports, exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($6::text[]) and (scope.before is null or $7::date < scope.before)) as mine, coalesce(exists (
  select from organisation.scope() scope
  where scope.unit_id = x.checker_id and scope.role = any ($8::text[]) and (scope.before is null or $9::date < scope.before)), false) as checks
  from scoring.sheet sheet
  join organisation.unit_version n on n.unit_id = sheet.unit_id and n.valid @> $10::date
  left join scoring.cross_checker x on x.cluster_id = sheet.cluster_id and x.period_id = sheet.period_id and x.unit_id = sheet.unit_id
  where sheet.cluster_id = $11 and sheet.period_id = $12 and ($13::text is null or n.code = $14) and ((exists (select
  from organisation.cluster_member seat
  where seat.cluster_id = sheet.cluster_id and seat.unit_id = sheet.unit_id and seat.valid @> $15::date) and (exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($16::text[]) and (scope.before is null or $17::date < scope.before)) or (exists (
  select from organisation.cluster charge
  where charge.id = sheet.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = sheet.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $18::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($19::text[]) and (scope.before is null or $20::date < scope.before)))))) or coalesce(exists (
  select from organisation.scope() scope
  where scope.unit_id = x.checker_id and scope.role = any ($21::text[]) and (scope.before is null or $22::date < scope.before)), false))) as seen
  join scoring.sheet_mark m on m.sheet_id = seen.id
  join access.person w on w.id = m.person_id
  where coalesce(seen.whole or (seen.mine or seen.checks) and m.stage = any ($23::text[]) or seen.checks and m.stage = any ($24::text[]), false)
  order by m.sheet_id, m.stage, m.code, m.number desc;

-- 12
select p.sheet_id as "sheetId", p.stage, p.step, p.reason, w.name as by, p.at
  from (
  select sheet.id, sheet.unit_id, x.checker_id, (exists (
  select from organisation.cluster charge
  where charge.id = sheet.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = sheet.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $1::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($2::text[]) and (scope.before is null or $3::date < scope.before)))) as whole, exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($4::text[]) and (scope.before is null or $5::date < scope.before)) as reports, exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($6::text[]) and (scope.before is null or $7::date < scope.before)) as mine, coalesce(exists (
  select from organisation.scope() scope
  where scope.unit_id = x.checker_id and scope.role = any ($8::text[]) and (scope.before is null or $9::date < scope.before)), false) as checks
  from scoring.sheet sheet
  join organisation.unit_version n on n.unit_id = sheet.unit_id and n.valid @> $10::date
  left join scoring.cross_checker x on x.cluster_id = sheet.cluster_id and x.period_id = sheet.period_id and x.unit_id = sheet.unit_id
  where sheet.cluster_id = $11 and sheet.period_id = $12 and ($13::text is null or n.code = $14) and ((exists (select
  from organisation.cluster_member seat
  where seat.cluster_id = sheet.cluster_id and seat.unit_id = sheet.unit_id and seat.valid @> $15::date) and (exists (
  select from organisation.scope() scope
  where scope.unit_id = sheet.unit_id and scope.role = any ($16::text[]) and (scope.before is null or $17::date < scope.before)) or (exists (
  select from organisation.cluster charge
  where charge.id = sheet.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = sheet.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $18::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($19::text[]) and (scope.before is null or $20::date < scope.before)))))) or coalesce(exists (
  select from organisation.scope() scope
  where scope.unit_id = x.checker_id and scope.role = any ($21::text[]) and (scope.before is null or $22::date < scope.before)), false))) as seen
  join scoring.sheet_step p on p.sheet_id = seen.id
  join scoring.sheet_stage st on st.sheet_id = p.sheet_id and st.stage = p.stage
  left join scoring.sheet_stage back on p.step = 'RETURN' and back.sheet_id = p.sheet_id and back.place = st.place - 1 and not ( not exists (select
  from scoring.sheet_stage later
  where later.sheet_id = p.sheet_id and later.place > st.place) and (select b.step
  from scoring.sheet_step b
  where b.sheet_id = p.sheet_id and b.stage = p.stage and b.number < p.number
  order by b.number desc limit 1) is not distinct
  from 'SUBMIT')
  join access.person w on w.id = p.person_id
  where (coalesce(seen.whole or (seen.mine or seen.checks) and p.stage = any ($23::text[]) or seen.checks and p.stage = any ($24::text[]), false) or coalesce(seen.whole or (seen.mine or seen.checks) and back.stage = any ($25::text[]) or seen.checks and back.stage = any ($26::text[]), false))
  order by p.sheet_id, p.number;
