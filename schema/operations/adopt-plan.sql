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
select d.id as "planId", d.owner_id as "ownerId", d.year, d.title, d.drafted_from as "draftedFrom", d.version, d.document -> 'tasks' as tasks, d.document -> 'notes' as notes
  from calendar.plan_draft d
  where d.id = $1 and (exists (
  select from organisation.scope() scope
  where scope.role = 'OPERATOR' or (scope.role = 'ORGANISER' and scope.before is null and not exists (select
  from organisation.edge e
  where e.child_id = scope.unit_id))) or exists (
  select from organisation.scope() scope
  where scope.unit_id = d.owner_id and scope.role = any ($2::text[]) and (scope.before is null or make_date(d.year, 1, 1) < scope.before))) for update of d;

-- 4
delete
  from calendar.plan_draft
  where id = $1;

-- 5
insert into calendar.plan (id, owner_id, year, title, source, drafted_from)
  values ($1, $2, $3, $4, $5, $6);

-- 6
insert into calendar.task (id, plan_id, ordinal, title, subject_year, granularity, due_from, due_to, conditional, note)
  select id, $1, ordinal, title, subject, granularity, begins, ends, conditional, note
  from jsonb_to_recordset($2::jsonb) as r(id uuid, ordinal int, title text, subject int, granularity text, begins date, ends date, conditional bool, note text);

-- 7
insert into calendar.task_party (task_id, ordinal, role, unit_id, reach, label)
  select task, ordinal, role, unit, reach, label
  from jsonb_to_recordset($1::jsonb) as r(task uuid, ordinal int, role text, unit uuid, reach text, label text);

-- 8
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 9
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 10
select x.id as "planId", x.owner_id as "ownerId", v.code as "ownerCode", v.name as "ownerName", x.year, x.title, x.source, x.drafted_from as "draftedFrom", x.status, x.version, x.document
  from (
  select p.id, p.owner_id, p.year, p.title, p.source, p.drafted_from, 'ADOPTED' as status, null::int as version, null::jsonb as document
  from calendar.plan p
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.owner_id and path.valid && daterange(make_date(p.year, 1, 1), make_date(p.year + 1, 1, 1)) and (scope.before is null or lower(path.valid * daterange(make_date(p.year, 1, 1), make_date(p.year + 1, 1, 1))) < scope.before) offset 0)
  union all select d.id, d.owner_id, d.year, d.title, null, d.drafted_from, 'DRAFT', d.version, d.document
  from calendar.plan_draft d
  where (exists (
  select from organisation.scope() scope
  where scope.role = 'OPERATOR' or (scope.role = 'ORGANISER' and scope.before is null and not exists (select
  from organisation.edge e
  where e.child_id = scope.unit_id))) or exists (
  select from organisation.scope() scope
  where scope.unit_id = d.owner_id and scope.role = any ($1::text[]) and (scope.before is null or make_date(d.year, 1, 1) < scope.before))) ) x
  left join lateral (
  select own.code, own.name
  from organisation.unit_version own
  where own.unit_id = x.owner_id and own.valid && daterange(make_date(x.year, 1, 1), make_date(x.year + 1, 1, 1))
  order by lower(own.valid) desc limit 1) v on true
  where x.id = any ($2::uuid[])
  order by x.year desc, x.status desc, x.title collate "vi-x-icu", x.id;

-- 11
select plan_id as "planId", jsonb_agg(id
  order by ordinal) as tasks
  from calendar.task
  where plan_id = any ($1::uuid[])
  group by plan_id;

-- 12
select t.id as "taskId", pl.id as "planId", pl.title as "planTitle", t.ordinal, t.title, t.subject_year as "subjectYear", t.granularity, t.due_from as "dueFrom", t.due_to as "dueTo", t.conditional, t.note, (select jsonb_agg(jsonb_build_object('role', p.role, 'label', p.label, 'reach', p.reach, 'unitCode', case when p.unit_id is not null and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.unit_id and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0) then (select v.code
  from organisation.unit_version v
  where v.unit_id = p.unit_id and v.valid @> t.due_from) end)
  order by p.ordinal)
  from calendar.task_party p
  where p.task_id = t.id) as parties, whole.status, whole.overdue
  from calendar.task t
  join calendar.plan pl on pl.id = t.plan_id
  left join lateral (
  select d.status, d.overdue
  from calendar.duty_state d
  where d.task_id = t.id and d.answers and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = d.unit_id and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0) offset 0) whole on true
  where t.id = any ($1::uuid[]);
