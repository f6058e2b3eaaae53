import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { proseText } from '../../kernel/vietnamese-text.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportCall, ReportDesk } from './report-desk.js';
import { type ReportDone } from './report-done.js';

/** Sửa đổi. Opens an accepted report for an amendment with a reason; until that is accepted, what was accepted counts. */
@Injectable()
export class AmendReport {
  constructor(
    private readonly desk: ReportDesk,
    private readonly reports: ReportWriter,
  ) {}

  run(viewer: Viewer, call: ReportCall & { readonly reason: string }): Promise<Outcome<ReportDone>> {
    const reason = proseText(call.reason);
    return this.desk.run(
      viewer,
      { step: 'amend', act: 'amendReport' },
      { ...call, reason },
      async (tx, report) => ({
        version: await this.reports.markAmending(tx, report.reportId, reason),
        facts: { versionId: report.submittedVersionId, reason },
      }),
    );
  }
}
