import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { type Draft } from '../domain/draft.js';
import { objections } from '../domain/report-life.js';
import { type ReportRef } from '../domain/report-ref.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportDone } from './report-done.js';

const refuse = refusing<ReportingReasons>();

export interface DraftSaving {
  readonly report: ReportRef;
  readonly draft: Draft;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Keeps what was typed, half-filled and wrong as it may be. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportWriter,
  ) {}

  run(viewer: Viewer, saving: DraftSaving): Promise<Outcome<ReportDone>> {
    return this.work.write(
      viewer,
      { act: 'saveReportDraft', idempotencyKey: saving.idempotencyKey, input: saving },
      async (tx) => {
        const report = await this.reports.lockOrBegin(tx, saving.report);
        if (report === null) return refused([refuse('REPORT_NOT_FOUND', {}, ['report'])]);
        const against = objections('save', report, saving);
        if (against.length > 0) return refused(against);
        const { reportId, version } = await this.reports.saveDraft(tx, report, saving.draft);
        tx.witness({
          act: 'saveReportDraft',
          subject: { type: 'Report', id: reportId },
          onBehalfOf: report.place.unitId,
          facts: { version, onBehalf: report.onBehalf },
        });
        return done({ reportId, version });
      },
    );
  }
}
