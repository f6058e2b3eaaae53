import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { inScope, subtreeInScope } from '../../organisation/index.js';
import { joined, type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Counts } from '../domain/completeness.js';
import { type ReportStatus } from '../domain/report-status.js';
import { lastDayOf } from './last-day.js';

export interface OwedReport {
  readonly unitName: string;
  readonly periodCode: string;
  readonly periodLabel: string;
  readonly subjectYear: number;
  readonly formCode: string;
  readonly formName: string;
  readonly line: Line;
  readonly recipientName: string;
  readonly dueAt: Instant;
  /** The last day in time. */
  readonly lastDay: LocalDate;
  readonly exemptReason: string | null;
  readonly status: ReportStatus | 'NOT_STARTED';
  readonly arrivedAt: Instant | null;
  readonly overdue: boolean;
  readonly daysLate: number | null;
}

export interface CompletenessQuestion {
  readonly unitId: UnitId;
  readonly line: Line;
  readonly periodCode: string;
  readonly formCode: string | null;
}

/** Reads who owes what and what came in. */
@Injectable()
export class ObligationReader {
  /** What a unit itself owes and is due within some days. Nothing where the unit is out of scope. */
  async owedBy(tx: ReadTx, unitId: UnitId, days: { from: LocalDate; to: LocalDate }): Promise<OwedReport[]> {
    return tx.sql<OwedReport>`
      select own.name as "unitName", p.code as "periodCode", p.label as "periodLabel", p.subject_year as "subjectYear", t.code as "formCode", t.name as "formName",
             o.line, n.name as "recipientName", o.due_at as "dueAt", ${lastDay} as "lastDay", o.exempt_reason as "exemptReason", o.status,
             o.arrived_at as "arrivedAt", o.overdue, o.days_late as "daysLate"
        from reporting.obligation_state o
        join calendar.period p on p.id = o.period_id
        join reporting.template t on t.id = o.template_id
        join organisation.unit_version own on own.unit_id = o.unit_id and own.valid @> p.as_of
        join organisation.unit_version n on n.unit_id = o.recipient_id and n.valid @> p.as_of
       where o.unit_id = ${unitId} and ${lastDay} between ${days.from}::date and ${days.to}::date and ${inScope(sql`o.unit_id`, sql`p.as_of`)}
       order by o.due_at, t.code, o.line desc`;
  }

  /** Every unit within scope that owes a form for a period, by code, with the first due instant among its recipients. */
  async owedOn(
    tx: ReadTx,
    { periodCode, formCode }: { periodCode: string; formCode: string },
  ): Promise<{ unitCode: string; dueAt: Instant }[]> {
    return tx.sql<{ unitCode: string; dueAt: Instant }>`
      select v.code as "unitCode", min(o.due_at) as "dueAt"
        from reporting.obligation o
        join calendar.period p on p.id = o.period_id
        join reporting.template t on t.id = o.template_id
        join organisation.unit_version v on v.unit_id = o.unit_id and v.valid @> p.as_of
       where p.code = ${periodCode} and t.code = ${formCode} and o.exempt_reason is null and ${inScope(sql`o.unit_id`, sql`p.as_of`)}
       group by v.code order by v.code collate "C"`;
  }

  /**
   * How far the reports of a unit and of everything beneath it in a line have come, each owed report once. Nothing
   * where the viewer may not see the whole subtree in that line.
   */
  async completeness(tx: ReadTx, asked: readonly CompletenessQuestion[]): Promise<(Counts | null)[]> {
    const questions = asked.map(({ unitId, line, periodCode, formCode }, ask) => {
      return { ask, unit: unitId, line, period: periodCode, form: formCode };
    });
    const rows = await tx.sql<Counts & { ask: number }>`
      select a.ask, c.*
        from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, unit uuid, line text, period text, form text)
        join calendar.period p on p.code = a.period
       cross join lateral (${countsBeneath}) as c
       where ${subtreeInScope(sql`a.unit`, sql`a.line`, sql`p.as_of`)}`;
    return asked.map((_, ask) => rows.find((row) => row.ask === ask) ?? null);
  }
}

/** What an amendment comes to while it is written, or was returned: the accepted version stands, so the report is in. */
const standing = sql`case when o.status = 'RETURNED' and r.accepted_version_id is not null then 'AMENDING' else o.status end`;

const statuses = [
  ['NOT_STARTED', sql`"notStarted"`],
  ['DRAFT', sql`draft`],
  ['SUBMITTED', sql`submitted`],
  ['RETURNED', sql`returned`],
  ['ACCEPTED', sql`accepted`],
  ['AMENDING', sql`amending`],
] as const;

/**
 * What the statuses of the reports owed beneath unit `a.unit` in `a.line` come to, for the form `a.form` in period `p`, each
 * owed report once. Who may see them is for the statement around it to ask.
 */
const countsBeneath: Sql = sql`
      select count(*) filter (where not exempt)::int as expected, count(*) filter (where exempt)::int as exempt,
             ${joined(
               statuses.map(
                 ([status, name]) =>
                   sql`count(*) filter (where not exempt and status = ${status})::int as ${name}`,
               ),
               sql`, `,
             )},
             count(*) filter (where not exempt and late)::int as late, count(*) filter (where not exempt and overdue)::int as overdue
        from (select o.template_id, o.unit_id, min(${standing}) as status, bool_and(o.exempt_reason is not null) as exempt,
                     bool_or(coalesce(o.days_late, 0) > 0) as late, bool_or(o.overdue) as overdue
                from organisation.path beneath
                join reporting.obligation_state o on o.unit_id = beneath.descendant_id and o.period_id = p.id
                join reporting.template t on t.id = o.template_id
                left join reporting.report r on r.id = o.report_id
               where beneath.ancestor_id = a.unit and beneath.line = a.line and beneath.valid @> p.as_of
                 and (a.form is null or t.code = a.form)
               group by o.template_id, o.unit_id) as owed`;

const lastDay = lastDayOf(sql`o.due_at`);
