import { Injectable } from '@nestjs/common';
import { type Instant } from '../../kernel/local-date.js';
import { actsInLine } from '../../organisation/index.js';
import { newId } from '../../platform/database/ids.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type ReportRef } from '../domain/report-ref.js';
import { isAt, placesOf, type ReportPlace } from './report-key.js';

/** What a unit owes one of the viewer's units, under its lock. */
export interface OwedToViewer {
  readonly obligationId: string;
  readonly dueAt: Instant;
  readonly exempt: boolean;
}

export interface Grant {
  readonly kind: 'EXTENSION' | 'EXEMPTION' | 'EXEMPTION_ENDED';
  readonly endsAt: Instant | null;
  readonly reason: string;
  readonly personId: string | null;
}

/** Writes what a superior grants to one unit. */
@Injectable()
export class GrantWriter {
  /** The place of the report, and its obligations towards the units the viewer reviews for; locked. */
  async lock(
    tx: WriteTx,
    ref: ReportRef,
  ): Promise<{ place: ReportPlace; owed: OwedToViewer[]; now: Instant } | null> {
    const [place] = await placesOf(tx, [ref]);
    if (!place) return null;
    const owed = await tx.sql<OwedToViewer>`
      select o.id as "obligationId", o.due_at as "dueAt", o.exempt_reason is not null as exempt
        from reporting.obligation o join calendar.period p on p.id = o.period_id
       where ${isAt(sql`o`, place)} and ${receivedByViewer}
       order by o.id for update of o`;
    const [clock] = await tx.sql<{ now: Instant }>`select clock_timestamp() as now`;
    if (clock === undefined) throw new Error('The database has no clock');
    return { place, owed, now: clock.now };
  }

  /** Lays one grant on obligations. */
  async grant(tx: WriteTx, obligationIds: readonly string[], grant: Grant): Promise<void> {
    const { kind, endsAt, reason, personId } = grant;
    const rows = obligationIds.map((obligation) => ({ id: newId(), obligation }));
    await tx.sql`
      insert into reporting.grant_entry (id, obligation_id, kind, ends_at, reason, person_id, granted_at)
      select id, obligation, ${kind}, ${endsAt}::timestamptz, ${reason}, ${personId}::uuid, clock_timestamp()
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, obligation uuid)`;
    await tx.sql`
      update reporting.obligation o set ${granted(grant)}
        from calendar.period p
       where p.id = o.period_id and o.id = any (${obligationIds}::uuid[]) and ${receivedByViewer}`;
  }
}

/** What a grant changes of an obligation; what closes with its due day moves along. */
function granted({ kind, endsAt, reason }: Grant): Sql {
  switch (kind) {
    case 'EXTENSION':
      return sql`due_at = ${endsAt}::timestamptz, closes_at = o.closes_at + (${endsAt}::timestamptz - o.due_at)`;
    case 'EXEMPTION':
      return sql`exempt_reason = ${reason}, exempt_until = ${endsAt}::timestamptz`;
    case 'EXEMPTION_ENDED':
      return sql`exempt_reason = null, exempt_until = null`;
  }
}

/** The obligation `o` for the period `p` is owed to a unit that the viewer reviews for. */
const receivedByViewer = actsInLine(sql`o.recipient_id`, 'REVIEWER', { line: sql`o.line`, on: sql`p.as_of` });
