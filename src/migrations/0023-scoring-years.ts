import { migration } from '../platform/database/migration.js';

export const scoringYears = migration(
  'ScoringYears1763640000023',
  `
-- Which state of a cluster's year leads to which. A step that stands here in no direction cannot be written down.
create table scoring.cluster_year_move (
  from_state text not null,
  to_state text not null,
  back boolean not null,
  constraint cluster_year_move_pk primary key (from_state, to_state),
  constraint cluster_year_move_kind unique (from_state, to_state, back)
);
insert into scoring.cluster_year_move (from_state, to_state, back) values
  ('FORMED', 'LAUNCHED', false), ('LAUNCHED', 'REGISTERING', false), ('REGISTERING', 'PACT_SIGNED', false),
  ('PACT_SIGNED', 'RUNNING', false), ('RUNNING', 'H1_REPORTING', false), ('H1_REPORTING', 'H1_REVIEWED', false),
  ('H1_REVIEWED', 'CROSS_CHECK', false), ('CROSS_CHECK', 'SELF_SCORING', false), ('SELF_SCORING', 'VERIFYING', false),
  ('VERIFYING', 'VOTED', false), ('VOTED', 'COUNCIL', false), ('COUNCIL', 'SUBMITTED_UP', false),
  ('SUBMITTED_UP', 'DECIDED', false), ('DECIDED', 'PUBLISHED', false), ('PUBLISHED', 'CLOSED', false),
  ('PACT_SIGNED', 'REGISTERING', true), ('H1_REVIEWED', 'H1_REPORTING', true), ('VERIFYING', 'SELF_SCORING', true),
  ('VOTED', 'VERIFYING', true), ('COUNCIL', 'VOTED', true), ('SUBMITTED_UP', 'COUNCIL', true);
create trigger cluster_year_move_append_only before insert or update or delete or truncate on scoring.cluster_year_move
  for each statement execute function platform.refuse_change();

-- The year of a cluster stands where its newest step left it.
create table scoring.cluster_year (
  cluster_id uuid not null constraint cluster_year_pk primary key constraint cluster_year_cluster references organisation.cluster,
  state text not null,
  scheme_id uuid constraint cluster_year_scheme references scoring.scheme,
  version integer not null constraint cluster_year_version_counts check (version > 0),
  constraint cluster_year_pact_has_scheme check (state in ('FORMED', 'LAUNCHED', 'REGISTERING') or scheme_id is not null),
  constraint cluster_year_scheme_as_signed unique (cluster_id, scheme_id)
);

-- The number is the version that the step led to, so that of two at once one is refused. Not every version is a step:
-- choosing a scheme counts it up too.
create table scoring.cluster_year_step (
  cluster_id uuid not null constraint cluster_year_step_year references scoring.cluster_year,
  number integer not null constraint cluster_year_step_number_counts check (number > 0),
  from_state text,
  state text not null,
  back boolean not null,
  at timestamptz not null default clock_timestamp(),
  person_id uuid constraint cluster_year_step_person references access.person,
  document text constraint cluster_year_step_document_not_empty check (document <> ''),
  reason text constraint cluster_year_step_reason_not_empty check (reason <> ''),
  constraint cluster_year_step_pk primary key (cluster_id, number),
  constraint cluster_year_step_state unique (cluster_id, number, state),
  constraint cluster_year_step_leads_there foreign key (from_state, state, back) references scoring.cluster_year_move (from_state, to_state, back),
  constraint cluster_year_step_begins_formed check ((from_state is null) = (number = 1) and (from_state is not null or (state = 'FORMED' and not back))),
  constraint cluster_year_step_back_says_why check (not back or reason is not null)
);
create trigger cluster_year_step_append_only before update or delete or truncate on scoring.cluster_year_step
  for each statement execute function platform.refuse_change();
alter table scoring.cluster_year
  add step integer not null,
  add constraint cluster_year_stands_where_stepped foreign key (cluster_id, step, state)
    references scoring.cluster_year_step (cluster_id, number, state) deferrable initially deferred,
  add constraint cluster_year_step_of_version check (step <= version);

-- Đăng ký thi đua. The newest version of a unit counts; what was registered before stays readable.
create table scoring.registration (
  cluster_id uuid not null constraint registration_year references scoring.cluster_year,
  unit_id uuid not null constraint registration_unit references organisation.unit,
  version integer not null constraint registration_version_counts check (version > 0),
  scheme_id uuid constraint registration_scheme references scoring.scheme,
  titles jsonb not null,
  targets jsonb not null,
  not_applicable text[] not null,
  doubled text[] not null,
  document text constraint registration_document_not_empty check (document <> ''),
  absent_reason text constraint registration_absent_says_why check (absent_reason <> ''),
  person_id uuid constraint registration_person references access.person,
  made_at timestamptz not null default clock_timestamp(),
  constraint registration_pk primary key (cluster_id, unit_id, version),
  constraint registration_or_absent check (case
    when absent_reason is null then document is not null and scheme_id is not null and jsonb_array_length(titles) > 0
    else titles = '[]' and targets = '{}' and not_applicable = '{}' and doubled = '{}' and document is null end)
);
create trigger registration_append_only before update or delete or truncate on scoring.registration
  for each statement execute function platform.refuse_change();

-- Ký kết giao ước. Who signs, signs the cluster's scheme as it is: from then on the year keeps exactly this version.
create table scoring.pact_signature (
  cluster_id uuid not null,
  unit_id uuid not null constraint pact_signature_unit references organisation.unit,
  scheme_id uuid not null,
  signed_at timestamptz not null default clock_timestamp(),
  person_id uuid constraint pact_signature_person references access.person,
  document text not null constraint pact_signature_document_not_empty check (document <> ''),
  constraint pact_signature_once primary key (cluster_id, unit_id),
  constraint pact_signature_of_the_scheme foreign key (cluster_id, scheme_id) references scoring.cluster_year (cluster_id, scheme_id)
);
create trigger pact_signature_append_only before update or delete or truncate on scoring.pact_signature
  for each statement execute function platform.refuse_change();

-- Tạm dừng xét. A member under inspection or denounced is not considered until that is lifted; the cluster goes on.
create table scoring.member_suspension (
  cluster_id uuid not null constraint member_suspension_year references scoring.cluster_year,
  unit_id uuid not null constraint member_suspension_unit references organisation.unit,
  number integer not null constraint member_suspension_number_counts check (number > 0),
  suspended boolean not null,
  ground text constraint member_suspension_ground_known check (ground in ('INSPECTION', 'DENUNCIATION', 'DISCIPLINE', 'INVESTIGATION')),
  reason text not null constraint member_suspension_says_why check (reason <> ''),
  person_id uuid constraint member_suspension_person references access.person,
  at timestamptz not null default clock_timestamp(),
  constraint member_suspension_once primary key (cluster_id, unit_id, number),
  constraint member_suspension_has_ground check (suspended = (ground is not null)),
  constraint member_suspension_in_turn check (suspended = (number % 2 = 1))
);
create trigger member_suspension_append_only before update or delete or truncate on scoring.member_suspension
  for each statement execute function platform.refuse_change();
create view scoring.suspended_member with (security_invoker = true) as
select s.cluster_id, s.unit_id, s.number, s.ground, s.reason, s.at
  from scoring.member_suspension s
 where s.suspended and not exists (
   select from scoring.member_suspension later where later.cluster_id = s.cluster_id and later.unit_id = s.unit_id and later.number > s.number);

-- What the year leaves on paper: by its number, with the pair that a cross-check's minutes speak of.
create table scoring.cluster_year_paper (
  id uuid not null constraint cluster_year_paper_pk primary key,
  cluster_id uuid not null constraint cluster_year_paper_year references scoring.cluster_year,
  kind text not null constraint cluster_year_paper_kind_known check (kind in (
    'LAUNCH_PLAN', 'CROSS_CHECK_MINUTES', 'CONFERENCE_MINUTES', 'COUNCIL_MINUTES', 'OPINION', 'SUBMISSION', 'ACHIEVEMENT_REPORT', 'DECISION', 'HANDOVER_MINUTES')),
  title text not null constraint cluster_year_paper_title_nfc check (title is nfc normalized and title <> ''),
  document text not null constraint cluster_year_paper_document_not_empty check (document <> ''),
  checker_id uuid constraint cluster_year_paper_checker references organisation.unit,
  checked_id uuid constraint cluster_year_paper_checked references organisation.unit,
  person_id uuid constraint cluster_year_paper_person references access.person,
  at timestamptz not null default clock_timestamp(),
  constraint cluster_year_paper_of_a_pair check (
    (kind = 'CROSS_CHECK_MINUTES') = (checker_id is not null) and (checker_id is null) = (checked_id is null) and checker_id <> checked_id)
);
create index cluster_year_paper_by_year on scoring.cluster_year_paper (cluster_id, at);
create trigger cluster_year_paper_append_only before update or delete or truncate on scoring.cluster_year_paper
  for each statement execute function platform.refuse_change();

-- Khung bảng điểm. The frames under which an organiser has the schemes of its clusters written in a year; of one code the
-- version that was bound last counts.
create table scoring.frame_binding (
  organiser_id uuid not null constraint frame_binding_organiser references organisation.unit,
  year integer not null constraint frame_binding_year check (year between 1948 and 2200),
  number integer not null constraint frame_binding_number_counts check (number > 0),
  scheme_id uuid not null constraint frame_binding_scheme references scoring.scheme,
  document text not null constraint frame_binding_document_not_empty check (document <> ''),
  person_id uuid constraint frame_binding_person references access.person,
  at timestamptz not null default clock_timestamp(),
  constraint frame_binding_pk primary key (organiser_id, year, number),
  constraint frame_binding_once unique (organiser_id, year, scheme_id)
);
create trigger frame_binding_append_only before update or delete or truncate on scoring.frame_binding
  for each statement execute function platform.refuse_change();

grant select on scoring.cluster_year_move, scoring.suspended_member to tdkt_app;
grant select, insert, update (state, scheme_id, version, step) on scoring.cluster_year to tdkt_app;
grant select, insert on scoring.cluster_year_step, scoring.registration, scoring.pact_signature, scoring.member_suspension,
  scoring.cluster_year_paper, scoring.frame_binding to tdkt_app;
`,
);
