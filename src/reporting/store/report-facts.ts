import { type ReportId, type VersionId } from '../../kernel/ids.js';
import { actsFor, actsInLine } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type ReportFacts } from '../domain/report-life.js';
import { isAt, type ReportPlace } from './report-key.js';

/** The facts that decide, with what a writer needs to carry the act out. */
export interface KnownReport extends ReportFacts {
  readonly place: ReportPlace;
  readonly reportId: ReportId | null;
  readonly submittedVersionId: VersionId | null;
  readonly versions: number;
}

/** The facts of a report as the viewer stands to it, whether or not it has been begun. The place is within scope. */
export async function factsAt(tx: ReadTx, place: ReportPlace): Promise<KnownReport> {
  const receives = actsInLine(sql`o.recipient_id`, 'REVIEWER', { line: sql`o.line`, on: sql`p.as_of` });
  const [row] = await tx.sql<Omit<KnownReport, 'place'>>`
    select r.id as "reportId", r.status, coalesce(r.row_version, 0) as "rowVersion", r.draft,
           r.submitted_version_id as "submittedVersionId", t.definition as form,
           (select count(*)::int from reporting.report_version v where v.report_id = r.id) as versions,
           ${actsFor(sql`${place.unitId}::uuid`, ['REPORTER'], sql`p.as_of`)} as reporter,
           exists (select from reporting.obligation o where ${isAt(sql`o`, place)} and ${receives}) as reviewer,
           (select count(*)::int from reporting.delivery d join reporting.obligation o on o.id = d.obligation_id
             where d.version_id = r.submitted_version_id and d.state = 'DELIVERED' and ${receives}) as undecided
      from reporting.template t
      join calendar.period p on p.id = ${place.periodId}
      left join reporting.report r on ${isAt(sql`r`, place)}
     where t.id = ${place.templateId}`;
  if (row === undefined) throw new Error('A report is owed on a form that does not exist');
  return { ...row, place };
}
