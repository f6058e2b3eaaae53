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
select organisation.folded($1::text) as folded;

-- 4
select 0 as ask, h.*
  from (
  select distinct on (v.unit_id) v.unit_id, held.day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version, lower(v.valid) as held_from, upper(v.valid) as held_until, fit.rank
  from organisation.unit_version v
  join organisation.unit u on u.id = v.unit_id cross
  join lateral (
  select coalesce($1::date, greatest(lower(v.valid), least(upper(v.valid) - 1, (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date))) as day) as held cross
  join lateral (
  select case when v.code = upper(btrim($2::text)) then 0 when lower(btrim(normalize($3::text, nfc))) in (lower(v.name), lower(v.short_name)) then 1 when $4 = substr(v.folded, length(v.code) + 3) or (v.short_name is not null and $5::text in (organisation.folded(v.name), organisation.folded(v.short_name))) then 2 when starts_with(substr(v.folded, length(v.code) + 3), $6) or starts_with(v.folded, $7) or (v.short_name is not null and starts_with(organisation.folded(v.short_name), $8)) then 3 when v.folded like $9 and v.folded like $10 then 4 else 5 end as rank) as fit
  where v.folded like $11 and v.folded like $12 and ($13::date is null or v.valid @> $14::date) and ((select exists (
  select from organisation.scope() scope
  where scope.before is null and not exists (select
  from organisation.edge
  where child_id = scope.unit_id))) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> held.day and (scope.before is null or held.day < scope.before) offset 0))
  order by v.unit_id, fit.rank, lower(v.valid) desc) h
  where $15::bool or (h.rank, h.name collate "vi-x-icu", h.unit_id) > ($16::int, $17 collate "vi-x-icu", $18::uuid)
  order by h.rank, h.name collate "vi-x-icu", h.unit_id limit $19;

-- 5
select count(*)::int as units
  from (
  select distinct on (v.unit_id) v.unit_id, held.day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version, lower(v.valid) as held_from, upper(v.valid) as held_until, fit.rank
  from organisation.unit_version v
  join organisation.unit u on u.id = v.unit_id cross
  join lateral (
  select coalesce($1::date, greatest(lower(v.valid), least(upper(v.valid) - 1, (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date))) as day) as held cross
  join lateral (
  select case when v.code = upper(btrim($2::text)) then 0 when lower(btrim(normalize($3::text, nfc))) in (lower(v.name), lower(v.short_name)) then 1 when $4 = substr(v.folded, length(v.code) + 3) or (v.short_name is not null and $5::text in (organisation.folded(v.name), organisation.folded(v.short_name))) then 2 when starts_with(substr(v.folded, length(v.code) + 3), $6) or starts_with(v.folded, $7) or (v.short_name is not null and starts_with(organisation.folded(v.short_name), $8)) then 3 when v.folded like $9 and v.folded like $10 then 4 else 5 end as rank) as fit
  where v.folded like $11 and v.folded like $12 and ($13::date is null or v.valid @> $14::date) and ((select exists (
  select from organisation.scope() scope
  where scope.before is null and not exists (select
  from organisation.edge
  where child_id = scope.unit_id))) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> held.day and (scope.before is null or held.day < scope.before) offset 0))
  order by v.unit_id, fit.rank, lower(v.valid) desc) h;

-- 6
with recursive heirs as (
  select a.ask, a.unit, (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date as day
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid)
  union select h.ask, s.to_unit_id, h.day
  from heirs h
  join organisation.unit gone on gone.id = h.unit and not gone.alive @> h.day
  join organisation.succession s on s.from_unit_id = h.unit and s.on_date <= h.day )
  select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from heirs a
  join organisation.unit_version v on v.unit_id = a.unit and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0)
  order by v.name collate "vi-x-icu", v.unit_id;
