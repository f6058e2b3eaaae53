import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { DraftReader } from '../store/draft-reader.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportCall, ReportDesk } from './report-desk.js';
import { type ReportDone } from './report-done.js';

/** Gives up an amendment that was not submitted or was returned: what was accepted stands as it was. */
@Injectable()
export class AbandonAmendment {
  constructor(
    private readonly desk: ReportDesk,
    private readonly reports: ReportWriter,
    private readonly drafts: DraftReader,
  ) {}

  run(viewer: Viewer, call: ReportCall): Promise<Outcome<ReportDone>> {
    return this.desk.run(viewer, { step: 'abandon', act: 'abandonAmendment' }, call, async (tx, report) => {
      const accepted = await this.drafts.acceptedAsDraft(tx, report.reportId);
      return { version: await this.reports.abandonAmendment(tx, report.reportId, accepted), facts: {} };
    });
  }
}
