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
select c.organiser_id as "organiserId", c.year, c.name as "clusterName"
  from organisation.cluster c
  where c.id = $1;

-- 6
select run.id as "runId", run.cluster_id as "clusterId", c.name as "clusterName", s.document as scheme, (select jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'code', r.unit_code, 'name', r.unit_name, 'total', r.total::text, 'rank', r.rank, 'exclusions', r.exclusions)
  order by r.place)
  from scoring.run_row r
  where r.run_id = run.id) as rows
  from scoring.run run
  join organisation.cluster c on c.id = run.cluster_id
  join scoring.scheme s on s.id = run.scheme_id
  where not exists (select
  from scoring.run later
  where later.cluster_id = run.cluster_id and later.period_id = run.period_id and later.number > run.number) and run.cluster_id = $1 and run.period_id = $2 and exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before))));

-- 7
select l.id as "listId", c.name as "clusterName", p.code as "periodCode", l.run_id as "runId", l.number, l.body, l.reason, l.left_open as open, l.made_at as "madeAt", s.submitted_at as "submittedAt", s.minutes, s.document, s.quotas
  from scoring.proposal_list l
  join organisation.cluster c on c.id = l.cluster_id
  join calendar.period p on p.id = l.period_id
  left join scoring.proposal_submission s on s.list_id = l.id
  where c.code = $1 and c.year = $2 and p.code = $3 and not exists (
  select from scoring.proposal_list later
  where later.cluster_id = l.cluster_id and later.period_id = l.period_id and later.number > l.number) and (exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or s.list_id is not null and exists (select
  from scoring.publication pub
  where pub.run_id = l.run_id) and exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = c.id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)));

-- 8
select b.run_id as "runId", b.id as "ballotId", b.purpose, b.terms->'rule'->>'body' as body, x.result, (select jsonb_agg(jsonb_build_object('number', k.number, 'unitId', k.unit_id))
  from scoring.ballot_candidate k
  where k.ballot_id = b.id) as candidates
  from scoring.ballot b
  join scoring.ballot_closing x on x.ballot_id = b.id and x.result is not null
  where b.run_id = any ($1::uuid[]) and exists (
  select from organisation.cluster charge
  where charge.id = b.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before))))
  order by b.id;

-- 9
insert into scoring.proposal_list (id, cluster_id, period_id, run_id, number, body, reason, left_open, person_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::uuid);

-- 10
insert into scoring.proposal (list_id, place, unit_id, unit_code, unit_name, award_code, award_name, kind, level, because)
  select $1, place, "unitId", "unitCode", "unitName", code, name, kind, level, because
  from jsonb_to_recordset($2::jsonb) as r(place int, "unitId" uuid, "unitCode" text, "unitName" text, code text, name text, kind text, level text, because text);

-- 11
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 12
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 13
select l.id as "listId", c.name as "clusterName", p.code as "periodCode", l.run_id as "runId", l.number, l.body, l.reason, l.left_open as open, l.made_at as "madeAt", s.submitted_at as "submittedAt", s.minutes, s.document, s.quotas
  from scoring.proposal_list l
  join organisation.cluster c on c.id = l.cluster_id
  join calendar.period p on p.id = l.period_id
  left join scoring.proposal_submission s on s.list_id = l.id
  where c.code = $1 and c.year = $2 and p.code = $3 and not exists (
  select from scoring.proposal_list later
  where later.cluster_id = l.cluster_id and later.period_id = l.period_id and later.number > l.number) and (exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or s.list_id is not null and exists (select
  from scoring.publication pub
  where pub.run_id = l.run_id) and exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = c.id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)));

-- 14
select i.list_id as "listId", c.name as "clusterName", i.unit_id as "unitId", i.unit_code as "unitCode", i.unit_name as "unitName", i.award_code as "awardCode", i.award_name as "awardName", i.kind, i.level, i.because, s.list_id is not null as submitted
  from scoring.proposal_list l
  join organisation.cluster c on c.id = l.cluster_id
  join calendar.period p on p.id = l.period_id
  left join scoring.proposal_submission s on s.list_id = l.id
  join scoring.proposal i on i.list_id = l.id
  where l.id = any ($1::uuid[]) and (exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or s.list_id is not null and exists (select
  from scoring.publication pub
  where pub.run_id = l.run_id) and exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = c.id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)))
  order by i.list_id, i.place;
