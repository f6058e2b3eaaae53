import { Injectable } from '@nestjs/common';
import { type PlanId, type TaskId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { inScope } from '../../organisation/index.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type TaskStatus } from '../domain/task-life.js';
import { type DueDays, type Granularity, type PartyRole, type Reach } from '../domain/task.js';

export interface TaskParty {
  readonly role: PartyRole;
  /** The unit meant, where it is one of the tree and within scope. */
  readonly unitCode: string | null;
  readonly label: string;
  readonly reach: Reach;
}

export interface TaskRow {
  readonly taskId: TaskId;
  readonly planId: PlanId;
  readonly planTitle: string;
  readonly ordinal: number;
  readonly title: string;
  readonly subjectYear: number;
  readonly granularity: Granularity;
  readonly dueFrom: LocalDate;
  readonly dueTo: LocalDate;
  readonly conditional: boolean;
  readonly note: string | null;
  readonly parties: readonly TaskParty[];
  /** As the unit that answers for it tells; null where that unit is out of scope. */
  readonly status: TaskStatus | null;
  readonly overdue: boolean | null;
}

/** A task as it stands with one unit: its own progress where it has to tell, else that of who answers. */
export interface AgendaTask extends TaskRow {
  readonly unitId: UnitId;
}

export interface TasksDue {
  readonly unitId: UnitId;
  readonly days: DueDays;
  /** Only what somebody in the subtree has this part in. */
  readonly role: PartyRole | null;
  /** Only what some unit of the subtree is late with. */
  readonly onlyOverdue: boolean;
}

@Injectable()
export class TaskReader {
  /**
   * The tasks of some days in the plans of a unit and of what is beneath it, in which one of them has a part, or which a plan above lays on everything
   * beneath: what is due from it. None where the unit is out of scope.
   */
  async tasksOf(tx: ReadTx, unitId: UnitId, days: DueDays): Promise<AgendaTask[]> {
    return tx.sql<AgendaTask>`
      with ${laidOn(unitId, days)}
      select ${taskColumns}, ${unitId} as "unitId", coalesce(own.status, whole.status) as status, coalesce(own.overdue, whole.overdue) as overdue
        from ${taskWithAnswer}
        left join lateral (select d.status, d.overdue from calendar.duty_state d where d.task_id = t.id and d.unit_id = ${unitId} offset 0) own on true
       where ${within({ unitId, days })}
       order by t.due_to, pl.title collate "vi-x-icu", t.ordinal`;
  }

  /** A page of the same for who stands above, sorted by the last day in time. */
  page(
    tx: ReadTx,
    due: TasksDue,
    after: string | null,
    first: number,
  ): Promise<(TaskRow & { readonly key: string })[]> {
    return tx.sql<TaskRow & { readonly key: string }>`
      with ${laidOn(due.unitId, due.days)}
      select ${taskColumns}, whole.status, whole.overdue, ${sortKey} as key
        from ${taskWithAnswer}
       where ${within(due)} and ${asked(due)} and (${after}::text is null or ${sortKey} > ${after})
       order by ${sortKey} limit ${first}`;
  }

  async count(tx: ReadTx, due: TasksDue): Promise<number> {
    const [row] = await tx.sql<{ tasks: number }>`
      with ${laidOn(due.unitId, due.days)}
      select count(*)::int as tasks from calendar.task t where ${within(due)} and ${asked(due)}`;
    return row?.tasks ?? 0;
  }

  /** Tasks of plans that were found within scope before. */
  async tasksByIds(tx: ReadTx, ids: readonly TaskId[]): Promise<(TaskRow | null)[]> {
    const rows = await tx.sql<TaskRow>`
      select ${taskColumns}, whole.status, whole.overdue from ${taskWithAnswer} where t.id = any (${ids}::uuid[])`;
    const byId = new Map(rows.map((row) => [row.taskId, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}

const taskColumns = sql`
  t.id as "taskId", pl.id as "planId", pl.title as "planTitle", t.ordinal, t.title, t.subject_year as "subjectYear", t.granularity,
  t.due_from as "dueFrom", t.due_to as "dueTo", t.conditional, t.note,
  (select jsonb_agg(jsonb_build_object('role', p.role, 'label', p.label, 'reach', p.reach,
            'unitCode', case when p.unit_id is not null and ${inScope(sql`p.unit_id`, sql`t.due_from`)} then
              (select v.code from organisation.unit_version v where v.unit_id = p.unit_id and v.valid @> t.due_from) end)
          order by p.ordinal)
     from calendar.task_party p where p.task_id = t.id) as parties`;

const taskWithAnswer = sql`calendar.task t
  join calendar.plan pl on pl.id = t.plan_id
  left join lateral (
       select d.status, d.overdue from calendar.duty_state d
        where d.task_id = t.id and d.answers and ${inScope(sql`d.unit_id`, sql`t.due_from`)} offset 0) whole on true`;

const sortKey = sql`(t.due_to::text || ' ' || t.plan_id::text || ' ' || lpad(t.ordinal::text, 9, '0')) collate "C"`;

/** What is laid on a unit and on what is beneath it in some days, as the relations `beneath`, `above` and `laid`. */
function laidOn(unitId: UnitId, days: DueDays): Sql {
  const then = sql`valid && daterange(${days.from}::date, ${days.to}::date, '[]')`;
  return sql`beneath as (
        select descendant_id as id from organisation.path where ancestor_id = ${unitId} and ${then}
      ), above as (
        select ancestor_id as id from organisation.path where descendant_id = ${unitId} and ${then}
      ), parts as (
        select task_id, role from calendar.task_party
         where role <> 'RECEIVES' and (unit_id in (select id from beneath) or reach = 'SUBTREE' and unit_id in (select id from above))
      ), laid as (
        select own.id as task_id from calendar.task own join calendar.plan mine on mine.id = own.plan_id where mine.owner_id in (select id from beneath)
        union
        select task_id from parts
      )`;
}

function within({ unitId, days }: Pick<TasksDue, 'unitId' | 'days'>): Sql {
  return sql`t.id in (select task_id from laid) and t.due_from <= ${days.to}::date and t.due_to >= ${days.from}::date
         and ${inScope(sql`${unitId}::uuid`, sql`t.due_from`)}`;
}

function asked({ unitId, role, onlyOverdue }: TasksDue): Sql {
  return sql`(${role}::text is null or exists (select from parts where parts.task_id = t.id and parts.role = ${role}))
         and (not ${onlyOverdue}::boolean or exists (
               select from calendar.duty_state d
                where d.task_id = t.id and d.overdue and ${beneathOn(sql`${unitId}::uuid`)} and ${inScope(sql`d.unit_id`, sql`t.due_from`)} offset 0))`;
}

/** Whether a duty `d` of a task `t` lies with a unit or beneath it, as they stood on the first day of the time given. */
export function beneathOn(top: Sql): Sql {
  return sql`exists (
                 select from organisation.path beneath_top
                  where beneath_top.ancestor_id = ${top} and beneath_top.descendant_id = d.unit_id and beneath_top.valid @> t.due_from)`;
}
