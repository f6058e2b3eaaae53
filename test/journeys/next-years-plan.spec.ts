import { codes, Planning, titled } from '../support/planning.js';
import { type Loose } from '../support/world.js';

describe('next year’s plan', () => {
  let planning: Planning;
  const secondQuarter = { unit: 'H05.STC', year: 2024, quarter: 2 };
  const title = 'Kế hoạch công tác thi đua, khen thưởng năm 2028 của Sở Tài chính Bắc Ninh';
  let draft: Loose;
  let from: string;
  const changed = (viewer: string, expectedVersion: number, edits: object[]) =>
    planning.act(viewer, 'change-plan-draft', { planId: draft.id, expectedVersion, edits });
  const task = (ordinal: number): Loose => draft.tasks.nodes[ordinal - 1];

  beforeAll(async () => {
    planning = await Planning.open();
    [{ id: from }] = (await planning.plansOf('department', 'H05.STC', 2024)) as [Loose];
  });

  afterAll(() => planning.close());

  it('with due dates and years judged moved, and everything said that needs a look', async () => {
    const { userErrors, plan } = await planning.act('department', 'draft-next-plan', {
      planId: from,
      toYear: 2028,
      title,
    });
    expect(userErrors).toEqual([]);
    draft = plan;
    expect(draft).toMatchObject({
      status: 'DRAFT',
      version: 1,
      title,
      source: null,
      tasks: { totalCount: 20 },
    });
    expect(task(9)).toMatchObject({
      subjectYear: 2028,
      granularity: 'QUARTER',
      dueFrom: '2028-04-01',
      dueTo: '2028-06-30',
    });
    // The department of 2024 ended on 1 July 2025, all of it in one: replaced, and said so. Its divisions live on.
    expect(draft.warnings.map(({ code, taskIds }: Loose) => [code, taskIds.length])).toEqual([
      ['PLAN_OWNER_REPLACED', 0],
      ['PLAN_PARTY_REPLACED', expect.any(Number)],
      ['PLAN_PARTY_REPLACED', expect.any(Number)],
      ['PLAN_NAMES_YEAR', 1],
      ['PLAN_NAMES_YEAR', 1],
    ]);
    expect(draft.warnings[0].message).toContain('01/07/2025');
    expect(draft.warnings.at(-1)).toMatchObject({
      message: expect.stringContaining('2024'),
      taskIds: [task(1).id],
    });
  });

  it('not twice, not for a year that is not later, and by nobody but who acts for its owner', async () => {
    const again = (viewer: string, toYear: number, words = title) =>
      planning.act(viewer, 'draft-next-plan', { planId: from, toYear, title: words });
    expect(codes(await again('department', 2028))).toEqual(['PLAN_DRAFT_EXISTS']);
    expect(codes(await again('department', 2024, ' '))).toEqual([
      'PLAN_YEAR_NOT_LATER',
      'PLAN_WITHOUT_TITLE',
    ]);
    expect(codes(await again('ministry', 2028))).toEqual(['PLAN_NOT_FOUND']);
  });

  it('seen by who acts for its owner and by who runs the regime alone, and due from nobody', async () => {
    const seenBy = await Promise.all(
      ['department', 'centre', 'ministry', 'office', 'board', 'leader'].map((viewer) =>
        planning.plansOf(viewer, 'H05.STC', 2028),
      ),
    );
    expect(seenBy.map((plans) => plans.map(({ status }) => status))).toEqual([
      ['DRAFT'],
      ['DRAFT'],
      [],
      [],
      [],
      [],
    ]);
    expect(
      await planning.by('ministry').see('query ($id: ID!) { node(id: $id) { id } }', { id: draft.id }),
    ).toEqual({ node: null });
    expect(await planning.due('department', { ...secondQuarter, year: 2028 })).toMatchObject({
      totalCount: 0,
    });
    expect(codes(await changed('ministry', 1, [{ remove: { taskId: task(1).id } }]))).toEqual([
      'PLAN_NOT_FOUND',
    ]);
  });

  it('changed by a list of edits, all or none', async () => {
    const wrong = await changed('department', 1, [
      { remove: { taskId: task(2).id } },
      { change: { taskId: task(3).id, words: { due: { quarter: { year: 2027, quarter: 4 } } } } },
      {
        add: { words: { title: 'Mới', parties: [{ role: 'LEADS', label: 'UBND tỉnh', unitCode: 'H05' }] } },
      },
      { add: { words: { title: 'Mới', parties: [{ role: 'LEADS', label: 'Lạ', unitCode: 'H19.STC' }] } } },
    ]);
    expect(wrong.userErrors.map(({ code, field }: Loose) => [code, field[1]])).toEqual([
      ['PLAN_PARTY_NOT_BENEATH', '2'],
      ['PLAN_PARTY_UNKNOWN', '3'],
      ['TASK_DUE_OUTSIDE_PLAN', '1'],
    ]);
    const right = await changed('department', 1, [
      { change: { taskId: task(1).id, words: { title: 'Phát động phong trào thi đua năm 2028' } } },
      { remove: { taskId: task(13).id } },
      {
        add: {
          position: 2,
          words: {
            title: 'Chuyển đổi số công tác thi đua, khen thưởng',
            due: { month: { year: 2028, month: 5 } },
            conditional: true,
            parties: [{ role: 'LEADS', label: 'Văn phòng Sở', unitCode: 'H05.STC.VP' }],
            recipients: [{ label: 'UBND tỉnh', unitCode: 'H05' }, { label: 'Khối thi đua' }],
          },
        },
      },
    ]);
    expect(right.userErrors).toEqual([]);
    expect(right.plan).toMatchObject({ version: 2, tasks: { totalCount: 20 } });
    const before = task(1).id;
    draft = right.plan;
    expect(task(1)).toMatchObject({ id: before, title: 'Phát động phong trào thi đua năm 2028' });
    expect(task(2)).toMatchObject({ granularity: 'MONTH', dueTo: '2028-05-31', subjectYear: 2028 });
    // What was in hand is settled: no task names an earlier year any more.
    expect(draft.warnings.map(({ code }: Loose) => code)).not.toContain('PLAN_NAMES_YEAR');
  });

  it('by two editors at once: one wins, the other is told', async () => {
    const both = await Promise.all(
      ['department', 'centre'].map((viewer) =>
        changed(viewer, 2, [{ change: { taskId: task(3).id, words: { note: viewer } } }]),
      ),
    );
    expect(both.map(codes).sort()).toEqual([[], ['PLAN_CHANGED_MEANWHILE']]);
    [draft] = (await planning.plansOf('department', 'H05.STC', 2028)) as [Loose];
    expect(draft.version).toBe(3);
  });

  it('adopted on a decision: under the same ids, due from now on and not late', async () => {
    const adopting = (input: object) =>
      planning.act('department', 'adopt-plan', { planId: draft.id, expectedVersion: 3, ...input });
    expect(codes(await adopting({ decision: ' ' }))).toEqual(['PLAN_WITHOUT_DECISION']);
    expect(codes(await adopting({ decision: '5/KH-STC', expectedVersion: 2 }))).toEqual([
      'PLAN_CHANGED_MEANWHILE',
    ]);
    const { userErrors, plan } = await adopting({ decision: 'Kế hoạch 5/KH-STC ngày 05/01/2028' });
    expect(userErrors).toEqual([]);
    expect(plan).toMatchObject({
      id: draft.id,
      status: 'ADOPTED',
      version: null,
      source: 'Kế hoạch 5/KH-STC ngày 05/01/2028',
      warnings: [],
    });
    expect(plan.tasks.nodes.map(({ id }: Loose) => id)).toEqual(draft.tasks.nodes.map(({ id }: Loose) => id));
    const { nodes } = await planning.due('ministry', { ...secondQuarter, year: 2028 });
    expect(titled(nodes, 'Chuyển đổi số')).toMatchObject({
      conditional: true,
      status: 'OPEN',
      overdue: false,
      recipients: [{}, {}],
    });
    expect(titled(nodes, 'Báo cáo phục vụ kiểm tra').counts).toMatchObject({
      units: expect.any(Number),
      overdue: 0,
    });
    expect(
      await planning.due('department', { ...secondQuarter, year: 2028, onlyOverdue: true }),
    ).toMatchObject({
      totalCount: 0,
    });
    expect(codes(await changed('department', 3, [{ remove: { taskId: task(1).id } }]))).toEqual([
      'PLAN_NOT_FOUND',
    ]);
  });

  it('or dropped, and then there is none', async () => {
    const { plan } = await planning.act('centre', 'draft-next-plan', {
      planId: draft.id,
      toYear: 2029,
      title: 'Kế hoạch 2029',
    });
    expect(plan).toMatchObject({ title: 'Kế hoạch 2029', version: 1 });
    const dropped = (expectedVersion: number) =>
      planning.act('centre', 'drop-plan-draft', { planId: plan.id, expectedVersion });
    expect(codes(await dropped(4))).toEqual(['PLAN_CHANGED_MEANWHILE']);
    expect(codes(await dropped(1))).toEqual([]);
    expect(await planning.plansOf('centre', 'H05.STC', 2029)).toEqual([]);
  });
});
