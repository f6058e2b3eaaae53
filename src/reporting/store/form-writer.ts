import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type PeriodId, type TemplateId, type UnitId } from '../../kernel/ids.js';
import { type Instant } from '../../kernel/local-date.js';
import { type UnitLevel } from '../../organisation/domain/index.js';
import { runsTheRegime } from '../../organisation/index.js';
import { newId } from '../../platform/database/ids.js';
import { type ReadTx, type WriteTx } from '../../platform/database/transaction.js';
import { type Form } from '../domain/form.js';

export interface Assignment {
  readonly templateId: TemplateId;
  readonly periodId: PeriodId;
  /** Every unit alive on the period's as-of day on one of these levels … */
  readonly levels: readonly UnitLevel[];
  /** … or exactly these. */
  readonly unitIds: readonly UnitId[];
  /** To the unit directly above in each of these lines, so many days after the level's due day. */
  readonly recipients: readonly { readonly line: Line; readonly daysAfter: number }[];
}

/** Writes forms and who owes them. */
@Injectable()
export class FormWriter {
  async mayRunTheRegime(tx: ReadTx): Promise<boolean> {
    const [row] = await tx.sql<{ may: boolean }>`select ${runsTheRegime} as may`;
    return row?.may ?? false;
  }

  async isPast(tx: ReadTx, instant: Instant): Promise<boolean> {
    const [row] = await tx.sql<{
      past: boolean;
    }>`select ${instant}::timestamptz <= clock_timestamp() as past`;
    return row?.past ?? false;
  }

  async insertForm(tx: WriteTx, form: Form): Promise<TemplateId> {
    const id = newId<'Template'>();
    await tx.sql`
      insert into reporting.template (id, code, version, name, definition)
      values (${id}, ${form.code}, ${form.version}, ${form.name}, ${JSON.stringify(form)}::jsonb)`;
    return id;
  }

  /**
   * Makes the obligations that are not there yet; answers how many. In a line other than the primary a unit owes only
   * where it has a parent of its own there, so nobody owes the same superior twice.
   */
  async insertObligations(
    tx: WriteTx,
    { templateId, periodId, levels, unitIds, recipients }: Assignment,
  ): Promise<number> {
    const rows = await tx.sql`
      insert into reporting.obligation (id, template_id, period_id, unit_id, recipient_id, line, due_at)
      select gen_random_uuid(), ${templateId}, p.id, v.unit_id, e.parent_id, r.line, d.due_at + make_interval(days => r.days_after)
        from calendar.period p
        join organisation.unit_version v on v.valid @> p.as_of and (v.level = any (${levels}::text[]) or v.unit_id = any (${unitIds}::uuid[]))
        join jsonb_to_recordset(${JSON.stringify(recipients.map((r) => ({ line: r.line, days_after: r.daysAfter })))}::jsonb) as r(line text, days_after int) on true
        join organisation.edge e on e.line = r.line and e.child_id = v.unit_id and e.valid @> p.as_of
        join calendar.period_due d on d.period_id = p.id and d.level = v.level
       where p.id = ${periodId}
      on conflict (template_id, period_id, unit_id, recipient_id) do nothing
      returning id`;
    return rows.length;
  }
}
