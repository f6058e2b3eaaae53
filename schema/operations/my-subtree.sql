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
select id, least(coalesce($1::date, (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date), upper(alive) - 1) as day
  from organisation.unit
  where id = any ($2::uuid[]);

-- 4
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date)
  join organisation.unit_version v on v.unit_id = a.unit and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 5
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date, line text)
  join organisation.path p on p.descendant_id = a.unit and p.line = a.line and p.depth = 1 and p.valid @> a.day
  join organisation.unit_version v on v.unit_id = p.ancestor_id and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 6
with recursive unit as (
  select a.ask, a.unit as id, a.year
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, year int)
  union select u.ask, s.from_unit_id, u.year
  from unit u
  join organisation.succession s on s.to_unit_id = u.id )
  select u.ask, r.run_id as "runId", r.unit_id as "unitId", r.unit_code as "unitCode", r.unit_name as "unitName", r.total::text, r.rank, r.grade, r.exclusions, r.marks
  from unit u
  join scoring.run_row r on r.unit_id = u.id
  join ( scoring.run run
  join organisation.cluster c on c.id = run.cluster_id
  join calendar.period p on p.id = run.period_id
  join scoring.scheme s on s.id = run.scheme_id
  left join scoring.publication pub on pub.run_id = run.id
  left join scoring.publication_in_force holds on holds.run_id = run.id) on run.id = r.run_id and p.subject_year = u.year and holds.run_id is not null
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by u.ask, c.name collate "vi-x-icu", p.as_of, r.unit_code;

-- 7
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version, page.depth, page.name || $1 || page.unit_id as key
  from jsonb_to_recordset($2::jsonb) as a(ask int, unit uuid, day date, line text, children bool, kinds text[], max_depth int, after_name text, after_id uuid, lim int) cross
  join lateral (select exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = a.unit and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0) as whole) as seen cross
  join lateral ( (
  select p.descendant_id as unit_id, p.name, p.depth
  from organisation.path p
  where a.children and p.depth = 1 and p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day and (p.name, p.descendant_id) > (a.after_name, a.after_id) and (a.kinds is null or exists (
  select from organisation.unit_version k
  where k.unit_id = p.descendant_id and k.valid @> a.day and k.kind = any (a.kinds) offset 0)) and (seen.whole or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))
  order by p.name, p.descendant_id limit a.lim)
  union all (
  select p.descendant_id as unit_id, p.name, p.depth
  from organisation.path p
  where not a.children and p.depth > 0 and (a.max_depth is null or p.depth <= a.max_depth) and p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day and (p.name, p.descendant_id) > (a.after_name, a.after_id) and (a.kinds is null or exists (
  select from organisation.unit_version k
  where k.unit_id = p.descendant_id and k.valid @> a.day and k.kind = any (a.kinds) offset 0)) and (seen.whole or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))
  order by p.name, p.descendant_id limit a.lim)) as page
  join organisation.unit_version v on v.unit_id = page.unit_id and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  order by a.ask, page.name, page.unit_id;

-- 8
with asked as materialized (
  select a.ask, a.unit, a.line, a.form, p.id as period_id, p.as_of
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, period text, form text)
  join calendar.period p on p.code = a.period
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = a.unit and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0) ), owed as (
  select a.ask, min(case when o.status = 'RETURNED' and r.accepted_version_id is not null then 'AMENDING' else o.status end) as status, bool_and(o.exempt_reason is not null) as exempt, bool_or(coalesce(o.days_late, 0) > 0) as late, bool_or(o.overdue) as overdue
  from asked a
  join organisation.path beneath on beneath.ancestor_id = a.unit and beneath.line = a.line and beneath.valid @> a.as_of cross
  join lateral (
  select *
  from reporting.obligation_state owing
  where owing.unit_id = beneath.descendant_id and owing.period_id = a.period_id offset 0) o
  join reporting.template t on t.id = o.template_id and (a.form is null or t.code = a.form)
  left join reporting.report r on r.id = o.report_id
  group by a.ask, o.template_id, o.unit_id )
  select a.ask, jsonb_build_object('expected', count(*) filter (where not exempt), 'exempt', count(*) filter (where exempt), 'notStarted', count(*) filter (where not exempt and status = $2), 'draft', count(*) filter (where not exempt and status = $3), 'submitted', count(*) filter (where not exempt and status = $4), 'returned', count(*) filter (where not exempt and status = $5), 'accepted', count(*) filter (where not exempt and status = $6), 'amending', count(*) filter (where not exempt and status = $7), 'late', count(*) filter (where not exempt and late), 'overdue', count(*) filter (where not exempt and overdue)) as counts
  from asked a
  left join owed on owed.ask = a.ask
  group by a.ask;

-- 9
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

-- 10
select a.ask, c.id, c.code, c.year, c.line, c.kind, c.name, c.organiser_id, c.legal_basis, lower(c.valid) as begins, upper(c.valid) as ends, (select ver.name
  from organisation.unit_version ver
  where ver.unit_id = c.organiser_id and ver.valid @> lower(c.valid)) as organiser_name, exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) as in_charge, m.role, lower(m.valid) as sits_from, upper(m.valid) as sits_to
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, year int, day date)
  join organisation.cluster_member m on m.unit_id = a.unit and (a.day is null or m.valid @> a.day)
  join organisation.cluster c on c.id = m.cluster_id and c.year = a.year
  where (exists (
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
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)))
  order by c.name collate "vi-x-icu", lower(c.valid), c.id, lower(m.valid);

-- 11
select run.id as "runId", c.id as "clusterId", c.code as "clusterCode", c.name as "clusterName", c.year, p.code as "periodCode", s.code as "schemeCode", s.version as "schemeVersion", run.number, run.hash, pub.published_at as "publishedAt", pub.number as version, pub.kind as "versionKind", pub.reason as "versionReason", pub.appeals_until as "appealsUntil", holds.run_id is not null as "inForce"
  from scoring.run run
  join organisation.cluster c on c.id = run.cluster_id
  join calendar.period p on p.id = run.period_id
  join scoring.scheme s on s.id = run.scheme_id
  left join scoring.publication pub on pub.run_id = run.id
  left join scoring.publication_in_force holds on holds.run_id = run.id
  where run.id = any ($1::uuid[]) and (exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or pub.run_id is not null and exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = c.id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)));

-- 12
select a.ask, v.units
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date, line text, children bool, kinds text[], max_depth int) cross
  join lateral (select exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = a.unit and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0) as whole) as seen cross
  join lateral (select count(*)::int as units
  from organisation.path p
  where p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day and case when a.children then p.depth = 1 else p.depth > 0 and (a.max_depth is null or p.depth <= a.max_depth) end and (a.kinds is null or exists (
  select from organisation.unit_version k
  where k.unit_id = p.descendant_id and k.valid @> a.day and k.kind = any (a.kinds) offset 0)) and (seen.whole or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))) as v;

-- 13
with recursive unit as (
  select a.ask, a.unit as id, a.year
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, year int)
  union select u.ask, s.from_unit_id, u.year
  from unit u
  join organisation.succession s on s.to_unit_id = u.id )
  select u.ask, r.run_id as "runId", r.unit_id as "unitId", r.unit_code as "unitCode", r.unit_name as "unitName", r.total::text, r.rank, r.grade, r.exclusions, r.marks
  from unit u
  join scoring.run_row r on r.unit_id = u.id
  join ( scoring.run run
  join organisation.cluster c on c.id = run.cluster_id
  join calendar.period p on p.id = run.period_id
  join scoring.scheme s on s.id = run.scheme_id
  left join scoring.publication pub on pub.run_id = run.id
  left join scoring.publication_in_force holds on holds.run_id = run.id) on run.id = r.run_id and p.subject_year = u.year and holds.run_id is not null
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by u.ask, c.name collate "vi-x-icu", p.as_of, r.unit_code;

-- 14
with asked as materialized (select *
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, stage text, period uuid, template uuid, day date, slots int[], node bigint)), forms as materialized (
  select a.period, a.template, exists (select
  from rollup.touch t
  where t.period_id = a.period and t.template_id = a.template and t.unit_id is null) as begun_anew, exists (select
  from rollup.touch t
  where t.period_id = a.period and (t.template_id = a.template or t.template_id is null)) as touched
  from (select distinct period, template
  from asked) as a
  join rollup.folded_form f on f.period_id = a.period and f.template_id = a.template )
  select a.ask, n.id::text as node, coalesce(f.touched, false) as touched, coalesce(n.units, 0) as units, array_to_string(s.slots, ' ') as slots, array_to_string(s.amounts, ' ') as amounts, array_to_string(s.bases, ' ', '-') as bases, array_to_string(s.reports, ' ') as reports, to_json(t.conditions) as conditions, to_json(t.units) as standing
  from asked a
  left join forms f on f.period = a.period and f.template = a.template and not f.begun_anew
  left join rollup.node n on f.period is not null and n.period_id = a.period and n.unit_id = a.unit and n.line = a.line
  left join rollup.sums s on s.node_id = n.id and s.template_id = a.template and s.stage = a.stage
  left join rollup.tally t on t.node_id = n.id and t.template_id = a.template;

-- 15
select run.id as "runId", c.id as "clusterId", c.code as "clusterCode", c.name as "clusterName", c.year, p.code as "periodCode", s.code as "schemeCode", s.version as "schemeVersion", run.number, run.hash, pub.published_at as "publishedAt", pub.number as version, pub.kind as "versionKind", pub.reason as "versionReason", pub.appeals_until as "appealsUntil", holds.run_id is not null as "inForce"
  from scoring.run run
  join organisation.cluster c on c.id = run.cluster_id
  join calendar.period p on p.id = run.period_id
  join scoring.scheme s on s.id = run.scheme_id
  left join scoring.publication pub on pub.run_id = run.id
  left join scoring.publication_in_force holds on holds.run_id = run.id
  where run.id = any ($1::uuid[]) and (exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or pub.run_id is not null and exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = c.id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)));

-- 16
with counted as (
  select a.ask, a.slots, 1 as sign, case a.stage when 'SUBMITTED' then coalesce(r.submitted_version_id, r.accepted_version_id) else r.accepted_version_id end as version_id
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, stage text, period uuid, template uuid, day date, slots int[], node bigint)
  join organisation.path p on p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day cross
  join lateral (
  select submitted_version_id, accepted_version_id
  from reporting.report
  where unit_id = p.descendant_id and period_id = a.period and template_id = a.template offset 0) r ), net as (select *
  from counted
  where version_id is not null)
  select v.ask, laid.slot, sum(v.sign * case when laid.slot = any (weighed.slots) then coalesce(laid.amount * laid.base, 0) else laid.amount end)::text as amount, sum(v.sign * laid.base)::text as base, sum(v.sign)::int as reports
  from net as v
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

-- 17
select a.ask, c.condition, count(*)::int as units
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, stage text, period uuid, template uuid, day date, slots int[], node bigint)
  join organisation.path p on p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day
  left join lateral (
  select condition
  from rollup.current_contribution c
  where c.period_id = a.period and c.template_id = a.template and c.unit_id = p.descendant_id offset 0) c on true
  group by 1, 2;
