import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportCall, ReportDesk } from './report-desk.js';
import { type ReportDone } from './report-done.js';

/** Rút lại. Takes a submitted report back while nobody has received it; its version stays readable and never arrived. */
@Injectable()
export class WithdrawReport {
  constructor(
    private readonly desk: ReportDesk,
    private readonly reports: ReportWriter,
  ) {}

  run(viewer: Viewer, call: ReportCall): Promise<Outcome<ReportDone>> {
    return this.desk.run(viewer, { step: 'withdraw', act: 'withdrawReport' }, call, async (tx, report) => ({
      version: await this.reports.withdraw(tx, report, report.reportId),
      facts: { versionId: report.submittedVersionId },
    }));
  }
}
