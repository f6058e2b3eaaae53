import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportCall, ReportDesk } from './report-desk.js';
import { type ReportDone } from './report-done.js';

/** Tiếp nhận. From now on the office cannot take the report back by itself. */
@Injectable()
export class ReceiveReport {
  constructor(
    private readonly desk: ReportDesk,
    private readonly reports: ReportWriter,
  ) {}

  run(viewer: Viewer, call: ReportCall): Promise<Outcome<ReportDone>> {
    return this.desk.run(viewer, { step: 'receive', act: 'receiveReport' }, call, async (tx, report) => {
      await this.reports.decide(tx, report, { state: 'RECEIVED', personId: viewer.personId });
      const version = await this.reports.markReceived(tx, report.reportId);
      return { version, facts: { versionId: report.submittedVersionId } };
    });
  }
}
