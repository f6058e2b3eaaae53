import { migration } from '../platform/database/migration.js';

export const organisationClusters = migration(
  'OrganisationClusters1763640000004',
  `
-- Clusters (cụm, khối) are formed for one year; a division made anew inside the year is another row with its own dates.
create table organisation.cluster (
  id uuid not null constraint cluster_pk primary key,
  code text not null constraint cluster_code_form check (code ~ '^[A-Z0-9]+([.-][A-Z0-9]+)*$'),
  year integer not null constraint cluster_year check (year between 1948 and 2200),
  line text not null constraint cluster_line references organisation.line,
  kind text not null constraint cluster_kind check (kind in ('CUM', 'KHOI', 'KHU_VUC')),
  name text not null constraint cluster_name_nfc check (name is nfc normalized and name <> '' and length(name) <= 300),
  organiser_id uuid not null constraint cluster_organiser references organisation.unit,
  legal_basis text not null,
  valid daterange not null constraint cluster_valid_in_its_year check (
    not isempty(valid) and lower(valid) is not null and upper(valid) is not null
    and valid <@ daterange(make_date(year, 1, 1), make_date(year + 1, 1, 1))),
  constraint cluster_code_once_a_day exclude using gist (code with =, valid with &&)
);
create index cluster_by_organiser on organisation.cluster (organiser_id, year);

create table organisation.cluster_member (
  cluster_id uuid not null constraint cluster_member_cluster references organisation.cluster,
  unit_id uuid not null constraint cluster_member_unit references organisation.unit,
  role text not null constraint cluster_member_role check (role in ('LEADER', 'DEPUTY', 'MEMBER')),
  valid daterange not null constraint cluster_member_valid_not_empty check (not isempty(valid) and lower(valid) is not null and upper(valid) is not null),
  constraint cluster_member_once_a_day exclude using gist (cluster_id with =, unit_id with =, valid with &&),
  constraint cluster_one_leader_a_day exclude using gist (cluster_id with =, valid with &&) where (role = 'LEADER')
);
create index cluster_member_by_unit on organisation.cluster_member (unit_id);

grant select, insert, update (valid) on organisation.cluster to tdkt_app;
grant select, insert, update (valid), delete on organisation.cluster_member to tdkt_app;
`,
);
