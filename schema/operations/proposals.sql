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
select u.unit_id as "organiserId", $1::int as year, p.id as "periodId", p.subject_year as "subjectYear", p.as_of as "asOf"
  from calendar.period p
  join organisation.unit_version u on u.code = $2 and u.valid @> p.as_of
  where p.code = $3 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = u.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0) and exists (select
  from organisation.cluster c
  where c.organiser_id = u.unit_id and c.year = $4);

-- 4
select code, level, kind, name, legal_basis as "legalBasis", parameters, note, lower(valid) as "from", upper(valid) as until
  from scoring.quota_rule
  where valid @> $1::date
  order by code;

-- 5
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

-- 6
select i.list_id as "listId", c.name as "clusterName", i.unit_id as "unitId", i.unit_code as "unitCode", i.unit_name as "unitName", i.award_code as "awardCode", i.award_name as "awardName", i.kind, i.level, i.because, s.list_id is not null as submitted
  from scoring.proposal_list l
  join organisation.cluster c on c.id = l.cluster_id
  join calendar.period p on p.id = l.period_id
  left join scoring.proposal_submission s on s.list_id = l.id
  join scoring.proposal i on i.list_id = l.id
  where c.organiser_id = $1 and c.year = $2 and p.id = $3 and not exists (
  select from scoring.proposal_list later
  where later.cluster_id = l.cluster_id and later.period_id = l.period_id and later.number > l.number) and exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before))))
  order by c.name collate "vi-x-icu", c.id, i.place;

-- 7
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

-- 8
select run.id as "runId", run.cluster_id as "clusterId", c.name as "clusterName", s.document as scheme, (select jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'code', r.unit_code, 'name', r.unit_name, 'total', r.total::text, 'rank', r.rank, 'exclusions', r.exclusions)
  order by r.place)
  from scoring.run_row r
  where r.run_id = run.id) as rows
  from scoring.run run
  join organisation.cluster c on c.id = run.cluster_id
  join scoring.scheme s on s.id = run.scheme_id
  where not exists (select
  from scoring.run later
  where later.cluster_id = run.cluster_id and later.period_id = run.period_id and later.number > run.number) and c.organiser_id = $1 and c.year = $2 and run.period_id = $3 and exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before))))
  order by c.name collate "vi-x-icu", c.id;

-- 9
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

-- 10
select code, level, kind, name, legal_basis as "legalBasis", parameters, note, lower(valid) as "from", upper(valid) as until
  from scoring.quota_rule
  where valid @> $1::date
  order by code;
