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
    const rows = await tx.rows<{ ask: number; counts: Counts }>(countsBeneath(questions));
    return asked.map((_, ask) => rows.find((row) => row.ask === ask)?.counts ?? null);
  }
}

/** What an amendment comes to while it is written, or was returned: the accepted version stands, so the report is in. */
const standing = sql`case when o.status = 'RETURNED' and r.accepted_version_id is not null then 'AMENDING' else o.status end`;

const statuses = [
  ['NOT_STARTED', sql`'notStarted'`],
  ['DRAFT', sql`'draft'`],
  ['SUBMITTED', sql`'submitted'`],
  ['RETURNED', sql`'returned'`],
  ['ACCEPTED', sql`'accepted'`],
  ['AMENDING', sql`'amending'`],
] as const;

/**
 * What the statuses of the reports owed beneath units come to, each owed report once: one row (`ask`, `counts`) a question that
 * may be seen. What each unit owes is looked up unit by unit (`offset 0`): the planner expects few paths, and would look through
 * what the whole nation owes for every one.
 */
function countsBeneath(questions: readonly object[]): Sql {
  return sql`
    with asked as materialized (
      select a.ask, a.unit, a.line, a.form, p.id as period_id, p.as_of
        from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, unit uuid, line text, period text, form text)
        join calendar.period p on p.code = a.period
       where ${subtreeInScope(sql`a.unit`, sql`a.line`, sql`p.as_of`)}
    ), owed as (
      select a.ask, min(${standing}) as status, bool_and(o.exempt_reason is not null) as exempt,
             bool_or(coalesce(o.days_late, 0) > 0) as late, bool_or(o.overdue) as overdue
        from asked a
        join organisation.path beneath on beneath.ancestor_id = a.unit and beneath.line = a.line and beneath.valid @> a.as_of
       cross join lateral (
         select * from reporting.obligation_state owing where owing.unit_id = beneath.descendant_id and owing.period_id = a.period_id offset 0) o
        join reporting.template t on t.id = o.template_id and (a.form is null or t.code = a.form)
        left join reporting.report r on r.id = o.report_id
       group by a.ask, o.template_id, o.unit_id
    )
    select a.ask, jsonb_build_object('expected', count(*) filter (where not exempt), 'exempt', count(*) filter (where exempt),
             ${joined(
               statuses.map(
                 ([status, name]) => sql`${name}, count(*) filter (where not exempt and status = ${status})`,
               ),
               sql`, `,
             )},
             'late', count(*) filter (where not exempt and late), 'overdue', count(*) filter (where not exempt and overdue)) as counts
      from asked a left join owed on owed.ask = a.ask
     group by a.ask`;
}

const lastDay = lastDayOf(sql`o.due_at`);
