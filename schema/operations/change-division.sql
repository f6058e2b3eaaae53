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
select d.id as "divisionId", d.organiser_id as "organiserId", d.line, d.year, d.from_day as "from", d.version, d.document -> 'clusters' as clusters, v.code as "organiserCode", v.name as "organiserName"
  from organisation.division_draft d
  join organisation.unit_version v on v.unit_id = d.organiser_id and v.valid @> d.from_day
  where v.code = $1 and d.line = $2 and d.year = $3 and ($4::date is null or d.from_day = $5::date) and exists (
  select from organisation.scope() scope
  where scope.role = 'OPERATOR' or (scope.unit_id = d.organiser_id and scope.role in ('ORGANISER', 'PUBLISHER') and scope.line in (d.line, 'TERRITORIAL') and (scope.before is null or d.from_day < scope.before))) for update of d;

-- 4
select a.ask, v.code, v.name
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date)
  join organisation.unit u on u.id = a.unit
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> greatest(lower(u.alive), least(a.day, upper(u.alive) - 1));

-- 5
with recursive organiser as (
  select $1::uuid as id
  union select s.from_unit_id
  from organiser o
  join organisation.succession s on s.to_unit_id = o.id), own as (
  select v.unit_id as unit, v.unit_id as id
  from organisation.unit_version v
  where v.code = any ($2::text[]) and v.valid @> $3::date
  union select own.unit, s.from_unit_id
  from own
  join organisation.succession s on s.to_unit_id = own.id )
  select v.code, v.unit_id as id
  from organisation.unit_version v
  where v.code = any ($4::text[]) and v.valid @> $5::date and (exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> $6::date and (scope.before is null or $7::date < scope.before) offset 0) or exists (select
  from own
  join organisation.cluster_member m on m.unit_id = own.id
  join organisation.cluster c on c.id = m.cluster_id and c.line = $8 and c.year in ($9, $10) and lower(c.valid) < $11::date
  join organiser o on o.id = c.organiser_id
  where own.unit = v.unit_id));

-- 6
update organisation.division_draft set version = version + 1, document = $1::jsonb, updated_at = clock_timestamp()
  where id = $2;

-- 7
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 8
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 9
select d.id as "divisionId", d.organiser_id as "organiserId", d.line, d.year, d.from_day as "from", d.version, d.document -> 'clusters' as clusters, v.code as "organiserCode", v.name as "organiserName"
  from organisation.division_draft d
  join organisation.unit_version v on v.unit_id = d.organiser_id and v.valid @> d.from_day
  where v.code = $1 and d.line = $2 and d.year = $3 and ($4::date is null or d.from_day = $5::date) and exists (
  select from organisation.scope() scope
  where scope.role = 'OPERATOR' or (scope.unit_id = d.organiser_id and scope.role in ('ORGANISER', 'PUBLISHER') and scope.line in (d.line, 'TERRITORIAL') and (scope.before is null or d.from_day < scope.before)))
  order by d.from_day desc;

-- 10
select a.ask, v.code, v.name
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date)
  join organisation.unit u on u.id = a.unit
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> greatest(lower(u.alive), least(a.day, upper(u.alive) - 1));

-- 11
select c.id as "clusterId", v.code as "organiserCode", v.name as "organiserName", c.line, c.year, lower(c.valid) as "from", upper(c.valid) as "to", c.code, c.kind, c.name, c.legal_basis as "legalBasis", exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) as "inCharge"
  from organisation.cluster c
  join organisation.unit_version v on v.unit_id = c.organiser_id and v.valid @> lower(c.valid)
  where v.code = $1 and c.line = $2 and c.year = $3 and ($4::date is null or lower(c.valid) = $5::date) and (exists (
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
  order by lower(c.valid) desc, upper(c.valid) desc, c.code;

-- 12
select m.cluster_id as "clusterId", m.unit_id as "unitId", ver.code as "unitCode", ver.name as "unitName", m.role, lower(m.valid) as "from", upper(m.valid) as "to"
  from organisation.cluster_member m
  join organisation.unit_version ver on ver.unit_id = m.unit_id and ver.valid @> lower(m.valid)
  where m.cluster_id = any ($1::uuid[]) and exists (
  select from organisation.cluster charge
  where charge.id = m.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before))))
  order by array_position(array['LEADER', 'DEPUTY', 'MEMBER'], m.role), ver.name collate "vi-x-icu", m.unit_id;

-- 13
select a.ask, u.id as unit, v.code, u.alive @> a.day as lives
  from jsonb_to_recordset($1::jsonb) as a(ask int, units jsonb, day date) cross
  join lateral jsonb_array_elements_text(a.units) as named(id)
  join organisation.unit u on u.id = named.id::uuid
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> greatest(lower(u.alive), least(a.day, upper(u.alive) - 1));

-- 14
select distinct a.ask, c.code, m.unit_id as unit
  from jsonb_to_recordset($1::jsonb) as a(ask int, organiser uuid, line text, year int, begins date, ends date, codes jsonb, units jsonb)
  join organisation.cluster c on a.begins < a.ends and c.valid && daterange(a.begins, greatest(a.begins, a.ends)) and not ($2::bool and c.organiser_id = a.organiser and c.line = a.line and c.year = a.year)
  left join organisation.cluster_member m on m.cluster_id = c.id and c.organiser_id = a.organiser and m.valid && daterange(a.begins, greatest(a.begins, a.ends)) and a.units ? m.unit_id::text
  where a.codes ? c.code or m.unit_id is not null
  order by a.ask, c.code, m.unit_id;

-- 15
select a.ask, max(lower(c.valid)) as begins
  from jsonb_to_recordset($1::jsonb) as a(ask int, organiser uuid, line text, year int, begins date)
  join organisation.cluster c on c.organiser_id = a.organiser and c.line = a.line and c.year = a.year and lower(c.valid) >= a.begins
  group by a.ask;

-- 16
select a.ask, jsonb_build_object('code', r.code, 'severity', r.severity, 'parameters', r.parameters) as rule
  from jsonb_to_recordset($1::jsonb) as a(ask int, day date)
  join organisation.cluster_rule r on r.valid @> a.day
  order by a.ask, r.severity, r.code;

-- 17
with recursive asked as (
  select *
  from jsonb_to_recordset($1::jsonb) as a(ask int, organiser uuid, year int, units jsonb) ), unit as (
  select a.ask, u.id::uuid as heir, u.id::uuid as id
  from asked a cross
  join lateral jsonb_array_elements_text(a.units) as u(id)
  union select u.ask, u.heir, s.from_unit_id
  from unit u
  join organisation.succession s on s.to_unit_id = u.id ), organiser as (
  select a.ask, a.organiser as id
  from asked a
  union select o.ask, s.from_unit_id
  from organiser o
  join organisation.succession s on s.to_unit_id = o.id )
  select u.ask, u.heir as unit
  from unit u
  join asked a on a.ask = u.ask
  join scoring.run_row r on r.unit_id = u.id
  join scoring.publication_in_force pub on pub.run_id = r.run_id
  join calendar.period p on p.id = pub.period_id and p.kind = 'YEAR' and p.subject_year = a.year
  join organisation.cluster c on c.id = pub.cluster_id
  join organiser o on o.ask = u.ask and o.id = c.organiser_id
  group by u.ask, u.heir having not bool_or(r.rank is not null)
  order by u.ask, u.heir;

-- 18
select a.ask, v.code, v.name
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date)
  join organisation.unit u on u.id = a.unit
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> greatest(lower(u.alive), least(a.day, upper(u.alive) - 1));
