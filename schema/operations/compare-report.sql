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

-- 6
select n.code as "unitCode", n.name as "unitName", f.indicator, sum(f.value)::text as value, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator
  from calendar.period p
  join organisation.path up on up.descendant_id = $1 and up.line = $2 and up.depth = 1 and up.valid @> p.as_of
  join organisation.path beside on beside.ancestor_id = up.ancestor_id and beside.line = $3 and beside.depth = 1 and beside.valid @> p.as_of
  join organisation.unit_version own on own.unit_id = $4 and own.valid @> p.as_of
  join organisation.unit_version n on n.unit_id = beside.descendant_id and n.valid @> p.as_of and n.level = own.level
  join reporting.report r on r.unit_id = n.unit_id and r.period_id = p.id and r.template_id = $5
  join reporting.figure f on f.version_id = coalesce(r.submitted_version_id, r.accepted_version_id) and f.indicator = any ($6::text[])
  where p.id = $7 and exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = r.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)
  group by n.code, n.name, f.indicator
  order by n.code collate "C";

-- 7
select f.indicator, f.value::text, f.numerator::text, f.denominator::text
  from reporting.report r
  join reporting.figure f on f.version_id = coalesce(r.submitted_version_id, r.accepted_version_id)
  where r.template_id = $1 and r.period_id = $2 and r.unit_id = $3;
