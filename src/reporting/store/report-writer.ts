import { Injectable } from '@nestjs/common';
import { type ReportId, type VersionId } from '../../kernel/ids.js';
import { newId } from '../../platform/database/ids.js';
import { actsInLine, inScope } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type Draft } from '../domain/draft.js';
import { factsAt, type KnownReport } from './report-facts.js';
import { type ReportRef } from '../domain/report-ref.js';
import { FormShelf } from './form-shelf.js';
import { lockedPlaceOf, placesOf } from './report-key.js';
import { type NewVersion, versionRows } from './version-rows.js';

/** What a recipient decides, or that it has received. */
export interface Decision {
  readonly state: 'RECEIVED' | 'ACCEPTED' | 'RETURNED';
  readonly personId: string | null;
  /** Of a return: why, and what to correct by indicator. */
  readonly reason?: string;
  readonly remarks?: readonly { readonly indicator: string; readonly text: string }[];
}

@Injectable()
export class ReportWriter {
  constructor(private readonly shelf: FormShelf) {}

  /**
   * Locks the report and answers its facts; nothing where it is not owed or out of scope, so a stranger neither waits
   * nor blocks. The facts are read after the lock is held.
   */
  async lock(tx: WriteTx, ref: ReportRef): Promise<KnownReport | null> {
    const place = await lockedPlaceOf(tx, ref);
    return place && factsAt(tx, place, this.shelf);
  }

  /**
   * Locks the report that is being begun, too: of two that save the first draft at once, the second waits and finds
   * the first one's report.
   */
  async lockOrBegin(tx: WriteTx, ref: ReportRef): Promise<KnownReport | null> {
    const [place] = await placesOf(tx, [ref]);
    if (!place) return null;
    await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`report ${place.templateId} ${place.periodId} ${place.unitId}`}, 0))`;
    return this.lock(tx, ref);
  }

  async saveDraft(
    tx: WriteTx,
    report: KnownReport,
    draft: Draft,
  ): Promise<{ reportId: ReportId; version: number }> {
    const id = report.reportId ?? newId<'Report'>();
    const { templateId, periodId, unitId } = report.place;
    const [row] = await tx.sql<{ version: number }>`
      insert into reporting.report as r (id, template_id, period_id, unit_id, status, row_version, draft, draft_saved_at)
      values (${id}, ${templateId}, ${periodId}, ${unitId}, 'DRAFT', 1, ${JSON.stringify(draft)}::jsonb, clock_timestamp())
      on conflict (id) do update set draft = excluded.draft, draft_saved_at = excluded.draft_saved_at, row_version = r.row_version + 1
      returning row_version as version`;
    return { reportId: id, version: row?.version ?? 0 };
  }

  /** Appends an immutable version with its figures, and delivers it to every recipient. */
  async appendVersion(tx: WriteTx, version: NewVersion): Promise<VersionId> {
    const id = newId<'ReportVersion'>();
    await tx.prepared`with ${versionRows(id, version)} select`;
    return id;
  }

  /** Appends a version, as above, that the report is submitted with; all in one statement. */
  async submitVersion(tx: WriteTx, version: NewVersion): Promise<{ versionId: VersionId; version: number }> {
    const id = newId<'ReportVersion'>();
    const [row] = await tx.prepared<{ version: number }>`
      with ${versionRows(id, version)}
      update reporting.report r set row_version = row_version + 1, status = 'SUBMITTED', submitted_version_id = ${id}
       where r.id = ${version.reportId} and ${reportInScope} returning row_version as version`;
    return { versionId: id, version: row?.version ?? 0 };
  }

  async markSubmitted(tx: WriteTx, reportId: ReportId, versionId: VersionId): Promise<number> {
    return this.move(tx, reportId, sql`status = 'SUBMITTED', submitted_version_id = ${versionId}`);
  }

  /** Takes back what nobody has received: its version never arrived. The draft it was made from is there to go on with. */
  async withdraw(tx: WriteTx, report: KnownReport, reportId: ReportId): Promise<number> {
    await tx.sql`
      update reporting.delivery d set state = 'WITHDRAWN' from reporting.report r
       where r.submitted_version_id = d.version_id and r.id = ${reportId} and ${reportInScope}`;
    const status = report.acceptedBefore ? 'AMENDING' : 'DRAFT';
    return this.move(tx, reportId, sql`status = ${status}, submitted_version_id = null`);
  }

  /** Counts the act, so that whoever saw the report before is told; the report itself stays where it is. */
  async markReceived(tx: WriteTx, reportId: ReportId): Promise<number> {
    return this.move(tx, reportId, sql`status = 'SUBMITTED'`);
  }

  /** Takes the version out of every roll-up; one that was accepted before it counts again. */
  async markReturned(tx: WriteTx, reportId: ReportId): Promise<number> {
    return this.move(tx, reportId, sql`status = 'RETURNED', submitted_version_id = null`);
  }

  /** Accepted once every recipient accepted the version; until then it stays submitted. */
  async markAccepted(tx: WriteTx, reportId: ReportId): Promise<number> {
    return this.move(
      tx,
      reportId,
      sql`status = case when waiting.deliveries = 0 then 'ACCEPTED' else 'SUBMITTED' end,
          accepted_version_id = case when waiting.deliveries = 0 then submitted_version_id else accepted_version_id end,
          amendment_reason = case when waiting.deliveries = 0 then null else amendment_reason end`,
    );
  }

  /** Begins an amendment; the accepted version counts on. */
  async markAmending(tx: WriteTx, reportId: ReportId, reason: string): Promise<number> {
    return this.move(
      tx,
      reportId,
      sql`status = 'AMENDING', submitted_version_id = null, amendment_reason = ${reason}`,
    );
  }

  /** Gives an amendment up: what was accepted stands alone again, and is the draft to begin the next one from. */
  async abandonAmendment(tx: WriteTx, reportId: ReportId, accepted: Draft): Promise<number> {
    return this.move(
      tx,
      reportId,
      sql`status = 'ACCEPTED', submitted_version_id = accepted_version_id, amendment_reason = null, draft = ${JSON.stringify(accepted)}::jsonb`,
    );
  }

  /** A report from paper was accepted before it came here: by every recipient, on the day it arrived. */
  async acceptAsArrived(tx: WriteTx, reportId: ReportId, versionId: VersionId): Promise<number> {
    await tx.sql`
      update reporting.delivery d set state = 'ACCEPTED', decided_at = v.arrived_at, received_at = v.arrived_at from reporting.report_version v
       where v.id = d.version_id and d.version_id = ${versionId}`;
    await this.markSubmitted(tx, reportId, versionId);
    return this.markAccepted(tx, reportId);
  }

  /** Receives or decides the viewer's deliveries of the version in play, of those that still wait. */
  async decide(tx: WriteTx, report: KnownReport, decision: Decision): Promise<void> {
    const receives = actsInLine(sql`o.recipient_id`, 'REVIEWER', { line: sql`o.line`, on: sql`p.as_of` });
    const { state, personId, reason = null, remarks = [] } = decision;
    const at = report.now;
    const decidedAt = state === 'RECEIVED' ? null : at;
    await tx.sql`
      update reporting.delivery d
         set state = ${state}, decided_at = ${decidedAt}::timestamptz, decided_by = case when ${decidedAt}::timestamptz is not null then ${personId}::uuid end,
             received_at = coalesce(d.received_at, ${at}::timestamptz), received_by = coalesce(d.received_by, ${personId}::uuid),
             reason = ${reason}, remarks = ${JSON.stringify(remarks)}::jsonb
        from reporting.obligation o join calendar.period p on p.id = o.period_id
       where o.id = d.obligation_id and d.version_id = ${report.submittedVersionId}
         and d.state in ('DELIVERED', case when ${state} = 'RECEIVED' then 'DELIVERED' else 'RECEIVED' end) and ${receives}`;
  }

  private async move(tx: WriteTx, reportId: ReportId, change: ReturnType<typeof sql>): Promise<number> {
    const [row] = await tx.sql<{ version: number }>`
      update reporting.report r set row_version = row_version + 1, ${change}
        from (select count(*) as deliveries from reporting.delivery d join reporting.report own on own.submitted_version_id = d.version_id
               where own.id = ${reportId} and d.state <> 'ACCEPTED') as waiting
       where r.id = ${reportId} and ${reportInScope} returning row_version as version`;
    return row?.version ?? 0;
  }
}

/** Stands in the locking statement and in every update: a stranger's statement finds no row to wait for or to change. */
const reportInScope = inScope(
  sql`r.unit_id`,
  sql`(select p.as_of from calendar.period p where p.id = r.period_id)`,
);
