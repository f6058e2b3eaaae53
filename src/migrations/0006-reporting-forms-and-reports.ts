import { migration } from '../platform/database/migration.js';

export const reportingFormsAndReports = migration(
  'ReportingFormsAndReports1763640000006',
  `
create schema reporting;
grant usage on schema reporting to tdkt_app;

-- A version of a form never changes: what a period asked stays readable as it was asked.
create table reporting.template (
  id uuid not null constraint template_pk primary key,
  code text not null constraint template_code_form check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
  version text not null,
  name text not null constraint template_name_nfc check (name is nfc normalized and name <> ''),
  definition jsonb not null,
  constraint template_version_once unique (code, version)
);
create trigger template_immutable before update or delete or truncate on reporting.template
  for each statement execute function platform.refuse_change();

-- Who owes which form for which period, to whom, until when. due_at is the first instant that is late.
create table reporting.obligation (
  id uuid not null constraint obligation_pk primary key,
  template_id uuid not null constraint obligation_template references reporting.template,
  period_id uuid not null constraint obligation_period references calendar.period,
  unit_id uuid not null constraint obligation_unit references organisation.unit,
  recipient_id uuid not null constraint obligation_recipient references organisation.unit,
  line text not null constraint obligation_line references organisation.line,
  due_at timestamptz not null,
  exempt_reason text constraint obligation_exempt_says_why check (exempt_reason <> ''),
  constraint obligation_once unique (template_id, period_id, unit_id, recipient_id)
);
create index obligation_by_unit on reporting.obligation (unit_id, period_id);

create table reporting.report (
  id uuid not null constraint report_pk primary key,
  template_id uuid not null constraint report_template references reporting.template,
  period_id uuid not null constraint report_period references calendar.period,
  unit_id uuid not null constraint report_unit references organisation.unit,
  status text not null constraint report_status check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  row_version integer not null constraint report_row_version_counts check (row_version > 0),
  draft jsonb,
  draft_saved_at timestamptz,
  submitted_version_id uuid,
  accepted_version_id uuid,
  constraint report_once unique (template_id, period_id, unit_id),
  constraint report_counts_where_it_stands check (
    case status when 'SUBMITTED' then submitted_version_id is not null
                when 'ACCEPTED' then submitted_version_id is not null and accepted_version_id = submitted_version_id
                else submitted_version_id is null end)
);
create index report_by_period on reporting.report (period_id, template_id, unit_id);

-- What was submitted stays as it was. arrived_at is when it reached its recipients: the moment of submission or, for a
-- report brought in from paper, the day of the incoming-documents register.
create table reporting.report_version (
  id uuid not null constraint report_version_pk primary key,
  report_id uuid not null constraint report_version_report references reporting.report,
  number integer not null,
  made_at timestamptz not null,
  arrived_at timestamptz not null,
  entry text not null constraint report_version_entry check (entry in ('SUBMITTED', 'FROM_PAPER')),
  person_id uuid constraint report_version_person references access.person,
  texts jsonb not null,
  note text,
  constraint report_version_number_once unique (report_id, number)
);
alter table reporting.report
  add constraint report_submitted_version foreign key (submitted_version_id) references reporting.report_version,
  add constraint report_accepted_version foreign key (accepted_version_id) references reporting.report_version;
create trigger report_version_append_only before update or delete or truncate on reporting.report_version
  for each statement execute function platform.refuse_change();

-- cell names one member of each dimension of the indicator, in the dimensions' order; empty where it has none.
create table reporting.figure (
  version_id uuid not null constraint figure_version references reporting.report_version,
  indicator text not null,
  cell text[] not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  constraint figure_pk primary key (version_id, indicator, cell),
  constraint figure_is_value_or_ratio check (
    value is not null and numerator is null and denominator is null or value is null and numerator is not null and denominator is not null)
);
create trigger figure_append_only before update or delete or truncate on reporting.figure
  for each statement execute function platform.refuse_change();

-- One set of figures, several recipients: each receives, accepts or returns a version in its own line.
create table reporting.delivery (
  version_id uuid not null constraint delivery_version references reporting.report_version,
  obligation_id uuid not null constraint delivery_obligation references reporting.obligation,
  state text not null constraint delivery_state check (state in ('DELIVERED', 'ACCEPTED', 'RETURNED')),
  decided_at timestamptz,
  decided_by uuid constraint delivery_decided_by references access.person,
  reason text,
  constraint delivery_pk primary key (version_id, obligation_id),
  constraint delivery_returned_says_why check (state <> 'RETURNED' or reason <> '')
);
create index delivery_by_obligation on reporting.delivery (obligation_id);

-- Số ngày chậm: days from the last day in time to the day of arrival in Viet Nam; 0 where it came in time.
create function reporting.days_late(due_at timestamptz, arrived_at timestamptz) returns integer
language sql immutable parallel safe as $$
  select case when arrived_at < due_at then 0
              else greatest(1, (arrived_at at time zone 'Asia/Ho_Chi_Minh')::date
                             - ((due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date) end
$$;

-- Each obligation with what became of it: the first arrival decides whether it was in time, whatever was returned later.
create view reporting.obligation_state with (security_invoker = true) as
select o.id, o.template_id, o.period_id, o.unit_id, o.recipient_id, o.line, o.due_at, o.exempt_reason,
       r.id as report_id, coalesce(r.status, 'NOT_STARTED') as status, first.arrived_at,
       first.arrived_at is null and clock_timestamp() >= o.due_at as overdue,
       reporting.days_late(o.due_at, first.arrived_at) as days_late
  from reporting.obligation o
  left join reporting.report r on r.template_id = o.template_id and r.period_id = o.period_id and r.unit_id = o.unit_id
  left join lateral (select min(v.arrived_at) as arrived_at from reporting.report_version v where v.report_id = r.id) first on true;

grant select on reporting.obligation_state to tdkt_app;
grant select, insert on reporting.template, reporting.obligation, reporting.report_version, reporting.figure to tdkt_app;
grant select, insert, update (status, row_version, draft, draft_saved_at, submitted_version_id, accepted_version_id) on reporting.report to tdkt_app;
grant select, insert, update (state, decided_at, decided_by, reason) on reporting.delivery to tdkt_app;
`,
);
