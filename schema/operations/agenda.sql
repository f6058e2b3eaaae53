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
select own.name as "unitName", p.code as "periodCode", p.label as "periodLabel", p.subject_year as "subjectYear", t.code as "formCode", t.name as "formName", o.line, n.name as "recipientName", o.due_at as "dueAt", ((o.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date as "lastDay", o.exempt_reason as "exemptReason", o.status, o.arrived_at as "arrivedAt", o.overdue, o.days_late as "daysLate"
  from reporting.obligation_state o
  join calendar.period p on p.id = o.period_id
  join reporting.template t on t.id = o.template_id
  join organisation.unit_version own on own.unit_id = o.unit_id and own.valid @> p.as_of
  join organisation.unit_version n on n.unit_id = o.recipient_id and n.valid @> p.as_of
  where o.unit_id = $1 and ((o.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date between $2::date and $3::date and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = o.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by o.due_at, t.code, o.line desc;

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
  select t.id as "taskId", pl.id as "planId", pl.title as "planTitle", t.ordinal, t.title, t.subject_year as "subjectYear", t.granularity, t.due_from as "dueFrom", t.due_to as "dueTo", t.conditional, t.note, (select jsonb_agg(jsonb_build_object('role', p.role, 'label', p.label, 'reach', p.reach, 'unitCode', case when p.unit_id is not null and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = p.unit_id and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0) then (select v.code
  from organisation.unit_version v
  where v.unit_id = p.unit_id and v.valid @> t.due_from) end)
  order by p.ordinal)
  from calendar.task_party p
  where p.task_id = t.id) as parties, $7 as "unitId", coalesce(own.status, whole.status) as status, coalesce(own.overdue, whole.overdue) as overdue
  from calendar.task t
  join calendar.plan pl on pl.id = t.plan_id
  left join lateral (
  select d.status, d.overdue
  from calendar.duty_state d
  where d.task_id = t.id and d.answers and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = d.unit_id and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0) offset 0) whole on true
  left join lateral (select d.status, d.overdue
  from calendar.duty_state d
  where d.task_id = t.id and d.unit_id = $8 offset 0) own on true
  where t.id in (select task_id
  from laid) and t.due_from <= $9::date and t.due_to >= $10::date and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = $11::uuid and path.valid @> t.due_from and (scope.before is null or t.due_from < scope.before) offset 0)
  order by t.due_to, pl.title collate "vi-x-icu", t.ordinal;

-- 7
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

-- 8
select a.ask, exists (
  select from organisation.scope() scope
  where scope.unit_id = a."unitId" and scope.role = any ($1::text[]) and (scope.before is null or t.due_from < scope.before)) as "forUnit", exists (
  select from organisation.scope() scope
  where scope.unit_id = pl.owner_id and scope.role = any ($2::text[]) and (scope.before is null or t.due_from < scope.before)) as "forOwner"
  from jsonb_to_recordset($3::jsonb) as a(ask int, "taskId" uuid, "unitId" uuid)
  join calendar.task t on t.id = a."taskId"
  join calendar.plan pl on pl.id = t.plan_id;

-- 9
select a.ask, own.*
  from jsonb_to_recordset($1::jsonb) as a(ask int, "taskId" uuid, "unitId" uuid, first int) cross
  join lateral (select row_number() over () as nth, said.*
  from (select e.title, e.document_number as "documentNumber", e.document_date as "documentDate", e.link, e.sha256, e.at, w.name as "personName"
  from calendar.task_evidence e
  join access.person w on w.id = e.person_id
  where e.task_id = a."taskId" and e.unit_id = a."unitId"
  order by e.at desc, e.id desc limit a.first) said) own
  order by a.ask, own.nth;

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
