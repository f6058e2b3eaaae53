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
select a.id as "appealId", a.run_id as "runId", pub.number as version, r.unit_code as "unitCode", r.unit_name as "unitName", a.criterion_code as "criterionCode", a.statement, a.document, a.filed_at as "filedAt", coalesce(answer.state, 'OPEN') as state, answer.reason as answer, answer.answered_at as "answeredAt"
  from scoring.appeal a
  join scoring.publication pub on pub.run_id = a.run_id
  join organisation.cluster c on c.id = pub.cluster_id
  join calendar.period p on p.id = pub.period_id
  join scoring.run_row r on r.run_id = a.run_id and r.unit_id = a.unit_id
  left join scoring.appeal_answer answer on answer.appeal_id = a.id
  where c.code = $1 and c.year = $2 and p.code = $3 and (exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = a.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)) and ($4::uuid is null or a.id > $5::uuid)
  order by a.id limit $6;

-- 4
select count(*)::int as appeals
  from scoring.appeal a
  join scoring.publication pub on pub.run_id = a.run_id
  join organisation.cluster c on c.id = pub.cluster_id
  join calendar.period p on p.id = pub.period_id
  join scoring.run_row r on r.run_id = a.run_id and r.unit_id = a.unit_id
  left join scoring.appeal_answer answer on answer.appeal_id = a.id
  where c.code = $1 and c.year = $2 and p.code = $3 and (exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = a.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0));
