import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type TemplateId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { reportingConstraints } from '../store/constraints.js';
import { FormWriter } from '../store/form-writer.js';
import { readForm } from './form-document.js';

const refuse = refusing<ReportingReasons>();

export interface FormPublication {
  readonly document: object;
  readonly idempotencyKey?: string;
  /** Only tells whether it could be issued. */
  readonly dryRun?: boolean;
}

export type IssuedForm = {
  readonly templateId: TemplateId;
  readonly code: string;
  readonly version: string;
};

/** Issues a version of a form from its document; from then on it never changes (law 8). */
@Injectable()
export class PublishForm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: FormWriter,
  ) {}

  run(viewer: Viewer, { document, idempotencyKey, dryRun }: FormPublication): Promise<Outcome<IssuedForm>> {
    const call = {
      act: 'publishForm',
      idempotencyKey,
      input: document,
      constraints: reportingConstraints,
      rehearsal: dryRun === true,
    };
    return this.work.write(viewer, call, async (tx) => {
      if (!(await this.forms.mayRunTheRegime(tx))) return refused([refuse('REPORTING_NOT_YOURS', {})]);
      const read = readForm(document);
      if ('faults' in read) return refused(read.faults);
      const { code, version } = read.form;
      const templateId = await this.forms.insertForm(tx, read.form);
      tx.witness({
        act: 'publishForm',
        subject: { type: 'Template', id: templateId },
        facts: { code, version },
      });
      return done({ templateId, code, version });
    });
  }
}
