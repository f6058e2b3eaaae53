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
select run.id as "runId", run.rules_version as "rulesVersion", run.inputs, run.result, run.hash, s.hash as "schemeHash", s.text as "schemeText", s.document as scheme
  from scoring.run run
  join organisation.cluster c on c.id = run.cluster_id
  join calendar.period p on p.id = run.period_id
  join scoring.scheme s on s.id = run.scheme_id
  left join scoring.publication pub on pub.run_id = run.id
  left join scoring.publication_in_force holds on holds.run_id = run.id
  where run.id = $1 and (exists (
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

-- 4
select t.code as form, rep.id as "reportId"
  from scoring.run run
  join calendar.period p on p.id = run.period_id
  join scoring.run_row r on r.run_id = run.id and r.unit_code = $1
  join reporting.report rep on rep.unit_id = r.unit_id and rep.period_id = run.period_id
  join reporting.template t on t.id = rep.template_id
  where run.id = $2 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = rep.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0);
