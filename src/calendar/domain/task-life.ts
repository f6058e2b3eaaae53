import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type CalendarReasons } from './reasons.js';

/** Chưa làm, đang làm, đã xong, không phát sinh. How far one unit is with one task. */
export const taskStatuses = ['OPEN', 'IN_PROGRESS', 'DONE', 'NOT_ARISEN'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const taskSteps = ['BEGIN', 'FINISH', 'SET_ASIDE', 'REOPEN'] as const;
export type TaskStep = (typeof taskSteps)[number];

/** What a rule needs to know, read after the lock. */
export interface TaskFacts {
  readonly status: TaskStatus;
  readonly version: number;
  /** To be done only if the occasion arises. */
  readonly conditional: boolean;
  /** The viewer acts for the unit that has to do it, or for the owner of the plan. */
  readonly forUnit: boolean;
  readonly forOwner: boolean;
}

export interface StepInput {
  readonly expectedVersion: number;
  readonly reason?: string | null;
}

type Guard = (task: TaskFacts, input: StepInput) => readonly Refusal[];

interface Move {
  /** From where it may be taken, and where it leads. */
  readonly leads: Readonly<Partial<Record<TaskStatus, TaskStatus>>>;
  readonly guards: readonly Guard[];
}

const refuse = refusing<CalendarReasons>();

const onlyIfOccasional: Guard = ({ conditional }) =>
  conditional ? [] : [refuse('TASK_NOT_CONDITIONAL', {})];

const saysWhy: Guard = (_, { reason }) =>
  reason?.trim() ? [] : [refuse('REOPENING_NEEDS_REASON', {}, ['reason'])];

const nothingChangedMeanwhile: Guard = ({ version }, { expectedVersion }) =>
  version === expectedVersion
    ? []
    : [
        refuse('TASK_CHANGED_MEANWHILE', { expected: expectedVersion, current: version }, [
          'expectedVersion',
        ]),
      ];

/** The life of a task with one unit. What was begun has arisen; what was done and is opened again goes on. */
const taskLife: Readonly<Record<TaskStep, Move>> = {
  BEGIN: { leads: { OPEN: 'IN_PROGRESS' }, guards: [] },
  FINISH: { leads: { OPEN: 'DONE', IN_PROGRESS: 'DONE' }, guards: [] },
  SET_ASIDE: { leads: { OPEN: 'NOT_ARISEN' }, guards: [onlyIfOccasional] },
  REOPEN: { leads: { DONE: 'IN_PROGRESS', NOT_ARISEN: 'OPEN' }, guards: [saysWhy] },
};

/** Where a step leads; undefined where it cannot be taken. */
export function statusAfter(step: TaskStep, status: TaskStatus): TaskStatus | undefined {
  return taskLife[step].leads[status];
}

/** Who may tell of a task at all. */
export function objectionsToTeller({
  forUnit,
  forOwner,
}: Pick<TaskFacts, 'forUnit' | 'forOwner'>): readonly Refusal[] {
  return forUnit || forOwner ? [] : [refuse('TASK_NOT_YOURS', {})];
}

/** Everything that speaks against a step; empty means it may be taken. Who may not act is told only that. */
export function objectionsToStep(step: TaskStep, task: TaskFacts, input: StepInput): readonly Refusal[] {
  const stranger = objectionsToTeller(task);
  if (stranger.length > 0) return stranger;
  const stale = nothingChangedMeanwhile(task, input);
  const { guards } = taskLife[step];
  const wrong =
    statusAfter(step, task.status) === undefined
      ? [refuse('TASK_NOT_IN_STATUS', { step, status: task.status })]
      : [];
  return [...stale, ...wrong, ...guards.flatMap((guard) => guard(task, input))];
}

/** The steps that would succeed now, by the very rules that decide. */
export function allowedSteps(task: TaskFacts): readonly TaskStep[] {
  const input = { expectedVersion: task.version, reason: '…' };
  return taskSteps.filter((step) => objectionsToStep(step, task, input).length === 0);
}
