import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type TemplateId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Form, formFaults } from '../domain/form.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { reportingConstraints } from '../store/constraints.js';
import { FormWriter } from '../store/form-writer.js';

const refuse = refusing<ReportingReasons>();

/** Issues a version of a form; from then on it never changes. */
@Injectable()
export class PublishForm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: FormWriter,
  ) {}

  run(viewer: Viewer, form: Form, idempotencyKey?: string): Promise<Outcome<{ templateId: TemplateId }>> {
    return this.work.write(
      viewer,
      { act: 'publishForm', idempotencyKey, input: form, constraints: reportingConstraints },
      async (tx) => {
        if (!(await this.forms.mayRunTheRegime(tx))) return refused([refuse('REPORTING_NOT_YOURS', {})]);
        const faults = formFaults(form);
        if (faults.length > 0) return refused([refuse('FORM_FAULTY', { faults }, ['form'])]);
        const templateId = await this.forms.insertForm(tx, form);
        tx.witness({
          act: 'publishForm',
          subject: { type: 'Template', id: templateId },
          facts: { code: form.code, version: form.version },
        });
        return done({ templateId });
      },
    );
  }
}
