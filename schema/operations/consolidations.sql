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

-- 6
select c.id as "consolidationId", r.id as "reportId", n.code as "unitCode", n.name as "unitName", signed.number as "signedVersion", now.number as "currentVersion"
  from rollup.consolidation c
  join calendar.period p on p.id = c.period_id cross
  join lateral (
  select coalesce(was.report_id, will.report_id) as report_id, was.version_id as signed_id, will.version_id as now_id
  from (select v.report_id, v.id as version_id
  from rollup.consolidation_version cv
  join reporting.report_version v on v.id = cv.version_id
  where cv.consolidation_id = c.id) as was full
  join rollup.signable(c.unit_id, c.period_id, c.template_id, c.line) as will on will.report_id = was.report_id
  where was.version_id is distinct
  from will.version_id) as drift
  join reporting.report r on r.id = drift.report_id
  join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> p.as_of
  left join reporting.report_version signed on signed.id = drift.signed_id
  left join reporting.report_version now on now.id = drift.now_id
  where c.id = any ($1::uuid[]) and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = c.line and path.descendant_id = c.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  order by n.code collate "C";
