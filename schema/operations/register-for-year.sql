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
select m.unit_id as "unitId", v.code, v.name, exists (
  select from organisation.scope() scope
  where scope.unit_id = m.unit_id and scope.role = any ($1::text[]) and (scope.before is null or $2::date < scope.before)) as reporter
  from organisation.cluster_member m
  join organisation.unit_version v on v.unit_id = m.unit_id and v.code = $3 and v.valid @> $4::date
  where m.cluster_id = $5 and m.valid @> $6::date and ((exists (
  select from organisation.cluster charge
  where charge.id = m.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = m.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $7::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($8::text[]) and (scope.before is null or $9::date < scope.before)))) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = m.unit_id and path.valid @> $10::date and (scope.before is null or $11::date < scope.before) offset 0));

-- 5
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

-- 6
select coalesce(r.version, 0) as version, case when r.version is null then 'NONE' when r.absent_reason is not null then 'ABSENT' when r.scheme_id = y.scheme_id then 'MADE' else 'OUTDATED' end as registration, exists (select
  from scoring.pact_signature g
  where g.cluster_id = y.cluster_id and g.unit_id = $1) as signed, exists (select
  from scoring.suspended_member s
  where s.cluster_id = y.cluster_id and s.unit_id = $2) as suspended
  from scoring.cluster_year y
  left join lateral (
  select g.version, g.absent_reason, g.scheme_id
  from scoring.registration g
  where g.cluster_id = y.cluster_id and g.unit_id = $3
  order by g.version desc limit 1) r on true
  where y.cluster_id = $4;

-- 7
select s.id as "schemeId", s.hash, s.document as scheme
  from scoring.scheme s
  where s.id = any ($1::uuid[]);

-- 8
insert into scoring.registration (cluster_id, unit_id, version, scheme_id, titles, targets, not_applicable, doubled, document, person_id)
  values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7::text[], $8::text[], $9, $10::uuid);

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
