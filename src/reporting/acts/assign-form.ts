import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { type Assignment, type LeftOut } from '../domain/assignment.js';
import { FormWriter } from '../store/form-writer.js';

const refuse = refusing<ReportingReasons>();

export type Assigned = {
  readonly obligations: number;
  readonly leftOut: readonly LeftOut[];
};

/** Lays the duty to report on units for a period: to whom in each line, and until when (law 7). */
@Injectable()
export class AssignForm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: FormWriter,
  ) {}

  run(
    viewer: Viewer,
    assignment: Assignment,
    { idempotencyKey, dryRun = false }: { idempotencyKey?: string; dryRun?: boolean } = {},
  ): Promise<Outcome<Assigned>> {
    const call = { act: 'assignForm', idempotencyKey, input: assignment, rehearsal: dryRun };
    return this.work.write(viewer, call, async (tx) => {
      if (!(await this.forms.mayAssign(tx, assignment))) return refused([refuse('REPORTING_NOT_YOURS', {})]);
      const { levels = [], kinds = [], unitIds = [], beneath = null } = assignment;
      if (levels.length + kinds.length + unitIds.length === 0 && beneath === null)
        return refused([refuse('ASSIGNMENT_WITHOUT_UNITS', {})]);
      if (!(await this.forms.meansSomebody(tx, assignment)))
        return refused([refuse('ASSIGNMENT_LEAVES_NOBODY', {})]);
      const version = await this.forms.otherVersion(tx, assignment);
      if (version !== null)
        return refused([refuse('ASSIGNMENT_OTHER_VERSION', { version }, ['formVersion'])]);
      const obligations = await this.forms.insertObligations(tx, assignment);
      const leftOut = await this.forms.leftOut(tx, assignment);
      tx.witness({
        act: 'assignForm',
        subject: { type: 'Period', id: assignment.periodId },
        facts: { ...assignment, obligations },
      });
      return done({ obligations, leftOut });
    });
  }
}
