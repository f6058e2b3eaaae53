import { migration } from '../platform/database/migration.js';

export const calendarTasks = migration(
  'CalendarTasks1763640000018',
  `
-- A plan that is being drafted: seen by those who act for its owner, and no plan until it is adopted under the same id.
create table calendar.plan_draft (
  id uuid not null constraint plan_draft_pk primary key,
  owner_id uuid not null constraint plan_draft_owner references organisation.unit,
  year integer not null,
  title text not null constraint plan_draft_title_nfc check (title is nfc normalized and title <> ''),
  drafted_from uuid not null constraint plan_draft_drafted_from references calendar.plan,
  version integer not null default 1 constraint plan_draft_version_counts check (version > 0),
  document jsonb not null,
  updated_at timestamptz not null default clock_timestamp(),
  constraint plan_draft_once unique (owner_id, year, title)
);
alter table calendar.plan add drafted_from uuid constraint plan_drafted_from references calendar.plan;
create index task_by_last_day on calendar.task (due_to);

-- The unit whose word closes a task: who leads it; where no unit leads, the only one that performs; else the plan's owner.
create view calendar.task_answer with (security_invoker = true) as
select t.id as task_id,
       coalesce(
         (select p.unit_id from calendar.task_party p where p.task_id = t.id and p.role = 'LEADS' and p.unit_id is not null order by p.ordinal limit 1),
         (select min(p.unit_id::text)::uuid from calendar.task_party p where p.task_id = t.id and p.role = 'PERFORMS'
           having count(distinct p.unit_id) = 1 and bool_and(p.unit_id is not null and p.reach = 'UNIT')),
         pl.owner_id) as unit_id
  from calendar.task t join calendar.plan pl on pl.id = t.plan_id;

-- Who has to tell of a task: who answers for it, leads or performs it; of "all" those that stood beneath on the first
-- day of the time given, and the unit itself where none did.
create view calendar.duty with (security_invoker = true) as
select laid.task_id, laid.unit_id, laid.unit_id = (select a.unit_id from calendar.task_answer a where a.task_id = laid.task_id) as answers
  from (
    select p.task_id, p.unit_id from calendar.task_party p
     where p.role in ('LEADS', 'PERFORMS') and p.reach = 'UNIT' and p.unit_id is not null
    union
    select p.task_id, path.descendant_id
      from calendar.task_party p
      join calendar.task t on t.id = p.task_id
      join organisation.path path on path.ancestor_id = p.unit_id and path.valid @> t.due_from
     where p.role in ('LEADS', 'PERFORMS') and p.reach = 'SUBTREE'
       and (path.depth > 0 or not exists (
             select from organisation.path below where below.ancestor_id = p.unit_id and below.depth = 1 and below.valid @> t.due_from))
    union
    select a.task_id, a.unit_id from calendar.task_answer a
  ) laid;

-- How far a unit is with a task. No row: nothing was told yet.
create table calendar.task_progress (
  task_id uuid not null constraint task_progress_task references calendar.task,
  unit_id uuid not null constraint task_progress_unit references organisation.unit,
  status text not null constraint task_progress_status check (status in ('OPEN', 'IN_PROGRESS', 'DONE', 'NOT_ARISEN')),
  version integer not null constraint task_progress_version_counts check (version >= 0),
  changed_at timestamptz not null,
  constraint task_progress_pk primary key (task_id, unit_id)
);

-- Every step as it was taken; the number is the version it led to, so that of two at once one is refused.
create table calendar.task_step (
  task_id uuid not null,
  unit_id uuid not null,
  number integer not null constraint task_step_number_counts check (number > 0),
  step text not null constraint task_step_known check (step in ('BEGIN', 'FINISH', 'SET_ASIDE', 'REOPEN')),
  reason text constraint task_step_reason_not_empty check (reason <> ''),
  person_id uuid not null constraint task_step_person references access.person,
  at timestamptz not null,
  constraint task_step_once primary key (task_id, unit_id, number),
  constraint task_step_progress foreign key (task_id, unit_id) references calendar.task_progress,
  constraint task_step_reopened_says_why check (step <> 'REOPEN' or reason is not null)
);
create trigger task_step_append_only before update or delete or truncate on calendar.task_step
  for each statement execute function platform.refuse_change();

-- Minh chứng: a document by its number, or a link; the hash tells later whether a file is the one that was meant.
create table calendar.task_evidence (
  id uuid not null constraint task_evidence_pk primary key,
  task_id uuid not null constraint task_evidence_task references calendar.task,
  unit_id uuid not null constraint task_evidence_unit references organisation.unit,
  title text not null constraint task_evidence_title_nfc check (title is nfc normalized and title <> ''),
  document_number text constraint task_evidence_number_nfc check (document_number is nfc normalized and document_number <> ''),
  document_date date,
  link text constraint task_evidence_link_is_https check (link like 'https://%'),
  sha256 text constraint task_evidence_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  person_id uuid not null constraint task_evidence_person references access.person,
  at timestamptz not null default clock_timestamp(),
  constraint task_evidence_can_be_found check (document_number is not null or link is not null)
);
create index task_evidence_by_duty on calendar.task_evidence (task_id, unit_id, at);
create trigger task_evidence_append_only before update or delete or truncate on calendar.task_evidence
  for each statement execute function platform.refuse_change();

-- unit_id is the unit that is spoken of, speaker_id the one that the person speaks for.
create table calendar.task_comment (
  id uuid not null constraint task_comment_pk primary key,
  task_id uuid not null constraint task_comment_task references calendar.task,
  unit_id uuid not null constraint task_comment_unit references organisation.unit,
  speaker_id uuid not null constraint task_comment_speaker references organisation.unit,
  text text not null constraint task_comment_text_nfc check (text is nfc normalized and text <> ''),
  person_id uuid not null constraint task_comment_person references access.person,
  at timestamptz not null default clock_timestamp()
);
create index task_comment_by_duty on calendar.task_comment (task_id, unit_id, at);
create trigger task_comment_append_only before update or delete or truncate on calendar.task_comment
  for each statement execute function platform.refuse_change();

-- Each duty with what became of it. Past its last day and not done is overdue; what is to be done only if the occasion
-- arises is so only once it was begun.
create view calendar.duty_state with (security_invoker = true) as
select d.task_id, d.unit_id, d.answers, coalesce(g.status, 'OPEN') as status, coalesce(g.version, 0) as version, g.changed_at,
       t.due_to < (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date
         and coalesce(g.status, 'OPEN') in ('OPEN', 'IN_PROGRESS')
         and (not t.conditional or coalesce(g.status, 'OPEN') = 'IN_PROGRESS') as overdue
  from calendar.duty d
  join calendar.task t on t.id = d.task_id
  left join calendar.task_progress g on g.task_id = d.task_id and g.unit_id = d.unit_id;

grant select on calendar.task_answer, calendar.duty, calendar.duty_state to tdkt_app;
grant select, insert, delete, update (version, document, updated_at) on calendar.plan_draft to tdkt_app;
grant select, insert, update (status, version, changed_at) on calendar.task_progress to tdkt_app;
grant select, insert on calendar.task_step, calendar.task_evidence, calendar.task_comment to tdkt_app;
`,
);
