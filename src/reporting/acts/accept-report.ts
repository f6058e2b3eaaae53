import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportCall, ReportDesk } from './report-desk.js';
import { type ReportDone } from './report-done.js';

/** Accepts a report for the recipients the viewer acts for; accepted as a whole once every recipient has. */
@Injectable()
export class AcceptReport {
  constructor(
    private readonly desk: ReportDesk,
    private readonly reports: ReportWriter,
  ) {}

  run(viewer: Viewer, call: ReportCall): Promise<Outcome<ReportDone>> {
    return this.desk.run(viewer, { step: 'accept', act: 'acceptReport' }, call, async (tx, report) => {
      await this.reports.decide(tx, report, { state: 'ACCEPTED', personId: viewer.personId });
      const version = await this.reports.markAccepted(tx, report.reportId);
      return { version, facts: { versionId: report.submittedVersionId } };
    });
  }
}
