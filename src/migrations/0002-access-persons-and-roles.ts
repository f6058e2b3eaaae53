import { migration } from '../platform/database/migration.js';

export const accessPersonsAndRoles = migration(
  'AccessPersonsAndRoles1763640000002',
  `
create schema access;
grant usage on schema access to tdkt_app;

create table access.person (
  id uuid not null constraint person_pk primary key,
  issuer text not null,
  subject text not null,
  name text not null constraint person_name_nfc check (name is nfc normalized and name <> ''),
  constraint person_known_once unique (issuer, subject)
);

-- unit_id has no foreign key: this floor stands below the organisation and knows units by identity alone.
create table access.acting_role (
  id uuid not null constraint acting_role_pk primary key,
  person_id uuid not null constraint acting_role_person references access.person,
  unit_id uuid not null,
  line text not null constraint acting_role_line check (line in ('TERRITORIAL', 'SECTOR')),
  role text not null constraint acting_role_known check (role in ('REPORTER', 'REVIEWER', 'SCORER', 'PUBLISHER', 'OBSERVER')),
  valid daterange not null constraint acting_role_valid_not_empty check (not isempty(valid)),
  constraint acting_role_once exclude using gist (person_id with =, unit_id with =, line with =, role with =, valid with &&)
);
create index acting_role_person on access.acting_role (person_id);

grant select, insert on access.person to tdkt_app;
grant select, insert, update (valid) on access.acting_role to tdkt_app;

-- The roles a request acts in, as the unit of work set them for this transaction.
create function access.acting() returns table (unit_id uuid, line text, role text)
language sql stable rows 4 set search_path = pg_catalog, pg_temp as $$
  select (a->>'unit')::uuid, a->>'line', a->>'role'
    from jsonb_array_elements(coalesce(nullif(current_setting('app.acting', true), ''), '[]')::jsonb) as a
$$;
`,
);
