import { migration } from '../platform/database/migration.js';

export const scoringSheets = migration(
  'ScoringSheets1763640000022',
  `
-- Bộ phiếu chấm: the score sheets of a cluster in a period, all by one scheme from the day they are handed out.
create table scoring.sheet_book (
  cluster_id uuid not null constraint sheet_book_cluster references organisation.cluster,
  period_id uuid not null constraint sheet_book_period references calendar.period,
  scheme_id uuid not null constraint sheet_book_scheme references scoring.scheme,
  person_id uuid constraint sheet_book_person references access.person,
  opened_at timestamptz not null default clock_timestamp(),
  constraint sheet_book_pk primary key (cluster_id, period_id)
);
create trigger sheet_book_append_only before update or delete or truncate on scoring.sheet_book
  for each statement execute function platform.refuse_change();

create table scoring.sheet (
  id uuid not null constraint sheet_pk primary key,
  cluster_id uuid not null,
  period_id uuid not null,
  unit_id uuid not null constraint sheet_unit references organisation.unit,
  constraint sheet_in_book foreign key (cluster_id, period_id) references scoring.sheet_book,
  constraint sheet_once unique (cluster_id, period_id, unit_id)
);
create index sheet_by_unit on scoring.sheet (unit_id);
create trigger sheet_append_only before update or delete or truncate on scoring.sheet
  for each statement execute function platform.refuse_change();

-- Each stage of a sheet, in the order of the scheme. The version counts what was written in it and what became of it.
create table scoring.sheet_stage (
  sheet_id uuid not null constraint sheet_stage_sheet references scoring.sheet,
  stage text not null,
  place integer not null constraint sheet_stage_place_counts check (place >= 0),
  state text not null constraint sheet_stage_state check (state in ('WAITING', 'OPEN', 'RETURNED', 'SUBMITTED', 'LOCKED')),
  version integer not null default 0 constraint sheet_stage_version_counts check (version >= 0),
  constraint sheet_stage_pk primary key (sheet_id, stage),
  constraint sheet_stage_place_once unique (sheet_id, place)
);
-- Two stages never work on one sheet at a time.
create unique index sheet_stage_one_at_work on scoring.sheet_stage (sheet_id) where state in ('OPEN', 'RETURNED');

-- What is locked stays locked, and a stage never changes its place.
create function scoring.keep_sheet_stage() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'LOCKED' or (new.sheet_id, new.stage, new.place) is distinct from (old.sheet_id, old.stage, old.place) or new.version <> old.version + 1 then
    raise exception 'a stage of a score sheet that is locked, or a step that is none' using errcode = '23514', constraint = 'sheet_stage_locked';
  end if;
  return new;
end $$;
create trigger sheet_stage_kept before update on scoring.sheet_stage for each row execute function scoring.keep_sheet_stage();
create trigger sheet_stage_not_deleted before delete or truncate on scoring.sheet_stage
  for each statement execute function platform.refuse_change();

-- A mark on a row: what the input is, or how many points; neither takes back what this stage said before. The newest counts,
-- and what was said before stays readable.
create table scoring.sheet_mark (
  sheet_id uuid not null,
  stage text not null,
  number integer not null constraint sheet_mark_number_counts check (number > 0),
  code text not null constraint sheet_mark_code_not_empty check (code <> ''),
  value text constraint sheet_mark_value_not_empty check (value <> ''),
  points numeric constraint sheet_mark_points_not_negative check (points >= 0),
  reason text constraint sheet_mark_reason_nfc check (reason is nfc normalized and reason <> ''),
  documents text[] not null constraint sheet_mark_documents_not_empty check (array_position(documents, '') is null and array_position(documents, null) is null),
  person_id uuid not null constraint sheet_mark_person references access.person,
  made_at timestamptz not null default clock_timestamp(),
  constraint sheet_mark_pk primary key (sheet_id, stage, code, number),
  constraint sheet_mark_stage foreign key (sheet_id, stage) references scoring.sheet_stage,
  constraint sheet_mark_one_thing check (num_nonnulls(value, points) <= 1)
);
create trigger sheet_mark_append_only before update or delete or truncate on scoring.sheet_mark
  for each statement execute function platform.refuse_change();

-- No mark where its stage is not at work: asked under a lock, so that nobody closes the stage in between.
create function scoring.refuse_mark_of_closed_stage() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare at_work boolean;
begin
  select state in ('OPEN', 'RETURNED') into at_work from scoring.sheet_stage
   where sheet_id = new.sheet_id and stage = new.stage for share;
  if at_work is distinct from true then
    raise exception 'a mark in a stage that is not at work' using errcode = '23514', constraint = 'sheet_mark_while_at_work';
  end if;
  return new;
end $$;
create trigger sheet_mark_while_at_work before insert on scoring.sheet_mark
  for each row execute function scoring.refuse_mark_of_closed_stage();

-- What became of a stage, as it was done.
create table scoring.sheet_step (
  sheet_id uuid not null,
  number integer not null constraint sheet_step_number_counts check (number > 0),
  stage text not null,
  step text not null constraint sheet_step_known check (step in ('SUBMIT', 'RETURN', 'LOCK')),
  reason text constraint sheet_step_reason_nfc check (reason is nfc normalized and reason <> ''),
  person_id uuid not null constraint sheet_step_person references access.person,
  at timestamptz not null default clock_timestamp(),
  constraint sheet_step_pk primary key (sheet_id, number),
  constraint sheet_step_stage foreign key (sheet_id, stage) references scoring.sheet_stage,
  constraint sheet_step_returned_says_why check (step <> 'RETURN' or reason is not null)
);
create trigger sheet_step_append_only before update or delete or truncate on scoring.sheet_step
  for each statement execute function platform.refuse_change();

-- Chấm chéo: who checks whom; the newest counts. Both have a sheet, and nobody checks itself.
create table scoring.cross_check (
  id uuid not null constraint cross_check_pk primary key,
  cluster_id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  checker_id uuid not null,
  person_id uuid constraint cross_check_person references access.person,
  assigned_at timestamptz not null default clock_timestamp(),
  constraint cross_check_of_member foreign key (cluster_id, period_id, unit_id) references scoring.sheet (cluster_id, period_id, unit_id),
  constraint cross_check_by_member foreign key (cluster_id, period_id, checker_id) references scoring.sheet (cluster_id, period_id, unit_id),
  constraint cross_check_not_oneself check (unit_id <> checker_id)
);
create index cross_check_newest on scoring.cross_check (cluster_id, period_id, unit_id, id desc);
create trigger cross_check_append_only before update or delete or truncate on scoring.cross_check
  for each statement execute function platform.refuse_change();
create view scoring.cross_checker with (security_invoker = true) as
select distinct on (cluster_id, period_id, unit_id) cluster_id, period_id, unit_id, checker_id, assigned_at
  from scoring.cross_check order by cluster_id, period_id, unit_id, id desc;

grant select, insert on scoring.sheet_book, scoring.sheet, scoring.sheet_mark, scoring.sheet_step, scoring.cross_check to tdkt_app;
grant select, insert, update (state, version) on scoring.sheet_stage to tdkt_app;
grant select on scoring.cross_checker to tdkt_app;
`,
);
