import { Injectable } from '@nestjs/common';
import { type TaskId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { inScope } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type DueDays, type Granularity, type PartyRole } from '../domain/task.js';

export interface TaskParty {
  readonly role: PartyRole;
  /** The unit meant, where it is one of the tree and within scope. */
  readonly unitCode: string | null;
  readonly label: string;
  readonly reach: 'UNIT' | 'SUBTREE';
}

export interface AgendaTask {
  readonly taskId: TaskId;
  readonly planTitle: string;
  readonly title: string;
  readonly subjectYear: number;
  readonly granularity: Granularity;
  readonly dueFrom: LocalDate;
  readonly dueTo: LocalDate;
  readonly conditional: boolean;
  readonly note: string | null;
  readonly parties: readonly TaskParty[];
}

@Injectable()
export class TaskReader {
  /**
   * The tasks of some days in the plans of a unit and of what is beneath it, in which one of them has a part, or which a plan above lays on everything
   * beneath: what is due from it. None where the unit is out of scope.
   */
  async tasksOf(tx: ReadTx, unitId: UnitId, days: DueDays): Promise<AgendaTask[]> {
    return tx.sql<AgendaTask>`
      with beneath as (
        select descendant_id as id from organisation.path where ancestor_id = ${unitId} and valid && daterange(${days.from}::date, ${days.to}::date, '[]')
      ), above as (
        select ancestor_id as id from organisation.path where descendant_id = ${unitId} and valid && daterange(${days.from}::date, ${days.to}::date, '[]')
      ), laid as (
        select own.id as task_id from calendar.task own join calendar.plan mine on mine.id = own.plan_id where mine.owner_id in (select id from beneath)
        union
        select task_id from calendar.task_party
         where role <> 'RECEIVES' and (unit_id in (select id from beneath) or reach = 'SUBTREE' and unit_id in (select id from above))
      )
      select t.id as "taskId", pl.title as "planTitle", t.title, t.subject_year as "subjectYear", t.granularity,
             t.due_from as "dueFrom", t.due_to as "dueTo", t.conditional, t.note,
             (select jsonb_agg(jsonb_build_object('role', p.role, 'label', p.label, 'reach', p.reach,
                       'unitCode', case when p.unit_id is not null and ${inScope(sql`p.unit_id`, sql`t.due_from`)} then
                         (select v.code from organisation.unit_version v where v.unit_id = p.unit_id and v.valid @> t.due_from) end)
                     order by p.ordinal)
                from calendar.task_party p where p.task_id = t.id) as parties
        from calendar.task t join calendar.plan pl on pl.id = t.plan_id
       where t.id in (select task_id from laid) and t.due_from <= ${days.to}::date and t.due_to >= ${days.from}::date
         and ${inScope(sql`${unitId}::uuid`, sql`t.due_from`)}
       order by t.due_to, pl.title collate "vi-x-icu", t.ordinal`;
  }
}
