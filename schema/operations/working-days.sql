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
select y.year, y.version, y.declared_at as "declaredAt", coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind, 'name', d.name, 'legalBasis', d.legal_basis)
  order by d.day)
  from calendar.special_day d
  where d.year = y.year), '[]') as days
  from calendar.special_year y
  where $1::int is null or y.year = $2
  order by y.year;

-- 4
select y.year, y.version, y.declared_at as "declaredAt", coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind, 'name', d.name, 'legalBasis', d.legal_basis)
  order by d.day)
  from calendar.special_day d
  where d.year = y.year), '[]') as days
  from calendar.special_year y
  where $1::int is null or y.year = $2
  order by y.year;
