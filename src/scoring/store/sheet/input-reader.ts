import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../../kernel/ids.js';
import { memberJudged } from '../../../organisation/index.js';
import { type Sql, sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type OwnFigure } from '../../domain/sheet/figure-input.js';
import { type KnownReports, type KnownTasks } from '../../domain/sheet/member-facts.js';
import { type ClusterDesk } from '../scoring-reader.js';

/** A figure of a member's accepted report. */
export interface ReportInput extends OwnFigure {
  readonly unitId: UnitId;
}

export interface RecordedInput {
  readonly unitId: UnitId;
  readonly code: string;
  readonly value: string;
  readonly document: string;
}

export interface ReportsOwed extends KnownReports {
  readonly unitId: UnitId;
}

export interface TasksOwed extends KnownTasks {
  readonly unitId: UnitId;
}

/** Whom a statement is about: members of a cluster. */
export interface Judged {
  readonly desk: ClusterDesk;
  readonly units: readonly UnitId[];
}

/** Reads what members are scored on, for those who judge them and for each of itself: nobody else gets a row. */
@Injectable()
export class InputReader {
  async reportInputs(
    tx: ReadTx,
    judged: Judged,
    figures: readonly { form: string; indicator: string }[],
  ): Promise<ReportInput[]> {
    return tx.sql<ReportInput>`
      select r.unit_id as "unitId", t.code as form, f.indicator, f.cell, v.number as "versionNumber", f.value::text, f.numerator::text, f.denominator::text
        from ${members(judged)}
        join reporting.report r on r.unit_id = m.unit_id and r.period_id = ${judged.desk.periodId}
        join reporting.template t on t.id = r.template_id
        join reporting.report_version v on v.id = r.accepted_version_id
        join reporting.figure f on f.version_id = v.id
        join (select distinct form, indicator from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as a(form text, indicator text)) as asked
          on asked.form = t.code and asked.indicator = f.indicator
       order by r.unit_id, t.code, f.indicator, f.cell`;
  }

  /** What became of the reports each member owed in the judged year, one for each recipient. */
  async reportsOwed(tx: ReadTx, judged: Judged): Promise<ReportsOwed[]> {
    return tx.sql<ReportsOwed>`
      select m.unit_id as "unitId", count(o.id)::int as owed, count(o.id) filter (where o.days_late > 0 or o.overdue)::int as late,
             coalesce(sum(case when o.overdue then reporting.days_late(o.due_at, clock_timestamp()) else o.days_late end), 0)::int as "daysLate",
             count(o.id) filter (where o.overdue)::int as missed, count(o.id) filter (where o.returns > 0)::int as returned
        from ${members(judged)}
        join reporting.obligation_state o on o.unit_id = m.unit_id and o.exempt_reason is null
        join calendar.period p on p.id = o.period_id and p.subject_year = ${judged.desk.subjectYear}
       group by m.unit_id`;
  }

  /** The tasks of the judged year's plans that each member has to tell of; what did not arise is none. */
  async tasksOwed(tx: ReadTx, judged: Judged): Promise<TasksOwed[]> {
    return tx.sql<TasksOwed>`
      select m.unit_id as "unitId", count(*)::int as owed, count(*) filter (where d.status = 'DONE')::int as done
        from ${members(judged)}
        join calendar.duty_state d on d.unit_id = m.unit_id and d.status <> 'NOT_ARISEN'
        join calendar.task t on t.id = d.task_id and (not t.conditional or d.status <> 'OPEN')
        join calendar.plan pl on pl.id = t.plan_id and pl.year = ${judged.desk.subjectYear}
       group by m.unit_id`;
  }

  /** What was told of each member, the newest of each code. */
  async recordedInputs(tx: ReadTx, judged: Judged): Promise<RecordedInput[]> {
    const { clusterId, periodId } = judged.desk;
    return tx.sql<RecordedInput>`
      select distinct on (told.unit_id, told.code) told.unit_id as "unitId", told.code, told.value, told.document
        from ${members(judged)}
        join scoring.recorded_input told on told.cluster_id = ${clusterId} and told.period_id = ${periodId} and told.unit_id = m.unit_id
       order by told.unit_id, told.code, told.id desc`;
  }
}

/** The members asked for that the viewer judges or is, as `m`. */
export function members({ desk: { clusterId, asOf }, units }: Judged): Sql {
  return sql`(
    select seat.unit_id from organisation.cluster_member seat
     where seat.cluster_id = ${clusterId} and seat.valid @> ${asOf}::date and seat.unit_id = any (${units}::uuid[])
       and ${memberJudged(sql`seat.unit_id`, { cluster: sql`seat.cluster_id`, on: sql`${asOf}::date` })}) as m`;
}
