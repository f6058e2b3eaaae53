import { migration } from '../platform/database/migration.js';

export const organisationChanges = migration(
  'OrganisationChanges1763640000008',
  `
alter table access.acting_role drop constraint acting_role_known;
alter table access.acting_role add constraint acting_role_known
  check (role in ('REPORTER', 'REVIEWER', 'SCORER', 'PUBLISHER', 'ORGANISER', 'OBSERVER'));

-- Counts the changes of a unit, so that of two officers who saw the same unit only one changes it.
alter table organisation.unit add column version integer not null default 1 constraint unit_version_counts check (version > 0);
grant update (version) on organisation.unit to tdkt_app;

-- Once the structure of a period is locked, no change may reach back to its as-of day.
alter table calendar.period add column structure_locked_at timestamptz;
grant update (structure_locked_at) on calendar.period to tdkt_app;
`,
);
