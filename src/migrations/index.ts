import { platformAudit } from './0001-platform-audit.js';
import { accessPersonsAndRoles } from './0002-access-persons-and-roles.js';
import { organisationUnitsAndLines } from './0003-organisation-units-and-lines.js';
import { organisationClusters } from './0004-organisation-clusters.js';
import { calendarPeriodsAndTasks } from './0005-calendar-periods-and-tasks.js';
import { reportingFormsAndReports } from './0006-reporting-forms-and-reports.js';
import { scoringSchemesAndRuns } from './0007-scoring-schemes-and-runs.js';
import { organisationChanges } from './0008-organisation-changes.js';
import { organisationPathsByLevel } from './0009-organisation-paths-by-level.js';
import { organisationDivisions } from './0010-organisation-divisions.js';
import { organisationSearch } from './0011-organisation-search.js';
import { organisationPathNames } from './0012-organisation-path-names.js';
import { organisationRestated } from './0013-organisation-restated.js';
import { organisationPathsFromAbove } from './0014-organisation-paths-from-above.js';
import { reportingLifeOfReports } from './0015-reporting-life-of-reports.js';
import { calendarCalendarsAndWorkingDays } from './0016-calendar-calendars-and-working-days.js';
import { rollupConsolidations } from './0017-rollup-consolidations.js';
import { reportingFigureSets } from './0019-reporting-figure-sets.js';
import { rollupFolding } from './0021-rollup-folding.js';
import { scoringBallots } from './0024-scoring-ballots.js';
import { calendarTasks } from './0018-calendar-tasks.js';
import { scoringYears } from './0023-scoring-years.js';
import { platformDataVersion } from './0020-platform-data-version.js';
import { scoringSheets } from './0022-scoring-sheets.js';
import { scoringPublications } from './0025-scoring-publications.js';

/** Every step of the database, oldest first. A step that was released never changes; a new one is added at the end. */
export const migrations = [
  platformAudit,
  accessPersonsAndRoles,
  organisationUnitsAndLines,
  organisationClusters,
  calendarPeriodsAndTasks,
  reportingFormsAndReports,
  scoringSchemesAndRuns,
  organisationChanges,
  organisationPathsByLevel,
  organisationDivisions,
  organisationSearch,
  organisationPathNames,
  organisationRestated,
  organisationPathsFromAbove,
  reportingLifeOfReports,
  calendarCalendarsAndWorkingDays,
  rollupConsolidations,
  calendarTasks,
  reportingFigureSets,
  platformDataVersion,
  rollupFolding,
  scoringSheets,
  scoringYears,
  scoringBallots,
  scoringPublications,
];
