import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { clusterInCharge } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type ClusterDesk } from './scoring-reader.js';

/** A figure of a member's accepted report. */
export interface ReportInput {
  readonly unitId: UnitId;
  readonly form: string;
  readonly indicator: string;
  readonly cell: readonly string[];
  readonly versionNumber: number;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

export interface RecordedInput {
  readonly unitId: UnitId;
  readonly code: string;
  readonly value: string;
  readonly document: string;
}

export interface LateReports {
  readonly unitId: UnitId;
  readonly late: number;
  readonly owed: number;
}

/** Reads what a cluster is scored on, for those in charge of it: nobody else gets a row. */
@Injectable()
export class InputReader {
  async reportInputs(
    tx: ReadTx,
    { clusterId, periodId, asOf }: ClusterDesk,
    figures: readonly { form: string; indicator: string }[],
  ): Promise<ReportInput[]> {
    return tx.sql<ReportInput>`
      select r.unit_id as "unitId", t.code as form, f.indicator, f.cell, v.number as "versionNumber", f.value::text, f.numerator::text, f.denominator::text
        from organisation.cluster_member m
        join reporting.report r on r.unit_id = m.unit_id and r.period_id = ${periodId}
        join reporting.template t on t.id = r.template_id
        join reporting.report_version v on v.id = r.accepted_version_id
        join reporting.figure f on f.version_id = v.id
        join (select distinct form, indicator from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as a(form text, indicator text)) as asked
          on asked.form = t.code and asked.indicator = f.indicator
       where m.cluster_id = ${clusterId} and m.valid @> ${asOf}::date and ${clusterInCharge(sql`m.cluster_id`)}
       order by r.unit_id, t.code, f.indicator, f.cell`;
  }

  /** The reports each member owed in the judged year, and how many came late or not at all. */
  async lateReports(tx: ReadTx, { clusterId, asOf, subjectYear }: ClusterDesk): Promise<LateReports[]> {
    return tx.sql<LateReports>`
      select m.unit_id as "unitId", count(o.id)::int as owed, count(o.id) filter (where o.days_late > 0 or o.overdue)::int as late
        from organisation.cluster_member m
        left join (reporting.obligation_state o join calendar.period p on p.id = o.period_id and p.subject_year = ${subjectYear})
          on o.unit_id = m.unit_id and o.exempt_reason is null
       where m.cluster_id = ${clusterId} and m.valid @> ${asOf}::date and ${clusterInCharge(sql`m.cluster_id`)}
       group by m.unit_id`;
  }

  /** What was told of each member, the newest of each code. */
  async recordedInputs(tx: ReadTx, { clusterId, periodId }: ClusterDesk): Promise<RecordedInput[]> {
    return tx.sql<RecordedInput>`
      select distinct on (unit_id, code) unit_id as "unitId", code, value, document
        from scoring.recorded_input
       where cluster_id = ${clusterId} and period_id = ${periodId} and ${clusterInCharge(sql`cluster_id`)}
       order by unit_id, code, id desc`;
  }
}
