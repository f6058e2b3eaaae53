import { Injectable } from '@nestjs/common';
import { type TemplateId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';

/** One cell of one indicator of a form, as its figures are stored. */
export interface Slot {
  readonly indicator: string;
  readonly cell: readonly string[];
  readonly rule: 'VALUE' | 'RATIO' | 'WEIGHTED';
  /** Its greatest or least is asked for. */
  readonly ranked: boolean;
}

/** The slots of forms by number, read once a process: an issued form never changes. */
@Injectable()
export class SlotShelf {
  private readonly shelved = new Map<TemplateId, ReadonlyMap<number, Slot>>();

  async take(
    tx: ReadTx,
    templateIds: readonly TemplateId[],
  ): Promise<ReadonlyMap<TemplateId, ReadonlyMap<number, Slot>>> {
    const unknown = templateIds.filter((id) => !this.shelved.has(id));
    if (unknown.length > 0) {
      const rows = await tx.rows<Slot & { templateId: TemplateId; slot: number }>(sql`
        select template_id as "templateId", slot, indicator, cell, rule, ranked from reporting.slot
         where template_id = any (${[...new Set(unknown)]}::uuid[])`);
      for (const id of unknown)
        this.shelved.set(
          id,
          new Map(rows.filter((row) => row.templateId === id).map((row) => [row.slot, row])),
        );
    }
    return this.shelved;
  }
}
