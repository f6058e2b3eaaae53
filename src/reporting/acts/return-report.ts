import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { proseText } from '../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { objections } from '../domain/report-life.js';
import { type ReportRef } from '../domain/report-ref.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportDone } from './report-done.js';

const refuse = refusing<ReportingReasons>();

export interface Return {
  readonly report: ReportRef;
  readonly reason: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Sends a report back to its office with a reason; its figures count nowhere from now on. */
@Injectable()
export class ReturnReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportWriter,
  ) {}

  run(viewer: Viewer, sent: Return): Promise<Outcome<ReportDone>> {
    return this.work.write(
      viewer,
      { act: 'returnReport', idempotencyKey: sent.idempotencyKey, input: sent },
      async (tx) => {
        const report = await this.reports.lock(tx, sent.report);
        if (report === null) return refused([refuse('REPORT_NOT_FOUND', {}, ['report'])]);
        const reason = proseText(sent.reason);
        const against = objections('return', report, { ...sent, reason });
        if (against.length > 0) return refused(against);
        if (report.reportId === null) throw new Error('A report that was never begun passed its rules');
        await this.reports.decide(tx, report, { state: 'RETURNED', personId: viewer.personId, reason });
        const version = await this.reports.markReturned(tx, report.reportId);
        tx.witness({
          act: 'returnReport',
          subject: { type: 'Report', id: report.reportId },
          facts: { versionId: report.submittedVersionId, reason },
        });
        return done({ reportId: report.reportId, version });
      },
    );
  }
}
