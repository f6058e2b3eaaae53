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
select a.ask, v.unit_id as "unitId", jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit, row_number() over (partition by a.ask
  order by p.name, p.descendant_id)::int as place, a.after_id is null or (p.name, p.descendant_id) > (a.after_name collate "vi-x-icu", a.after_id) as past
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, day date, direct bool, kinds text[], levels text[], after_name text, after_id uuid)
  join organisation.path p on p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day and p.depth > 0 and (p.depth = 1 or not a.direct)
  join organisation.unit_version v on v.unit_id = p.descendant_id and v.valid @> a.day and (a.kinds is null or v.kind = any (a.kinds)) and (a.levels is null or v.level = any (a.levels))
  where exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = a.unit and path.valid @> a.day and (scope.before is null or a.day < scope.before) offset 0)
  order by a.ask, place;

-- 6
select a.ask, p.id as "periodId", t.id as "templateId", p.as_of as "asOf", coalesce(signed.signed_at, statement_timestamp()) as "trueAt", jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit, seen.whole, case when signed.id is not null then jsonb_build_object('id', signed.id, 'facts', signed.facts) end as consolidation
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, period text, form text, line text, stage text, day date, cluster uuid)
  join calendar.period p on p.code = a.period cross
  join lateral (select coalesce(a.day, p.as_of) as on) as structure
  join organisation.unit u on u.id = a.unit and u.alive @> structure.on
  join organisation.unit_version v on v.unit_id = u.id and v.valid @> structure.on cross
  join lateral (
  select t.id
  from reporting.template t
  where t.code = a.form and exists (select
  from reporting.obligation o
  where o.template_id = t.id and o.period_id = p.id)
  order by t.id desc limit 1) as t
  left join lateral (
  select c.id, c.signed_at, c.facts
  from rollup.consolidation c
  where a.stage = 'CONSOLIDATED' and c.unit_id = u.id and c.period_id = p.id and c.template_id = t.id and c.line = a.line
  order by c.number desc limit 1) as signed on true cross
  join lateral (select exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = a.line and path.descendant_id = u.id and path.valid @> structure.on and (scope.before is null or structure.on < scope.before) offset 0) as whole offset 0) as seen
  where (signed.id is not null or a.stage <> 'CONSOLIDATED') and (seen.whole or a.cluster is not null and a.day is null and (exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> p.as_of
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> p.as_of
  where k.id = a.cluster and k.valid @> p.as_of and seat.unit_id = u.id and up.depth > 0) and not exists (
  select from organisation.cluster k
  join organisation.path above on above.descendant_id = u.id and above.line = k.line and above.depth > 0 and above.valid @> p.as_of
  where k.id = a.cluster and exists (
  select from organisation.cluster k
  join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> p.as_of
  join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> p.as_of
  where k.id = a.cluster and k.valid @> p.as_of and seat.unit_id = above.ancestor_id and up.depth > 0)) and exists (select
  from organisation.cluster own
  where own.id = a.cluster and own.line = a.line) and exists (
  select from organisation.cluster charge
  where charge.id = a.cluster and (exists (
  select from organisation.scope() scope
  join organisation.cluster_member leader on leader.unit_id = scope.unit_id
  where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before)) or exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where scope.line = charge.line and path.descendant_id = charge.organiser_id and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before)))))) and (a.day is null or not exists (
  select from organisation.restated(u.id, a.line, p.as_of, structure.on) was
  where was.whole and not exists (
  select from organisation.scope() scope
  join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
  where path.descendant_id = was.unit_id and path.valid @> p.as_of and (scope.before is null or p.as_of < scope.before) offset 0)));

-- 7
select id, definition
  from reporting.template
  where id = any ($1::uuid[]);

-- 8
select $1::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $2 and line = $3 and valid @> $4::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $5 and r.template_id = $6
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $7 or f.indicator = any ($8::text[])
  group by f.indicator, f.cell
  union all select $9::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $10 and line = $11 and valid @> $12::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $13 and r.template_id = $14
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $15 or f.indicator = any ($16::text[])
  group by f.indicator, f.cell
  union all select $17::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $18 and line = $19 and valid @> $20::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $21 and r.template_id = $22
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $23 or f.indicator = any ($24::text[])
  group by f.indicator, f.cell
  union all select $25::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $26 and line = $27 and valid @> $28::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $29 and r.template_id = $30
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $31 or f.indicator = any ($32::text[])
  group by f.indicator, f.cell
  union all select $33::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $34 and line = $35 and valid @> $36::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $37 and r.template_id = $38
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $39 or f.indicator = any ($40::text[])
  group by f.indicator, f.cell
  union all select $41::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $42 and line = $43 and valid @> $44::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $45 and r.template_id = $46
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $47 or f.indicator = any ($48::text[])
  group by f.indicator, f.cell
  union all select $49::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $50 and line = $51 and valid @> $52::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $53 and r.template_id = $54
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $55 or f.indicator = any ($56::text[])
  group by f.indicator, f.cell
  union all select $57::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $58 and line = $59 and valid @> $60::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $61 and r.template_id = $62
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $63 or f.indicator = any ($64::text[])
  group by f.indicator, f.cell
  union all select $65::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $66 and line = $67 and valid @> $68::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $69 and r.template_id = $70
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $71 or f.indicator = any ($72::text[])
  group by f.indicator, f.cell
  union all select $73::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $74 and line = $75 and valid @> $76::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $77 and r.template_id = $78
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $79 or f.indicator = any ($80::text[])
  group by f.indicator, f.cell
  union all select $81::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $82 and line = $83 and valid @> $84::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $85 and r.template_id = $86
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $87 or f.indicator = any ($88::text[])
  group by f.indicator, f.cell
  union all select $89::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $90 and line = $91 and valid @> $92::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $93 and r.template_id = $94
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $95 or f.indicator = any ($96::text[])
  group by f.indicator, f.cell
  union all select $97::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $98 and line = $99 and valid @> $100::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $101 and r.template_id = $102
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $103 or f.indicator = any ($104::text[])
  group by f.indicator, f.cell
  union all select $105::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $106 and line = $107 and valid @> $108::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $109 and r.template_id = $110
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $111 or f.indicator = any ($112::text[])
  group by f.indicator, f.cell
  union all select $113::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $114 and line = $115 and valid @> $116::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $117 and r.template_id = $118
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $119 or f.indicator = any ($120::text[])
  group by f.indicator, f.cell
  union all select $121::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $122 and line = $123 and valid @> $124::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $125 and r.template_id = $126
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $127 or f.indicator = any ($128::text[])
  group by f.indicator, f.cell
  union all select $129::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $130 and line = $131 and valid @> $132::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $133 and r.template_id = $134
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $135 or f.indicator = any ($136::text[])
  group by f.indicator, f.cell
  union all select $137::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $138 and line = $139 and valid @> $140::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $141 and r.template_id = $142
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $143 or f.indicator = any ($144::text[])
  group by f.indicator, f.cell
  union all select $145::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $146 and line = $147 and valid @> $148::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $149 and r.template_id = $150
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $151 or f.indicator = any ($152::text[])
  group by f.indicator, f.cell
  union all select $153::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $154 and line = $155 and valid @> $156::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $157 and r.template_id = $158
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $159 or f.indicator = any ($160::text[])
  group by f.indicator, f.cell
  union all select $161::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $162 and line = $163 and valid @> $164::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $165 and r.template_id = $166
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $167 or f.indicator = any ($168::text[])
  group by f.indicator, f.cell
  union all select $169::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $170 and line = $171 and valid @> $172::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $173 and r.template_id = $174
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $175 or f.indicator = any ($176::text[])
  group by f.indicator, f.cell
  union all select $177::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $178 and line = $179 and valid @> $180::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $181 and r.template_id = $182
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $183 or f.indicator = any ($184::text[])
  group by f.indicator, f.cell
  union all select $185::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $186 and line = $187 and valid @> $188::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $189 and r.template_id = $190
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $191 or f.indicator = any ($192::text[])
  group by f.indicator, f.cell
  union all select $193::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $194 and line = $195 and valid @> $196::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $197 and r.template_id = $198
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $199 or f.indicator = any ($200::text[])
  group by f.indicator, f.cell
  union all select $201::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $202 and line = $203 and valid @> $204::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $205 and r.template_id = $206
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $207 or f.indicator = any ($208::text[])
  group by f.indicator, f.cell
  union all select $209::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $210 and line = $211 and valid @> $212::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $213 and r.template_id = $214
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $215 or f.indicator = any ($216::text[])
  group by f.indicator, f.cell
  union all select $217::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $218 and line = $219 and valid @> $220::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $221 and r.template_id = $222
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $223 or f.indicator = any ($224::text[])
  group by f.indicator, f.cell
  union all select $225::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $226 and line = $227 and valid @> $228::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $229 and r.template_id = $230
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $231 or f.indicator = any ($232::text[])
  group by f.indicator, f.cell
  union all select $233::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $234 and line = $235 and valid @> $236::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $237 and r.template_id = $238
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $239 or f.indicator = any ($240::text[])
  group by f.indicator, f.cell
  union all select $241::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $242 and line = $243 and valid @> $244::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $245 and r.template_id = $246
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $247 or f.indicator = any ($248::text[])
  group by f.indicator, f.cell
  union all select $249::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $250 and line = $251 and valid @> $252::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $253 and r.template_id = $254
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $255 or f.indicator = any ($256::text[])
  group by f.indicator, f.cell
  union all select $257::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $258 and line = $259 and valid @> $260::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $261 and r.template_id = $262
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $263 or f.indicator = any ($264::text[])
  group by f.indicator, f.cell
  union all select $265::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $266 and line = $267 and valid @> $268::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $269 and r.template_id = $270
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $271 or f.indicator = any ($272::text[])
  group by f.indicator, f.cell
  union all select $273::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $274 and line = $275 and valid @> $276::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $277 and r.template_id = $278
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $279 or f.indicator = any ($280::text[])
  group by f.indicator, f.cell
  union all select $281::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $282 and line = $283 and valid @> $284::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $285 and r.template_id = $286
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $287 or f.indicator = any ($288::text[])
  group by f.indicator, f.cell
  union all select $289::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $290 and line = $291 and valid @> $292::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $293 and r.template_id = $294
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $295 or f.indicator = any ($296::text[])
  group by f.indicator, f.cell
  union all select $297::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $298 and line = $299 and valid @> $300::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $301 and r.template_id = $302
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $303 or f.indicator = any ($304::text[])
  group by f.indicator, f.cell
  union all select $305::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $306 and line = $307 and valid @> $308::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $309 and r.template_id = $310
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $311 or f.indicator = any ($312::text[])
  group by f.indicator, f.cell
  union all select $313::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $314 and line = $315 and valid @> $316::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $317 and r.template_id = $318
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $319 or f.indicator = any ($320::text[])
  group by f.indicator, f.cell
  union all select $321::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $322 and line = $323 and valid @> $324::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $325 and r.template_id = $326
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $327 or f.indicator = any ($328::text[])
  group by f.indicator, f.cell
  union all select $329::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $330 and line = $331 and valid @> $332::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $333 and r.template_id = $334
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $335 or f.indicator = any ($336::text[])
  group by f.indicator, f.cell
  union all select $337::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $338 and line = $339 and valid @> $340::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $341 and r.template_id = $342
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $343 or f.indicator = any ($344::text[])
  group by f.indicator, f.cell
  union all select $345::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $346 and line = $347 and valid @> $348::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $349 and r.template_id = $350
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $351 or f.indicator = any ($352::text[])
  group by f.indicator, f.cell
  union all select $353::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $354 and line = $355 and valid @> $356::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $357 and r.template_id = $358
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $359 or f.indicator = any ($360::text[])
  group by f.indicator, f.cell
  union all select $361::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $362 and line = $363 and valid @> $364::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $365 and r.template_id = $366
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $367 or f.indicator = any ($368::text[])
  group by f.indicator, f.cell
  union all select $369::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $370 and line = $371 and valid @> $372::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $373 and r.template_id = $374
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $375 or f.indicator = any ($376::text[])
  group by f.indicator, f.cell
  union all select $377::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $378 and line = $379 and valid @> $380::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $381 and r.template_id = $382
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $383 or f.indicator = any ($384::text[])
  group by f.indicator, f.cell
  union all select $385::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $386 and line = $387 and valid @> $388::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $389 and r.template_id = $390
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $391 or f.indicator = any ($392::text[])
  group by f.indicator, f.cell
  union all select $393::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $394 and line = $395 and valid @> $396::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $397 and r.template_id = $398
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $399 or f.indicator = any ($400::text[])
  group by f.indicator, f.cell
  union all select $401::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $402 and line = $403 and valid @> $404::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $405 and r.template_id = $406
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $407 or f.indicator = any ($408::text[])
  group by f.indicator, f.cell
  union all select $409::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $410 and line = $411 and valid @> $412::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $413 and r.template_id = $414
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $415 or f.indicator = any ($416::text[])
  group by f.indicator, f.cell
  union all select $417::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $418 and line = $419 and valid @> $420::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $421 and r.template_id = $422
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $423 or f.indicator = any ($424::text[])
  group by f.indicator, f.cell
  union all select $425::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $426 and line = $427 and valid @> $428::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $429 and r.template_id = $430
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $431 or f.indicator = any ($432::text[])
  group by f.indicator, f.cell
  union all select $433::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $434 and line = $435 and valid @> $436::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $437 and r.template_id = $438
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $439 or f.indicator = any ($440::text[])
  group by f.indicator, f.cell
  union all select $441::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $442 and line = $443 and valid @> $444::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $445 and r.template_id = $446
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $447 or f.indicator = any ($448::text[])
  group by f.indicator, f.cell
  union all select $449::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $450 and line = $451 and valid @> $452::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $453 and r.template_id = $454
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $455 or f.indicator = any ($456::text[])
  group by f.indicator, f.cell
  union all select $457::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $458 and line = $459 and valid @> $460::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $461 and r.template_id = $462
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $463 or f.indicator = any ($464::text[])
  group by f.indicator, f.cell
  union all select $465::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $466 and line = $467 and valid @> $468::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $469 and r.template_id = $470
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $471 or f.indicator = any ($472::text[])
  group by f.indicator, f.cell
  union all select $473::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $474 and line = $475 and valid @> $476::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $477 and r.template_id = $478
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $479 or f.indicator = any ($480::text[])
  group by f.indicator, f.cell
  union all select $481::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $482 and line = $483 and valid @> $484::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $485 and r.template_id = $486
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $487 or f.indicator = any ($488::text[])
  group by f.indicator, f.cell
  union all select $489::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $490 and line = $491 and valid @> $492::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $493 and r.template_id = $494
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $495 or f.indicator = any ($496::text[])
  group by f.indicator, f.cell
  union all select $497::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $498 and line = $499 and valid @> $500::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $501 and r.template_id = $502
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $503 or f.indicator = any ($504::text[])
  group by f.indicator, f.cell
  union all select $505::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $506 and line = $507 and valid @> $508::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $509 and r.template_id = $510
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $511 or f.indicator = any ($512::text[])
  group by f.indicator, f.cell
  union all select $513::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $514 and line = $515 and valid @> $516::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $517 and r.template_id = $518
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $519 or f.indicator = any ($520::text[])
  group by f.indicator, f.cell
  union all select $521::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $522 and line = $523 and valid @> $524::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $525 and r.template_id = $526
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $527 or f.indicator = any ($528::text[])
  group by f.indicator, f.cell
  union all select $529::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $530 and line = $531 and valid @> $532::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $533 and r.template_id = $534
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $535 or f.indicator = any ($536::text[])
  group by f.indicator, f.cell
  union all select $537::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $538 and line = $539 and valid @> $540::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $541 and r.template_id = $542
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $543 or f.indicator = any ($544::text[])
  group by f.indicator, f.cell
  union all select $545::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $546 and line = $547 and valid @> $548::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $549 and r.template_id = $550
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $551 or f.indicator = any ($552::text[])
  group by f.indicator, f.cell
  union all select $553::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $554 and line = $555 and valid @> $556::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $557 and r.template_id = $558
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $559 or f.indicator = any ($560::text[])
  group by f.indicator, f.cell
  union all select $561::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $562 and line = $563 and valid @> $564::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $565 and r.template_id = $566
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $567 or f.indicator = any ($568::text[])
  group by f.indicator, f.cell
  union all select $569::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $570 and line = $571 and valid @> $572::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $573 and r.template_id = $574
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $575 or f.indicator = any ($576::text[])
  group by f.indicator, f.cell
  union all select $577::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $578 and line = $579 and valid @> $580::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $581 and r.template_id = $582
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $583 or f.indicator = any ($584::text[])
  group by f.indicator, f.cell
  union all select $585::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $586 and line = $587 and valid @> $588::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $589 and r.template_id = $590
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $591 or f.indicator = any ($592::text[])
  group by f.indicator, f.cell
  union all select $593::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $594 and line = $595 and valid @> $596::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $597 and r.template_id = $598
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $599 or f.indicator = any ($600::text[])
  group by f.indicator, f.cell
  union all select $601::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $602 and line = $603 and valid @> $604::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $605 and r.template_id = $606
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $607 or f.indicator = any ($608::text[])
  group by f.indicator, f.cell
  union all select $609::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $610 and line = $611 and valid @> $612::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $613 and r.template_id = $614
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $615 or f.indicator = any ($616::text[])
  group by f.indicator, f.cell
  union all select $617::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $618 and line = $619 and valid @> $620::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $621 and r.template_id = $622
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $623 or f.indicator = any ($624::text[])
  group by f.indicator, f.cell
  union all select $625::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $626 and line = $627 and valid @> $628::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $629 and r.template_id = $630
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $631 or f.indicator = any ($632::text[])
  group by f.indicator, f.cell
  union all select $633::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $634 and line = $635 and valid @> $636::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $637 and r.template_id = $638
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $639 or f.indicator = any ($640::text[])
  group by f.indicator, f.cell
  union all select $641::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $642 and line = $643 and valid @> $644::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $645 and r.template_id = $646
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $647 or f.indicator = any ($648::text[])
  group by f.indicator, f.cell
  union all select $649::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $650 and line = $651 and valid @> $652::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $653 and r.template_id = $654
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $655 or f.indicator = any ($656::text[])
  group by f.indicator, f.cell
  union all select $657::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $658 and line = $659 and valid @> $660::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $661 and r.template_id = $662
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $663 or f.indicator = any ($664::text[])
  group by f.indicator, f.cell
  union all select $665::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $666 and line = $667 and valid @> $668::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $669 and r.template_id = $670
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $671 or f.indicator = any ($672::text[])
  group by f.indicator, f.cell
  union all select $673::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $674 and line = $675 and valid @> $676::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $677 and r.template_id = $678
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $679 or f.indicator = any ($680::text[])
  group by f.indicator, f.cell
  union all select $681::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $682 and line = $683 and valid @> $684::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $685 and r.template_id = $686
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $687 or f.indicator = any ($688::text[])
  group by f.indicator, f.cell
  union all select $689::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $690 and line = $691 and valid @> $692::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $693 and r.template_id = $694
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $695 or f.indicator = any ($696::text[])
  group by f.indicator, f.cell
  union all select $697::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $698 and line = $699 and valid @> $700::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $701 and r.template_id = $702
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $703 or f.indicator = any ($704::text[])
  group by f.indicator, f.cell
  union all select $705::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $706 and line = $707 and valid @> $708::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $709 and r.template_id = $710
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $711 or f.indicator = any ($712::text[])
  group by f.indicator, f.cell
  union all select $713::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $714 and line = $715 and valid @> $716::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $717 and r.template_id = $718
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $719 or f.indicator = any ($720::text[])
  group by f.indicator, f.cell
  union all select $721::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $722 and line = $723 and valid @> $724::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $725 and r.template_id = $726
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $727 or f.indicator = any ($728::text[])
  group by f.indicator, f.cell
  union all select $729::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $730 and line = $731 and valid @> $732::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $733 and r.template_id = $734
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $735 or f.indicator = any ($736::text[])
  group by f.indicator, f.cell
  union all select $737::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $738 and line = $739 and valid @> $740::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $741 and r.template_id = $742
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $743 or f.indicator = any ($744::text[])
  group by f.indicator, f.cell
  union all select $745::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $746 and line = $747 and valid @> $748::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $749 and r.template_id = $750
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $751 or f.indicator = any ($752::text[])
  group by f.indicator, f.cell
  union all select $753::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $754 and line = $755 and valid @> $756::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $757 and r.template_id = $758
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $759 or f.indicator = any ($760::text[])
  group by f.indicator, f.cell
  union all select $761::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $762 and line = $763 and valid @> $764::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $765 and r.template_id = $766
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $767 or f.indicator = any ($768::text[])
  group by f.indicator, f.cell
  union all select $769::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $770 and line = $771 and valid @> $772::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $773 and r.template_id = $774
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $775 or f.indicator = any ($776::text[])
  group by f.indicator, f.cell
  union all select $777::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $778 and line = $779 and valid @> $780::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $781 and r.template_id = $782
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $783 or f.indicator = any ($784::text[])
  group by f.indicator, f.cell
  union all select $785::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $786 and line = $787 and valid @> $788::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $789 and r.template_id = $790
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $791 or f.indicator = any ($792::text[])
  group by f.indicator, f.cell
  union all select $793::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $794 and line = $795 and valid @> $796::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $797 and r.template_id = $798
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $799 or f.indicator = any ($800::text[])
  group by f.indicator, f.cell
  union all select $801::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $802 and line = $803 and valid @> $804::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $805 and r.template_id = $806
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $807 or f.indicator = any ($808::text[])
  group by f.indicator, f.cell
  union all select $809::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $810 and line = $811 and valid @> $812::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $813 and r.template_id = $814
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $815 or f.indicator = any ($816::text[])
  group by f.indicator, f.cell
  union all select $817::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $818 and line = $819 and valid @> $820::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $821 and r.template_id = $822
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $823 or f.indicator = any ($824::text[])
  group by f.indicator, f.cell
  union all select $825::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $826 and line = $827 and valid @> $828::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $829 and r.template_id = $830
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $831 or f.indicator = any ($832::text[])
  group by f.indicator, f.cell
  union all select $833::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $834 and line = $835 and valid @> $836::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $837 and r.template_id = $838
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $839 or f.indicator = any ($840::text[])
  group by f.indicator, f.cell
  union all select $841::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $842 and line = $843 and valid @> $844::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $845 and r.template_id = $846
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $847 or f.indicator = any ($848::text[])
  group by f.indicator, f.cell
  union all select $849::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $850 and line = $851 and valid @> $852::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $853 and r.template_id = $854
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $855 or f.indicator = any ($856::text[])
  group by f.indicator, f.cell
  union all select $857::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $858 and line = $859 and valid @> $860::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $861 and r.template_id = $862
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $863 or f.indicator = any ($864::text[])
  group by f.indicator, f.cell
  union all select $865::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $866 and line = $867 and valid @> $868::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $869 and r.template_id = $870
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $871 or f.indicator = any ($872::text[])
  group by f.indicator, f.cell
  union all select $873::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $874 and line = $875 and valid @> $876::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $877 and r.template_id = $878
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $879 or f.indicator = any ($880::text[])
  group by f.indicator, f.cell
  union all select $881::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $882 and line = $883 and valid @> $884::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $885 and r.template_id = $886
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $887 or f.indicator = any ($888::text[])
  group by f.indicator, f.cell
  union all select $889::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $890 and line = $891 and valid @> $892::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $893 and r.template_id = $894
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $895 or f.indicator = any ($896::text[])
  group by f.indicator, f.cell
  union all select $897::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $898 and line = $899 and valid @> $900::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $901 and r.template_id = $902
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $903 or f.indicator = any ($904::text[])
  group by f.indicator, f.cell
  union all select $905::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $906 and line = $907 and valid @> $908::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $909 and r.template_id = $910
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $911 or f.indicator = any ($912::text[])
  group by f.indicator, f.cell
  union all select $913::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $914 and line = $915 and valid @> $916::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $917 and r.template_id = $918
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $919 or f.indicator = any ($920::text[])
  group by f.indicator, f.cell
  union all select $921::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $922 and line = $923 and valid @> $924::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $925 and r.template_id = $926
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $927 or f.indicator = any ($928::text[])
  group by f.indicator, f.cell
  union all select $929::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $930 and line = $931 and valid @> $932::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $933 and r.template_id = $934
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $935 or f.indicator = any ($936::text[])
  group by f.indicator, f.cell
  union all select $937::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $938 and line = $939 and valid @> $940::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $941 and r.template_id = $942
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $943 or f.indicator = any ($944::text[])
  group by f.indicator, f.cell
  union all select $945::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $946 and line = $947 and valid @> $948::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $949 and r.template_id = $950
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $951 or f.indicator = any ($952::text[])
  group by f.indicator, f.cell
  union all select $953::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $954 and line = $955 and valid @> $956::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $957 and r.template_id = $958
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $959 or f.indicator = any ($960::text[])
  group by f.indicator, f.cell
  union all select $961::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $962 and line = $963 and valid @> $964::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $965 and r.template_id = $966
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $967 or f.indicator = any ($968::text[])
  group by f.indicator, f.cell
  union all select $969::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $970 and line = $971 and valid @> $972::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $973 and r.template_id = $974
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $975 or f.indicator = any ($976::text[])
  group by f.indicator, f.cell
  union all select $977::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $978 and line = $979 and valid @> $980::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $981 and r.template_id = $982
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $983 or f.indicator = any ($984::text[])
  group by f.indicator, f.cell
  union all select $985::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $986 and line = $987 and valid @> $988::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $989 and r.template_id = $990
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $991 or f.indicator = any ($992::text[])
  group by f.indicator, f.cell
  union all select $993::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $994 and line = $995 and valid @> $996::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $997 and r.template_id = $998
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $999 or f.indicator = any ($1000::text[])
  group by f.indicator, f.cell
  union all select $1001::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $1002 and line = $1003 and valid @> $1004::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $1005 and r.template_id = $1006
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $1007 or f.indicator = any ($1008::text[])
  group by f.indicator, f.cell
  union all select $1009::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $1010 and line = $1011 and valid @> $1012::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $1013 and r.template_id = $1014
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $1015 or f.indicator = any ($1016::text[])
  group by f.indicator, f.cell
  union all select $1017::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $1018 and line = $1019 and valid @> $1020::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $1021 and r.template_id = $1022
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $1023 or f.indicator = any ($1024::text[])
  group by f.indicator, f.cell
  union all select $1025::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $1026 and line = $1027 and valid @> $1028::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $1029 and r.template_id = $1030
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $1031 or f.indicator = any ($1032::text[])
  group by f.indicator, f.cell
  union all select $1033::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $1034 and line = $1035 and valid @> $1036::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $1037 and r.template_id = $1038
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $1039 or f.indicator = any ($1040::text[])
  group by f.indicator, f.cell
  union all select $1041::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $1042 and line = $1043 and valid @> $1044::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $1045 and r.template_id = $1046
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $1047 or f.indicator = any ($1048::text[])
  group by f.indicator, f.cell
  union all select $1049::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $1050 and line = $1051 and valid @> $1052::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $1053 and r.template_id = $1054
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $1055 or f.indicator = any ($1056::text[])
  group by f.indicator, f.cell
  union all select $1057::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $1058 and line = $1059 and valid @> $1060::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $1061 and r.template_id = $1062
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $1063 or f.indicator = any ($1064::text[])
  group by f.indicator, f.cell
  union all select $1065::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $1066 and line = $1067 and valid @> $1068::date) as beneath
  join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = $1069 and r.template_id = $1070
  join reporting.figure f on f.version_id = r.accepted_version_id
  where $1071 or f.indicator = any ($1072::text[])
  group by f.indicator, f.cell;

-- 9
select $1::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $2 and line = $3 and valid @> $4::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $5 and o.template_id = $6 and o.exempt_reason is null) as owed) as known
  union all select $7::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $8 and line = $9 and valid @> $10::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $11 and o.template_id = $12 and o.exempt_reason is null) as owed) as known
  union all select $13::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $14 and line = $15 and valid @> $16::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $17 and o.template_id = $18 and o.exempt_reason is null) as owed) as known
  union all select $19::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $20 and line = $21 and valid @> $22::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $23 and o.template_id = $24 and o.exempt_reason is null) as owed) as known
  union all select $25::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $26 and line = $27 and valid @> $28::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $29 and o.template_id = $30 and o.exempt_reason is null) as owed) as known
  union all select $31::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $32 and line = $33 and valid @> $34::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $35 and o.template_id = $36 and o.exempt_reason is null) as owed) as known
  union all select $37::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $38 and line = $39 and valid @> $40::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $41 and o.template_id = $42 and o.exempt_reason is null) as owed) as known
  union all select $43::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $44 and line = $45 and valid @> $46::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $47 and o.template_id = $48 and o.exempt_reason is null) as owed) as known
  union all select $49::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $50 and line = $51 and valid @> $52::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $53 and o.template_id = $54 and o.exempt_reason is null) as owed) as known
  union all select $55::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $56 and line = $57 and valid @> $58::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $59 and o.template_id = $60 and o.exempt_reason is null) as owed) as known
  union all select $61::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $62 and line = $63 and valid @> $64::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $65 and o.template_id = $66 and o.exempt_reason is null) as owed) as known
  union all select $67::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $68 and line = $69 and valid @> $70::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $71 and o.template_id = $72 and o.exempt_reason is null) as owed) as known
  union all select $73::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $74 and line = $75 and valid @> $76::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $77 and o.template_id = $78 and o.exempt_reason is null) as owed) as known
  union all select $79::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $80 and line = $81 and valid @> $82::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $83 and o.template_id = $84 and o.exempt_reason is null) as owed) as known
  union all select $85::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $86 and line = $87 and valid @> $88::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $89 and o.template_id = $90 and o.exempt_reason is null) as owed) as known
  union all select $91::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $92 and line = $93 and valid @> $94::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $95 and o.template_id = $96 and o.exempt_reason is null) as owed) as known
  union all select $97::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $98 and line = $99 and valid @> $100::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $101 and o.template_id = $102 and o.exempt_reason is null) as owed) as known
  union all select $103::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $104 and line = $105 and valid @> $106::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $107 and o.template_id = $108 and o.exempt_reason is null) as owed) as known
  union all select $109::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $110 and line = $111 and valid @> $112::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $113 and o.template_id = $114 and o.exempt_reason is null) as owed) as known
  union all select $115::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $116 and line = $117 and valid @> $118::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $119 and o.template_id = $120 and o.exempt_reason is null) as owed) as known
  union all select $121::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $122 and line = $123 and valid @> $124::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $125 and o.template_id = $126 and o.exempt_reason is null) as owed) as known
  union all select $127::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $128 and line = $129 and valid @> $130::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $131 and o.template_id = $132 and o.exempt_reason is null) as owed) as known
  union all select $133::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $134 and line = $135 and valid @> $136::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $137 and o.template_id = $138 and o.exempt_reason is null) as owed) as known
  union all select $139::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $140 and line = $141 and valid @> $142::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $143 and o.template_id = $144 and o.exempt_reason is null) as owed) as known
  union all select $145::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $146 and line = $147 and valid @> $148::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $149 and o.template_id = $150 and o.exempt_reason is null) as owed) as known
  union all select $151::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $152 and line = $153 and valid @> $154::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $155 and o.template_id = $156 and o.exempt_reason is null) as owed) as known
  union all select $157::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $158 and line = $159 and valid @> $160::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $161 and o.template_id = $162 and o.exempt_reason is null) as owed) as known
  union all select $163::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $164 and line = $165 and valid @> $166::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $167 and o.template_id = $168 and o.exempt_reason is null) as owed) as known
  union all select $169::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $170 and line = $171 and valid @> $172::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $173 and o.template_id = $174 and o.exempt_reason is null) as owed) as known
  union all select $175::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $176 and line = $177 and valid @> $178::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $179 and o.template_id = $180 and o.exempt_reason is null) as owed) as known
  union all select $181::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $182 and line = $183 and valid @> $184::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $185 and o.template_id = $186 and o.exempt_reason is null) as owed) as known
  union all select $187::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $188 and line = $189 and valid @> $190::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $191 and o.template_id = $192 and o.exempt_reason is null) as owed) as known
  union all select $193::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $194 and line = $195 and valid @> $196::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $197 and o.template_id = $198 and o.exempt_reason is null) as owed) as known
  union all select $199::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $200 and line = $201 and valid @> $202::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $203 and o.template_id = $204 and o.exempt_reason is null) as owed) as known
  union all select $205::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $206 and line = $207 and valid @> $208::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $209 and o.template_id = $210 and o.exempt_reason is null) as owed) as known
  union all select $211::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $212 and line = $213 and valid @> $214::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $215 and o.template_id = $216 and o.exempt_reason is null) as owed) as known
  union all select $217::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $218 and line = $219 and valid @> $220::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $221 and o.template_id = $222 and o.exempt_reason is null) as owed) as known
  union all select $223::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $224 and line = $225 and valid @> $226::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $227 and o.template_id = $228 and o.exempt_reason is null) as owed) as known
  union all select $229::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $230 and line = $231 and valid @> $232::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $233 and o.template_id = $234 and o.exempt_reason is null) as owed) as known
  union all select $235::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $236 and line = $237 and valid @> $238::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $239 and o.template_id = $240 and o.exempt_reason is null) as owed) as known
  union all select $241::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $242 and line = $243 and valid @> $244::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $245 and o.template_id = $246 and o.exempt_reason is null) as owed) as known
  union all select $247::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $248 and line = $249 and valid @> $250::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $251 and o.template_id = $252 and o.exempt_reason is null) as owed) as known
  union all select $253::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $254 and line = $255 and valid @> $256::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $257 and o.template_id = $258 and o.exempt_reason is null) as owed) as known
  union all select $259::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $260 and line = $261 and valid @> $262::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $263 and o.template_id = $264 and o.exempt_reason is null) as owed) as known
  union all select $265::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $266 and line = $267 and valid @> $268::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $269 and o.template_id = $270 and o.exempt_reason is null) as owed) as known
  union all select $271::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $272 and line = $273 and valid @> $274::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $275 and o.template_id = $276 and o.exempt_reason is null) as owed) as known
  union all select $277::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $278 and line = $279 and valid @> $280::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $281 and o.template_id = $282 and o.exempt_reason is null) as owed) as known
  union all select $283::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $284 and line = $285 and valid @> $286::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $287 and o.template_id = $288 and o.exempt_reason is null) as owed) as known
  union all select $289::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $290 and line = $291 and valid @> $292::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $293 and o.template_id = $294 and o.exempt_reason is null) as owed) as known
  union all select $295::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $296 and line = $297 and valid @> $298::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $299 and o.template_id = $300 and o.exempt_reason is null) as owed) as known
  union all select $301::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $302 and line = $303 and valid @> $304::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $305 and o.template_id = $306 and o.exempt_reason is null) as owed) as known
  union all select $307::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $308 and line = $309 and valid @> $310::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $311 and o.template_id = $312 and o.exempt_reason is null) as owed) as known
  union all select $313::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $314 and line = $315 and valid @> $316::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $317 and o.template_id = $318 and o.exempt_reason is null) as owed) as known
  union all select $319::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $320 and line = $321 and valid @> $322::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $323 and o.template_id = $324 and o.exempt_reason is null) as owed) as known
  union all select $325::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $326 and line = $327 and valid @> $328::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $329 and o.template_id = $330 and o.exempt_reason is null) as owed) as known
  union all select $331::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $332 and line = $333 and valid @> $334::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $335 and o.template_id = $336 and o.exempt_reason is null) as owed) as known
  union all select $337::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $338 and line = $339 and valid @> $340::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $341 and o.template_id = $342 and o.exempt_reason is null) as owed) as known
  union all select $343::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $344 and line = $345 and valid @> $346::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $347 and o.template_id = $348 and o.exempt_reason is null) as owed) as known
  union all select $349::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $350 and line = $351 and valid @> $352::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $353 and o.template_id = $354 and o.exempt_reason is null) as owed) as known
  union all select $355::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $356 and line = $357 and valid @> $358::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $359 and o.template_id = $360 and o.exempt_reason is null) as owed) as known
  union all select $361::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $362 and line = $363 and valid @> $364::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $365 and o.template_id = $366 and o.exempt_reason is null) as owed) as known
  union all select $367::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $368 and line = $369 and valid @> $370::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $371 and o.template_id = $372 and o.exempt_reason is null) as owed) as known
  union all select $373::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $374 and line = $375 and valid @> $376::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $377 and o.template_id = $378 and o.exempt_reason is null) as owed) as known
  union all select $379::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $380 and line = $381 and valid @> $382::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $383 and o.template_id = $384 and o.exempt_reason is null) as owed) as known
  union all select $385::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $386 and line = $387 and valid @> $388::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $389 and o.template_id = $390 and o.exempt_reason is null) as owed) as known
  union all select $391::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $392 and line = $393 and valid @> $394::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $395 and o.template_id = $396 and o.exempt_reason is null) as owed) as known
  union all select $397::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $398 and line = $399 and valid @> $400::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $401 and o.template_id = $402 and o.exempt_reason is null) as owed) as known
  union all select $403::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $404 and line = $405 and valid @> $406::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $407 and o.template_id = $408 and o.exempt_reason is null) as owed) as known
  union all select $409::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $410 and line = $411 and valid @> $412::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $413 and o.template_id = $414 and o.exempt_reason is null) as owed) as known
  union all select $415::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $416 and line = $417 and valid @> $418::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $419 and o.template_id = $420 and o.exempt_reason is null) as owed) as known
  union all select $421::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $422 and line = $423 and valid @> $424::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $425 and o.template_id = $426 and o.exempt_reason is null) as owed) as known
  union all select $427::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $428 and line = $429 and valid @> $430::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $431 and o.template_id = $432 and o.exempt_reason is null) as owed) as known
  union all select $433::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $434 and line = $435 and valid @> $436::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $437 and o.template_id = $438 and o.exempt_reason is null) as owed) as known
  union all select $439::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $440 and line = $441 and valid @> $442::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $443 and o.template_id = $444 and o.exempt_reason is null) as owed) as known
  union all select $445::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $446 and line = $447 and valid @> $448::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $449 and o.template_id = $450 and o.exempt_reason is null) as owed) as known
  union all select $451::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $452 and line = $453 and valid @> $454::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $455 and o.template_id = $456 and o.exempt_reason is null) as owed) as known
  union all select $457::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $458 and line = $459 and valid @> $460::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $461 and o.template_id = $462 and o.exempt_reason is null) as owed) as known
  union all select $463::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $464 and line = $465 and valid @> $466::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $467 and o.template_id = $468 and o.exempt_reason is null) as owed) as known
  union all select $469::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $470 and line = $471 and valid @> $472::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $473 and o.template_id = $474 and o.exempt_reason is null) as owed) as known
  union all select $475::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $476 and line = $477 and valid @> $478::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $479 and o.template_id = $480 and o.exempt_reason is null) as owed) as known
  union all select $481::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $482 and line = $483 and valid @> $484::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $485 and o.template_id = $486 and o.exempt_reason is null) as owed) as known
  union all select $487::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $488 and line = $489 and valid @> $490::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $491 and o.template_id = $492 and o.exempt_reason is null) as owed) as known
  union all select $493::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $494 and line = $495 and valid @> $496::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $497 and o.template_id = $498 and o.exempt_reason is null) as owed) as known
  union all select $499::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $500 and line = $501 and valid @> $502::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $503 and o.template_id = $504 and o.exempt_reason is null) as owed) as known
  union all select $505::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $506 and line = $507 and valid @> $508::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $509 and o.template_id = $510 and o.exempt_reason is null) as owed) as known
  union all select $511::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $512 and line = $513 and valid @> $514::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $515 and o.template_id = $516 and o.exempt_reason is null) as owed) as known
  union all select $517::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $518 and line = $519 and valid @> $520::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $521 and o.template_id = $522 and o.exempt_reason is null) as owed) as known
  union all select $523::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $524 and line = $525 and valid @> $526::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $527 and o.template_id = $528 and o.exempt_reason is null) as owed) as known
  union all select $529::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $530 and line = $531 and valid @> $532::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $533 and o.template_id = $534 and o.exempt_reason is null) as owed) as known
  union all select $535::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $536 and line = $537 and valid @> $538::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $539 and o.template_id = $540 and o.exempt_reason is null) as owed) as known
  union all select $541::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $542 and line = $543 and valid @> $544::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $545 and o.template_id = $546 and o.exempt_reason is null) as owed) as known
  union all select $547::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $548 and line = $549 and valid @> $550::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $551 and o.template_id = $552 and o.exempt_reason is null) as owed) as known
  union all select $553::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $554 and line = $555 and valid @> $556::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $557 and o.template_id = $558 and o.exempt_reason is null) as owed) as known
  union all select $559::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $560 and line = $561 and valid @> $562::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $563 and o.template_id = $564 and o.exempt_reason is null) as owed) as known
  union all select $565::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $566 and line = $567 and valid @> $568::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $569 and o.template_id = $570 and o.exempt_reason is null) as owed) as known
  union all select $571::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $572 and line = $573 and valid @> $574::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $575 and o.template_id = $576 and o.exempt_reason is null) as owed) as known
  union all select $577::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $578 and line = $579 and valid @> $580::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $581 and o.template_id = $582 and o.exempt_reason is null) as owed) as known
  union all select $583::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $584 and line = $585 and valid @> $586::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $587 and o.template_id = $588 and o.exempt_reason is null) as owed) as known
  union all select $589::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $590 and line = $591 and valid @> $592::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $593 and o.template_id = $594 and o.exempt_reason is null) as owed) as known
  union all select $595::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $596 and line = $597 and valid @> $598::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $599 and o.template_id = $600 and o.exempt_reason is null) as owed) as known
  union all select $601::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $602 and line = $603 and valid @> $604::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $605 and o.template_id = $606 and o.exempt_reason is null) as owed) as known
  union all select $607::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $608 and line = $609 and valid @> $610::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $611 and o.template_id = $612 and o.exempt_reason is null) as owed) as known
  union all select $613::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $614 and line = $615 and valid @> $616::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $617 and o.template_id = $618 and o.exempt_reason is null) as owed) as known
  union all select $619::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $620 and line = $621 and valid @> $622::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $623 and o.template_id = $624 and o.exempt_reason is null) as owed) as known
  union all select $625::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $626 and line = $627 and valid @> $628::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $629 and o.template_id = $630 and o.exempt_reason is null) as owed) as known
  union all select $631::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $632 and line = $633 and valid @> $634::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $635 and o.template_id = $636 and o.exempt_reason is null) as owed) as known
  union all select $637::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $638 and line = $639 and valid @> $640::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $641 and o.template_id = $642 and o.exempt_reason is null) as owed) as known
  union all select $643::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $644 and line = $645 and valid @> $646::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $647 and o.template_id = $648 and o.exempt_reason is null) as owed) as known
  union all select $649::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $650 and line = $651 and valid @> $652::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $653 and o.template_id = $654 and o.exempt_reason is null) as owed) as known
  union all select $655::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $656 and line = $657 and valid @> $658::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $659 and o.template_id = $660 and o.exempt_reason is null) as owed) as known
  union all select $661::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $662 and line = $663 and valid @> $664::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $665 and o.template_id = $666 and o.exempt_reason is null) as owed) as known
  union all select $667::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $668 and line = $669 and valid @> $670::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $671 and o.template_id = $672 and o.exempt_reason is null) as owed) as known
  union all select $673::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $674 and line = $675 and valid @> $676::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $677 and o.template_id = $678 and o.exempt_reason is null) as owed) as known
  union all select $679::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $680 and line = $681 and valid @> $682::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $683 and o.template_id = $684 and o.exempt_reason is null) as owed) as known
  union all select $685::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $686 and line = $687 and valid @> $688::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $689 and o.template_id = $690 and o.exempt_reason is null) as owed) as known
  union all select $691::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $692 and line = $693 and valid @> $694::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $695 and o.template_id = $696 and o.exempt_reason is null) as owed) as known
  union all select $697::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $698 and line = $699 and valid @> $700::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $701 and o.template_id = $702 and o.exempt_reason is null) as owed) as known
  union all select $703::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $704 and line = $705 and valid @> $706::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $707 and o.template_id = $708 and o.exempt_reason is null) as owed) as known
  union all select $709::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $710 and line = $711 and valid @> $712::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $713 and o.template_id = $714 and o.exempt_reason is null) as owed) as known
  union all select $715::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $716 and line = $717 and valid @> $718::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $719 and o.template_id = $720 and o.exempt_reason is null) as owed) as known
  union all select $721::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $722 and line = $723 and valid @> $724::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $725 and o.template_id = $726 and o.exempt_reason is null) as owed) as known
  union all select $727::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $728 and line = $729 and valid @> $730::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $731 and o.template_id = $732 and o.exempt_reason is null) as owed) as known
  union all select $733::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $734 and line = $735 and valid @> $736::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $737 and o.template_id = $738 and o.exempt_reason is null) as owed) as known
  union all select $739::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $740 and line = $741 and valid @> $742::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $743 and o.template_id = $744 and o.exempt_reason is null) as owed) as known
  union all select $745::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $746 and line = $747 and valid @> $748::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $749 and o.template_id = $750 and o.exempt_reason is null) as owed) as known
  union all select $751::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $752 and line = $753 and valid @> $754::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $755 and o.template_id = $756 and o.exempt_reason is null) as owed) as known
  union all select $757::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $758 and line = $759 and valid @> $760::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $761 and o.template_id = $762 and o.exempt_reason is null) as owed) as known
  union all select $763::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $764 and line = $765 and valid @> $766::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $767 and o.template_id = $768 and o.exempt_reason is null) as owed) as known
  union all select $769::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $770 and line = $771 and valid @> $772::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $773 and o.template_id = $774 and o.exempt_reason is null) as owed) as known
  union all select $775::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $776 and line = $777 and valid @> $778::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $779 and o.template_id = $780 and o.exempt_reason is null) as owed) as known
  union all select $781::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $782 and line = $783 and valid @> $784::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $785 and o.template_id = $786 and o.exempt_reason is null) as owed) as known
  union all select $787::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $788 and line = $789 and valid @> $790::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $791 and o.template_id = $792 and o.exempt_reason is null) as owed) as known
  union all select $793::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $794 and line = $795 and valid @> $796::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $797 and o.template_id = $798 and o.exempt_reason is null) as owed) as known
  union all select $799::int as ask, known.*
  from (
  select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
  from (select descendant_id as unit_id
  from organisation.path
  where ancestor_id = $800 and line = $801 and valid @> $802::date) as beneath cross
  join lateral (
  select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
  from reporting.obligation_state o
  where o.unit_id = beneath.unit_id and o.period_id = $803 and o.template_id = $804 and o.exempt_reason is null) as owed) as known;

-- 10
select a.ask, to_jsonb(c) as counts
  from jsonb_to_recordset($1::jsonb) as a(ask int, unit uuid, line text, period text, form text)
  join calendar.period p on p.code = a.period cross
  join lateral (
  select count(*) filter (where not exempt)::int as expected, count(*) filter (where exempt)::int as exempt, count(*) filter (where not exempt and status = $2)::int as "notStarted", count(*) filter (where not exempt and status = $3)::int as draft, count(*) filter (where not exempt and status = $4)::int as submitted, count(*) filter (where not exempt and status = $5)::int as returned, count(*) filter (where not exempt and status = $6)::int as accepted, count(*) filter (where not exempt and status = $7)::int as amending, count(*) filter (where not exempt and late)::int as late, count(*) filter (where not exempt and overdue)::int as overdue
  from (select o.template_id, o.unit_id, min(case when o.status = 'RETURNED' and r.accepted_version_id is not null then 'AMENDING' else o.status end) as status, bool_and(o.exempt_reason is not null) as exempt, bool_or(coalesce(o.days_late, 0) > 0) as late, bool_or(o.overdue) as overdue
  from organisation.path beneath
  join reporting.obligation_state o on o.unit_id = beneath.descendant_id and o.period_id = p.id
  join reporting.template t on t.id = o.template_id
  left join reporting.report r on r.id = o.report_id
  where beneath.ancestor_id = a.unit and beneath.line = a.line and beneath.valid @> p.as_of and (a.form is null or t.code = a.form)
  group by o.template_id, o.unit_id) as owed) as c;
