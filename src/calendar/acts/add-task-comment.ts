import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { proseText } from '../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DutyRef } from '../domain/duty-ref.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { ProgressWriter } from '../store/progress-writer.js';
import { personOf } from './person-of.js';
import { type DutyDone } from './record-task-step.js';

const refuse = refusing<CalendarReasons>();

export interface CommentAdding {
  readonly duty: DutyRef;
  readonly text: string;
  readonly idempotencyKey: string;
}

/** Ghi ý kiến. Whoever does a task, owns its plan or stands above says something of it; what was said stays. */
@Injectable()
export class AddTaskComment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly progress: ProgressWriter,
  ) {}

  run(viewer: Viewer, adding: CommentAdding): Promise<Outcome<DutyDone>> {
    const { idempotencyKey } = adding;
    return this.work.write(viewer, { act: 'addTaskComment', idempotencyKey, input: adding }, async (tx) => {
      const duty = await this.progress.find(tx, adding.duty);
      if (duty === null) return refused([refuse('TASK_NOT_FOUND', {}, ['duty'])]);
      const speakerId = await this.progress.speaker(tx, duty);
      if (speakerId === null) return refused([refuse('TASK_NOT_YOURS', {})]);
      const text = proseText(adding.text);
      if (text === '') return refused([refuse('COMMENT_EMPTY', {}, ['text'])]);
      const { taskId, unitId } = duty;
      await this.progress.addComment(tx, duty, { text, speakerId, personId: personOf(viewer) });
      tx.witness({
        act: 'addTaskComment',
        subject: { type: 'Task', id: taskId },
        onBehalfOf: speakerId,
        facts: { unitId, text },
      });
      return done({ taskId, unitId });
    });
  }
}
