import { type ReportId, type VersionId } from '../../kernel/ids.js';
import { actsFor, actsInLine } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type ReportFacts } from '../domain/report-life.js';
import { type FormShelf } from './form-shelf.js';
import { surroundingsOf } from './neighbour-reader.js';
import { isAt, type ReportPlace } from './report-key.js';

/** The facts that decide, with what a writer needs to carry the act out. */
export interface KnownReport extends ReportFacts {
  readonly place: ReportPlace;
  readonly reportId: ReportId | null;
  readonly submittedVersionId: VersionId | null;
  readonly amendmentReason: string | null;
  /** How many versions there are, withdrawn ones too: the next one's number follows. */
  readonly versions: number;
  /** The viewer writes from above, for a unit that has nobody on the system. */
  readonly onBehalf: boolean;
}

type FactsRow = Omit<KnownReport, 'place' | 'form' | 'checks' | 'around' | 'reporter'> & {
  readonly ownReporter: boolean;
};

/** The facts of a report as the viewer stands to it, whether or not it has been begun. The place is within scope. */
export async function factsAt(tx: ReadTx, place: ReportPlace, shelf: FormShelf): Promise<KnownReport> {
  const receives = actsInLine(sql`o.recipient_id`, 'REVIEWER', { line: sql`o.line`, on: sql`p.as_of` });
  const { form, checks } = await shelf.take(tx, place.templateId);
  const deciding = tx.prepared<FactsRow>`
    select r.id as "reportId", r.status, coalesce(r.row_version, 0) as "rowVersion", r.draft, r.amendment_reason as "amendmentReason",
           r.submitted_version_id as "submittedVersionId", r.accepted_version_id is not null as "acceptedBefore",
           counts.versions, counts.arrivals, owed.closes_at as "closesAt", clock_timestamp() as now,
           ${actsFor(sql`${place.unitId}::uuid`, ['REPORTER'], sql`p.as_of`)} as "ownReporter",
           owed.receives as reviewer,
           owed.receives and not exists (
             select from access.acting_role a where a.unit_id = ${place.unitId} and a.role = 'REPORTER' and a.valid @> (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date) as "onBehalf",
           play.undecided, play.unreceived, play.received
      from calendar.period p
      left join reporting.report r on ${isAt(sql`r`, place)}
     cross join lateral (
       select count(*)::int as versions, count(*) filter (where exists (
                select from reporting.delivery d where d.version_id = v.id and d.state <> 'WITHDRAWN'))::int as arrivals
         from reporting.report_version v where v.report_id = r.id) as counts
     cross join lateral (
       select coalesce(bool_or(${receives}), false) as receives,
              case when bool_and(o.closes_at is not null) then max(o.closes_at) end as closes_at
         from reporting.obligation o where ${isAt(sql`o`, place)}) as owed
     cross join lateral (
       select count(*) filter (where d.state in ('DELIVERED', 'RECEIVED') and ${receives})::int as undecided,
              count(*) filter (where d.state = 'DELIVERED' and ${receives})::int as unreceived,
              count(*) filter (where d.state <> 'DELIVERED')::int as received
         from reporting.delivery d join reporting.obligation o on o.id = d.obligation_id
        where d.version_id = r.submitted_version_id) as play
     where p.id = ${place.periodId}`;
  const [[row], around] = await Promise.all([deciding, surroundingsOf(tx, place, checks.lookups)]);
  if (row === undefined) throw new Error('A report is owed for a period that does not exist');
  const { ownReporter, ...facts } = row;
  const onBehalf = !ownReporter && facts.onBehalf;
  return { ...facts, place, form, checks, around, onBehalf, reporter: ownReporter || onBehalf };
}
