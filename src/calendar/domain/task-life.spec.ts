import {
  allowedSteps,
  objectionsToStep,
  statusAfter,
  type TaskFacts,
  type TaskStatus,
  taskStatuses,
  type TaskStep,
  taskSteps,
} from './task-life.js';

const facts = (change: Partial<TaskFacts>): TaskFacts => ({
  status: 'OPEN',
  version: 2,
  conditional: true,
  forUnit: true,
  forOwner: false,
  ...change,
});

const reasons = (
  step: TaskStep,
  change: Partial<TaskFacts>,
  input: { expectedVersion?: number; reason?: string | null } = {},
): string[] =>
  objectionsToStep(step, facts(change), { expectedVersion: 2, reason: 'nhầm', ...input }).map(
    ({ reason }) => reason,
  );

describe('the life of a task with one unit', () => {
  /** Every state and step, written out: where it leads, or nothing. */
  const written: Readonly<Record<TaskStep, Readonly<Record<TaskStatus, TaskStatus | null>>>> = {
    BEGIN: { OPEN: 'IN_PROGRESS', IN_PROGRESS: null, DONE: null, NOT_ARISEN: null },
    FINISH: { OPEN: 'DONE', IN_PROGRESS: 'DONE', DONE: null, NOT_ARISEN: null },
    SET_ASIDE: { OPEN: 'NOT_ARISEN', IN_PROGRESS: null, DONE: null, NOT_ARISEN: null },
    REOPEN: { OPEN: null, IN_PROGRESS: null, DONE: 'IN_PROGRESS', NOT_ARISEN: 'OPEN' },
  };
  const tellers = [
    ['the unit', { forUnit: true, forOwner: false }, true],
    ['the owner', { forUnit: false, forOwner: true }, true],
    ['both', { forUnit: true, forOwner: true }, true],
    ['neither', { forUnit: false, forOwner: false }, false],
  ] as const;
  const table = taskSteps.flatMap((step) =>
    taskStatuses.flatMap((status) =>
      [true, false].flatMap((conditional) =>
        tellers.map(([who, teller, may]) => ({ step, status, conditional, who, teller, may })),
      ),
    ),
  );

  it.each(table)(
    '$step from $status, conditional: $conditional, by $who',
    ({ step, status, conditional, teller, may }) => {
      const to = written[step][status];
      const expected = may
        ? [
            ...(to === null ? ['TASK_NOT_IN_STATUS'] : []),
            ...(step === 'SET_ASIDE' && !conditional ? ['TASK_NOT_CONDITIONAL'] : []),
          ]
        : ['TASK_NOT_YOURS'];
      expect(reasons(step, { status, conditional, ...teller })).toEqual(expected);
      expect(statusAfter(step, status) ?? null).toBe(to);
    },
  );

  it('asks why something is opened again, and of nothing else', () => {
    expect(reasons('REOPEN', { status: 'DONE' }, { reason: '  ' })).toEqual(['REOPENING_NEEDS_REASON']);
    expect(reasons('FINISH', {}, { reason: null })).toEqual([]);
  });

  it('refuses what was seen in another version, and hears every objection at once', () => {
    expect(reasons('BEGIN', {}, { expectedVersion: 1 })).toEqual(['TASK_CHANGED_MEANWHILE']);
    expect(reasons('SET_ASIDE', { status: 'DONE', conditional: false }, { expectedVersion: 1 })).toEqual([
      'TASK_CHANGED_MEANWHILE',
      'TASK_NOT_IN_STATUS',
      'TASK_NOT_CONDITIONAL',
    ]);
  });

  it('tells a stranger nothing of version or status', () => {
    expect(
      reasons('REOPEN', { forUnit: false, status: 'OPEN' }, { expectedVersion: 9, reason: null }),
    ).toEqual(['TASK_NOT_YOURS']);
  });

  it('offers only what would succeed', () => {
    expect(allowedSteps(facts({}))).toEqual(['BEGIN', 'FINISH', 'SET_ASIDE']);
    expect(allowedSteps(facts({ conditional: false }))).toEqual(['BEGIN', 'FINISH']);
    expect(allowedSteps(facts({ status: 'DONE' }))).toEqual(['REOPEN']);
    expect(allowedSteps(facts({ forUnit: false }))).toEqual([]);
  });
});
