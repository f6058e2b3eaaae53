import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type Instant } from '../../kernel/local-date.js';
import { done, type Outcome, type Refusal, refused, refusing } from '../../kernel/outcome.js';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readFigures } from '../domain/figure.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { type Draft } from '../domain/draft.js';
import { blocking, problemsOf } from '../domain/problems.js';
import { FormWriter } from '../store/form-writer.js';
import { type ReportRef } from '../domain/report-ref.js';
import { type KnownReport } from '../store/report-facts.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportDone } from './report-done.js';

const refuse = refusing<ReportingReasons>();

export interface PastReport {
  readonly report: ReportRef;
  readonly draft: Draft;
  /** When the paper arrived, by the register of incoming documents. */
  readonly arrivedAt: Instant;
  readonly note: string;
  readonly idempotencyKey?: string;
}

/**
 * Brings in a report that came on paper before the office was on the system: accepted long ago, shown as entered from
 * paper, late or in time by the day it arrived then. Only where nothing was begun here.
 */
@Injectable()
export class EnterPastReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportWriter,
    private readonly forms: FormWriter,
  ) {}

  run(viewer: Viewer, past: PastReport): Promise<Outcome<ReportDone>> {
    return this.work.write(
      viewer,
      { act: 'enterPastReport', idempotencyKey: past.idempotencyKey, input: past },
      async (tx) => {
        if (!(await this.forms.mayRunTheRegime(tx))) return refused([refuse('REPORTING_NOT_YOURS', {})]);
        const report = await this.reports.lockOrBegin(tx, past.report);
        if (report === null) return refused([refuse('REPORT_NOT_FOUND', {}, ['report'])]);
        const against = [
          ...(report.status === null ? [] : [refuse('REPORT_ALREADY_BEGUN', {})]),
          ...((await this.forms.isPast(tx, past.arrivedAt))
            ? []
            : [refuse('ARRIVAL_IN_FUTURE', {}, ['arrivedAt'])]),
          ...objectionsToPaper(report, past.draft),
        ];
        if (against.length > 0) return refused(against);
        const { reportId } = await this.reports.saveDraft(
          tx,
          { ...report, reportId: newId<'Report'>() },
          past.draft,
        );
        const versionId = await this.reports.appendVersion(tx, {
          reportId,
          templateId: report.place.templateId,
          number: 1,
          entry: 'FROM_PAPER',
          personId: viewer.personId,
          madeAt: report.now,
          arrivedAt: past.arrivedAt,
          figures: readFigures(report.form, past.draft.figures).figures,
          draft: past.draft,
          note: past.note,
          amendmentReason: null,
        });
        const version = await this.reports.acceptAsArrived(tx, reportId, versionId);
        tx.witness({
          act: 'enterPastReport',
          subject: { type: 'Report', id: reportId },
          onBehalfOf: report.place.unitId,
          facts: { versionId, arrivedAt: past.arrivedAt, note: past.note },
        });
        return done({ reportId, version });
      },
    );
  }
}

/** A paper report was received as it is: it is held to its own figures, not to what other reports say. */
function objectionsToPaper({ form, checks, around }: KnownReport, draft: Draft): readonly Refusal[] {
  const alone = { ...around, neighbours: { halfYear: null, lastYear: null } };
  return blocking(problemsOf(form, checks, draft, alone));
}
