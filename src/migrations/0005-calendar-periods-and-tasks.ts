import { migration } from '../platform/database/migration.js';

export const calendarPeriodsAndTasks = migration(
  'CalendarPeriodsAndTasks1763640000005',
  `
create schema calendar;
grant usage on schema calendar to tdkt_app;

-- A period is data, never read out of its label: which days it counts, when figures are cut off, and on which
-- day's structure it is answered.
create table calendar.period (
  id uuid not null constraint period_pk primary key,
  code text not null constraint period_code_once unique constraint period_code_form check (code ~ '^[0-9]{4}-[A-Z0-9]{1,8}$'),
  kind text not null constraint period_kind check (kind in ('HALF_YEAR', 'YEAR')),
  label text not null constraint period_label_nfc check (label is nfc normalized and label <> ''),
  subject_year integer not null,
  from_day date not null,
  to_day date not null,
  cut_off_at timestamptz not null,
  as_of date not null,
  legal_basis text not null,
  constraint period_days_in_order check (from_day <= to_day)
);

-- A day ends at 24:00 in Viet Nam; the instant is kept, the zone is not guessed later.
create table calendar.period_due (
  period_id uuid not null constraint period_due_period references calendar.period,
  level text not null constraint period_due_level check (level in ('CENTRAL', 'PROVINCE', 'AGENCY', 'DIVISION', 'DISTRICT', 'COMMUNE')),
  due_at timestamptz not null,
  constraint period_due_pk primary key (period_id, level)
);

create table calendar.plan (
  id uuid not null constraint plan_pk primary key,
  owner_id uuid not null constraint plan_owner references organisation.unit,
  year integer not null,
  title text not null constraint plan_title_nfc check (title is nfc normalized and title <> ''),
  source text not null,
  constraint plan_once_a_year unique (owner_id, year, title)
);

-- subject_year is the year judged; the due date is the year, quarter, month or day of the work, as exact as the plan says.
create table calendar.task (
  id uuid not null constraint task_pk primary key,
  plan_id uuid not null constraint task_plan references calendar.plan,
  ordinal integer not null,
  title text not null constraint task_title_nfc check (title is nfc normalized and title <> ''),
  subject_year integer not null,
  granularity text not null constraint task_granularity check (granularity in ('YEAR', 'QUARTER', 'MONTH', 'DAY')),
  due_from date not null,
  due_to date not null,
  conditional boolean not null,
  note text,
  constraint task_ordinal_once unique (plan_id, ordinal),
  constraint task_due_in_order check (due_from <= due_to)
);

-- Who directs, leads, performs and co-operates. A party that is no unit of the tree is named as the plan names it.
create table calendar.task_party (
  task_id uuid not null constraint task_party_task references calendar.task,
  ordinal integer not null,
  role text not null constraint task_party_role check (role in ('DIRECTS', 'LEADS', 'PERFORMS', 'COOPERATES', 'RECEIVES')),
  unit_id uuid constraint task_party_unit references organisation.unit,
  reach text not null constraint task_party_reach check (reach in ('UNIT', 'SUBTREE')),
  label text not null constraint task_party_label_nfc check (label is nfc normalized and label <> ''),
  constraint task_party_pk primary key (task_id, ordinal)
);
create index task_party_by_unit on calendar.task_party (unit_id);

grant select, insert on calendar.period, calendar.period_due, calendar.plan, calendar.task, calendar.task_party to tdkt_app;
`,
);
