import { migration } from '../platform/database/migration.js';

export const scoringPublications = migration(
  'ScoringPublications1763640000025',
  `
-- What was published is corrected by an erratum: the next version, of a newer run, with a reason. A version is replaced by
-- the one whose number follows its own, so numbers have no gap and each replaces the one before it.
alter table scoring.run add constraint run_of_desk unique (id, cluster_id, period_id);
alter table scoring.publication
  drop constraint publication_once,
  add column number integer not null default 1,
  add column kind text not null default 'ORIGINAL',
  add column reason text,
  add column replaces integer generated always as (nullif(number - 1, 0)) stored,
  -- Until when the members may appeal: 24:00 of a day in Viet Nam. Null: no appeal was opened.
  add column appeals_until timestamptz,
  add constraint publication_number check (number >= 1),
  add constraint publication_kind check (kind in ('ORIGINAL', 'ERRATUM')),
  add constraint publication_original_is_first check ((kind = 'ORIGINAL') = (number = 1)),
  add constraint publication_erratum_says_why check (case kind when 'ERRATUM' then reason <> '' and reason is not null else reason is null end),
  add constraint publication_appeals_after check (appeals_until > published_at),
  add constraint publication_once unique (cluster_id, period_id, number),
  add constraint publication_of_its_run foreign key (run_id, cluster_id, period_id) references scoring.run (id, cluster_id, period_id),
  add constraint publication_replaces foreign key (cluster_id, period_id, replaces) references scoring.publication (cluster_id, period_id, number);
alter table scoring.publication alter column number drop default, alter column kind drop default;

create function scoring.refuse_older_run() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from scoring.publication before
               join scoring.run published on published.id = before.run_id
               join scoring.run corrected on corrected.id = new.run_id
              where before.cluster_id = new.cluster_id and before.period_id = new.period_id and before.number = new.number - 1
                and corrected.number <= published.number) then
    raise exception 'An erratum publishes a newer run than the one it replaces'
      using errcode = 'check_violation', constraint = 'publication_erratum_of_newer_run';
  end if;
  return new;
end $$;
create trigger publication_erratum_of_newer_run before insert on scoring.publication
  for each row execute function scoring.refuse_older_run();

-- A row more would change what was published as much as a row altered.
create function scoring.refuse_rows_of_published() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from added join scoring.publication p on p.run_id = added.run_id) then
    raise exception 'A published run takes no more rows' using errcode = 'check_violation', constraint = 'run_row_not_after_publication';
  end if;
  return null;
end $$;
create trigger run_row_not_after_publication after insert on scoring.run_row
  referencing new table as added for each statement execute function scoring.refuse_rows_of_published();

-- The version of each cluster and period that no other replaces.
create view scoring.publication_in_force with (security_invoker = true) as
  select p.* from scoring.publication p
   where not exists (select from scoring.publication later
                      where later.cluster_id = p.cluster_id and later.period_id = p.period_id and later.replaces = p.number);

-- The very text that a scheme's hash was taken from: its columns keep the content, not the order of its keys. Null of
-- schemes issued before it was kept.
alter table scoring.scheme
  add column text text,
  add constraint scheme_text_as_hashed check (hash = encode(sha256(convert_to(text, 'UTF8')), 'hex'));

-- Khiếu nại, kiến nghị. What a member objects to in a published version; answered once, by the organiser.
create table scoring.appeal (
  id uuid not null constraint appeal_pk primary key,
  run_id uuid not null constraint appeal_publication references scoring.publication,
  unit_id uuid not null,
  criterion_code text,
  statement text not null constraint appeal_has_statement check (statement <> ''),
  document text not null constraint appeal_has_document check (document <> ''),
  person_id uuid constraint appeal_person references access.person,
  filed_at timestamptz not null default clock_timestamp(),
  constraint appeal_of_member foreign key (run_id, unit_id) references scoring.run_row (run_id, unit_id),
  constraint appeal_once unique nulls not distinct (run_id, unit_id, criterion_code)
);
create table scoring.appeal_answer (
  appeal_id uuid not null constraint appeal_answer_pk primary key constraint appeal_answer_appeal references scoring.appeal,
  state text not null constraint appeal_answer_state check (state in ('UPHELD', 'REJECTED')),
  reason text not null constraint appeal_answer_says_why check (reason <> ''),
  person_id uuid constraint appeal_answer_person references access.person,
  answered_at timestamptz not null default clock_timestamp()
);

-- An appeal reaches the version in force, and only while its window is open, by the database's clock whatever was given.
create function scoring.refuse_late_appeal() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.filed_at := clock_timestamp();
  if not exists (select from scoring.publication_in_force p where p.run_id = new.run_id and new.filed_at < p.appeals_until) then
    raise exception 'An appeal reaches the version in force, within its window'
      using errcode = 'check_violation', constraint = 'appeal_within_window';
  end if;
  return new;
end $$;
create trigger appeal_within_window before insert on scoring.appeal
  for each row execute function scoring.refuse_late_appeal();
create trigger appeal_append_only before update or delete or truncate on scoring.appeal
  for each statement execute function platform.refuse_change();
create trigger appeal_answer_append_only before update or delete or truncate on scoring.appeal_answer
  for each statement execute function platform.refuse_change();
grant select, insert on scoring.appeal, scoring.appeal_answer to tdkt_app;
grant select on scoring.publication_in_force to tdkt_app;
`,
);
