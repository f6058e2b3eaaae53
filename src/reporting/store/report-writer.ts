import { Injectable } from '@nestjs/common';
import { type ReportId, type VersionId } from '../../kernel/ids.js';
import { type Instant } from '../../kernel/local-date.js';
import { decimalText } from '../../kernel/decimal.js';
import { newId } from '../../platform/database/ids.js';
import { actsInLine, inScope } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type Figure } from '../domain/figure.js';
import { type Draft } from '../domain/report-life.js';
import { factsAt, type KnownReport } from './report-facts.js';
import { type ReportRef } from '../domain/report-ref.js';
import { isAt, placesOf } from './report-key.js';

export interface NewVersion {
  readonly reportId: ReportId;
  readonly number: number;
  readonly entry: 'SUBMITTED' | 'FROM_PAPER';
  readonly personId: string | null;
  /** When it reached its recipients; now, by the database's clock, where absent. */
  readonly arrivedAt: Instant | null;
  readonly figures: readonly Figure[];
  readonly texts: Draft['texts'];
  readonly note: string | null;
}

@Injectable()
export class ReportWriter {
  /**
   * Locks the report and answers its facts; nothing where it is not owed or out of scope, so a stranger neither waits
   * nor blocks. The facts are read after the lock is held.
   */
  async lock(tx: WriteTx, ref: ReportRef): Promise<KnownReport | null> {
    const [place] = await placesOf(tx, [ref]);
    if (!place) return null;
    await tx.sql`select from reporting.report r where ${isAt(sql`r`, place)} and ${reportInScope} for update`;
    return factsAt(tx, place);
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
    await tx.sql`
      insert into reporting.report_version (id, report_id, number, made_at, arrived_at, entry, person_id, texts, note)
      select ${id}, ${version.reportId}, ${version.number}, clock.now, coalesce(${version.arrivedAt}::timestamptz, clock.now), ${version.entry},
             ${version.personId}::uuid, ${JSON.stringify(version.texts)}::jsonb, ${version.note}
        from (select clock_timestamp() as now) as clock`;
    await this.insertFigures(tx, id, version.figures);
    await tx.sql`
      insert into reporting.delivery (version_id, obligation_id, state)
      select ${id}, o.id, 'DELIVERED' from reporting.obligation o
        join reporting.report r on r.template_id = o.template_id and r.period_id = o.period_id and r.unit_id = o.unit_id
       where r.id = ${version.reportId}`;
    return id;
  }

  async markSubmitted(tx: WriteTx, reportId: ReportId, versionId: VersionId): Promise<number> {
    return this.move(tx, reportId, sql`status = 'SUBMITTED', submitted_version_id = ${versionId}`);
  }

  /** Takes the version out of every roll-up. The draft it was made from is still there to go on with. */
  async markReturned(tx: WriteTx, reportId: ReportId): Promise<number> {
    return this.move(tx, reportId, sql`status = 'RETURNED', submitted_version_id = null`);
  }

  /** Accepted once every recipient accepted the version; until then it stays submitted. */
  async markAccepted(tx: WriteTx, reportId: ReportId): Promise<number> {
    return this.move(
      tx,
      reportId,
      sql`status = case when waiting.deliveries = 0 then 'ACCEPTED' else 'SUBMITTED' end,
          accepted_version_id = case when waiting.deliveries = 0 then submitted_version_id else accepted_version_id end`,
    );
  }

  /** A report from paper was accepted before it came here: by every recipient, on the day it arrived. */
  async acceptAsArrived(tx: WriteTx, reportId: ReportId, versionId: VersionId): Promise<number> {
    await tx.sql`
      update reporting.delivery d set state = 'ACCEPTED', decided_at = v.arrived_at from reporting.report_version v
       where v.id = d.version_id and d.version_id = ${versionId}`;
    await this.markSubmitted(tx, reportId, versionId);
    return this.markAccepted(tx, reportId);
  }

  /** Decides the viewer's deliveries of the version in play, of those that still wait. */
  async decide(
    tx: WriteTx,
    report: KnownReport,
    decision: { state: 'ACCEPTED' | 'RETURNED'; personId: string | null; reason: string | null },
  ): Promise<void> {
    const receives = actsInLine(sql`o.recipient_id`, 'REVIEWER', { line: sql`o.line`, on: sql`p.as_of` });
    await tx.sql`
      update reporting.delivery d set state = ${decision.state}, decided_at = clock_timestamp(), decided_by = ${decision.personId}::uuid, reason = ${decision.reason}
        from reporting.obligation o join calendar.period p on p.id = o.period_id
       where o.id = d.obligation_id and d.version_id = ${report.submittedVersionId} and d.state = 'DELIVERED' and ${receives}`;
  }

  private async insertFigures(tx: WriteTx, versionId: VersionId, figures: readonly Figure[]): Promise<void> {
    const rows = figures.map((figure) => ({
      indicator: figure.indicator,
      cell: figure.cell,
      ...('value' in figure
        ? { value: decimalText(figure.value) }
        : { numerator: decimalText(figure.numerator), denominator: decimalText(figure.denominator) }),
    }));
    await tx.sql`
      insert into reporting.figure (version_id, indicator, cell, value, numerator, denominator)
      select ${versionId}, indicator, cell, value, numerator, denominator
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(indicator text, cell text[], value numeric, numerator numeric, denominator numeric)`;
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
