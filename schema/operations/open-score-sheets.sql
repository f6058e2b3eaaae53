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
select s.id as "schemeId", s.hash, s.document as scheme
  from scoring.scheme s
  left join scoring.sheet_book b on b.scheme_id = s.id and b.cluster_id = $1 and b.period_id = $2
  where b.scheme_id is not null or s.code = $3 and s.version = coalesce($4::text, s.version)
  order by b.scheme_id is null, s.id desc limit 1;

-- 6
select m.unit_id as "unitId", v.code, v.name
  from organisation.cluster_member m
  join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> $1::date
  where m.cluster_id = $2 and m.valid @> $3::date and (exists (
  select from organisation.cluster charge
  where charge.id = m.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.cluster_member lead
  where lead.cluster_id = m.cluster_id and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> $4::date and exists (
  select from organisation.scope() scope
  where scope.unit_id = lead.unit_id and scope.role = any ($5::text[]) and (scope.before is null or $6::date < scope.before))))
  order by v.code;

-- 7
insert into scoring.sheet_book (cluster_id, period_id, scheme_id, person_id)
  values ($1, $2, $3, $4::uuid)
  on conflict do nothing;

-- 8
insert into scoring.sheet (id, cluster_id, period_id, unit_id)
  select s.id, $1, $2, s.unit
  from jsonb_to_recordset($3::jsonb) as s(id uuid, unit uuid)
  on conflict (cluster_id, period_id, unit_id) do nothing
  returning id;

-- 9
insert into scoring.sheet_stage (sheet_id, stage, place, state)
  select sheet.id, st.stage, (st.place - 1)::int, case st.place when 1 then 'OPEN' else 'WAITING' end
  from unnest($1::uuid[]) as sheet(id) cross
  join unnest($2::text[]) with ordinality as st(stage, place);

-- 10
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;
