import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type Outcome, refusing } from '../../kernel/outcome.js';
import { proseText } from '../../kernel/vietnamese-text.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportCall, ReportDesk } from './report-desk.js';
import { type ReportDone } from './report-done.js';

const refuse = refusing<ReportingReasons>();

export interface Return extends ReportCall {
  readonly reason: string;
  /** What to correct, indicator by indicator; the reason is said of the whole. */
  readonly remarks: readonly { readonly indicator: string; readonly text: string }[];
}

/** Sends a report back to its office with a reason; its figures count nowhere from now on. */
@Injectable()
export class ReturnReport {
  constructor(
    private readonly desk: ReportDesk,
    private readonly reports: ReportWriter,
  ) {}

  run(viewer: Viewer, call: Return): Promise<Outcome<ReportDone>> {
    const reason = proseText(call.reason);
    const remarks = call.remarks.map(({ indicator, text }) => ({ indicator, text: proseText(text) }));
    return this.desk.run(
      viewer,
      {
        step: 'return',
        act: 'returnReport',
        alsoAgainst: ({ form }) =>
          remarks
            .filter(({ indicator }) => !form.indicators.some(({ code }) => code === indicator))
            .map(({ indicator }) => refuse('RETURN_REMARK_UNKNOWN', { indicator }, ['remarks'])),
      },
      { ...call, reason },
      async (tx, report) => {
        const { personId } = viewer;
        await this.reports.decide(tx, report, { state: 'RETURNED', personId, reason, remarks });
        const version = await this.reports.markReturned(tx, report.reportId);
        return { version, facts: { versionId: report.submittedVersionId, reason, remarks } };
      },
    );
  }
}
