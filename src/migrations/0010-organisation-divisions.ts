import { migration } from '../platform/database/migration.js';

export const organisationDivisions = migration(
  'OrganisationDivisions1763640000010',
  `
-- The rules of forming clusters, each with the days on which it holds: another figure is another row.
create table organisation.cluster_rule (
  code text not null constraint cluster_rule_known check (code in
    ('MIN_MEMBERS', 'MAX_MEMBERS', 'ONE_LEADER', 'NOT_TWICE_WITH_SAME_ORGANISER', 'LAST_YEARS_UNJUDGED_NOT_LEADER')),
  severity text not null constraint cluster_rule_severity check (severity in ('BLOCK', 'WARN')),
  parameters jsonb not null,
  valid daterange not null constraint cluster_rule_valid_not_empty check (not isempty(valid) and lower(valid) is not null),
  legal_basis text not null,
  constraint cluster_rule_has_its_figure check (
    (code <> 'MIN_MEMBERS' or coalesce(jsonb_typeof(parameters -> 'least'), '') = 'number')
    and (code <> 'MAX_MEMBERS' or coalesce(jsonb_typeof(parameters -> 'most'), '') = 'number')),
  constraint cluster_rule_one_a_day exclude using gist (code with =, valid with &&)
);
insert into organisation.cluster_rule (code, severity, parameters, valid, legal_basis) values
  ('MIN_MEMBERS', 'BLOCK', '{"least": 2}', '[1948-01-01,)', 'Không so sánh thi đua với một đơn vị'),
  ('ONE_LEADER', 'BLOCK', '{}', '[1948-01-01,)', 'Quy chế hoạt động cụm, khối thi đua'),
  ('NOT_TWICE_WITH_SAME_ORGANISER', 'BLOCK', '{}', '[1948-01-01,)', 'Quy chế hoạt động cụm, khối thi đua'),
  ('LAST_YEARS_UNJUDGED_NOT_LEADER', 'BLOCK', '{}', '[1948-01-01,)', 'Quy chế hoạt động cụm, khối thi đua'),
  ('MAX_MEMBERS', 'WARN', '{"most": 25}', '[1948-01-01,)', 'Khuyến nghị khi chia cụm, khối');
grant select on organisation.cluster_rule to tdkt_app;

-- A division of clusters that is being drafted: seen by its organiser only, and no cluster until it is issued.
create table organisation.division_draft (
  id uuid not null constraint division_draft_pk primary key,
  organiser_id uuid not null constraint division_draft_organiser references organisation.unit,
  line text not null constraint division_draft_line references organisation.line,
  year integer not null,
  from_day date not null constraint division_draft_in_its_year check (extract(year from from_day) = year),
  version integer not null default 1 constraint division_draft_version_counts check (version > 0),
  document jsonb not null,
  updated_at timestamptz not null default clock_timestamp(),
  constraint division_draft_once unique (organiser_id, line, year, from_day)
);
grant select, insert, delete, update (version, document, updated_at) on organisation.division_draft to tdkt_app;
`,
);
