import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { objections } from '../domain/report-life.js';
import { type ReportRef } from '../domain/report-ref.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportDone } from './report-done.js';

const refuse = refusing<ReportingReasons>();

export interface Acceptance {
  readonly report: ReportRef;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Accepts a report for the recipients the viewer acts for; accepted as a whole once every recipient has. */
@Injectable()
export class AcceptReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportWriter,
  ) {}

  run(viewer: Viewer, acceptance: Acceptance): Promise<Outcome<ReportDone>> {
    return this.work.write(
      viewer,
      { act: 'acceptReport', idempotencyKey: acceptance.idempotencyKey, input: acceptance },
      async (tx) => {
        const report = await this.reports.lock(tx, acceptance.report);
        if (report === null) return refused([refuse('REPORT_NOT_FOUND', {}, ['report'])]);
        const against = objections('accept', report, acceptance);
        if (against.length > 0) return refused(against);
        if (report.reportId === null) throw new Error('A report that was never begun passed its rules');
        await this.reports.decide(tx, report, { state: 'ACCEPTED', personId: viewer.personId, reason: null });
        const version = await this.reports.markAccepted(tx, report.reportId);
        tx.witness({
          act: 'acceptReport',
          subject: { type: 'Report', id: report.reportId },
          facts: { versionId: report.submittedVersionId },
        });
        return done({ reportId: report.reportId, version });
      },
    );
  }
}
