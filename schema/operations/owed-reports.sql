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
select id as "periodId", calendar_code as "calendarCode", code, kind, label, subject_year as "subjectYear", from_day as "fromDay", to_day as "toDay", cut_off_at as "cutOffAt", as_of as "asOf", legal_basis as "legalBasis", structure_locked_at as "structureLockedAt"
  from calendar.period
  where code = any ($1::text[]);

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
select *
  from (
  select concat_ws(' ', case when o.exempt_reason is null and (o.status = 'NOT_STARTED' or o.status = any ($1::text[])) then 0 when o.status = 'SUBMITTED' then 1 else 2 end, to_char(o.due_at at time zone 'UTC', 'YYYYMMDDHH24MISS'), n.code, t.code, o.id) as key, o.id as "obligationId", o.report_id as "reportId", n.code as "unitCode", n.name as "unitName", p.code as "periodCode", p.label as "periodLabel", t.code as "formCode", t.name as "formName", o.line, to_n.name as "recipientName", o.due_at as "dueAt", ((o.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date as "lastDay", ((o.first_due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date as "firstLastDay", o.closes_at as "closesAt", case when o.exempt_reason is null and (o.status = 'NOT_STARTED' or o.status = any ($2::text[])) then ((o.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date - (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date end as "daysLeft", o.status, o.arrived_at as "arrivedAt", o.last_arrived_at as "lastArrivedAt", o.days_late as "daysLate", coalesce(o.returns, 0) as returns, o.exempt_reason as "exemptReason", o.exempt_until as "exemptUntil"
  from (select beneath.descendant_id as unit_id, q.id as period_id
  from calendar.period q
  join organisation.path beneath on beneath.ancestor_id = $3 and beneath.line = $4 and beneath.valid @> q.as_of and beneath.depth > 0
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = $5::text and path.descendant_id = $6::uuid and path.valid @> q.as_of and (scope.before is null or q.as_of < scope.before) offset 0)) as meant
  join reporting.obligation_state o on o.unit_id = meant.unit_id and o.period_id = meant.period_id
  join calendar.period p on p.id = o.period_id
  join reporting.template t on t.id = o.template_id
  join organisation.unit_version n on n.unit_id = o.unit_id and n.valid @> p.as_of
  join organisation.unit_version to_n on to_n.unit_id = o.recipient_id and to_n.valid @> p.as_of
  where ($7::text is null or p.code = $8) and ($9::text is null or t.code = $10) and true) as owed
  where $11::text is null or owed.key collate "C" > $12::text
  order by owed.key collate "C" limit $13;

-- 6
select count(*)::int as n
  from (
  select concat_ws(' ', case when o.exempt_reason is null and (o.status = 'NOT_STARTED' or o.status = any ($1::text[])) then 0 when o.status = 'SUBMITTED' then 1 else 2 end, to_char(o.due_at at time zone 'UTC', 'YYYYMMDDHH24MISS'), n.code, t.code, o.id) as key, o.id as "obligationId", o.report_id as "reportId", n.code as "unitCode", n.name as "unitName", p.code as "periodCode", p.label as "periodLabel", t.code as "formCode", t.name as "formName", o.line, to_n.name as "recipientName", o.due_at as "dueAt", ((o.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date as "lastDay", ((o.first_due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date as "firstLastDay", o.closes_at as "closesAt", case when o.exempt_reason is null and (o.status = 'NOT_STARTED' or o.status = any ($2::text[])) then ((o.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date - (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date end as "daysLeft", o.status, o.arrived_at as "arrivedAt", o.last_arrived_at as "lastArrivedAt", o.days_late as "daysLate", coalesce(o.returns, 0) as returns, o.exempt_reason as "exemptReason", o.exempt_until as "exemptUntil"
  from (select beneath.descendant_id as unit_id, q.id as period_id
  from calendar.period q
  join organisation.path beneath on beneath.ancestor_id = $3 and beneath.line = $4 and beneath.valid @> q.as_of and beneath.depth > 0
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = $5::text and path.descendant_id = $6::uuid and path.valid @> q.as_of and (scope.before is null or q.as_of < scope.before) offset 0)) as meant
  join reporting.obligation_state o on o.unit_id = meant.unit_id and o.period_id = meant.period_id
  join calendar.period p on p.id = o.period_id
  join reporting.template t on t.id = o.template_id
  join organisation.unit_version n on n.unit_id = o.unit_id and n.valid @> p.as_of
  join organisation.unit_version to_n on to_n.unit_id = o.recipient_id and to_n.valid @> p.as_of
  where ($7::text is null or p.code = $8) and ($9::text is null or t.code = $10) and true) as owed;

-- 7
select g.obligation_id as "obligationId", g.kind, g.ends_at as "endsAt", g.reason, g.granted_at as "grantedAt"
  from reporting.grant_entry g
  join reporting.obligation o on o.id = g.obligation_id
  join calendar.period p on p.id = o.period_id
  where g.obligation_id = any ($1::uuid[]) and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = o.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by g.granted_at, g.id;

-- 8
select r.id as "reportId", r.unit_id as "unitId", p.as_of as "asOf", p.id as "periodId", t.code as "formCode", t.name as "formName", r.status, r.row_version as version
  from reporting.report r
  join calendar.period p on p.id = r.period_id
  join reporting.template t on t.id = r.template_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0) and r.id = any ($1::uuid[]);
