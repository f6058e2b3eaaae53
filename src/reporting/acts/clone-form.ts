import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { nameText } from '../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { reportingConstraints } from '../store/constraints.js';
import { FormReader } from '../store/form-reader.js';
import { FormWriter } from '../store/form-writer.js';
import { readForm } from './form-document.js';
import { type IssuedForm } from './publish-form.js';

const refuse = refusing<ReportingReasons>();

export interface FormCloning {
  readonly code: string;
  /** The version to begin from; the newest where absent. */
  readonly version: string | null;
  readonly newVersion: string;
  readonly newName: string | null;
  readonly idempotencyKey: string;
}

/** Issues a version of a form again under a new one, such as next year's. */
@Injectable()
export class CloneForm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: FormWriter,
    private readonly reader: FormReader,
  ) {}

  run(viewer: Viewer, cloning: FormCloning): Promise<Outcome<IssuedForm>> {
    const { code, version, newVersion, newName, idempotencyKey } = cloning;
    const call = { act: 'cloneForm', idempotencyKey, input: cloning, constraints: reportingConstraints };
    return this.work.write(viewer, call, async (tx) => {
      if (!(await this.forms.mayRunTheRegime(tx))) return refused([refuse('REPORTING_NOT_YOURS', {})]);
      const [model] = await this.reader.formsNamed(tx, [{ code, version }]);
      if (!model) return refused([refuse('FORM_NOT_FOUND', { code, version }, ['code'])]);
      const read = readForm({
        ...model,
        version: newVersion,
        name: newName === null ? model.name : nameText(newName),
      });
      if ('faults' in read) return refused(read.faults);
      const templateId = await this.forms.insertForm(tx, read.form);
      tx.witness({
        act: 'cloneForm',
        subject: { type: 'Template', id: templateId },
        facts: { code, from: model.version, version: newVersion },
      });
      return done({ templateId, code, version: newVersion });
    });
  }
}
