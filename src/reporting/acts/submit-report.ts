import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { readFigures } from '../domain/figure.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportCall, ReportDesk } from './report-desk.js';
import { type ReportDone } from './report-done.js';

/** Makes an immutable version of the draft and delivers it to every recipient. */
@Injectable()
export class SubmitReport {
  constructor(
    private readonly desk: ReportDesk,
    private readonly reports: ReportWriter,
  ) {}

  run(viewer: Viewer, call: ReportCall): Promise<Outcome<ReportDone>> {
    return this.desk.run(viewer, { step: 'submit', act: 'submitReport' }, call, async (tx, report) => {
      const { reportId, draft, form, versions, now } = report;
      if (draft === null) throw new Error('A report without a draft passed its rules');
      const { versionId, version } = await this.reports.submitVersion(tx, {
        reportId,
        templateId: report.place.templateId,
        number: versions + 1,
        entry: report.onBehalf ? 'ON_BEHALF' : 'SUBMITTED',
        personId: viewer.personId,
        madeAt: now,
        arrivedAt: now,
        figures: readFigures(form, draft.figures).figures,
        draft,
        note: null,
        amendmentReason: report.amendmentReason,
      });
      return { version, facts: { versionId, number: versions + 1, onBehalf: report.onBehalf } };
    });
  }
}
