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

-- 4
select o.id as "obligationId", o.due_at as "dueAt", o.exempt_reason is not null as exempt
  from reporting.obligation o
  join calendar.period p on p.id = o.period_id
  where o.template_id = $1 and o.period_id = $2 and o.unit_id = $3 and exists (
  select from organisation.scope() scope
  where scope.unit_id = o.recipient_id and scope.role = $4 and scope.line = o.line and (scope.before is null or p.as_of < scope.before))
  order by o.id for update of o;

-- 5
select clock_timestamp() as now;

-- 6
insert into reporting.grant_entry (id, obligation_id, kind, ends_at, reason, person_id, granted_at)
  select id, obligation, $1, $2::timestamptz, $3, $4::uuid, clock_timestamp()
  from jsonb_to_recordset($5::jsonb) as r(id uuid, obligation uuid);

-- 7
update reporting.obligation o set exempt_reason = $1, exempt_until = $2::timestamptz
  from calendar.period p
  where p.id = o.period_id and o.id = any ($3::uuid[]) and exists (
  select from organisation.scope() scope
  where scope.unit_id = o.recipient_id and scope.role = $4 and scope.line = o.line and (scope.before is null or p.as_of < scope.before));

-- 8
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;
