import { Injectable } from '@nestjs/common';
import { type TemplateId } from '../../kernel/ids.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { CrossChecks } from '../domain/cross-check.js';
import { type Form } from '../domain/form.js';

export interface ShelvedForm {
  readonly form: Form;
  readonly checks: CrossChecks;
}

/** Forms by their ids, read and understood once a process: an issued form never changes. */
@Injectable()
export class FormShelf {
  private readonly shelved = new Map<TemplateId, ShelvedForm>();

  async take(tx: ReadTx, templateId: TemplateId): Promise<ShelvedForm> {
    const known = this.shelved.get(templateId);
    if (known !== undefined) return known;
    const [row] = await tx.sql<{ form: Form }>`
      select definition as form from reporting.template where id = ${templateId}`;
    if (row === undefined) throw new Error('A report is owed on a form that does not exist');
    const taken = { form: row.form, checks: new CrossChecks(row.form) };
    this.shelved.set(templateId, taken);
    return taken;
  }
}
