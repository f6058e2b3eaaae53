import { Injectable } from '@nestjs/common';
import { type TemplateId } from '../../kernel/ids.js';
import { type Instant } from '../../kernel/local-date.js';
import { actsFor, runsTheRegime } from '../../organisation/index.js';
import { newId } from '../../platform/database/ids.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx, type WriteTx } from '../../platform/database/transaction.js';
import { type Assignment, type LeftOut } from '../domain/assignment.js';
import { type Form } from '../domain/form.js';

/** Writes forms and who owes them. */
@Injectable()
export class FormWriter {
  async mayRunTheRegime(tx: ReadTx): Promise<boolean> {
    return this.asks(tx, runsTheRegime);
  }

  /** Who runs the regime assigns anywhere; who organises for a unit, in its subtree. */
  async mayAssign(tx: ReadTx, { beneath, periodId }: Assignment): Promise<boolean> {
    if (!beneath) return this.mayRunTheRegime(tx);
    const day = sql`(select as_of from calendar.period where id = ${periodId})`;
    return this.asks(
      tx,
      sql`${runsTheRegime} or ${actsFor(sql`${beneath.unitId}::uuid`, ['ORGANISER'], day)}`,
    );
  }

  async isPast(tx: ReadTx, instant: Instant): Promise<boolean> {
    return this.asks(tx, sql`${instant}::timestamptz <= clock_timestamp()`);
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
  async insertObligations(tx: WriteTx, assignment: Assignment): Promise<number> {
    const { templateId, recipients, closesDaysAfter = null } = assignment;
    const lines = recipients.map(({ line, daysAfter }) => ({ line, days_after: daysAfter }));
    const rows = await tx.sql`
      insert into reporting.obligation (id, template_id, period_id, unit_id, recipient_id, line, due_at, first_due_at, closes_at)
      select gen_random_uuid(), ${templateId}, meant.period_id, meant.unit_id, e.parent_id, r.line, due.at, due.at, due.at + make_interval(days => ${closesDaysAfter}::int)
        from ${meant(assignment)} as meant
        join jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r(line text, days_after int) on true
        join organisation.edge e on e.line = r.line and e.child_id = meant.unit_id and e.valid @> meant.as_of
        join calendar.period_due d on d.period_id = meant.period_id and d.level = meant.level
       cross join lateral (select d.due_at + make_interval(days => r.days_after) as at) as due
      on conflict (template_id, period_id, unit_id, recipient_id) do nothing
      returning id`;
    return rows.length;
  }

  /**
   * The version of the same form that the period uses already, where it is another one. Holds the form for the period, so
   * that no two versions come in side by side.
   */
  async otherVersion(tx: WriteTx, { templateId, periodId }: Assignment): Promise<string | null> {
    await tx.sql`
      select pg_advisory_xact_lock(hashtextextended('assign ' || t.code || ' ' || ${periodId}, 0)) from reporting.template t where t.id = ${templateId}`;
    const [row] = await tx.sql<{ version: string }>`
      select other.version
        from reporting.template own
        join reporting.template other on other.code = own.code and other.id <> own.id
       where own.id = ${templateId} and exists (select from reporting.obligation o where o.template_id = other.id and o.period_id = ${periodId})
       limit 1`;
    return row?.version ?? null;
  }

  /** Whether any unit at all is meant. */
  async meansSomebody(tx: ReadTx, assignment: Assignment): Promise<boolean> {
    return this.asks(tx, sql`exists (select from ${meant(assignment)} as meant)`);
  }

  /**
   * The units that were meant and owe nothing on this form and period, by code; the first 200. Looked up one by one: the
   * obligations of a nation that this transaction has just written are unknown to the planner, which would read them all for
   * each unit.
   */
  async leftOut(tx: ReadTx, assignment: Assignment): Promise<LeftOut[]> {
    return tx.sql<LeftOut>`
      select meant.code as "unitCode", meant.name as "unitName",
             case when exists (select from calendar.period_due d where d.period_id = meant.period_id and d.level = meant.level)
                  then 'NO_RECIPIENT' else 'NO_DUE_DAY' end as why
        from ${meant(assignment)} as meant
       where not exists (select from reporting.obligation o
                          where o.template_id = ${assignment.templateId} and o.period_id = meant.period_id and o.unit_id = meant.unit_id offset 0)
       order by meant.code collate "C" limit 200`;
  }

  private async asks(tx: ReadTx, question: Sql): Promise<boolean> {
    const [row] = await tx.sql<{ may: boolean }>`select ${question} as may`;
    return row?.may ?? false;
  }
}

function meant({ periodId, levels = [], kinds = [], unitIds = [], beneath }: Assignment): Sql {
  const under = beneath
    ? sql`exists (select from organisation.path up where up.ancestor_id = ${beneath.unitId} and up.line = ${beneath.line}
                     and up.descendant_id = v.unit_id and up.valid @> p.as_of)`
    : sql`true`;
  return sql`(
    select p.id as period_id, p.as_of, v.unit_id, v.code, v.name, v.level
      from calendar.period p join organisation.unit_version v on v.valid @> p.as_of
     where p.id = ${periodId}
       and (cardinality(${levels}::text[]) = 0 or v.level = any (${levels}::text[]))
       and (cardinality(${kinds}::text[]) = 0 or v.kind = any (${kinds}::text[]))
       and (cardinality(${unitIds}::uuid[]) = 0 or v.unit_id = any (${unitIds}::uuid[]))
       and ${under})`;
}
