import { Injectable } from '@nestjs/common';
import { type PeriodId, type PlanId, type TaskId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { runsTheRegime } from '../../organisation/index.js';
import { newId } from '../../platform/database/ids.js';
import { type ReadTx, type WriteTx } from '../../platform/database/transaction.js';
import { type PlanParty } from '../domain/plan-draft.js';
import { type DueDays, type Granularity } from '../domain/task.js';

export interface PlanRow {
  /** The id it had as a draft. */
  readonly planId?: PlanId;
  readonly ownerId: UnitId;
  readonly year: number;
  readonly title: string;
  readonly source: string;
  readonly draftedFrom?: PlanId;
}

export interface TaskRow {
  readonly taskId?: TaskId;
  readonly ordinal: number;
  readonly title: string;
  readonly subjectYear: number;
  readonly granularity: Granularity;
  readonly due: DueDays;
  readonly conditional: boolean;
  readonly note: string | null;
  readonly parties: readonly PlanParty[];
}

@Injectable()
export class CalendarWriter {
  /** Periods are opened, their structure is locked and plans are recorded by who runs the regime. */
  async mayIssue(tx: ReadTx): Promise<boolean> {
    const [row] = await tx.sql<{ may: boolean }>`select ${runsTheRegime} as may`;
    return row?.may ?? false;
  }

  /**
   * Periods are opened, and special days declared, one act after another: what one of them is weighed against is all
   * there is, and stays so until it is committed.
   */
  async lock(tx: WriteTx): Promise<void> {
    await tx.sql`select pg_advisory_xact_lock(7140015)`;
  }

  async periodForUpdate(
    tx: WriteTx,
    code: string,
  ): Promise<{ periodId: PeriodId; asOf: LocalDate; locked: boolean } | null> {
    const [row] = await tx.sql<{ periodId: PeriodId; asOf: LocalDate; locked: boolean }>`
      select id as "periodId", as_of as "asOf", structure_locked_at is not null as locked
        from calendar.period where code = ${code} for update`;
    return row ?? null;
  }

  async lockStructure(tx: WriteTx, periodId: PeriodId): Promise<void> {
    await tx.sql`update calendar.period set structure_locked_at = clock_timestamp() where id = ${periodId}`;
  }

  async insertPlan(tx: WriteTx, plan: PlanRow, tasks: readonly TaskRow[]): Promise<PlanId> {
    const planId = plan.planId ?? newId<'Plan'>();
    await tx.sql`
      insert into calendar.plan (id, owner_id, year, title, source, drafted_from)
      values (${planId}, ${plan.ownerId}, ${plan.year}, ${plan.title}, ${plan.source}, ${plan.draftedFrom ?? null})`;
    const rows = tasks.map((task) => ({
      id: task.taskId ?? newId<'Task'>(),
      ...task,
      begins: task.due.from,
      ends: task.due.to,
      subject: task.subjectYear,
      due: undefined,
    }));
    await tx.sql`
      insert into calendar.task (id, plan_id, ordinal, title, subject_year, granularity, due_from, due_to, conditional, note)
      select id, ${planId}, ordinal, title, subject, granularity, begins, ends, conditional, note
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             as r(id uuid, ordinal int, title text, subject int, granularity text, begins date, ends date, conditional bool, note text)`;
    const parties = rows.flatMap((task) =>
      task.parties.map((party, i) => ({ ...party, unit: party.unitId, task: task.id, ordinal: i + 1 })),
    );
    await tx.sql`
      insert into calendar.task_party (task_id, ordinal, role, unit_id, reach, label)
      select task, ordinal, role, unit, reach, label
        from jsonb_to_recordset(${JSON.stringify(parties)}::jsonb) as r(task uuid, ordinal int, role text, unit uuid, reach text, label text)`;
    return planId;
  }
}
