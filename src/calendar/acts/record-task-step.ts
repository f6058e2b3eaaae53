import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { proseText } from '../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DutyRef } from '../domain/duty-ref.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { objectionsToStep, objectionsToTeller, statusAfter, type TaskStep } from '../domain/task-life.js';
import { calendarConstraints } from '../store/constraints.js';
import { type DutyKey } from '../store/progress-reader.js';
import { ProgressWriter } from '../store/progress-writer.js';
import { personOf } from './person-of.js';

const refuse = refusing<CalendarReasons>();

export interface StepTaking {
  readonly duty: DutyRef;
  readonly step: TaskStep;
  readonly reason: string | null;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** What every act on a duty answers: the task and the unit. */
export type DutyDone = Pick<DutyKey, 'taskId' | 'unitId'>;

/** Báo tiến độ. Takes a unit a step on with a task: begins, finishes, sets aside what did not arise, or opens again. */
@Injectable()
export class RecordTaskStep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly progress: ProgressWriter,
  ) {}

  run(viewer: Viewer, taking: StepTaking): Promise<Outcome<DutyDone>> {
    const { duty: ref, step, idempotencyKey } = taking;
    const call = { act: 'recordTaskStep', idempotencyKey, input: taking, constraints: calendarConstraints };
    return this.work.write(viewer, call, async (tx) => {
      const duty = await this.progress.find(tx, ref);
      if (duty === null) return refused([refuse('TASK_NOT_FOUND', {}, ['duty'])]);
      // Who may not tell neither waits for the progress nor holds it.
      const stranger = objectionsToTeller(duty);
      if (stranger.length > 0) return refused(stranger);
      const held = await this.progress.hold(tx, duty);
      const reason = proseText(taking.reason ?? '') || null;
      const against = objectionsToStep(step, { ...duty, ...held }, { ...taking, reason });
      const to = statusAfter(step, held.status);
      if (against.length > 0 || to === undefined) return refused(against);
      const { taskId, unitId } = duty;
      const version = await this.progress.take(tx, duty, {
        step,
        to,
        reason,
        version: held.version,
        personId: personOf(viewer),
      });
      tx.witness({
        act: 'recordTaskStep',
        subject: { type: 'Task', id: taskId },
        onBehalfOf: unitId,
        facts: { step, from: held.status, to, version, ...(reason === null ? {} : { reason }) },
      });
      return done({ taskId, unitId });
    });
  }
}
