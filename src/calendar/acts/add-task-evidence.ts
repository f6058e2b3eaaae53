import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DutyRef } from '../domain/duty-ref.js';
import { type Evidence, objectionsToEvidence, tidyEvidence } from '../domain/evidence.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { objectionsToTeller } from '../domain/task-life.js';
import { ProgressWriter } from '../store/progress-writer.js';
import { personOf } from './person-of.js';
import { type DutyDone } from './record-task-step.js';

const refuse = refusing<CalendarReasons>();

export interface EvidenceAdding {
  readonly duty: DutyRef;
  readonly evidence: Evidence;
  readonly idempotencyKey: string;
}

/** Nộp minh chứng. Adds a document to what a unit shows of a task; what was added stays. */
@Injectable()
export class AddTaskEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly progress: ProgressWriter,
  ) {}

  run(viewer: Viewer, adding: EvidenceAdding): Promise<Outcome<DutyDone>> {
    const { idempotencyKey } = adding;
    return this.work.write(viewer, { act: 'addTaskEvidence', idempotencyKey, input: adding }, async (tx) => {
      const duty = await this.progress.find(tx, adding.duty);
      if (duty === null) return refused([refuse('TASK_NOT_FOUND', {}, ['duty'])]);
      const stranger = objectionsToTeller(duty);
      if (stranger.length > 0) return refused(stranger);
      const evidence = tidyEvidence(adding.evidence);
      const against = objectionsToEvidence(evidence);
      if (against.length > 0) return refused(against);
      const { taskId, unitId } = duty;
      await this.progress.addEvidence(tx, duty, { ...evidence, personId: personOf(viewer) });
      tx.witness({
        act: 'addTaskEvidence',
        subject: { type: 'Task', id: taskId },
        onBehalfOf: unitId,
        facts: { ...evidence },
      });
      return done({ taskId, unitId });
    });
  }
}
