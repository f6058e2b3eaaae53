import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readFigures } from '../domain/figure.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { objections } from '../domain/report-life.js';
import { type ReportRef } from '../domain/report-ref.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportDone } from './report-done.js';

const refuse = refusing<ReportingReasons>();

export interface Submission {
  readonly report: ReportRef;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Makes an immutable version of the draft and delivers it to every recipient. */
@Injectable()
export class SubmitReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportWriter,
  ) {}

  run(viewer: Viewer, submission: Submission): Promise<Outcome<ReportDone>> {
    return this.work.write(
      viewer,
      { act: 'submitReport', idempotencyKey: submission.idempotencyKey, input: submission },
      async (tx) => {
        const report = await this.reports.lock(tx, submission.report);
        if (report === null) return refused([refuse('REPORT_NOT_FOUND', {}, ['report'])]);
        const against = objections('submit', report, submission);
        if (against.length > 0) return refused(against);
        const { reportId, draft, form, versions } = report;
        if (reportId === null || draft === null) throw new Error('A report without a draft passed its rules');
        const versionId = await this.reports.appendVersion(tx, {
          reportId,
          number: versions + 1,
          entry: 'SUBMITTED',
          personId: viewer.personId,
          arrivedAt: null,
          figures: readFigures(form, draft.figures).figures,
          texts: draft.texts,
          note: null,
        });
        const version = await this.reports.markSubmitted(tx, reportId, versionId);
        tx.witness({
          act: 'submitReport',
          subject: { type: 'Report', id: reportId },
          onBehalfOf: report.place.unitId,
          facts: { versionId, number: versions + 1 },
        });
        return done({ reportId, version });
      },
    );
  }
}
