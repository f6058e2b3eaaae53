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
select b.id as "ballotId", c.id as "clusterId", c.name as "clusterName", p.id as "periodId", p.code as "periodCode", b.run_id as "runId", b.previous_id as "previousId", b.purpose, b.purpose_name as "purposeName", b.terms, b.opened_at as "openedAt", x.closed_at as "closedAt", x.minutes, x.document, x.result, case b.terms->'rule'->>'body' when 'COUNCIL' then exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($1::text[]) and (scope.before is null or p.as_of < scope.before)) else exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($2::text[]) and (scope.before is null or p.as_of < scope.before)) or exists (select
  from organisation.cluster_member m
  where m.cluster_id = c.id and m.role = 'LEADER' and m.valid @> p.as_of and exists (
  select from organisation.scope() scope
  where scope.unit_id = m.unit_id and scope.role = any ($3::text[]) and (scope.before is null or p.as_of < scope.before))) end as chairs, (select count(*)::int
  from scoring.ballot_elector e
  where e.ballot_id = b.id) as entitled, case when x.ballot_id is not null or (b.terms->>'turnoutShown')::boolean and case b.terms->'rule'->>'body' when 'COUNCIL' then exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($4::text[]) and (scope.before is null or p.as_of < scope.before)) else exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($5::text[]) and (scope.before is null or p.as_of < scope.before)) or exists (select
  from organisation.cluster_member m
  where m.cluster_id = c.id and m.role = 'LEADER' and m.valid @> p.as_of and exists (
  select from organisation.scope() scope
  where scope.unit_id = m.unit_id and scope.role = any ($6::text[]) and (scope.before is null or p.as_of < scope.before))) end then (select count(*)::int
  from scoring.ballot_attendance a
  where a.ballot_id = b.id) end as voted
  from scoring.ballot b
  join organisation.cluster c on c.id = b.cluster_id
  join calendar.period p on p.id = b.period_id
  left join scoring.ballot_closing x on x.ballot_id = b.id
  where b.id = any ($7::uuid[]) and (exists (
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
  where scope.unit_id = e.unit_id and scope.role = any ($8::text[]) and (scope.before is null or p.as_of < scope.before)) end) or x.ballot_id is not null and exists (select
  from scoring.publication pub
  where pub.run_id = b.run_id) and exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = c.id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)));

-- 4
select pg_advisory_xact_lock(hashtextextended($1, 0));

-- 5
select scoring.seal_urn(b.id) as sealed
  from scoring.ballot b
  join organisation.cluster c on c.id = b.cluster_id
  join calendar.period p on p.id = b.period_id
  where b.id = $1 and case b.terms->'rule'->>'body' when 'COUNCIL' then exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($2::text[]) and (scope.before is null or p.as_of < scope.before)) else exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($3::text[]) and (scope.before is null or p.as_of < scope.before)) or exists (select
  from organisation.cluster_member m
  where m.cluster_id = c.id and m.role = 'LEADER' and m.valid @> p.as_of and exists (
  select from organisation.scope() scope
  where scope.unit_id = m.unit_id and scope.role = any ($4::text[]) and (scope.before is null or p.as_of < scope.before))) end;

-- 6
select count(*)::int as voted
  from scoring.ballot_attendance
  where ballot_id = $1;

-- 7
select k.ballot_id as "ballotId", k.number, k.unit_id as "unitId", k.code, k.name
  from scoring.ballot b
  join organisation.cluster c on c.id = b.cluster_id
  join calendar.period p on p.id = b.period_id
  left join scoring.ballot_closing x on x.ballot_id = b.id
  join scoring.ballot_candidate k on k.ballot_id = b.id
  where b.id = any ($1::uuid[]) and (exists (
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
  order by k.ballot_id, k.number;

-- 8
select elector, paper
  from scoring.papers($1);

-- 9
insert into scoring.ballot_closing (ballot_id, result, minutes, document, person_id)
  values ($1, $2::jsonb, $3, $4, $5::uuid);

-- 10
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 11
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 12
select b.id as "ballotId", c.id as "clusterId", c.name as "clusterName", p.id as "periodId", p.code as "periodCode", b.run_id as "runId", b.previous_id as "previousId", b.purpose, b.purpose_name as "purposeName", b.terms, b.opened_at as "openedAt", x.closed_at as "closedAt", x.minutes, x.document, x.result, case b.terms->'rule'->>'body' when 'COUNCIL' then exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($1::text[]) and (scope.before is null or p.as_of < scope.before)) else exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($2::text[]) and (scope.before is null or p.as_of < scope.before)) or exists (select
  from organisation.cluster_member m
  where m.cluster_id = c.id and m.role = 'LEADER' and m.valid @> p.as_of and exists (
  select from organisation.scope() scope
  where scope.unit_id = m.unit_id and scope.role = any ($3::text[]) and (scope.before is null or p.as_of < scope.before))) end as chairs, (select count(*)::int
  from scoring.ballot_elector e
  where e.ballot_id = b.id) as entitled, case when x.ballot_id is not null or (b.terms->>'turnoutShown')::boolean and case b.terms->'rule'->>'body' when 'COUNCIL' then exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($4::text[]) and (scope.before is null or p.as_of < scope.before)) else exists (
  select from organisation.scope() scope
  where scope.unit_id = c.organiser_id and scope.role = any ($5::text[]) and (scope.before is null or p.as_of < scope.before)) or exists (select
  from organisation.cluster_member m
  where m.cluster_id = c.id and m.role = 'LEADER' and m.valid @> p.as_of and exists (
  select from organisation.scope() scope
  where scope.unit_id = m.unit_id and scope.role = any ($6::text[]) and (scope.before is null or p.as_of < scope.before))) end then (select count(*)::int
  from scoring.ballot_attendance a
  where a.ballot_id = b.id) end as voted
  from scoring.ballot b
  join organisation.cluster c on c.id = b.cluster_id
  join calendar.period p on p.id = b.period_id
  left join scoring.ballot_closing x on x.ballot_id = b.id
  where b.id = any ($7::uuid[]) and (exists (
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
  where scope.unit_id = e.unit_id and scope.role = any ($8::text[]) and (scope.before is null or p.as_of < scope.before)) end) or x.ballot_id is not null and exists (select
  from scoring.publication pub
  where pub.run_id = b.run_id) and exists (
  select from organisation.cluster_member seat
  where seat.cluster_id = c.id and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)));

-- 13
select k.ballot_id as "ballotId", k.number, k.unit_id as "unitId", k.code, k.name
  from scoring.ballot b
  join organisation.cluster c on c.id = b.cluster_id
  join calendar.period p on p.id = b.period_id
  left join scoring.ballot_closing x on x.ballot_id = b.id
  join scoring.ballot_candidate k on k.ballot_id = b.id
  where b.id = any ($1::uuid[]) and (exists (
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
  order by k.ballot_id, k.number;
