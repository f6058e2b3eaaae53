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
with place as materialized (
  select distinct o.template_id as "templateId", o.period_id as "periodId", o.unit_id as "unitId"
  from calendar.period p
  join organisation.unit_version v on v.code = $1 and v.valid @> p.as_of
  join reporting.obligation o on o.period_id = p.id and o.unit_id = v.unit_id
  join reporting.template t on t.id = o.template_id and t.code = $2
  where p.code = $3 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = o.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)), locked as (select
  from place
  join reporting.report r on r.template_id = place."templateId" and r.period_id = place."periodId" and r.unit_id = place."unitId" for update of r)
  select place.*, (select count(*)
  from locked) as locked
  from place;

-- 4
select r.id as "reportId", r.status, coalesce(r.row_version, 0) as "rowVersion", r.draft, r.amendment_reason as "amendmentReason", r.submitted_version_id as "submittedVersionId", r.accepted_version_id is not null as "acceptedBefore", counts.versions, counts.arrivals, owed.closes_at as "closesAt", clock_timestamp() as now, exists (
  select from organisation.scope() scope
  where scope.unit_id = $1::uuid and scope.role = any ($2::text[]) and (scope.before is null or p.as_of < scope.before)) as "ownReporter", owed.receives as reviewer, owed.receives and not exists (
  select from access.acting_role a
  where a.unit_id = $3 and a.role = 'REPORTER' and a.valid @> (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date) as "onBehalf", play.undecided, play.unreceived, play.received
  from calendar.period p
  left join reporting.report r on r.template_id = $4 and r.period_id = $5 and r.unit_id = $6 cross
  join lateral (
  select count(*)::int as versions, count(*) filter (where exists (
  select from reporting.delivery d
  where d.version_id = v.id and d.state <> 'WITHDRAWN'))::int as arrivals
  from reporting.report_version v
  where v.report_id = r.id) as counts cross
  join lateral (
  select coalesce(bool_or(exists (
  select from organisation.scope() scope
  where scope.unit_id = o.recipient_id and scope.role = $7 and scope.line = o.line and (scope.before is null or p.as_of < scope.before))), false) as receives, case when bool_and(o.closes_at is not null) then max(o.closes_at) end as closes_at
  from reporting.obligation o
  where o.template_id = $8 and o.period_id = $9 and o.unit_id = $10) as owed cross
  join lateral (
  select count(*) filter (where d.state in ('DELIVERED', 'RECEIVED') and exists (
  select from organisation.scope() scope
  where scope.unit_id = o.recipient_id and scope.role = $11 and scope.line = o.line and (scope.before is null or p.as_of < scope.before)))::int as undecided, count(*) filter (where d.state = 'DELIVERED' and exists (
  select from organisation.scope() scope
  where scope.unit_id = o.recipient_id and scope.role = $12 and scope.line = o.line and (scope.before is null or p.as_of < scope.before)))::int as unreceived, count(*) filter (where d.state <> 'DELIVERED')::int as received
  from reporting.delivery d
  join reporting.obligation o on o.id = d.obligation_id
  where d.version_id = r.submitted_version_id) as play
  where p.id = $13;

-- 5
select p.kind as "periodKind", p.calendar_code as calendar, v.level as "unitLevel", v.kind as "unitKind"
  from calendar.period p
  join organisation.unit_version v on v.unit_id = $1 and v.valid @> p.as_of
  where p.id = $2;

-- 6
select distinct on (l.code) l.code, l.value::text as value
  from calendar.period p
  join organisation.path up on up.descendant_id = $1 and up.line = 'TERRITORIAL' and up.valid @> p.as_of
  join reporting.rule_limit l on l.unit_id = up.ancestor_id and l.valid @> p.as_of and l.code = any ($2::text[])
  where p.id = $3
  order by l.code, up.depth;

-- 7
with recursive earlier as (
  select p.as_of as now_on, q.id as period_id, q.as_of as then_on
  from (select $1::uuid as period_id, $2::uuid as template_id) as asked
  join calendar.period p on p.id = asked.period_id
  join calendar.period q on q.calendar_code = p.calendar_code and q.kind = p.kind and q.subject_year = p.subject_year - 1 and extract(month
  from q.to_day) = extract(month
  from p.to_day) and q.id <> p.id
  order by q.as_of desc limit 1 ), back as (
  select $3::uuid as unit_id, now_on as upto
  from earlier
  union select s.from_unit_id, s.on_date
  from back cross
  join earlier
  join organisation.succession s on s.to_unit_id = back.unit_id and s.on_date <= back.upto and s.on_date > earlier.then_on ), behind as (
  select distinct b.unit_id, earlier.period_id
  from back b cross
  join earlier
  join organisation.unit u on u.id = b.unit_id and u.alive @> earlier.then_on ), counted as (
  select behind.unit_id, (select coalesce(r.submitted_version_id, r.accepted_version_id)
  from reporting.report r
  join reporting.template t on t.id = r.template_id
  where r.unit_id = behind.unit_id and r.period_id = behind.period_id and t.code = (select code
  from reporting.template
  where id = $4)
  order by t.id desc limit 1) as version_id
  from behind ), whole as (
  select count(*) > 0 and bool_and(version_id is not null) and not exists (select
  from organisation.succession s, earlier
  where s.from_unit_id in (select unit_id
  from back) and s.to_unit_id not in (select unit_id
  from back) and s.on_date > earlier.then_on and s.on_date <= earlier.now_on) as complete
  from counted )
  select f.indicator, f.cell, sum(f.value)::text as value, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator
  from whole
  join counted on whole.complete
  join reporting.figure f on f.version_id = counted.version_id
  group by f.indicator, f.cell;

-- 8
with version as ( insert into reporting.report_version (id, report_id, number, made_at, arrived_at, entry, person_id, texts, explanations, evidence, note, amendment_reason)
  values ($1, $2, $3, $4, $5, $6, $7::uuid, $8::jsonb, $9::jsonb, $10::jsonb, $11, $12) ), figures as ( insert into reporting.figure_set (version_id, template_id, slots, amounts, bases)
  select $13, $14, f.*
  from reporting.figure_set_of($15, $16::jsonb) f ), deliveries as ( insert into reporting.delivery (version_id, obligation_id, state)
  select $17, o.id, 'DELIVERED'
  from reporting.obligation o
  join reporting.report r on r.template_id = o.template_id and r.period_id = o.period_id and r.unit_id = o.unit_id
  where r.id = $18 ) update reporting.report r set row_version = row_version + 1, status = 'SUBMITTED', submitted_version_id = $19
  where r.id = $20 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> (select p.as_of
  from calendar.period p
  where p.id = r.period_id) and (scope.before is null or (select p.as_of
  from calendar.period p
  where p.id = r.period_id) < scope.before) offset 0)
  returning row_version as version;

-- 9
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;

-- 10
select set_config(name, value, true)
  from unnest($1::text[], $2::text[]) as s(name, value);

-- 11
select r.id as "reportId", r.unit_id as "unitId", p.as_of as "asOf", p.id as "periodId", t.code as "formCode", t.name as "formName", r.status, r.row_version as version
  from reporting.report r
  join calendar.period p on p.id = r.period_id
  join reporting.template t on t.id = r.template_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0) and r.id = $1;

-- 12
select v.id as "versionId", v.report_id as "reportId", v.number, v.made_at as "madeAt", v.arrived_at as "arrivedAt", v.entry, v.note, v.texts, v.explanations, v.evidence, v.amendment_reason as "amendmentReason", exists (select
  from reporting.delivery d
  where d.version_id = v.id and d.state = 'WITHDRAWN') as withdrawn
  from reporting.report_version v
  join reporting.report r on r.id = v.report_id
  join calendar.period p on p.id = r.period_id
  where r.id = any ($1::uuid[]) and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by v.number desc;

-- 13
select d.version_id as "versionId", n.name as "recipientName", o.line, o.due_at as "dueAt", reporting.days_late(o.due_at, v.arrived_at) as "daysLate", d.state, d.received_at as "receivedAt", d.decided_at as "decidedAt", d.reason, d.remarks
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
