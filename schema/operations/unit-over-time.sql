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
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, code text, day date)
  join organisation.unit_version v on v.code = a.code and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 4
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version, p.depth
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date, line text)
  join organisation.path p on p.descendant_id = a.unit and p.line = a.line and p.depth > 0 and p.valid @> a.day
  join organisation.unit_version v on v.unit_id = p.ancestor_id and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0)
  order by a.ask, p.depth;

-- 5
select a.ask, lower(v.valid) as "from", upper(v.valid) as until, v.code, v.name, v.short_name as "shortName", v.kind, v.level
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid)
  join organisation.unit_version v on v.unit_id = a.unit
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid && v.valid and (scope.before is null or lower(path.valid * v.valid) < scope.before) offset 0)
  order by a.ask, lower(v.valid);

-- 6
select a.ask, s.from_unit_id as "fromUnitId", s.to_unit_id as "toUnitId", s.kind, s.on_date as "onDate", s.share::text as share, s.decision
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid) cross
  join lateral (
  select *
  from organisation.succession origin
  where origin.to_unit_id = a.unit
  union all select *
  from organisation.succession heir
  where heir.from_unit_id = a.unit) as s
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = s.from_unit_id and path.valid @> (s.on_date - 1) and (scope.before is null or (s.on_date - 1) < scope.before) offset 0) and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = s.to_unit_id and path.valid @> s.on_date and (scope.before is null or s.on_date < scope.before) offset 0)
  order by a.ask, s.on_date, s.from_unit_id, s.to_unit_id;

-- 7
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version, page.depth, page.name || $1 || page.unit_id as key
  from jsonb_to_recordset($2::jsonb) as a(ask int, unit uuid, day date, line text, children bool, kinds text[], max_depth int, after_name text, after_id uuid, lim int) cross
  join lateral (select exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = a.unit and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0) as whole) as seen cross
  join lateral ( (
  select p.descendant_id as unit_id, p.name, p.depth
  from organisation.path p
  where a.children and p.depth = 1 and p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day and (p.name, p.descendant_id) > (a.after_name, a.after_id) and (a.kinds is null or exists (
  select from organisation.unit_version k
  where k.unit_id = p.descendant_id and k.valid @> a.day and k.kind = any (a.kinds) offset 0)) and (seen.whole or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))
  order by p.name, p.descendant_id limit a.lim)
  union all (
  select p.descendant_id as unit_id, p.name, p.depth
  from organisation.path p
  where not a.children and p.depth > 0 and (a.max_depth is null or p.depth <= a.max_depth) and p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day and (p.name, p.descendant_id) > (a.after_name, a.after_id) and (a.kinds is null or exists (
  select from organisation.unit_version k
  where k.unit_id = p.descendant_id and k.valid @> a.day and k.kind = any (a.kinds) offset 0)) and (seen.whole or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))
  order by p.name, p.descendant_id limit a.lim)) as page
  join organisation.unit_version v on v.unit_id = page.unit_id and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  order by a.ask, page.name, page.unit_id;

-- 8
select a.ask, c.id, c.code, c.year, c.line, c.kind, c.name, c.organiser_id, c.legal_basis, lower(c.valid) as begins, upper(c.valid) as ends, (select ver.name
  from organisation.unit_version ver
  where ver.unit_id = c.organiser_id and ver.valid @> lower(c.valid)) as organiser_name, exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) as in_charge, m.role, lower(m.valid) as sits_from, upper(m.valid) as sits_to
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, year int, day date)
  join organisation.cluster_member m on m.unit_id = a.unit and (a.day is null or m.valid @> a.day)
  join organisation.cluster c on c.id = m.cluster_id and c.year = a.year
  where (exists (
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
  order by c.name collate "vi-x-icu", lower(c.valid), c.id, lower(m.valid);

-- 9
select a.ask, c.id, c.code, c.year, c.line, c.kind, c.name, c.organiser_id, c.legal_basis, lower(c.valid) as begins, upper(c.valid) as ends, (select ver.name
  from organisation.unit_version ver
  where ver.unit_id = c.organiser_id and ver.valid @> lower(c.valid)) as organiser_name, exists (
  select from organisation.cluster charge
  where charge.id = c.id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) as in_charge
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, year int, day date)
  join organisation.cluster c on c.organiser_id = a.unit and c.year = a.year and (a.day is null or c.valid @> a.day)
  where (exists (
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
  order by c.name collate "vi-x-icu", lower(c.valid), c.id;

-- 10
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date)
  join organisation.unit_version v on v.unit_id = a.unit and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 11
select a.ask, v.units
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date, line text, children bool, kinds text[], max_depth int) cross
  join lateral (select exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = a.unit and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0) as whole) as seen cross
  join lateral (select count(*)::int as units
  from organisation.path p
  where p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day and case when a.children then p.depth = 1 else p.depth > 0 and (a.max_depth is null or p.depth <= a.max_depth) end and (a.kinds is null or exists (
  select from organisation.unit_version k
  where k.unit_id = p.descendant_id and k.valid @> a.day and k.kind = any (a.kinds) offset 0)) and (seen.whole or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))) as v;
