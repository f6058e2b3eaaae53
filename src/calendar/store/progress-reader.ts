import { Injectable } from '@nestjs/common';
import { type TaskId, type UnitId } from '../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { actsFor, inScope, scopeHeld, withinHeld } from '../../organisation/index.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type TaskStatus, type TaskStep } from '../domain/task-life.js';
import { beneathOn } from './task-reader.js';

/** One task with one unit that has to tell of it. */
export interface DutyKey {
  readonly taskId: TaskId;
  readonly unitId: UnitId;
}

export interface Progress extends DutyKey {
  readonly unitCode: string;
  readonly unitName: string;
  readonly answers: boolean;
  readonly conditional: boolean;
  readonly status: TaskStatus;
  readonly version: number;
  readonly changedAt: Instant | null;
  readonly overdue: boolean;
  readonly key: string;
}

/** The units that have to tell of a task: all within scope, or those at and beneath one. */
export interface Duties {
  readonly taskId: TaskId;
  readonly topId: UnitId | null;
}

export interface DutiesPage extends Duties {
  readonly onlyOverdue: boolean;
  readonly after: string | null;
  readonly first: number;
}

export interface DutyCounts {
  readonly units: number;
  readonly open: number;
  readonly inProgress: number;
  readonly done: number;
  readonly notArisen: number;
  readonly overdue: number;
}

export interface Latest extends DutyKey {
  readonly first: number;
}

interface Said {
  readonly at: Instant;
  readonly personName: string;
}

export interface KeptEvidence extends Said {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly documentDate: LocalDate | null;
  readonly link: string | null;
  readonly sha256: string | null;
}

export interface Comment extends Said {
  readonly text: string;
  readonly speakerName: string;
}

export interface StepTaken extends Said {
  readonly step: TaskStep;
  readonly reason: string | null;
}

const noneYet: DutyCounts = { units: 0, open: 0, inProgress: 0, done: 0, notArisen: 0, overdue: 0 };

/** Reads how far units are with tasks, for lists of tasks in one statement, within scope. */
@Injectable()
export class ProgressReader {
  async progressOf(tx: ReadTx, keys: readonly DutyKey[]): Promise<(Progress | null)[]> {
    const rows = await tx.sql<Progress & { ask: number }>`
      select a.ask, ${progressColumns} from ${asked(keys, sql`"taskId" uuid, "unitId" uuid`)}
        join calendar.task t on t.id = a."taskId"
       cross join lateral (select * from calendar.duty_state d where d.task_id = a."taskId" and d.unit_id = a."unitId" offset 0) d
        join organisation.unit_version v on v.unit_id = d.unit_id and v.valid @> t.due_from
       where ${inScope(sql`d.unit_id`, sql`t.due_from`)}`;
    return grouped(keys, rows).map(([row]) => row ?? null);
  }

  /** Who answers for the task comes first, the others by their codes. */
  async pagesOf(tx: ReadTx, keys: readonly DutiesPage[]): Promise<Progress[][]> {
    const columns = sql`"taskId" uuid, "topId" uuid, "onlyOverdue" boolean, after text, first int`;
    const rows = await tx.sql<Progress & { ask: number }>`
      with ${scopeHeld}
      select a.ask, page.* from ${asked(keys, columns)}
        join calendar.task t on t.id = a."taskId"
       cross join lateral (
             select ${progressColumns} from ${dutiesHeld}
               join organisation.unit_version v on v.unit_id = d.unit_id and v.valid @> t.due_from
              where (not a."onlyOverdue" or d.overdue) and (a.after is null or ${dutyKey} > a.after)
              order by ${dutyKey} limit a.first) page
       order by a.ask, page.key collate "C"`;
    return grouped(keys, rows);
  }

  async countsOf(tx: ReadTx, keys: readonly Duties[]): Promise<DutyCounts[]> {
    const rows = await tx.sql<DutyCounts & { ask: number }>`
      with ${scopeHeld}
      select a.ask, counted.* from ${asked(keys, sql`"taskId" uuid, "topId" uuid`)}
        join calendar.task t on t.id = a."taskId"
       cross join lateral (
             select count(*)::int as units, count(*) filter (where d.status = 'OPEN')::int as open,
                    count(*) filter (where d.status = 'IN_PROGRESS')::int as "inProgress", count(*) filter (where d.status = 'DONE')::int as done,
                    count(*) filter (where d.status = 'NOT_ARISEN')::int as "notArisen", count(*) filter (where d.overdue)::int as overdue
               from ${dutiesHeld}) counted`;
    return grouped(keys, rows).map(([row]) => row ?? noneYet);
  }

  /** In whose place the viewer may tell. */
  async tellersOf(
    tx: ReadTx,
    keys: readonly DutyKey[],
  ): Promise<{ readonly forUnit: boolean; readonly forOwner: boolean }[]> {
    const rows = await tx.sql<{ ask: number; forUnit: boolean; forOwner: boolean }>`
      select a.ask, ${tellsFor(sql`a."unitId"`)} as "forUnit", ${tellsFor(sql`pl.owner_id`)} as "forOwner"
        from ${asked(keys, sql`"taskId" uuid, "unitId" uuid`)}
        join calendar.task t on t.id = a."taskId" join calendar.plan pl on pl.id = t.plan_id`;
    return grouped(keys, rows).map(([row]) => row ?? { forUnit: false, forOwner: false });
  }

  /** The latest evidence first; asked of duties that were found within scope before, like the two that follow. */
  evidenceOf(tx: ReadTx, keys: readonly Latest[]): Promise<KeptEvidence[][]> {
    return this.latest<KeptEvidence>(
      tx,
      keys,
      sql`select e.title, e.document_number as "documentNumber", e.document_date as "documentDate", e.link, e.sha256, e.at, w.name as "personName"
            from calendar.task_evidence e join access.person w on w.id = e.person_id
           where e.task_id = a."taskId" and e.unit_id = a."unitId" order by e.at desc, e.id desc limit a.first`,
    );
  }

  commentsOf(tx: ReadTx, keys: readonly Latest[]): Promise<Comment[][]> {
    return this.latest<Comment>(
      tx,
      keys,
      sql`select c.text, c.at, w.name as "personName", coalesce(now.name, last.name) as "speakerName"
            from calendar.task_comment c join access.person w on w.id = c.person_id
            left join organisation.unit_version now on now.unit_id = c.speaker_id and now.valid @> (c.at at time zone 'Asia/Ho_Chi_Minh')::date
           cross join lateral (select v.name from organisation.unit_version v where v.unit_id = c.speaker_id order by lower(v.valid) desc limit 1) last
           where c.task_id = a."taskId" and c.unit_id = a."unitId" order by c.at desc, c.id desc limit a.first`,
    );
  }

  stepsOf(tx: ReadTx, keys: readonly Latest[]): Promise<StepTaken[][]> {
    return this.latest<StepTaken>(
      tx,
      keys,
      sql`select s.step, s.reason, s.at, w.name as "personName" from calendar.task_step s join access.person w on w.id = s.person_id
           where s.task_id = a."taskId" and s.unit_id = a."unitId" order by s.number desc limit a.first`,
    );
  }

  private async latest<Row>(tx: ReadTx, keys: readonly Latest[], rowsOf: Sql): Promise<Row[][]> {
    const rows = await tx.sql<Row & { ask: number; nth: number }>`
      select a.ask, own.* from ${asked(keys, sql`"taskId" uuid, "unitId" uuid, first int`)}
       cross join lateral (select row_number() over () as nth, said.* from (${rowsOf}) said) own
       order by a.ask, own.nth`;
    return grouped(keys, rows);
  }
}

const dutyKey = sql`((case when d.answers then '0' else '1' end) || v.code || ' ' || d.unit_id::text) collate "C"`;

const progressColumns = sql`
  d.task_id as "taskId", d.unit_id as "unitId", v.code as "unitCode", v.name as "unitName", d.answers, t.conditional, d.status, d.version,
  d.changed_at as "changedAt", d.overdue, ${dutyKey} as key`;

/** The duties of the task `t`, asked for as `a`, that the viewer may see. */
const dutiesHeld = sql`(
       select * from calendar.duty_state d where d.task_id = a."taskId" and (a."topId" is null or ${beneathOn(sql`a."topId"`)}) offset 0) d
       cross join ${withinHeld(sql`d.unit_id`, sql`t.due_from`)} seen`;

/** Whether the viewer may tell of tasks in the place of a unit. */
export function tellsFor(unit: Sql): Sql {
  return actsFor(unit, ['REPORTER', 'REVIEWER'], sql`t.due_from`);
}

function asked(questions: readonly object[], columns: Sql): Sql {
  const numbered = questions.map((question, ask) => ({ ...question, ask }));
  return sql`jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as a(ask int, ${columns})`;
}

function grouped<Row extends { readonly ask: number }>(
  keys: readonly object[],
  rows: readonly Row[],
): Row[][] {
  const answers = keys.map((): Row[] => []);
  for (const row of rows) answers[row.ask]?.push(row);
  return answers;
}
