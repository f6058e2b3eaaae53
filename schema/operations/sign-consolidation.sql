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
select v.unit_id as "unitId", p.id as "periodId", t.id as "templateId", $1::text as line
  from calendar.period p
  join organisation.unit_version v on v.code = $2 and v.valid @> p.as_of cross
  join lateral (
  select t.id
  from reporting.template t
  where t.code = $3 and exists (select
  from reporting.obligation o
  where o.template_id = t.id and o.period_id = p.id)
  order by t.id desc limit 1) as t
  where p.code = $4 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = $5::text and path.descendant_id = v.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0);

-- 4
select pg_advisory_xact_lock(hashtextextended($1, 0));

-- 5
select exists (
  select from organisation.scope() scope
  where scope.unit_id = $1::uuid and scope.role = any ($2::text[]) and (scope.before is null or p.as_of < scope.before)) as signer, coalesce(standing.number, 0) as current, coalesce(standing.drifted, true) as changed, (select coalesce(array_agg(s.version_id
  order by s.version_id), '{}')
  from rollup.signable($3, $4, $5, $6) s) as "versionIds", (select to_jsonb(known)
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select up.descendant_id as unit_id
  from organisation.path up
  where up.ancestor_id = $7 and up.line = $8 and up.valid @> p.as_of) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $9 and o.template_id = $10 and o.exempt_reason is null) as owed) as known) as facts, exists (select
  from reporting.obligation_state o
  where o.unit_id = $11 and o.period_id = p.id and o.template_id = $12 and o.exempt_reason is null) and not exists (select
  from reporting.report r
  where r.unit_id = $13 and r.period_id = p.id and r.template_id = $14 and coalesce(r.submitted_version_id, r.accepted_version_id) is not null) as "ownMissing", (select coalesce(jsonb_agg(to_jsonb(m)
  order by m."unitCode"), '[]')
  from (
  select distinct n.code as "unitCode", n.name as "unitName", o.status
  from organisation.path beneath
  join reporting.obligation_state o on o.unit_id = beneath.descendant_id and o.period_id = p.id and o.template_id = $15
  join organisation.unit_version n on n.unit_id = o.unit_id and n.valid @> p.as_of
  left join reporting.report r on r.id = o.report_id
  where beneath.ancestor_id = $16 and beneath.line = $17 and beneath.valid @> p.as_of and beneath.depth > 0 and o.exempt_reason is null and r.accepted_version_id is null
  order by 1) as m) as missing
  from calendar.period p
  left join rollup.standing standing on standing.unit_id = $18 and standing.period_id = p.id and standing.template_id = $19 and standing.line = $20
  where p.id = $21;

-- 6
insert into rollup.consolidation (id, unit_id, period_id, template_id, line, number, signed_at, signed_by, facts, missing, explanation)
  values ($1, $2, $3, $4, $5, $6, clock_timestamp(), $7::uuid, $8::jsonb, $9::jsonb, $10);

-- 7
insert into rollup.consolidation_version (consolidation_id, version_id)
  select $1, version_id
  from unnest($2::uuid[]) as v(version_id);

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
select id as "periodId", calendar_code as "calendarCode", code, kind, label, subject_year as "subjectYear", from_day as "fromDay", to_day as "toDay", cut_off_at as "cutOffAt", as_of as "asOf", legal_basis as "legalBasis", structure_locked_at as "structureLockedAt"
  from calendar.period
  where code = any ($1::text[]);

-- 11
select a.ask::int as ask, v.unit_id, a.day as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version
  from jsonb_to_recordset($1::jsonb) as a(ask int, code text, day date)
  join organisation.unit_version v on v.code = a.code and v.valid @> a.day
  join organisation.unit u on u.id = v.unit_id
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = v.unit_id and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0);

-- 12
select c.id as "consolidationId", c.unit_id as "unitId", n.code as "unitCode", n.name as "unitName", p.code as "periodCode", t.code as "formCode", c.line, c.number, c.signed_at as "signedAt", person.name as "signedBy", c.explanation, c.missing, (select count(*)::int
  from rollup.consolidation_version v
  where v.consolidation_id = c.id) as versions, standing.drifted
  from rollup.consolidation c
  join calendar.period p on p.id = c.period_id and p.code = $1
  join reporting.template t on t.id = c.template_id and t.code = $2
  join organisation.unit_version n on n.unit_id = c.unit_id and n.valid @> p.as_of
  left join access.person person on person.id = c.signed_by
  left join rollup.standing standing on standing.id = c.id
  where c.unit_id = $3 and c.line = $4 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = $5::text and path.descendant_id = c.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by c.number desc;
