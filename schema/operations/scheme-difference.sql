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
select code, version
  from scoring.scheme
  where code = $1
  order by id desc;

-- 4
select distinct on (a.ask) a.ask, s.id as "schemeId", s.hash, s.document as scheme
  from jsonb_to_recordset($1::jsonb) as a(ask int, code text, version text)
  join scoring.scheme s on s.code = a.code and (a.version is null or s.version = a.version)
  order by a.ask, s.id desc;
