import { migration } from '../platform/database/migration.js';

export const scoringSchemesAndRuns = migration(
  'ScoringSchemesAndRuns1763640000007',
  `
create schema scoring;
grant usage on schema scoring to tdkt_app;

create table scoring.scheme (
  id uuid not null constraint scheme_pk primary key,
  code text not null constraint scheme_code_form check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
  version text not null,
  name text not null constraint scheme_name_nfc check (name is nfc normalized and name <> ''),
  document jsonb not null,
  hash text not null,
  constraint scheme_version_once unique (code, version)
);
create trigger scheme_immutable before update or delete or truncate on scoring.scheme
  for each statement execute function platform.refuse_change();

-- What the service cannot know by itself, told by those in charge with a document behind it. The newest of a code counts;
-- what was told before stays readable.
create table scoring.recorded_input (
  id uuid not null constraint recorded_input_pk primary key,
  cluster_id uuid not null constraint recorded_input_cluster references organisation.cluster,
  period_id uuid not null constraint recorded_input_period references calendar.period,
  unit_id uuid not null constraint recorded_input_unit references organisation.unit,
  code text not null,
  value text not null,
  document text not null constraint recorded_input_has_document check (document <> ''),
  person_id uuid constraint recorded_input_person references access.person,
  made_at timestamptz not null default clock_timestamp()
);
create index recorded_input_newest on scoring.recorded_input (cluster_id, period_id, unit_id, code, id desc);
create trigger recorded_input_append_only before update or delete or truncate on scoring.recorded_input
  for each statement execute function platform.refuse_change();

-- A run freezes scheme, inputs and result together; a correction is another run.
create table scoring.run (
  id uuid not null constraint run_pk primary key,
  cluster_id uuid not null constraint run_cluster references organisation.cluster,
  period_id uuid not null constraint run_period references calendar.period,
  scheme_id uuid not null constraint run_scheme references scoring.scheme,
  number integer not null,
  rules_version text not null,
  -- Kept as the very texts that were hashed: sha256(scheme hash LF rules version LF inputs LF result).
  inputs text not null,
  result text not null,
  hash text not null,
  made_at timestamptz not null default clock_timestamp(),
  person_id uuid constraint run_person references access.person,
  constraint run_number_once unique (cluster_id, period_id, number)
);
create table scoring.run_row (
  run_id uuid not null constraint run_row_run references scoring.run,
  unit_id uuid not null constraint run_row_unit references organisation.unit,
  place integer not null,
  unit_code text not null,
  unit_name text not null,
  total numeric not null,
  rank integer,
  grade text,
  exclusions jsonb not null,
  marks jsonb not null,
  constraint run_row_pk primary key (run_id, unit_id),
  constraint run_row_excluded_has_no_rank check ((rank is null) = (exclusions <> '[]'))
);
create index run_row_by_unit on scoring.run_row (unit_id);
create trigger run_append_only before update or delete or truncate on scoring.run
  for each statement execute function platform.refuse_change();
create trigger run_row_append_only before update or delete or truncate on scoring.run_row
  for each statement execute function platform.refuse_change();

-- What is published is published once and stays.
create table scoring.publication (
  run_id uuid not null constraint publication_pk primary key constraint publication_run references scoring.run,
  cluster_id uuid not null constraint publication_cluster references organisation.cluster,
  period_id uuid not null constraint publication_period references calendar.period,
  published_at timestamptz not null default clock_timestamp(),
  person_id uuid constraint publication_person references access.person,
  constraint publication_once unique (cluster_id, period_id)
);
create trigger publication_append_only before update or delete or truncate on scoring.publication
  for each statement execute function platform.refuse_change();

grant select, insert on scoring.scheme, scoring.recorded_input, scoring.run, scoring.run_row, scoring.publication to tdkt_app;
`,
);
