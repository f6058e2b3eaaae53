import { Injectable } from '@nestjs/common';
import { type TemplateId } from '../../kernel/ids.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Form } from '../../reporting/domain/index.js';

/** One cell of one indicator of a form, as its figures are stored. */
export interface Slot {
  readonly indicator: string;
  readonly cell: readonly string[];
  readonly rule: 'VALUE' | 'RATIO' | 'WEIGHTED';
  /** Its greatest or least is asked for. */
  readonly ranked: boolean;
}

/** A form with its slots by number. */
export interface LaidForm {
  readonly form: Form;
  readonly slots: ReadonlyMap<number, Slot>;
  /** Whether the greatest or the least of anything is asked for. */
  readonly ranked: boolean;
}

/** Forms and how their figures are laid out, read once a process: an issued form never changes. */
@Injectable()
export class LaidForms {
  private readonly known = new Map<TemplateId, LaidForm>();

  async take(tx: ReadTx, asked: readonly TemplateId[]): Promise<ReadonlyMap<TemplateId, LaidForm>> {
    const unknown = [...new Set(asked)].filter((id) => !this.known.has(id));
    if (unknown.length > 0) {
      const rows = await tx.sql<{
        id: TemplateId;
        form: Form;
        slots: readonly (Slot & { readonly slot: number })[] | null;
      }>`
        select t.id, t.definition as form,
               (select jsonb_agg(to_jsonb(s) - 'template_id') from reporting.slot s where s.template_id = t.id) as slots
          from reporting.template t where t.id = any (${unknown}::uuid[])`;
      for (const { id, form, slots } of rows) this.known.set(id, laid(form, slots ?? []));
    }
    return this.known;
  }
}

function laid(form: Form, slots: readonly (Slot & { readonly slot: number })[]): LaidForm {
  const bySlot = new Map(slots.map((one) => [one.slot, one]));
  return { form, slots: bySlot, ranked: slots.some(({ ranked }) => ranked) };
}
