import { Injectable } from '@nestjs/common';
import { type PersonId, type UnitId } from '../../kernel/ids.js';
import { inScope } from '../../organisation/index.js';
import { newId } from '../../platform/database/ids.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx, type WriteTx } from '../../platform/database/transaction.js';
import { type DutyRef } from '../domain/duty-ref.js';
import { type Evidence } from '../domain/evidence.js';
import { type TaskFacts, type TaskStatus, type TaskStep } from '../domain/task-life.js';
import { type DutyKey, tellsFor } from './progress-reader.js';

/** A duty within scope, and in whose place the viewer may tell of it. */
export interface KnownDuty extends DutyKey, Pick<TaskFacts, 'conditional' | 'forUnit' | 'forOwner'> {}

/** Writes how far units are with tasks, and what they show and say of it. */
@Injectable()
export class ProgressWriter {
  async find(tx: ReadTx, { taskId, unitCode }: DutyRef): Promise<KnownDuty | null> {
    const [row] = await tx.sql<KnownDuty>`
      select t.id as "taskId", d.unit_id as "unitId", t.conditional, ${tellsFor(sql`d.unit_id`)} as "forUnit", ${tellsFor(sql`pl.owner_id`)} as "forOwner"
        from calendar.task t
        join calendar.plan pl on pl.id = t.plan_id
        join organisation.unit_version v on v.code = ${unitCode} and v.valid @> t.due_from
        join calendar.duty d on d.task_id = ${taskId} and d.unit_id = v.unit_id
       where t.id = ${taskId} and ${inScope(sql`d.unit_id`, sql`t.due_from`)}`;
    return row ?? null;
  }

  /** Holds the progress until the act is over. Of two that begin it at once, the second waits and finds the first one's. */
  async hold(tx: WriteTx, { taskId, unitId }: DutyKey): Promise<Pick<TaskFacts, 'status' | 'version'>> {
    await tx.sql`
      insert into calendar.task_progress (task_id, unit_id, status, version, changed_at)
      values (${taskId}, ${unitId}, 'OPEN', 0, clock_timestamp()) on conflict do nothing`;
    const [row] = await tx.sql<Pick<TaskFacts, 'status' | 'version'>>`
      select status, version from calendar.task_progress where task_id = ${taskId} and unit_id = ${unitId} for update`;
    if (row === undefined) throw new Error('The progress that was begun is not there');
    return row;
  }

  /** Takes a step from the version that was held. */
  async take(
    tx: WriteTx,
    { taskId, unitId }: DutyKey,
    taken: {
      readonly step: TaskStep;
      readonly to: TaskStatus;
      readonly version: number;
      readonly reason: string | null;
      readonly personId: PersonId;
    },
  ): Promise<number> {
    const [row] = await tx.sql<{ version: number }>`
      with moved as (
        update calendar.task_progress set status = ${taken.to}, version = version + 1, changed_at = clock_timestamp()
         where task_id = ${taskId} and unit_id = ${unitId} and version = ${taken.version} returning task_id, unit_id, version, changed_at)
      insert into calendar.task_step (task_id, unit_id, number, step, reason, person_id, at)
      select task_id, unit_id, version, ${taken.step}, ${taken.reason}, ${taken.personId}::uuid, changed_at from moved returning number as version`;
    if (row === undefined) throw new Error('The progress that was held has changed');
    return row.version;
  }

  async addEvidence(
    tx: WriteTx,
    { taskId, unitId }: DutyKey,
    evidence: Evidence & { readonly personId: PersonId },
  ): Promise<void> {
    const { title, documentNumber, documentDate, link, sha256, personId } = evidence;
    await tx.sql`
      insert into calendar.task_evidence (id, task_id, unit_id, title, document_number, document_date, link, sha256, person_id)
      values (${newId()}, ${taskId}, ${unitId}, ${title}, ${documentNumber}, ${documentDate}::date, ${link}, ${sha256}, ${personId})`;
  }

  /** For whom the viewer may speak of a duty: the nearest unit it acts for, be it the unit itself or one above, or the plan's owner. */
  async speaker(tx: ReadTx, { taskId, unitId }: DutyKey): Promise<UnitId | null> {
    const [row] = await tx.sql<{ speaker: UnitId }>`
      select scope.unit_id as speaker
        from calendar.task t
        join calendar.plan pl on pl.id = t.plan_id
       cross join organisation.scope() scope
        left join organisation.path path
          on path.line = scope.line and path.ancestor_id = scope.unit_id and path.descendant_id = ${unitId} and path.valid @> t.due_from
       where t.id = ${taskId} and scope.role in ('REPORTER', 'REVIEWER') and (scope.before is null or t.due_from < scope.before)
         and (path.depth is not null or scope.unit_id = pl.owner_id)
       order by path.depth nulls last limit 1`;
    return row?.speaker ?? null;
  }

  async addComment(
    tx: WriteTx,
    { taskId, unitId }: DutyKey,
    comment: { readonly text: string; readonly speakerId: UnitId; readonly personId: PersonId },
  ): Promise<void> {
    await tx.sql`
      insert into calendar.task_comment (id, task_id, unit_id, speaker_id, text, person_id)
      values (${newId()}, ${taskId}, ${unitId}, ${comment.speakerId}, ${comment.text}, ${comment.personId})`;
  }
}
