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
select (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date as today;

-- 4
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, code text, day date)
  join organisation.unit_version v on v.code = a.code and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 5
select v.unit_id as "unitId", null::uuid as "clusterId", v.code, v.name, null::text as role, true as placed
  from jsonb_to_recordset($1::jsonb) as a(ask int, root uuid, line text, year int, day date, unit uuid, cluster uuid)
  join organisation.unit_version v on v.unit_id = a.unit and v.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = a.unit and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = a.unit and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 6
select a.ask, n.unit_id as "unitId", n.cluster_id as "clusterId", n.code, n.name, n.role, n.placed, concat_ws($1, n.rank, n.name, coalesce(n.unit_id, n.cluster_id)) as key
  from jsonb_to_recordset($2::jsonb) as a(ask int, root uuid, line text, year int, day date, unit uuid, cluster uuid, after_rank int, after_name text, after_id uuid, lim int) cross
  join lateral (
  select *
  from (
  select 0 as rank, null::uuid as unit_id, c.id as cluster_id, c.code, c.name, null::text as role, true as placed
  from organisation.cluster c
  where c.organiser_id = a.unit and c.line = a.line and c.year = a.year and c.valid @> a.day and (exists (
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
  union all select 1, v.unit_id, null, v.code, v.name, null, true
  from organisation.path p
  join organisation.unit_version v on v.unit_id = p.descendant_id and v.valid @> a.day
  where p.ancestor_id = a.unit and p.line = a.line and p.depth = 1 and p.valid @> a.day and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0) and not exists (
  select seat.cluster_id
  from organisation.cluster_member seat
  join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = k.organiser_id and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and seat.unit_id = p.descendant_id and seat.valid @> a.day and up.depth > 0
  order by up.depth, seat.cluster_id limit 1)
  union all select 1, v.unit_id, null, v.code, v.name, m.role, m.cluster_id is not distinct
  from (
  select seat.cluster_id
  from organisation.cluster_member seat
  join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = k.organiser_id and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and seat.unit_id = m.unit_id and seat.valid @> a.day and up.depth > 0
  order by up.depth, seat.cluster_id limit 1)
  from organisation.cluster_member m
  join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> a.day
  where m.cluster_id = a.cluster and m.valid @> a.day and (exists (
  select from organisation.cluster charge
  where charge.id = m.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = m.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))) as node
  where a.after_id is null or (node.rank, node.name collate "vi-x-icu", coalesce(node.unit_id, node.cluster_id)) > (a.after_rank, a.after_name collate "vi-x-icu", a.after_id)
  order by node.rank, node.name collate "vi-x-icu", coalesce(node.unit_id, node.cluster_id) limit a.lim) as n
  order by a.ask, n.rank, n.name collate "vi-x-icu", coalesce(n.unit_id, n.cluster_id);

-- 7
select a.ask, n.nodes
  from jsonb_to_recordset($1::jsonb) as a(ask int, root uuid, line text, year int, day date, unit uuid, cluster uuid) cross
  join lateral (select count(*)::int as nodes
  from (
  select 0 as rank, null::uuid as unit_id, c.id as cluster_id, c.code, c.name, null::text as role, true as placed
  from organisation.cluster c
  where c.organiser_id = a.unit and c.line = a.line and c.year = a.year and c.valid @> a.day and (exists (
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
  union all select 1, v.unit_id, null, v.code, v.name, null, true
  from organisation.path p
  join organisation.unit_version v on v.unit_id = p.descendant_id and v.valid @> a.day
  where p.ancestor_id = a.unit and p.line = a.line and p.depth = 1 and p.valid @> a.day and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0) and not exists (
  select seat.cluster_id
  from organisation.cluster_member seat
  join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = k.organiser_id and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and seat.unit_id = p.descendant_id and seat.valid @> a.day and up.depth > 0
  order by up.depth, seat.cluster_id limit 1)
  union all select 1, v.unit_id, null, v.code, v.name, m.role, m.cluster_id is not distinct
  from (
  select seat.cluster_id
  from organisation.cluster_member seat
  join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = k.organiser_id and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and seat.unit_id = m.unit_id and seat.valid @> a.day and up.depth > 0
  order by up.depth, seat.cluster_id limit 1)
  from organisation.cluster_member m
  join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> a.day
  where m.cluster_id = a.cluster and m.valid @> a.day and (exists (
  select from organisation.cluster charge
  where charge.id = m.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = m.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))) as node) as n;

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
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) as in_charge
  from jsonb_to_recordset($1::jsonb) as a(ask int, cluster uuid)
  join organisation.cluster c on c.id = a.cluster
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
  where path.descendant_id = seat.unit_id and path.valid @> lower(seat.valid) and (scope.before is null or lower(seat.valid) < scope.before) offset 0)));

-- 9
select a.ask, n.unit_id as "unitId", n.cluster_id as "clusterId", n.code, n.name, n.role, n.placed, concat_ws($1, n.rank, n.name, coalesce(n.unit_id, n.cluster_id)) as key
  from jsonb_to_recordset($2::jsonb) as a(ask int, root uuid, line text, year int, day date, unit uuid, cluster uuid, after_rank int, after_name text, after_id uuid, lim int) cross
  join lateral (
  select *
  from (
  select 0 as rank, null::uuid as unit_id, c.id as cluster_id, c.code, c.name, null::text as role, true as placed
  from organisation.cluster c
  where c.organiser_id = a.unit and c.line = a.line and c.year = a.year and c.valid @> a.day and (exists (
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
  union all select 1, v.unit_id, null, v.code, v.name, null, true
  from organisation.path p
  join organisation.unit_version v on v.unit_id = p.descendant_id and v.valid @> a.day
  where p.ancestor_id = a.unit and p.line = a.line and p.depth = 1 and p.valid @> a.day and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0) and not exists (
  select seat.cluster_id
  from organisation.cluster_member seat
  join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = k.organiser_id and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and seat.unit_id = p.descendant_id and seat.valid @> a.day and up.depth > 0
  order by up.depth, seat.cluster_id limit 1)
  union all select 1, v.unit_id, null, v.code, v.name, m.role, m.cluster_id is not distinct
  from (
  select seat.cluster_id
  from organisation.cluster_member seat
  join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = k.organiser_id and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and seat.unit_id = m.unit_id and seat.valid @> a.day and up.depth > 0
  order by up.depth, seat.cluster_id limit 1)
  from organisation.cluster_member m
  join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> a.day
  where m.cluster_id = a.cluster and m.valid @> a.day and (exists (
  select from organisation.cluster charge
  where charge.id = m.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = m.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))) as node
  where a.after_id is null or (node.rank, node.name collate "vi-x-icu", coalesce(node.unit_id, node.cluster_id)) > (a.after_rank, a.after_name collate "vi-x-icu", a.after_id)
  order by node.rank, node.name collate "vi-x-icu", coalesce(node.unit_id, node.cluster_id) limit a.lim) as n
  order by a.ask, n.rank, n.name collate "vi-x-icu", coalesce(n.unit_id, n.cluster_id);

-- 10
select a.ask, n.nodes
  from jsonb_to_recordset($1::jsonb) as a(ask int, root uuid, line text, year int, day date, unit uuid, cluster uuid) cross
  join lateral (select count(*)::int as nodes
  from (
  select 0 as rank, null::uuid as unit_id, c.id as cluster_id, c.code, c.name, null::text as role, true as placed
  from organisation.cluster c
  where c.organiser_id = a.unit and c.line = a.line and c.year = a.year and c.valid @> a.day and (exists (
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
  union all select 1, v.unit_id, null, v.code, v.name, null, true
  from organisation.path p
  join organisation.unit_version v on v.unit_id = p.descendant_id and v.valid @> a.day
  where p.ancestor_id = a.unit and p.line = a.line and p.depth = 1 and p.valid @> a.day and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0) and not exists (
  select seat.cluster_id
  from organisation.cluster_member seat
  join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = k.organiser_id and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and seat.unit_id = p.descendant_id and seat.valid @> a.day and up.depth > 0
  order by up.depth, seat.cluster_id limit 1)
  union all select 1, v.unit_id, null, v.code, v.name, m.role, m.cluster_id is not distinct
  from (
  select seat.cluster_id
  from organisation.cluster_member seat
  join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = k.organiser_id and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and seat.unit_id = m.unit_id and seat.valid @> a.day and up.depth > 0
  order by up.depth, seat.cluster_id limit 1)
  from organisation.cluster_member m
  join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> a.day
  where m.cluster_id = a.cluster and m.valid @> a.day and (exists (
  select from organisation.cluster charge
  where charge.id = m.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = m.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))) as node) as n;

-- 11
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, day date)
  join organisation.unit_version v on v.unit_id = a.unit and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 12
select a.ask, n.unit_id as "unitId", n.cluster_id as "clusterId", n.code, n.name, n.role, n.placed, concat_ws($1, n.rank, n.name, coalesce(n.unit_id, n.cluster_id)) as key
  from jsonb_to_recordset($2::jsonb) as a(ask int, root uuid, line text, year int, day date, unit uuid, cluster uuid, after_rank int, after_name text, after_id uuid, lim int) cross
  join lateral (
  select *
  from (
  select 0 as rank, null::uuid as unit_id, c.id as cluster_id, c.code, c.name, null::text as role, true as placed
  from organisation.cluster c
  where c.organiser_id = a.unit and c.line = a.line and c.year = a.year and c.valid @> a.day and (exists (
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
  union all select 1, v.unit_id, null, v.code, v.name, null, true
  from organisation.path p
  join organisation.unit_version v on v.unit_id = p.descendant_id and v.valid @> a.day
  where p.ancestor_id = a.unit and p.line = a.line and p.depth = 1 and p.valid @> a.day and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.descendant_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0) and not exists (
  select seat.cluster_id
  from organisation.cluster_member seat
  join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = k.organiser_id and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and seat.unit_id = p.descendant_id and seat.valid @> a.day and up.depth > 0
  order by up.depth, seat.cluster_id limit 1)
  union all select 1, v.unit_id, null, v.code, v.name, m.role, m.cluster_id is not distinct
  from (
  select seat.cluster_id
  from organisation.cluster_member seat
  join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
  where exists (
  select from organisation.path top
  where top.descendant_id = k.organiser_id and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day) and seat.unit_id = m.unit_id and seat.valid @> a.day and up.depth > 0
  order by up.depth, seat.cluster_id limit 1)
  from organisation.cluster_member m
  join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> a.day
  where m.cluster_id = a.cluster and m.valid @> a.day and (exists (
  select from organisation.cluster charge
  where charge.id = m.cluster_id and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = m.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0))) as node
  where a.after_id is null or (node.rank, node.name collate "vi-x-icu", coalesce(node.unit_id, node.cluster_id)) > (a.after_rank, a.after_name collate "vi-x-icu", a.after_id)
  order by node.rank, node.name collate "vi-x-icu", coalesce(node.unit_id, node.cluster_id) limit a.lim) as n
  order by a.ask, n.rank, n.name collate "vi-x-icu", coalesce(n.unit_id, n.cluster_id);
