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

-- 4
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

-- 5
select l.id as "listId", scheme.document as scheme, (select jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'unitCode', r.unit_code, 'unitName', r.unit_name, 'total', r.total::text, 'rank', r.rank, 'exclusions', r.exclusions)
  order by r.place)
  from scoring.run_row r
  where r.run_id = l.run_id) as units
  from scoring.proposal_list l
  join organisation.cluster c on c.id = l.cluster_id
  join calendar.period p on p.id = l.period_id
  left join scoring.proposal_submission s on s.list_id = l.id
  join scoring.run run on run.id = l.run_id
  join scoring.scheme scheme on scheme.id = run.scheme_id
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
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)));

-- 6
select l.id as "listId", b.id as "ballotId", b.purpose, b.terms, b.terms->'rule'->>'body' as body, x.result, (select jsonb_agg(jsonb_build_object('number', k.number, 'unitId', k.unit_id))
  from scoring.ballot_candidate k
  where k.ballot_id = b.id) as candidates
  from scoring.proposal_list l
  join organisation.cluster c on c.id = l.cluster_id
  join calendar.period p on p.id = l.period_id
  left join scoring.proposal_submission s on s.list_id = l.id
  join scoring.ballot b on b.run_id = l.run_id
  join scoring.ballot_closing x on x.ballot_id = b.id and x.result is not null and x.closed_at <= l.made_at
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
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0))) and (exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (select
  from scoring.ballot_elector e
  where e.ballot_id = b.id and case when e.unit_id is null then e.person_id = nullif(current_setting('app.person', true), '')::uuid else exists (
  select from organisation.scope() scope
  where scope.unit_id = e.unit_id and scope.role = any ($2::text[]) and (scope.before is null or p.as_of < scope.before)) end) or x.ballot_id is not null and exists (select
  from scoring.publication pub
  where pub.run_id = b.run_id) and exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = c.id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)))
  order by l.id, b.id;

-- 7
select l.id as "listId", q.code, q.level, q.kind, q.name, q.legal_basis as "legalBasis", q.parameters, q.note
  from scoring.proposal_list l
  join organisation.cluster c on c.id = l.cluster_id
  join calendar.period p on p.id = l.period_id
  left join scoring.proposal_submission s on s.list_id = l.id
  join scoring.quota_rule q on q.valid @> make_date(p.subject_year, 12, 31)
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
  order by l.id, q.code;
