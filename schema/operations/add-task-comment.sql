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
select t.id as "taskId", d.unit_id as "unitId", t.conditional, exists (
  select from organisation.scope() scope
  where scope.unit_id = d.unit_id and scope.role = any ($1::text[]) and (scope.before is null or t.due_from < scope.before)) as "forUnit", exists (
  select from organisation.scope() scope
  where scope.unit_id = pl.owner_id and scope.role = any ($2::text[]) and (scope.before is null or t.due_from < scope.before)) as "forOwner"
  from calendar.task t
  join calendar.plan pl on pl.id = t.plan_id
  join organisation.unit_version v on v.code = $3 and v.valid @> t.due_from
  join calendar.duty d on d.task_id = $4 and d.unit_id = v.unit_id
  where t.id = $5 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = d.unit_id and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0);

-- 4
select scope.unit_id as speaker
  from calendar.task t
  join calendar.plan pl on pl.id = t.plan_id cross
  join organisation.scope() scope
  left join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id and path.descendant_id = $1 and path.valid @> t.due_from
  where t.id = $2 and scope.role in ('REPORTER', 'REVIEWER') and (scope.before is null or t.due_from < scope.before) and (path.depth is not null or scope.unit_id = pl.owner_id)
  order by path.depth nulls last limit 1;

-- 5
insert into calendar.task_comment (id, task_id, unit_id, speaker_id, text, person_id)
  values ($1, $2, $3, $4, $5, $6);

-- 6
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 7
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 8
select a.ask, d.task_id as "taskId", d.unit_id as "unitId", v.code as "unitCode", v.name as "unitName", d.answers, t.conditional, d.status, d.version, d.changed_at as "changedAt", d.overdue, ((case when d.answers then '0' else '1' end) || v.code || ' ' || d.unit_id::text) collate "C" as key
  from jsonb_to_recordset($1::jsonb) as a(ask int, "taskId" uuid, "unitId" uuid)
  join calendar.task t on t.id = a."taskId" cross
  join lateral (select *
  from calendar.duty_state d
  where d.task_id = a."taskId" and d.unit_id = a."unitId" offset 0) d
  join organisation.unit_version v on v.unit_id = d.unit_id and v.valid @> t.due_from
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = d.unit_id and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0);

-- 9
select a.ask, exists (
  select from organisation.scope() scope
  where scope.unit_id = a."unitId" and scope.role = any ($1::text[]) and (scope.before is null or t.due_from < scope.before)) as "forUnit", exists (
  select from organisation.scope() scope
  where scope.unit_id = pl.owner_id and scope.role = any ($2::text[]) and (scope.before is null or t.due_from < scope.before)) as "forOwner"
  from jsonb_to_recordset($3::jsonb) as a(ask int, "taskId" uuid, "unitId" uuid)
  join calendar.task t on t.id = a."taskId"
  join calendar.plan pl on pl.id = t.plan_id;

-- 10
select a.ask, own.*
  from jsonb_to_recordset($1::jsonb) as a(ask int, "taskId" uuid, "unitId" uuid, first int) cross
  join lateral (select row_number() over () as nth, said.*
  from (select c.text, c.at, w.name as "personName", coalesce(now.name, last.name) as "speakerName"
  from calendar.task_comment c
  join access.person w on w.id = c.person_id
  left join organisation.unit_version now on now.unit_id = c.speaker_id and now.valid @> (c.at at time zone 'Asia/Ho_Chi_Minh')::date cross
  join lateral (select v.name
  from organisation.unit_version v
  where v.unit_id = c.speaker_id
  order by lower(v.valid) desc limit 1) last
  where c.task_id = a."taskId" and c.unit_id = a."unitId"
  order by c.at desc, c.id desc limit a.first) said) own
  order by a.ask, own.nth;
