import { type TaskId } from '../../kernel/ids.js';

/** A task and the unit that has to tell of it, under its code on the first day of the time given. */
export interface DutyRef {
  readonly taskId: TaskId;
  readonly unitCode: string;
}
