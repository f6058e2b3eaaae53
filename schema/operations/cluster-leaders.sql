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
select run.id as "runId", c.id as "clusterId", c.code as "clusterCode", c.name as "clusterName", c.year, p.code as "periodCode", s.code as "schemeCode", s.version as "schemeVersion", run.number, run.hash, pub.published_at as "publishedAt", pub.number as version, pub.kind as "versionKind", pub.reason as "versionReason", pub.appeals_until as "appealsUntil", holds.run_id is not null as "inForce", r.run_id as "runId", r.unit_id as "unitId", r.unit_code as "unitCode", r.unit_name as "unitName", r.total::text, r.rank, r.grade, r.exclusions, r.marks, p.as_of as "asOf", r.place, p.id as "periodId"
  from ( scoring.run run
  join organisation.cluster c on c.id = run.cluster_id
  join calendar.period p on p.id = run.period_id
  join scoring.scheme s on s.id = run.scheme_id
  left join scoring.publication pub on pub.run_id = run.id
  left join scoring.publication_in_force holds on holds.run_id = run.id)
  join scoring.run_row r on r.run_id = run.id
  where c.year = $1 and exists (select
  from organisation.unit_version o
  where o.unit_id = c.organiser_id and o.code = $2 and o.valid @> lower(c.valid)) and r.rank <= $3 and holds.run_id is not null and (exists (
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
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0))) and ($4::bool or (c.name collate "vi-x-icu", c.id, p.as_of, p.id) > ($5 collate "vi-x-icu", $6::uuid, $7::date, $8::uuid) or (c.id, p.id) = ($9::uuid, $10::uuid) and (run.id <> $11::uuid or (r.place, r.unit_id) > ($12::int, $13::uuid)))
  order by c.name collate "vi-x-icu", c.id, p.as_of, p.id, r.place, r.unit_id limit $14;

-- 4
select count(*)::int as results
  from ( scoring.run run
  join organisation.cluster c on c.id = run.cluster_id
  join calendar.period p on p.id = run.period_id
  join scoring.scheme s on s.id = run.scheme_id
  left join scoring.publication pub on pub.run_id = run.id
  left join scoring.publication_in_force holds on holds.run_id = run.id)
  join scoring.run_row r on r.run_id = run.id
  where c.year = $1 and exists (select
  from organisation.unit_version o
  where o.unit_id = c.organiser_id and o.code = $2 and o.valid @> lower(c.valid)) and r.rank <= $3 and holds.run_id is not null and (exists (
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
