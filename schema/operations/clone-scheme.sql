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
select exists (select
  from organisation.scope()
  where role in ('OPERATOR', 'PUBLISHER')) as may;

-- 4
select distinct on (a.ask) a.ask, s.id as "schemeId", s.hash, s.document as scheme
  from jsonb_to_recordset($1::jsonb) as a(ask int, code text, version text)
  join scoring.scheme s on s.code = a.code and (a.version is null or s.version = a.version)
  order by a.ask, s.id desc;

-- 5
select t.code as form, jsonb_agg(distinct i ->> 'code') as indicators
  from reporting.template t cross
  join lateral jsonb_array_elements(t.definition -> 'indicators') as i
  where t.code = any ($1::text[])
  group by t.code;

-- 6
insert into scoring.scheme (id, code, version, name, document, text, hash)
  values ($1, $2, $3, $4, $5::jsonb, $6, $7);

-- 7
with kept as ( update platform.idempotency_key set outcome = $1::jsonb
  where person = $2 and key = $3::text
  returning key )
  select platform.append_audit($4::jsonb)
  from (select count(*)
  from kept) as after;
