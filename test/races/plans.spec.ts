import { codes, Planning } from '../support/planning.js';
import { inTurn } from '../support/in-turn.js';
import { type Loose } from '../support/world.js';
import { within } from '../support/within.js';

describe('several at once on one plan', () => {
  let planning: Planning;
  let plan: Loose;

  beforeAll(async () => {
    planning = await Planning.open();
    [plan] = (await planning.plansOf('department', 'H05.STC', 2024)) as [Loose];
  });
  afterAll(() => planning.close());

  const key = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1];
  const duty = (ordinal: number, unitCode: string) => ({
    taskId: plan.tasks.nodes[ordinal - 1].id,
    unitCode,
  });
  const step = (viewer: string, of: object, input: object) =>
    planning.act(viewer, 'record-task-step', { duty: of, ...input });
  const told = (results: readonly Loose[]) => results.map((result) => codes(result).join()).sort();

  it('of many who begin a task at once one does, whoever holds it first', async () => {
    const of = duty(1, 'H05.STC.QLNS');
    const held = await planning.world.holding(
      `insert into calendar.task_progress
       select $1, unit_id, 'OPEN', 0, now() from organisation.unit_version where code = $2 limit 1`,
      [key(of.taskId), of.unitCode],
    );
    const begun = ['office', 'department', 'office'].map((viewer) =>
      step(viewer, of, { step: 'BEGIN', expectedVersion: 0 }),
    );
    await planning.world.waiting(3);
    await held.release();
    const late = 'TASK_CHANGED_MEANWHILE,TASK_NOT_IN_STATUS';
    expect(told(await Promise.all(begun))).toEqual(['', late, late]);
  });

  it('of two who go on with it at once one does, and its history has each step once', async () => {
    const of = duty(1, 'H05.STC.QLNS');
    const held = await planning.world.holding(
      'select from calendar.task_progress where task_id = $1 for update',
      [key(of.taskId)],
    );
    const both = ['office', 'department'].map((viewer) =>
      step(viewer, of, { step: 'FINISH', expectedVersion: 1 }),
    );
    await planning.world.waiting(2);
    await held.release();
    expect(told(await Promise.all(both))).toEqual(['', 'TASK_CHANGED_MEANWHILE,TASK_NOT_IN_STATUS']);
    const steps = await planning.world.behind(
      'select number, step from calendar.task_step where task_id = $1 order by number',
      [key(of.taskId)],
    );
    expect(steps).toEqual([
      { number: 1, step: 'BEGIN' },
      { number: 2, step: 'FINISH' },
    ]);
  });

  it('who may not tell of a task neither waits for it nor holds it up', async () => {
    const of = duty(1, 'H05.STC.QLNS');
    const held = await planning.world.holding(
      'select from calendar.task_progress where task_id = $1 for update',
      [key(of.taskId)],
    );
    const tried = ['leader', 'board', 'ministry', 'centre'].map((viewer) =>
      step(viewer, of, { step: 'REOPEN', reason: 'x', expectedVersion: 2 }),
    );
    const answers = await within(5000, Promise.all(tried)).finally(() => held.release());
    expect(answers.map((answer) => codes(answer).join())).toEqual([
      ...['TASK_NOT_FOUND', 'TASK_NOT_FOUND', 'TASK_NOT_YOURS', 'TASK_NOT_YOURS'],
    ]);
  });

  it('of a change, an adoption and a drop of one draft at once one is done', async () => {
    await inTurn([2027, 2028, 2029], async (toYear) => {
      const { plan: draft } = await planning.act('department', 'draft-next-plan', {
        planId: plan.id,
        toYear,
        title: 'Mới',
      });
      const held = await planning.world.holding('select from calendar.plan_draft where id = $1 for update', [
        key(draft.id),
      ]);
      const of = { planId: draft.id, expectedVersion: 1 };
      const change = { change: { taskId: draft.tasks.nodes[0].id, words: { note: 'x' } } };
      const all = [
        planning.act('centre', 'change-plan-draft', { ...of, edits: [change] }),
        planning.act('department', 'adopt-plan', { ...of, decision: '5/KH' }),
        planning.act('centre', 'drop-plan-draft', of),
      ];
      await planning.world.waiting(3);
      await held.release();
      const [done, ...others] = told(await Promise.all(all));
      expect(done).toBe('');
      expect(others.every((one) => ['PLAN_NOT_FOUND', 'PLAN_CHANGED_MEANWHILE'].includes(one))).toBe(true);
      const [left] = await planning.world.behind<{ adopted: number; drafts: number }>(
        `select (select count(*)::int from calendar.plan where id = $1) as adopted, (select count(*)::int from calendar.plan_draft where id = $1) as drafts`,
        [key(draft.id)],
      );
      expect((left?.adopted ?? 0) + (left?.drafts ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('a draft that others may see is not waited for by who may not change it', async () => {
    const { plan: draft } = await planning.act('department', 'draft-next-plan', {
      planId: plan.id,
      toYear: 2027,
      title: 'Khác',
    });
    const held = await planning.world.holding('select from calendar.plan_draft where id = $1 for update', [
      key(draft.id),
    ]);
    const tried = ['leader', 'ministry', 'office'].map((viewer) =>
      planning.act(viewer, 'drop-plan-draft', { planId: draft.id, expectedVersion: 1 }),
    );
    const answers = await within(5000, Promise.all(tried)).finally(() => held.release());
    expect(told(answers)).toEqual(['PLAN_NOT_FOUND', 'PLAN_NOT_FOUND', 'PLAN_NOT_FOUND']);
  });
});
