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
insert into platform.idempotency_key (person, key, act, fingerprint)
  values (current_setting('app.person'), $1, $2, $3)
  on conflict do nothing
  returning key;

-- 4
select distinct a.ask, o.template_id as "templateId", o.period_id as "periodId", o.unit_id as "unitId"
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit text, period text, form text)
  join calendar.period p on p.code = a.period
  join organisation.unit_version v on v.code = a.unit and v.valid @> p.as_of
  join reporting.obligation o on o.period_id = p.id and o.unit_id = v.unit_id
  join reporting.template t on t.id = o.template_id and t.code = a.form
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = o.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0);

-- 5
select
  from reporting.report r
  where r.template_id = $1 and r.period_id = $2 and r.unit_id = $3 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> (select p.as_of
  from calendar.period p
  where p.id = r.period_id) and (scope.before is null or (select p.as_of
  from calendar.period p
  where p.id = r.period_id) < scope.before) offset 0) for update;

-- 6
select r.id as "reportId", r.status, coalesce(r.row_version, 0) as "rowVersion", r.draft, r.submitted_version_id as "submittedVersionId", t.definition as form, (select count(*)::int
  from reporting.report_version v
  where v.report_id = r.id) as versions, exists (
  select from organisation.scope() scope
  where scope.unit_id = $1::uuid and scope.role = any ($2::text[]) and (scope.before is null or p.as_of < scope.before)) as reporter, exists (select
  from reporting.obligation o
  where o.template_id = $3 and o.period_id = $4 and o.unit_id = $5 and exists (
  select from organisation.scope() scope
  where scope.unit_id = o.recipient_id and scope.role = $6 and scope.line = o.line and (scope.before is null or p.as_of < scope.before))) as reviewer, (select count(*)::int
  from reporting.delivery d
  join reporting.obligation o on o.id = d.obligation_id
  where d.version_id = r.submitted_version_id and d.state = 'DELIVERED' and exists (
  select from organisation.scope() scope
  where scope.unit_id = o.recipient_id and scope.role = $7 and scope.line = o.line and (scope.before is null or p.as_of < scope.before))) as undecided
  from reporting.template t
  join calendar.period p on p.id = $8
  left join reporting.report r on r.template_id = $9 and r.period_id = $10 and r.unit_id = $11
  where t.id = $12;

-- 7
update reporting.delivery d set state = $1, decided_at = clock_timestamp(), decided_by = $2::uuid, reason = $3
  from reporting.obligation o
  join calendar.period p on p.id = o.period_id
  where o.id = d.obligation_id and d.version_id = $4 and d.state = 'DELIVERED' and exists (
  select from organisation.scope() scope
  where scope.unit_id = o.recipient_id and scope.role = $5 and scope.line = o.line and (scope.before is null or p.as_of < scope.before));

-- 8
update reporting.report r set row_version = row_version + 1, status = case when waiting.deliveries = 0 then 'ACCEPTED' else 'SUBMITTED' end, accepted_version_id = case when waiting.deliveries = 0 then submitted_version_id else accepted_version_id end
  from (select count(*) as deliveries
  from reporting.delivery d
  join reporting.report own on own.submitted_version_id = d.version_id
  where own.id = $1 and d.state <> 'ACCEPTED') as waiting
  where r.id = $2 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> (select p.as_of
  from calendar.period p
  where p.id = r.period_id) and (scope.before is null or (select p.as_of
  from calendar.period p
  where p.id = r.period_id) < scope.before) offset 0)
  returning row_version as version;

-- 9
update platform.idempotency_key set outcome = $1::jsonb
  where person = current_setting('app.person') and key = $2;

-- 10
select platform.append_audit($1::jsonb);

-- 11
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 12
select r.id as "reportId", r.unit_id as "unitId", p.as_of as "asOf", p.id as "periodId", t.code as "formCode", t.name as "formName", r.status, r.row_version as version
  from reporting.report r
  join calendar.period p on p.id = r.period_id
  join reporting.template t on t.id = r.template_id
  where r.id = any ($1::uuid[]) and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0);

-- 13
select v.id as "versionId", v.report_id as "reportId", v.number, v.made_at as "madeAt", v.arrived_at as "arrivedAt", v.entry, v.note, v.texts
  from reporting.report_version v
  join reporting.report r on r.id = v.report_id
  join calendar.period p on p.id = r.period_id
  where r.id = any ($1::uuid[]) and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by v.number desc;

-- 14
select d.version_id as "versionId", n.name as "recipientName", o.line, o.due_at as "dueAt", reporting.days_late(o.due_at, v.arrived_at) as "daysLate", d.state, d.decided_at as "decidedAt", d.reason
  from reporting.delivery d
  join reporting.obligation o on o.id = d.obligation_id
  join reporting.report_version v on v.id = d.version_id
  join calendar.period p on p.id = o.period_id
  join organisation.unit_version n on n.unit_id = o.recipient_id and n.valid @> p.as_of
  where d.version_id = any ($1::uuid[]) and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = o.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by o.line desc, n.name collate "vi-x-icu";
