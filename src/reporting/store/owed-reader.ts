import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type ReportId, type UnitId } from '../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { inScope, subtreeInScope } from '../../organisation/index.js';
import { joined, type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type OwedState, type Reach } from '../domain/owed.js';
import { statusesToSubmit } from '../domain/report-life.js';
import { type ReportStatus } from '../domain/report-status.js';
import { lastDayOf } from './last-day.js';

export interface OwedQuestion {
  readonly unitId: UnitId;
  readonly line: Line;
  readonly reach: Reach;
  readonly periodCode: string | null;
  readonly formCode: string | null;
  readonly states: readonly OwedState[];
}

/** One form owed by one unit to one recipient, and what became of it. */
export interface Owed {
  /** Sorts by urgency; the cursor of a list. */
  readonly key: string;
  readonly obligationId: string;
  readonly reportId: ReportId | null;
  readonly unitCode: string;
  readonly unitName: string;
  readonly periodCode: string;
  readonly periodLabel: string;
  readonly formCode: string;
  readonly formName: string;
  readonly line: Line;
  readonly recipientName: string;
  readonly dueAt: Instant;
  readonly lastDay: LocalDate;
  readonly firstLastDay: LocalDate;
  readonly closesAt: Instant | null;
  /** Days from today to the last day in time, negative when it has passed; null where nothing is to be done. */
  readonly daysLeft: number | null;
  readonly status: ReportStatus | 'NOT_STARTED';
  readonly arrivedAt: Instant | null;
  readonly lastArrivedAt: Instant | null;
  readonly daysLate: number | null;
  readonly returns: number;
  readonly exemptReason: string | null;
  readonly exemptUntil: Instant | null;
}

export interface GrantEntry {
  readonly obligationId: string;
  readonly kind: 'EXTENSION' | 'EXEMPTION' | 'EXEMPTION_ENDED';
  readonly endsAt: Instant | null;
  readonly reason: string;
  readonly grantedAt: Instant;
}

/** Reads who owes what, the most urgent first: for the office itself, and by name for everyone above it. */
@Injectable()
export class OwedReader {
  async page(tx: ReadTx, question: OwedQuestion, after: string | null, first: number): Promise<Owed[]> {
    return tx.sql<Owed>`
      select * from (${owed(question)}) as owed
       where ${after}::text is null or owed.key collate "C" > ${after}::text
       order by owed.key collate "C" limit ${first}`;
  }

  async count(tx: ReadTx, question: OwedQuestion): Promise<number> {
    const [row] = await tx.sql<{ n: number }>`select count(*)::int as n from (${owed(question)}) as owed`;
    return row?.n ?? 0;
  }

  /** The grants on obligations that were read within scope, oldest first. */
  async grantsOf(tx: ReadTx, obligationIds: readonly string[]): Promise<GrantEntry[][]> {
    const rows = await tx.sql<GrantEntry>`
      select g.obligation_id as "obligationId", g.kind, g.ends_at as "endsAt", g.reason, g.granted_at as "grantedAt"
        from reporting.grant_entry g
        join reporting.obligation o on o.id = g.obligation_id
        join calendar.period p on p.id = o.period_id
       where g.obligation_id = any (${obligationIds}::uuid[]) and ${inScope(sql`o.unit_id`, sql`p.as_of`)}
       order by g.granted_at, g.id`;
    return obligationIds.map((id) => rows.filter((row) => row.obligationId === id));
  }
}

const conditions: Readonly<Record<OwedState, Sql>> = {
  NOT_IN: sql`o.arrived_at is null and o.exempt_reason is null`,
  OVERDUE: sql`o.overdue and o.exempt_reason is null`,
  LATE: sql`o.days_late > 0`,
  SUBMITTED: sql`o.status = 'SUBMITTED'`,
  RECEIVED: sql`exists (select from reporting.delivery d join reporting.report r on r.submitted_version_id = d.version_id
                         where d.obligation_id = o.id and d.state = 'RECEIVED')`,
  RETURNED: sql`o.status = 'RETURNED'`,
  ACCEPTED: sql`o.status = 'ACCEPTED'`,
  AMENDING: sql`o.status = 'AMENDING'`,
  EXEMPT: sql`o.exempt_reason is not null`,
  EXTENDED: sql`o.due_at <> o.first_due_at`,
};

/** It is the office's turn. */
const open = sql`o.exempt_reason is null and (o.status = 'NOT_STARTED' or o.status = any (${statusesToSubmit}::text[]))`;

function owed({ unitId, line, reach, periodCode, formCode, states }: OwedQuestion): Sql {
  const asked = states.map((state) => sql`(${conditions[state]})`);
  return sql`
    select concat_ws(' ', case when ${open} then 0 when o.status = 'SUBMITTED' then 1 else 2 end,
                     to_char(o.due_at at time zone 'UTC', 'YYYYMMDDHH24MISS'), n.code, t.code, o.id) as key,
           o.id as "obligationId", o.report_id as "reportId", n.code as "unitCode", n.name as "unitName", p.code as "periodCode", p.label as "periodLabel",
           t.code as "formCode", t.name as "formName", o.line, to_n.name as "recipientName", o.due_at as "dueAt",
           ${lastDayOf(sql`o.due_at`)} as "lastDay", ${lastDayOf(sql`o.first_due_at`)} as "firstLastDay", o.closes_at as "closesAt",
           case when ${open} then ${lastDayOf(sql`o.due_at`)} - (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date end as "daysLeft",
           o.status, o.arrived_at as "arrivedAt", o.last_arrived_at as "lastArrivedAt", o.days_late as "daysLate", coalesce(o.returns, 0) as returns,
           o.exempt_reason as "exemptReason", o.exempt_until as "exemptUntil"
      from ${whose(reach, { unitId, line })} as meant
      join reporting.obligation_state o on o.unit_id = meant.unit_id and o.period_id = meant.period_id
      join calendar.period p on p.id = o.period_id
      join reporting.template t on t.id = o.template_id
      join organisation.unit_version n on n.unit_id = o.unit_id and n.valid @> p.as_of
      join organisation.unit_version to_n on to_n.unit_id = o.recipient_id and to_n.valid @> p.as_of
     where (${periodCode}::text is null or p.code = ${periodCode}) and (${formCode}::text is null or t.code = ${formCode})
       and ${asked.length === 0 ? sql`true` : sql`(${joined(asked, sql` or `)})`}`;
}

/** The units whose reports are asked for in each period: by the tree of its own as-of day, and only within scope. */
function whose(reach: Reach, { unitId, line }: { unitId: UnitId; line: Line }): Sql {
  if (reach === 'ITSELF')
    return sql`(select ${unitId}::uuid as unit_id, q.id as period_id from calendar.period q
                 where ${inScope(sql`${unitId}::uuid`, sql`q.as_of`)})`;
  return sql`(select beneath.descendant_id as unit_id, q.id as period_id
                from calendar.period q
                join organisation.path beneath on beneath.ancestor_id = ${unitId} and beneath.line = ${line} and beneath.valid @> q.as_of
                 and ${reach === 'CHILDREN' ? sql`beneath.depth = 1` : sql`beneath.depth > 0`}
               where ${subtreeInScope(sql`${unitId}::uuid`, line, sql`q.as_of`)})`;
}
