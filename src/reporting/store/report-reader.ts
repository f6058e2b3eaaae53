import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type PeriodId, type ReportId, type UnitId, type VersionId } from '../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { inScope } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Evidence, type DraftText, type RuleExplanation } from '../domain/draft.js';
import { type DeliveryState, type ReportStatus, type VersionEntry } from '../domain/report-status.js';
import { FormShelf } from './form-shelf.js';
import { factsAt, type KnownReport } from './report-facts.js';
import { type ReportRef } from '../domain/report-ref.js';
import { placesOf } from './report-key.js';

export interface Report {
  readonly reportId: ReportId;
  readonly unitId: UnitId;
  readonly asOf: LocalDate;
  readonly periodId: PeriodId;
  readonly formCode: string;
  readonly formName: string;
  readonly status: ReportStatus;
  readonly version: number;
}

export interface ReportVersion {
  readonly versionId: VersionId;
  readonly reportId: ReportId;
  readonly number: number;
  readonly madeAt: Instant;
  readonly arrivedAt: Instant;
  readonly entry: VersionEntry;
  readonly note: string | null;
  /** Why it amends an accepted version, where it does. */
  readonly amendmentReason: string | null;
  /** Taken back before anybody received it. */
  readonly withdrawn: boolean;
  readonly texts: readonly DraftText[];
  readonly explanations: readonly RuleExplanation[];
  readonly evidence: readonly Evidence[];
}

export interface ReportedFigure {
  readonly versionId: VersionId;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly cell: readonly string[];
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

export interface Delivery {
  readonly versionId: VersionId;
  readonly recipientName: string;
  readonly line: Line;
  readonly dueAt: Instant;
  readonly daysLate: number;
  readonly state: DeliveryState;
  readonly receivedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
  readonly remarks: readonly { readonly indicator: string; readonly text: string }[];
}

/** Reads reports of units within scope on their period's as-of day. */
@Injectable()
export class ReportReader {
  constructor(private readonly shelf: FormShelf) {}

  async reportsByIds(tx: ReadTx, ids: readonly ReportId[]): Promise<(Report | null)[]> {
    const rows = await tx.sql<Report>`${reportWhere} r.id = any (${ids}::uuid[])`;
    return ids.map((id) => rows.find((row) => row.reportId === id) ?? null);
  }

  /** One report, as every act answers it. */
  async reportById(tx: ReadTx, id: ReportId): Promise<Report | null> {
    const [row] = await tx.prepared<Report>`${reportWhere} r.id = ${id}`;
    return row ?? null;
  }

  /** The reports of these names that have been begun. */
  async reportsNamed(tx: ReadTx, refs: readonly ReportRef[]): Promise<(Report | null)[]> {
    const places = await placesOf(tx, refs);
    const found = await tx.sql<{ ask: number; id: ReportId }>`
      select a.ask, r.id from jsonb_to_recordset(${JSON.stringify(places.map((place, ask) => ({ ask, ...place })))}::jsonb)
             as a(ask int, "templateId" uuid, "periodId" uuid, "unitId" uuid)
        join reporting.report r on r.template_id = a."templateId" and r.period_id = a."periodId" and r.unit_id = a."unitId"`;
    const reports = await this.reportsByIds(
      tx,
      found.map((row) => row.id),
    );
    return refs.map((_, ask) => reports[found.findIndex((row) => row.ask === ask)] ?? null);
  }

  /** The facts by which the rules decide what the viewer may do with each report; nothing out of scope. One after another. */
  async factsOf(tx: ReadTx, ids: readonly ReportId[]): Promise<(KnownReport | null)[]> {
    const places = await placesOf(
      tx,
      ids.map((id) => ({ id })),
    );
    return places.reduce(
      async (before, place) => [...(await before), place && (await factsAt(tx, place, this.shelf))],
      Promise.resolve<(KnownReport | null)[]>([]),
    );
  }

  /** The same by any name, begun or not. */
  async factsNamed(tx: ReadTx, ref: ReportRef): Promise<KnownReport | null> {
    const [place] = await placesOf(tx, [ref]);
    return place ? factsAt(tx, place, this.shelf) : null;
  }

  async versionsOf(tx: ReadTx, ids: readonly ReportId[]): Promise<ReportVersion[][]> {
    const rows = await tx.sql<ReportVersion>`
      select v.id as "versionId", v.report_id as "reportId", v.number, v.made_at as "madeAt", v.arrived_at as "arrivedAt", v.entry, v.note, v.texts,
             v.explanations, v.evidence, v.amendment_reason as "amendmentReason",
             exists (select from reporting.delivery d where d.version_id = v.id and d.state = 'WITHDRAWN') as withdrawn
        from reporting.report_version v
        join reporting.report r on r.id = v.report_id
        join calendar.period p on p.id = r.period_id
       where r.id = any (${ids}::uuid[]) and ${inScope(sql`r.unit_id`, sql`p.as_of`)}
       order by v.number desc`;
    return ids.map((id) => rows.filter((row) => row.reportId === id));
  }

  async figuresOf(tx: ReadTx, ids: readonly VersionId[]): Promise<ReportedFigure[][]> {
    const rows = await tx.sql<ReportedFigure>`
      select f.version_id as "versionId", f.indicator, i.spec->>'name' as name, i.spec->>'unit' as unit, f.cell,
             f.value::text, f.numerator::text, f.denominator::text
        from reporting.figure f
        join reporting.report_version v on v.id = f.version_id
        join reporting.report r on r.id = v.report_id
        join calendar.period p on p.id = r.period_id
        join reporting.template t on t.id = r.template_id
       cross join lateral jsonb_array_elements(t.definition->'indicators') with ordinality as i(spec, place)
       where f.version_id = any (${ids}::uuid[]) and i.spec->>'code' = f.indicator and ${inScope(sql`r.unit_id`, sql`p.as_of`)}
       order by i.place, f.cell`;
    return ids.map((id) => rows.filter((row) => row.versionId === id));
  }

  async deliveriesOf(tx: ReadTx, ids: readonly VersionId[]): Promise<Delivery[][]> {
    const rows = await tx.sql<Delivery>`
      select d.version_id as "versionId", n.name as "recipientName", o.line, o.due_at as "dueAt", reporting.days_late(o.due_at, v.arrived_at) as "daysLate",
             d.state, d.received_at as "receivedAt", d.decided_at as "decidedAt", d.reason, d.remarks
        from reporting.delivery d
        join reporting.obligation o on o.id = d.obligation_id
        join reporting.report_version v on v.id = d.version_id
        join calendar.period p on p.id = o.period_id
        join organisation.unit_version n on n.unit_id = o.recipient_id and n.valid @> p.as_of
       where d.version_id = any (${ids}::uuid[]) and ${inScope(sql`o.unit_id`, sql`p.as_of`)}
       order by o.line desc, n.name collate "vi-x-icu"`;
    return ids.map((id) => rows.filter((row) => row.versionId === id));
  }
}

/** Reports within scope, to be gone on with by which. */
const reportWhere = sql`
  select r.id as "reportId", r.unit_id as "unitId", p.as_of as "asOf", p.id as "periodId", t.code as "formCode", t.name as "formName",
         r.status, r.row_version as version
    from reporting.report r
    join calendar.period p on p.id = r.period_id
    join reporting.template t on t.id = r.template_id
   where ${inScope(sql`r.unit_id`, sql`p.as_of`)} and`;
