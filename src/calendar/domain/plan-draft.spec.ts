import { type PlanId, type TaskId, type UnitId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { carriedOver, type Fate, soleHeir } from './plan-carry.js';
import { objectionsToAdopting, type PlanDraft, type TaskWords } from './plan-draft.js';
import { edited, type PlanEdit } from './plan-edits.js';
import { partiesNamed } from './plan-parties.js';
import { type Due, dueDays, dueFrom, laterBy } from './task.js';

const unit = (name: string) => name as UnitId;
const id = (name: string) => name as TaskId;
const words = (change: Partial<TaskWords> = {}): TaskWords => ({
  title: 'Báo cáo sơ kết',
  subjectYear: 2024,
  due: { granularity: 'QUARTER', year: 2024, quarter: 2 },
  conditional: false,
  note: null,
  parties: [{ role: 'LEADS', unitId: unit('VP'), reach: 'UNIT', label: 'Văn phòng' }],
  ...change,
});
const fate = (change: Partial<Fate>): Fate => ({
  code: 'A',
  name: 'Sở A',
  lives: false,
  ended: localDate('2025-07-01'),
  heirs: [{ unitId: unit('B'), code: 'B', name: 'Sở B' }],
  whole: true,
  ...change,
});

function carried(task: Partial<TaskWords>, fates: Readonly<Record<string, Fate>> = {}, years = 2) {
  const to = { years, fates: new Map(Object.entries(fates)) as Map<UnitId, Fate>, newId: () => id('new') };
  const { tasks, notes } = carriedOver([words(task)], to);
  return { task: tasks[0]!, notes: notes.map(({ reason }) => reason) };
}

describe('when a task is due', () => {
  it.each<[Due, string, string]>([
    [{ granularity: 'YEAR', year: 2024 }, '2024-01-01', '2024-12-31'],
    [{ granularity: 'QUARTER', year: 2024, quarter: 3 }, '2024-07-01', '2024-09-30'],
    [{ granularity: 'MONTH', year: 2024, month: 2 }, '2024-02-01', '2024-02-29'],
    [{ granularity: 'DAY', date: localDate('2024-02-29') }, '2024-02-29', '2024-02-29'],
  ])('%j is known again from its granularity and first day', (due, from, to) => {
    expect(dueDays(due)).toEqual({ from, to });
    expect(dueFrom(due.granularity, dueDays(due).from)).toEqual(due);
  });

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-12-31', 1, '2025-12-31'],
  ])('the day %s is, %i years later, %s', (date, years, later) => {
    expect(laterBy(years, { granularity: 'DAY', date: localDate(date) })).toMatchObject({ date: later });
  });
});

describe('a task carried over to a later year', () => {
  it('moves its due date and the year judged by the same, and keeps them apart', () => {
    const { task } = carried({ subjectYear: 2023 });
    expect(task).toMatchObject({
      subjectYear: 2025,
      due: { granularity: 'QUARTER', year: 2026, quarter: 2 },
    });
  });

  it.each<[string, Fate, string, string[]]>([
    ['lives', fate({ lives: true, ended: null }), 'VP', []],
    ['went whole to one', fate({}), 'B', ['PLAN_PARTY_REPLACED']],
    ['left no heir', fate({ heirs: [] }), 'VP', ['PLAN_PARTY_ENDED']],
    ['went to one but in part', fate({ whole: false }), 'VP', ['PLAN_PARTY_ENDED']],
    [
      'went to two',
      fate({ heirs: [...fate({}).heirs, { unitId: unit('C'), code: 'C', name: 'Sở C' }] }),
      'VP',
      ['PLAN_PARTY_ENDED'],
    ],
  ])('whose party %s', (_, became, unitId, notes) => {
    const moved = carried({}, { VP: became });
    expect(moved.task.parties[0]?.unitId).toBe(unitId);
    expect(moved.notes).toEqual(notes);
    expect(soleHeir(became)?.unitId).toBe(unitId === 'B' ? 'B' : undefined);
  });

  it('says which years its words still name, and a day the new year has not', () => {
    expect(carried({ title: 'Phát động năm 2024', note: 'theo Luật 2022' }).notes).toEqual([
      'PLAN_NAMES_YEAR',
      'PLAN_NAMES_YEAR',
    ]);
    const due = { granularity: 'DAY' as const, date: localDate('2024-02-29') };
    expect(carried({ due }).notes).toEqual(['PLAN_DAY_MOVED']);
    expect(carried({ due }, {}, 4).notes).toEqual([]);
  });

  it('tells of a unit once, with every task that names it', () => {
    const to = { years: 1, fates: new Map([[unit('VP'), fate({})]]), newId: ids() };
    expect(carriedOver([words(), words()], to).notes).toMatchObject([{ taskIds: ['t1', 't2'] }]);
  });
});

function ids(): () => TaskId {
  let n = 0;
  return () => id(`t${++n}`);
}

describe('a draft that is edited', () => {
  const due = { granularity: 'YEAR' as const, year: 2027 };
  const draft: PlanDraft = {
    planId: 'plan' as PlanId,
    ownerId: unit('O'),
    year: 2027,
    title: 'Kế hoạch',
    draftedFrom: 'before' as PlanId,
    version: 1,
    tasks: ['a', 'b', 'c'].map((name) => ({ ...words({ title: name, due }), taskId: id(name) })),
    notes: [
      { reason: 'PLAN_NAMES_YEAR', facts: {}, taskIds: [id('a'), id('b')] },
      { reason: 'PLAN_OWNER_REPLACED', facts: {}, taskIds: null },
    ],
  };
  const add = (change: Partial<TaskWords>, position: number | null = null): PlanEdit => ({
    kind: 'ADD',
    taskId: id('new'),
    words: change,
    position,
  });
  const change = (taskId: string, to: Partial<TaskWords>, position: number | null = null): PlanEdit => ({
    kind: 'CHANGE',
    taskId: id(taskId),
    words: to,
    position,
  });
  const remove = (taskId: string): PlanEdit => ({ kind: 'REMOVE', taskId: id(taskId) });
  const { parties } = words();

  it.each<[string, PlanEdit[], string]>([
    ['added last', [add({ title: 'x', parties })], 'abcx'],
    ['added in between', [add({ title: 'x', parties }, 2)], 'axbc'],
    ['added beyond the end', [add({ title: 'x', parties }, 99)], 'abcx'],
    ['changed where it stands', [change('b', { title: 'x' })], 'axc'],
    ['moved to the front', [change('c', {}, 1)], 'cab'],
    ['moved to the end', [change('a', {}, 3)], 'bca'],
    ['removed', [remove('b')], 'ac'],
    [
      'one after another',
      [remove('a'), change('b', { title: ' x  y ' }), add({ title: 'z', parties }, 1)],
      'zx yc',
    ],
  ])('%s', (_, edits, order) => {
    const after = edited(draft, edits);
    expect(after.objections).toEqual([]);
    expect(after.tasks.map(({ title }) => title).join('')).toBe(order);
  });

  it('settles what was said of a task that somebody had in hand, and of no other', () => {
    expect(edited(draft, [change('a', {})]).notes.map(({ taskIds }) => taskIds)).toEqual([['b'], null]);
    expect(edited(draft, [change('a', {}), remove('b')]).notes).toHaveLength(1);
  });

  it.each<[string, PlanEdit[], string[]]>([
    [
      'a task that is not there',
      [change('z', {}), remove('a'), remove('a')],
      ['PLAN_TASK_NOT_FOUND', 'PLAN_TASK_NOT_FOUND'],
    ],
    ['a task of nobody and nothing', [add({})], ['TASK_WITHOUT_TITLE', 'TASK_WITHOUT_PARTY']],
    [
      'a due date of another year',
      [change('a', { due: { granularity: 'QUARTER', year: 2026, quarter: 4 } })],
      ['TASK_DUE_OUTSIDE_PLAN'],
    ],
    [
      'a party without a name',
      [change('a', { parties: [...parties, { role: 'RECEIVES', unitId: null, reach: 'UNIT', label: ' ' }] })],
      ['TASK_PARTY_WITHOUT_NAME'],
    ],
    [
      'more than can be overseen',
      Array.from({ length: 298 }, (_, i) => ({ ...add({ title: 'x', parties }), taskId: id(`n${i}`) })),
      ['PLAN_TOO_LONG'],
    ],
  ])('is refused %s', (_, edits, reasons) => {
    expect(edited(draft, edits).objections.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('is not adopted empty or with a task that nobody does', () => {
    expect(objectionsToAdopting(draft)).toEqual([]);
    expect(objectionsToAdopting({ ...draft, tasks: [] }).map(({ reason }) => reason)).toEqual(['PLAN_EMPTY']);
  });
});

describe('who a plan may name', () => {
  const known = new Map([
    ['BELOW', { unitId: unit('below'), beneath: true }],
    ['ABOVE', { unitId: unit('above'), beneath: false }],
  ]);
  const kept = [
    { role: 'LEADS' as const, unitId: unit('old'), reach: 'UNIT' as const, label: 'Cũ', unitCode: 'OLD' },
  ];
  const named = (role: 'LEADS' | 'DIRECTS' | 'RECEIVES' | 'COOPERATES', unitCode: string | null) => {
    const { parties, objections } = partiesNamed(
      [{ role, reach: 'UNIT', label: 'x', unitCode }],
      { known, kept },
      [],
    );
    return [parties[0]?.unitId, ...objections.map(({ reason }) => reason)];
  };

  it.each([
    ['LEADS', 'BELOW', ['below']],
    ['LEADS', 'ABOVE', ['above', 'PLAN_PARTY_NOT_BENEATH']],
    ['COOPERATES', 'ABOVE', ['above', 'PLAN_PARTY_NOT_BENEATH']],
    ['DIRECTS', 'ABOVE', ['above']],
    ['RECEIVES', 'ABOVE', ['above']],
    ['LEADS', 'OLD', ['old']],
    ['DIRECTS', 'OLD', [null, 'PLAN_PARTY_UNKNOWN']],
    ['LEADS', 'NONE', [null, 'PLAN_PARTY_UNKNOWN']],
    ['LEADS', null, [null]],
  ] as const)('as who %s: %s', (role, code, expected) => {
    expect(named(role, code)).toEqual(expected);
  });
});
