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
select c.id as "clusterId", c.year, c.organiser_id as "organiserId", d.day, (exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = c.id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> d.day and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($1::text[]) and (scope.before is null or d.day < scope.before)))) as "inCharge", array_remove(array[ case when exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = c.id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> d.day and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($2::text[]) and (scope.before is null or d.day < scope.before))) then 'LEADERSHIP' end, case when exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($3::text[]) and (scope.before is null or d.day < scope.before)) then 'STANDING_BODY' end, case when exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($4::text[]) and (scope.before is null or d.day < scope.before)) then 'COUNCIL' end, case when exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($5::text[]) and (scope.before is null or d.day < scope.before)) then 'ORGANISER' end], null) as parties
  from organisation.cluster c cross
  join lateral (select greatest(lower(c.valid), least((clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date, upper(c.valid) - 1)) as day) d
  where c.code = $6 and c.year = $7 and (exists (
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
  order by c.valid @> (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date desc, lower(c.valid) desc limit 1;

-- 4
select state, version, scheme_id as "schemeId"
  from scoring.cluster_year
  where cluster_id = $1 and (exists (
  select from organisation.cluster charge
  where charge.id = cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = cluster_id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0))) for update;

-- 5
select y.cluster_id as "clusterId", y.state, y.version, s.code, s.version as "schemeVersion", coalesce(s.document->'decision'->>'by' = 'VOTE', false) as "byVote", array(select distinct p.kind
  from scoring.cluster_year_paper p
  where p.cluster_id = y.cluster_id
  order by 1) as papers, exists (select
  from scoring.run r
  join calendar.period p on p.id = r.period_id
  where r.cluster_id = y.cluster_id and r.scheme_id = y.scheme_id and p.kind = 'YEAR' and p.subject_year = c.year) as scored, exists (select
  from scoring.publication pub
  join calendar.period p on p.id = pub.period_id
  where pub.cluster_id = y.cluster_id and p.kind = 'YEAR' and p.subject_year = c.year) as published, exists (select
  from scoring.ballot b
  join scoring.ballot_closing k on k.ballot_id = b.id and k.result is not null
  join calendar.period p on p.id = b.period_id
  where b.cluster_id = y.cluster_id and p.kind = 'YEAR' and p.subject_year = c.year) as voted
  from scoring.cluster_year y
  join organisation.cluster c on c.id = y.cluster_id cross
  join lateral (select greatest(lower(c.valid), least((clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date, upper(c.valid) - 1)) as day) d
  left join scoring.scheme s on s.id = y.scheme_id
  where y.cluster_id = any ($1::uuid[]) and (exists (
  select from organisation.cluster charge
  where charge.id = y.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = y.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> d.day and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($2::text[]) and (scope.before is null or d.day < scope.before))));

-- 6
select m.cluster_id as "clusterId", v.code, v.name, m.role, exists (select
  from scoring.suspended_member s
  where s.cluster_id = m.cluster_id and s.unit_id = m.unit_id) as suspended, case when r.version is null then 'NONE' when r.absent_reason is not null then 'ABSENT' when r.scheme_id = y.scheme_id then 'MADE' else 'OUTDATED' end as registration, exists (select
  from scoring.pact_signature g
  where g.cluster_id = m.cluster_id and g.unit_id = m.unit_id) as signed, (select count(*)::int
  from reporting.obligation_state o
  join calendar.period p on p.id = o.period_id
  where o.unit_id = m.unit_id and p.kind = 'HALF_YEAR' and p.subject_year = c.year and o.arrived_at is null and o.exempt_reason is null) as "reportsOwed", exists (select
  from scoring.cluster_year_paper p
  where p.cluster_id = m.cluster_id and p.kind = 'CROSS_CHECK_MINUTES' and p.checked_id = m.unit_id) as checked, not exists (select
  from scoring.sheet_book b
  join calendar.period p on p.id = b.period_id
  where b.cluster_id = m.cluster_id and p.kind = 'YEAR' and p.subject_year = c.year) or exists (select
  from scoring.scheme s
  where s.id = y.scheme_id and coalesce(s.document->'stages'->0->>'actor', 'MEMBER') <> 'MEMBER') or exists (select
  from scoring.sheet sh
  join calendar.period p on p.id = sh.period_id
  join scoring.sheet_stage st on st.sheet_id = sh.id and st.place = 0 and st.state in ('SUBMITTED', 'LOCKED')
  where sh.cluster_id = m.cluster_id and sh.unit_id = m.unit_id and p.kind = 'YEAR' and p.subject_year = c.year) as "selfMarked"
  from scoring.cluster_year y
  join organisation.cluster c on c.id = y.cluster_id cross
  join lateral (select greatest(lower(c.valid), least((clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date, upper(c.valid) - 1)) as day) d
  join organisation.cluster_member m on m.cluster_id = c.id and m.valid @> d.day
  join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> d.day
  left join lateral (
  select g.version, g.absent_reason, g.scheme_id
  from scoring.registration g
  where g.cluster_id = m.cluster_id and g.unit_id = m.unit_id
  order by g.version desc limit 1) r on true
  where y.cluster_id = any ($1::uuid[]) and (exists (
  select from organisation.cluster charge
  where charge.id = y.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = y.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> d.day and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($2::text[]) and (scope.before is null or d.day < scope.before))))
  order by v.name collate "vi-x-icu", v.code;

-- 7
with moved as ( update scoring.cluster_year set state = $1, version = version + 1, step = version + 1
  where cluster_id = $2 and version = $3 and (exists (
  select from organisation.cluster charge
  where charge.id = cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = cluster_id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)))
  returning cluster_id, state, version) insert into scoring.cluster_year_step (cluster_id, number, from_state, state, back, person_id, document, reason)
  select cluster_id, version, $4, state, $5, $6::uuid, $7, $8
  from moved
  returning number as version;

-- 8
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 9
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 10
select c.id as "clusterId", c.code as "clusterCode", c.name as "clusterName", c.year, y.state, y.version, s.code as "schemeCode", s.version as "schemeVersion", exists (select
  from scoring.pact_signature g
  where g.cluster_id = c.id) as locked
  from scoring.cluster_year y
  join organisation.cluster c on c.id = y.cluster_id
  left join scoring.scheme s on s.id = y.scheme_id
  where c.id = any ($1::uuid[]) and (exists (
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
