import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { type Assignment, FormWriter } from '../store/form-writer.js';

const refuse = refusing<ReportingReasons>();

/** Lays the duty to report on units for a period: to whom in each line, and until when. */
@Injectable()
export class AssignForm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: FormWriter,
  ) {}

  run(
    viewer: Viewer,
    assignment: Assignment,
    idempotencyKey?: string,
  ): Promise<Outcome<{ obligations: number }>> {
    return this.work.write(viewer, { act: 'assignForm', idempotencyKey, input: assignment }, async (tx) => {
      if (!(await this.forms.mayRunTheRegime(tx))) return refused([refuse('REPORTING_NOT_YOURS', {})]);
      const obligations = await this.forms.insertObligations(tx, assignment);
      tx.witness({
        act: 'assignForm',
        subject: { type: 'Period', id: assignment.periodId },
        facts: { ...assignment, obligations },
      });
      return done({ obligations });
    });
  }
}
