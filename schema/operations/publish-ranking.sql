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
select pg_advisory_xact_lock(hashtextextended($1, 0));

-- 5
select run_id as "runId", number, appeals_until as "appealsUntil"
  from scoring.publication_in_force
  where cluster_id = $1 and period_id = $2;

-- 6
select id
  from scoring.run
  where cluster_id = $1 and period_id = $2
  order by number desc limit 1;

-- 7
select clock_timestamp() as now;

-- 8
insert into scoring.publication (run_id, cluster_id, period_id, number, kind, reason, published_at, appeals_until, person_id)
  values ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8::timestamptz, $9::uuid);

-- 9
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 10
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

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
