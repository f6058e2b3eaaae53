import { migration } from '../platform/database/migration.js';

export const reportingLifeOfReports = migration(
  'ReportingLifeOfReports1763640000015',
  `
-- An accepted report is amended beside the version that counts.
alter table reporting.report
  drop constraint report_status,
  drop constraint report_counts_where_it_stands,
  add column amendment_reason text,
  add constraint report_status check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'AMENDING')),
  add constraint report_counts_where_it_stands check (
    case status when 'SUBMITTED' then submitted_version_id is not null and submitted_version_id is distinct from accepted_version_id
                when 'ACCEPTED' then submitted_version_id is not null and accepted_version_id is not distinct from submitted_version_id
                when 'AMENDING' then submitted_version_id is null and accepted_version_id is not null
                when 'DRAFT' then submitted_version_id is null and accepted_version_id is null
                else submitted_version_id is null end),
  add constraint report_amendment_says_why check (status <> 'AMENDING' or amendment_reason <> '');
grant update (amendment_reason) on reporting.report to tdkt_app;

-- With a version stand the explanations and documents it was submitted with, who wrote it for whom, and why it amends.
alter table reporting.report_version
  drop constraint report_version_entry,
  add column explanations jsonb not null default '[]',
  add column evidence jsonb not null default '[]',
  add column amendment_reason text,
  add constraint report_version_entry check (entry in ('SUBMITTED', 'ON_BEHALF', 'FROM_PAPER'));

-- A recipient receives before it decides; a version taken back before anybody received it never arrived.
alter table reporting.delivery
  drop constraint delivery_state,
  add column received_at timestamptz,
  add column received_by uuid constraint delivery_received_by references access.person,
  add column remarks jsonb not null default '[]',
  add constraint delivery_state check (state in ('DELIVERED', 'RECEIVED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'));
grant update (received_at, received_by, remarks) on reporting.delivery to tdkt_app;
-- Of those that were decided before receiving was recorded: received when decided.
update reporting.delivery set received_at = decided_at, received_by = decided_by where decided_at is not null;
alter table reporting.delivery
  add constraint delivery_decided_is_received check (state not in ('RECEIVED', 'ACCEPTED', 'RETURNED') or received_at is not null),
  add constraint delivery_decided_says_when check ((state in ('ACCEPTED', 'RETURNED')) = (decided_at is not null));

-- due_at is what holds now; first_due_at what was laid down. From closes_at no first submission is taken.
alter table reporting.obligation
  add column first_due_at timestamptz,
  add column closes_at timestamptz,
  add column exempt_until timestamptz,
  add constraint obligation_exempt_until_says_why check (exempt_until is null or exempt_reason is not null);
update reporting.obligation set first_due_at = due_at;
alter table reporting.obligation
  alter column first_due_at set not null,
  add constraint obligation_extended_forward check (due_at >= first_due_at),
  add constraint obligation_closes_after_due check (closes_at >= due_at);
grant update (due_at, closes_at, exempt_reason, exempt_until) on reporting.obligation to tdkt_app;

-- Gia hạn, miễn. What a superior granted to one unit, with a reason and an end; a grant is taken back by another entry.
create table reporting.grant_entry (
  id uuid not null constraint grant_entry_pk primary key,
  obligation_id uuid not null constraint grant_entry_obligation references reporting.obligation,
  kind text not null constraint grant_entry_kind check (kind in ('EXTENSION', 'EXEMPTION', 'EXEMPTION_ENDED')),
  ends_at timestamptz,
  reason text not null constraint grant_entry_says_why check (reason <> ''),
  person_id uuid constraint grant_entry_person references access.person,
  granted_at timestamptz not null,
  constraint grant_entry_extension_ends check (kind <> 'EXTENSION' or ends_at is not null)
);
create index grant_entry_by_obligation on reporting.grant_entry (obligation_id);
create trigger grant_entry_append_only before update or delete or truncate on reporting.grant_entry
  for each statement execute function platform.refuse_change();
grant select, insert on reporting.grant_entry to tdkt_app;

-- Tỷ lệ trần. A limit that rules ask for by its code, as an authority sets it for itself and all beneath it, dated.
create table reporting.rule_limit (
  id uuid not null constraint rule_limit_pk primary key,
  code text not null constraint rule_limit_code_form check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  unit_id uuid not null constraint rule_limit_unit references organisation.unit,
  value numeric not null,
  valid daterange not null constraint rule_limit_valid_some_day check (not isempty(valid)),
  legal_basis text not null constraint rule_limit_legal_basis check (legal_basis <> ''),
  constraint rule_limit_one_at_a_time exclude using gist (code with =, unit_id with =, valid with &&)
);
create trigger rule_limit_append_only before update or delete or truncate on reporting.rule_limit
  for each statement execute function platform.refuse_change();
grant select, insert on reporting.rule_limit to tdkt_app;

-- What has not come has no days late: it is overdue, which is another thing.
create or replace function reporting.days_late(due_at timestamptz, arrived_at timestamptz) returns integer
language sql immutable parallel safe as $$
  select case when arrived_at is null then null
              when arrived_at < due_at then 0
              else greatest(1, (arrived_at at time zone 'Asia/Ho_Chi_Minh')::date
                             - ((due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date) end
$$;

-- Each obligation with what became of it at its recipient: the first arrival decides whether it was in time, whatever
-- was returned later; the last says when it came again.
drop view reporting.obligation_state;
create view reporting.obligation_state with (security_invoker = true) as
select o.id, o.template_id, o.period_id, o.unit_id, o.recipient_id, o.line, o.due_at, o.first_due_at, o.closes_at,
       case when o.exempt_until is null or clock_timestamp() < o.exempt_until then o.exempt_reason end as exempt_reason, o.exempt_until,
       r.id as report_id, coalesce(r.status, 'NOT_STARTED') as status, came.arrived_at, came.last_arrived_at,
       came.arrived_at is null and clock_timestamp() >= o.due_at as overdue,
       reporting.days_late(o.due_at, came.arrived_at) as days_late, came.returns
  from reporting.obligation o
  left join reporting.report r on r.template_id = o.template_id and r.period_id = o.period_id and r.unit_id = o.unit_id
  left join lateral (
    select min(v.arrived_at) as arrived_at, max(v.arrived_at) as last_arrived_at, count(*) filter (where d.state = 'RETURNED')::int as returns
      from reporting.delivery d join reporting.report_version v on v.id = d.version_id
     where d.obligation_id = o.id and d.state <> 'WITHDRAWN') came on true;
grant select on reporting.obligation_state to tdkt_app;

-- The rules of forms issued so far, said as expressions.
alter table reporting.template disable trigger template_immutable;
update reporting.template t
   set definition = jsonb_set(t.definition, '{rules}', (
         select coalesce(jsonb_agg(jsonb_build_object('id', r.rule->>'id', 'severity', r.rule->>'severity', 'text', r.rule->>'text', 'expression',
                  case r.rule->>'kind'
                    when 'AT_MOST' then
                      (select string_agg(c, ' + ') from jsonb_array_elements_text(r.rule->'left') c) || ' <= ' ||
                      (select string_agg(c, ' + ') from jsonb_array_elements_text(r.rule->'right') c)
                    when 'BREAKDOWN' then (r.rule->>'by') || ' == ' || (r.rule->>'total')
                    else parts.numerator || ' <= ' || parts.denominator
                  end) order by r.place), '[]')
           from jsonb_array_elements(t.definition->'rules') with ordinality r(rule, place)
          cross join lateral (
            select case when i.spec ? 'numerator' then '(' || (select string_agg(c, ' + ') from jsonb_array_elements_text(i.spec->'numerator') c) || ') * 100'
                        else (i.spec->>'code') || '.numerator() * 100' end as numerator,
                   case when i.spec ? 'numerator' then '(' || (select string_agg(c, ' + ') from jsonb_array_elements_text(i.spec->'denominator') c) || ') * ' || (r.rule->>'percent')
                        else (i.spec->>'code') || '.denominator() * ' || (r.rule->>'percent') end as denominator
              from (select 1) as one left join jsonb_array_elements(t.definition->'indicators') i(spec) on i.spec->>'code' = r.rule->>'ratio') parts))
 where exists (select from jsonb_array_elements(t.definition->'rules') r(rule) where r.rule ? 'kind');
alter table reporting.template enable trigger template_immutable;
`,
);
