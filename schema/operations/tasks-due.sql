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
with beneath as (
  select descendant_id as id
  from organisation.path
  where ancestor_id = $1 and valid && daterange($2::date, $3::date, '[]') ), above as (
  select ancestor_id as id
  from organisation.path
  where descendant_id = $4 and valid && daterange($5::date, $6::date, '[]') ), parts as (
  select task_id, role
  from calendar.task_party
  where role <> 'RECEIVES' and (unit_id in (select id
  from beneath) or reach = 'SUBTREE' and unit_id in (select id
  from above)) ), laid as (
  select own.id as task_id
  from calendar.task own
  join calendar.plan mine on mine.id = own.plan_id
  where mine.owner_id in (select id
  from beneath)
  union select task_id
  from parts )
  select t.id as "taskId", pl.id as "planId", pl.title as "planTitle", t.ordinal, t.title, t.subject_year as "subjectYear", t.granularity, t.due_from as "dueFrom", t.due_to as "dueTo", t.conditional, t.note, (select jsonb_agg(jsonb_build_object('role', p.role, 'label', p.label, 'reach', p.reach, 'unitCode', case when p.unit_id is not null and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.unit_id and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0) then (select v.code
  from organisation.unit_version v
  where v.unit_id = p.unit_id and v.valid @> t.due_from) end)
  order by p.ordinal)
  from calendar.task_party p
  where p.task_id = t.id) as parties, whole.status, whole.overdue, (t.due_to::text || ' ' || t.plan_id::text || ' ' || lpad(t.ordinal::text, 9, '0')) collate "C" as key
  from calendar.task t
  join calendar.plan pl on pl.id = t.plan_id
  left join lateral (
  select d.status, d.overdue
  from calendar.duty_state d
  where d.task_id = t.id and d.answers and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = d.unit_id and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0) offset 0) whole on true
  where t.id in (select task_id
  from laid) and t.due_from <= $7::date and t.due_to >= $8::date and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = $9::uuid and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0) and ($10::text is null or exists (select
  from parts
  where parts.task_id = t.id and parts.role = $11)) and (not $12::boolean or exists (
  select from calendar.duty_state d
  where d.task_id = t.id and d.overdue and exists (
  select from organisation.path beneath_top
  where beneath_top.ancestor_id = $13::uuid and beneath_top.descendant_id = d.unit_id and beneath_top.valid @> t.due_from) and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = d.unit_id and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0) offset 0)) and ($14::text is null or (t.due_to::text || ' ' || t.plan_id::text || ' ' || lpad(t.ordinal::text, 9, '0')) collate "C" > $15)
  order by (t.due_to::text || ' ' || t.plan_id::text || ' ' || lpad(t.ordinal::text, 9, '0')) collate "C" limit $16;

-- 6
with beneath as (
  select descendant_id as id
  from organisation.path
  where ancestor_id = $1 and valid && daterange($2::date, $3::date, '[]') ), above as (
  select ancestor_id as id
  from organisation.path
  where descendant_id = $4 and valid && daterange($5::date, $6::date, '[]') ), parts as (
  select task_id, role
  from calendar.task_party
  where role <> 'RECEIVES' and (unit_id in (select id
  from beneath) or reach = 'SUBTREE' and unit_id in (select id
  from above)) ), laid as (
  select own.id as task_id
  from calendar.task own
  join calendar.plan mine on mine.id = own.plan_id
  where mine.owner_id in (select id
  from beneath)
  union select task_id
  from parts )
  select count(*)::int as tasks
  from calendar.task t
  where t.id in (select task_id
  from laid) and t.due_from <= $7::date and t.due_to >= $8::date and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = $9::uuid and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0) and ($10::text is null or exists (select
  from parts
  where parts.task_id = t.id and parts.role = $11)) and (not $12::boolean or exists (
  select from calendar.duty_state d
  where d.task_id = t.id and d.overdue and exists (
  select from organisation.path beneath_top
  where beneath_top.ancestor_id = $13::uuid and beneath_top.descendant_id = d.unit_id and beneath_top.valid @> t.due_from) and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = d.unit_id and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0) offset 0));

-- 7
with held as materialized (select *
  from organisation.scope())
  select a.ask, counted.*
  from jsonb_to_recordset($1::jsonb) as a(ask int, "taskId" uuid, "topId" uuid)
  join calendar.task t on t.id = a."taskId" cross
  join lateral (
  select count(*)::int as units, count(*) filter (where d.status = 'OPEN')::int as open, count(*) filter (where d.status = 'IN_PROGRESS')::int as "inProgress", count(*) filter (where d.status = 'DONE')::int as done, count(*) filter (where d.status = 'NOT_ARISEN')::int as "notArisen", count(*) filter (where d.overdue)::int as overdue
  from (
  select *
  from calendar.duty_state d
  where d.task_id = a."taskId" and (a."topId" is null or exists (
  select from organisation.path beneath_top
  where beneath_top.ancestor_id = a."topId" and beneath_top.descendant_id = d.unit_id and beneath_top.valid @> t.due_from)) offset 0) d cross
  join lateral (
  select bool_or(seen.organises) as organised, bool_or(seen.organises and (seen.depth > 0 or seen.deepest = 0)) as changeable
  from (select up.depth, up.deepest, held.role = 'OPERATOR' or (held.role = 'ORGANISER' and held.line = 'TERRITORIAL') as organises
  from (select line, ancestor_id, depth, max(depth) over () as deepest
  from organisation.path
  where descendant_id = d.unit_id and valid @> t.due_from offset 0) up
  join held on held.line = up.line and held.unit_id = up.ancestor_id and (held.before is null or t.due_from < held.before)) as seen having count(*) > 0) seen) counted;

-- 8
with held as materialized (select *
  from organisation.scope())
  select a.ask, page.*
  from jsonb_to_recordset($1::jsonb) as a(ask int, "taskId" uuid, "topId" uuid, "onlyOverdue" boolean, after text, first int)
  join calendar.task t on t.id = a."taskId" cross
  join lateral (
  select d.task_id as "taskId", d.unit_id as "unitId", v.code as "unitCode", v.name as "unitName", d.answers, t.conditional, d.status, d.version, d.changed_at as "changedAt", d.overdue, ((case when d.answers then '0' else '1' end) || v.code || ' ' || d.unit_id::text) collate "C" as key
  from (
  select *
  from calendar.duty_state d
  where d.task_id = a."taskId" and (a."topId" is null or exists (
  select from organisation.path beneath_top
  where beneath_top.ancestor_id = a."topId" and beneath_top.descendant_id = d.unit_id and beneath_top.valid @> t.due_from)) offset 0) d cross
  join lateral (
  select bool_or(seen.organises) as organised, bool_or(seen.organises and (seen.depth > 0 or seen.deepest = 0)) as changeable
  from (select up.depth, up.deepest, held.role = 'OPERATOR' or (held.role = 'ORGANISER' and held.line = 'TERRITORIAL') as organises
  from (select line, ancestor_id, depth, max(depth) over () as deepest
  from organisation.path
  where descendant_id = d.unit_id and valid @> t.due_from offset 0) up
  join held on held.line = up.line and held.unit_id = up.ancestor_id and (held.before is null or t.due_from < held.before)) as seen having count(*) > 0) seen
  join organisation.unit_version v on v.unit_id = d.unit_id and v.valid @> t.due_from
  where (not a."onlyOverdue" or d.overdue) and (a.after is null or ((case when d.answers then '0' else '1' end) || v.code || ' ' || d.unit_id::text) collate "C" > a.after)
  order by ((case when d.answers then '0' else '1' end) || v.code || ' ' || d.unit_id::text) collate "C" limit a.first) page
  order by a.ask, page.key collate "C";
