import { inTurn } from '../support/in-turn.js';
import { codes, Planning, titled } from '../support/planning.js';
import { type Loose } from '../support/world.js';

/** What the five demonstration plans say, and what those who carry them out make of them. */
describe('the plan of a year', () => {
  let planning: Planning;

  beforeAll(async () => {
    planning = await Planning.open();
  });
  afterAll(() => planning.close());

  const secondQuarter = { unit: 'H05.STC', year: 2024, quarter: 2 };

  describe('says what is due', () => {
    it('from Sở Tài chính Bắc Ninh in the second quarter of 2024: what, from whom, to whom', async () => {
      const { totalCount, nodes } = await planning.due('department', secondQuarter);
      expect([totalCount, nodes.length]).toEqual([10, 10]);
      const report = titled(nodes, 'Báo cáo phục vụ kiểm tra');
      expect(report).toMatchObject({
        granularity: 'QUARTER',
        dueTo: '2024-06-30',
        status: 'OPEN',
        overdue: true,
        recipients: [{ label: 'Ban Thi đua - Khen thưởng, Sở Nội vụ' }],
        counts: { units: 7, open: 7, inProgress: 0, done: 0, notArisen: 0, overdue: 7 },
      });
      expect(report.parties.map(({ role, unitCode }: Loose) => [role, unitCode])).toEqual([
        ['DIRECTS', 'H05.STC'],
        ['LEADS', 'H05.STC.VP'],
        ['PERFORMS', 'H05.STC'],
      ]);
      // "All" is every division, the leading one first; the department itself is none of its divisions.
      expect(report.units.nodes.map(({ unitCode, answers }: Loose) => [unitCode, answers])).toEqual([
        ['H05.STC.VP', true],
        ...['GCS', 'HCSN', 'QLNS', 'TCDN', 'TCDT', 'TTS'].map((code) => [`H05.STC.${code}`, false]),
      ]);
      expect(report.units.nodes[0].unitName).toMatch(/Văn phòng/);
      // The province's task laid on all beneath is there too, without what the province itself says of it.
      expect(titled(nodes, 'khen thưởng tổng kết năm học')).toMatchObject({ status: null, overdue: null });
    });

    it('in pages that have everything once', async () => {
      const query = `query ($after: String) { tasksDue(unitCode: "H05.STC", year: 2024, quarter: 2, first: 4, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
      const seen: string[] = [];
      let after: string | null = null;
      await inTurn([4, 4, 2], async (size) => {
        const { tasksDue } = await planning.by('department').see(query, { after });
        expect(tasksDue.nodes).toHaveLength(size);
        seen.push(...tasksDue.nodes.map(({ id }: Loose) => id));
        expect(tasksDue.pageInfo.hasNextPage).toBe(seen.length < 10);
        after = tasksDue.pageInfo.endCursor;
      });
      expect(new Set(seen).size).toBe(10);
      const { errors } = await planning.by('centre').ask(query, { after });
      expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    });

    it('by the part that somebody beneath has in it', async () => {
      const leading = await planning.due('department', { ...secondQuarter, role: 'LEADS' });
      expect(leading.totalCount).toBe(5);
      expect(
        leading.nodes.every(({ parties }: Loose) => parties.some(({ role }: Loose) => role === 'LEADS')),
      ).toBe(true);
    });

    it('in October where the plan itself groups it under the third quarter', async () => {
      const round = 'trình khen thưởng cấp tỉnh và cấp Nhà nước đợt 2';
      const third = await planning.due('centre', { unit: 'H52', year: 2024, quarter: 3 });
      expect(third.nodes.some(({ title }: Loose) => title.includes(round))).toBe(false);
      const fourth = await planning.due('centre', { unit: 'H52', year: 2024, quarter: 4 });
      expect(titled(fourth.nodes, round)).toMatchObject({ granularity: 'MONTH', dueTo: '2024-10-31' });
    });

    it('in one year, of another that is judged', async () => {
      const { nodes } = await planning.due('centre', { unit: 'H52', year: 2024, quarter: 1 });
      expect(titled(nodes, 'tự chấm điểm')).toMatchObject({ subjectYear: 2023, dueTo: '2024-01-31' });
      const next = await planning.due('centre', { unit: 'H05', year: 2024, quarter: 4 });
      expect(titled(next.nodes, 'Dự thảo phương án chia cụm')).toMatchObject({
        subjectYear: 2025,
        dueTo: '2024-12-31',
      });
    });

    it('all year, in every quarter of it', async () => {
      const quarters = await Promise.all(
        [1, 2, 3, 4].map((quarter) => planning.due('centre', { unit: 'H52', year: 2024, quarter })),
      );
      expect(quarters.map(({ nodes }) => titled(nodes, 'Tuyên truyền').granularity)).toEqual(
        Array(4).fill('YEAR'),
      );
    });

    it('of every plan as a list in its order', async () => {
      const [plan, ...others] = await planning.plansOf('department', 'H05.STC', 2024);
      expect(others).toEqual([]);
      expect(plan).toMatchObject({
        status: 'ADOPTED',
        version: null,
        warnings: [],
        tasks: { totalCount: 20 },
      });
      expect(plan.tasks.nodes.map(({ ordinal }: Loose) => ordinal)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
      const { plan: again, node } = await planning
        .by('department')
        .see(
          'query ($id: ID!) { plan(id: $id) { id tasks(first: 3) { nodes { ordinal } pageInfo { hasNextPage } } } node(id: $id) { id } }',
          { id: plan.id },
        );
      expect(again).toMatchObject({ id: plan.id, tasks: { pageInfo: { hasNextPage: true } } });
      expect(node.id).toBe(plan.id);
    });
  });

  describe('is told of by who carries it out', () => {
    const review = 'Sơ kết công tác thi đua';
    let taskId: string;
    const duty = (unitCode: string) => ({ taskId, unitCode });
    const step = (viewer: string, unitCode: string, input: object) =>
      planning.act(viewer, 'record-task-step', { duty: duty(unitCode), expectedVersion: 0, ...input });

    beforeAll(async () => {
      taskId = titled((await planning.due('department', secondQuarter)).nodes, review).id;
    });

    it('the office begins and finishes, shows a document and says something', async () => {
      const begun = await step('office', 'H05.STC.QLNS', { step: 'BEGIN' });
      expect(begun).toMatchObject({
        userErrors: [],
        progress: { status: 'IN_PROGRESS', version: 1, overdue: true, allowedSteps: ['FINISH'] },
      });
      const finished = await step('office', 'H05.STC.QLNS', { step: 'FINISH', expectedVersion: 1 });
      expect(finished.progress).toMatchObject({
        status: 'DONE',
        version: 2,
        overdue: false,
        allowedSteps: ['REOPEN'],
      });
      const shown = await planning.act('office', 'add-task-evidence', {
        duty: duty('H05.STC.QLNS'),
        title: 'Báo cáo sơ kết 6 tháng',
        documentNumber: '12/BC-QLNS',
        documentDate: '2024-06-20',
        link: 'https://vanban.example.vn/12',
        sha256: 'AB'.repeat(32),
      });
      expect(shown.progress.evidence).toMatchObject([
        { title: 'Báo cáo sơ kết 6 tháng', documentNumber: '12/BC-QLNS', sha256: 'ab'.repeat(32) },
      ]);
      const said = await planning.act('office', 'add-task-comment', {
        duty: duty('H05.STC.QLNS'),
        text: 'Đã gửi Văn phòng.',
      });
      expect(said.progress.comments).toMatchObject([
        { text: 'Đã gửi Văn phòng.', personName: expect.stringContaining('Phòng Quản lý ngân sách') },
      ]);
    });

    it('is seen so in the agenda of the office, and by its superior among the others', async () => {
      const own = titled(await planning.agenda('office', 'H05.STC.QLNS', [2024, 2]), review);
      expect(own).toMatchObject({
        taskId,
        status: 'DONE',
        overdue: false,
        progress: {
          unitCode: 'H05.STC.QLNS',
          version: 2,
          evidence: [{ documentNumber: '12/BC-QLNS' }],
          comments: [{}],
        },
      });
      const above = titled((await planning.due('department', secondQuarter)).nodes, review);
      expect(above).toMatchObject({
        status: 'OPEN',
        overdue: true,
        counts: { units: 8, open: 7, done: 1, overdue: 7 },
      });
      const late = await planning
        .by('department')
        .see(
          `{ tasksDue(unitCode: "H05.STC", year: 2024, quarter: 2, onlyOverdue: true, first: 50) { nodes { title units(onlyOverdue: true, first: 50) { totalCount nodes { unitCode unitName } } } } }`,
        );
      const names = titled(late.tasksDue.nodes, review).units;
      expect(names.totalCount).toBe(7);
      expect(names.nodes.map(({ unitCode }: Loose) => unitCode)).not.toContain('H05.STC.QLNS');
      expect(names.nodes.map(({ unitName }: Loose) => unitName)).toContain(
        'Phòng Quản lý giá và công sản, Sở Tài chính tỉnh Bắc Ninh',
      );
    });

    it('the word of who leads closes the task, though others are still late', async () => {
      const closed = await step('department', 'H05.STC', { step: 'FINISH' });
      expect(closed.userErrors).toEqual([]);
      expect(titled((await planning.due('department', secondQuarter)).nodes, review)).toMatchObject({
        status: 'DONE',
        overdue: false,
        counts: { done: 2, overdue: 6 },
      });
    });

    it('the owner of the plan tells for a division; the centre and the ministry only comment', async () => {
      expect(codes(await step('centre', 'H05.STC.HCSN', { step: 'FINISH' }))).toEqual(['TASK_NOT_YOURS']);
      expect(
        codes(
          await planning.act('centre', 'add-task-evidence', {
            duty: duty('H05.STC.HCSN'),
            title: 'x',
            documentNumber: '1',
          }),
        ),
      ).toEqual(['TASK_NOT_YOURS']);
      const spoken = await planning.act('ministry', 'add-task-comment', {
        duty: duty('H05.STC.HCSN'),
        text: 'Đề nghị khẩn trương.',
      });
      expect(spoken.progress.comments).toMatchObject([{ speakerName: 'Bộ Tài chính' }]);
      expect(codes(await step('department', 'H05.STC.HCSN', { step: 'FINISH' }))).toEqual([]);
    });

    it('is opened again with a reason that stays in its history', async () => {
      const opened = (input: object) =>
        step('department', 'H05.STC.HCSN', { step: 'REOPEN', expectedVersion: 1, ...input });
      expect(codes(await opened({}))).toEqual(['REOPENING_NEEDS_REASON']);
      expect((await opened({ reason: 'Ghi nhầm đơn vị' })).progress).toMatchObject({
        status: 'IN_PROGRESS',
        steps: [{ step: 'REOPEN', reason: 'Ghi nhầm đơn vị' }, { step: 'FINISH' }],
      });
    });

    it('of two at once one wins, and a repetition has no second effect', async () => {
      const both = await Promise.all(
        ['office', 'department'].map((viewer) =>
          step(viewer, 'H05.STC.QLNS', { step: 'REOPEN', reason: 'bổ sung', expectedVersion: 2 }),
        ),
      );
      expect(both.map(codes).sort()).toEqual([[], ['TASK_CHANGED_MEANWHILE', 'TASK_NOT_IN_STATUS']]);
      const first = await Promise.all(
        ['1', '2', '3'].map(() => step('department', 'H05.STC.GCS', { step: 'BEGIN' })),
      );
      expect(first.map(codes).filter((one) => one.length === 0)).toHaveLength(1);
      const same = { step: 'FINISH', expectedVersion: 1, idempotencyKey: 'same' };
      const twice = await Promise.all([
        step('department', 'H05.STC.GCS', same),
        step('department', 'H05.STC.GCS', same),
      ]);
      expect(twice.map(({ progress }) => progress.version)).toEqual([2, 2]);
    });

    it('what depends on an occasion is late only once it was begun, and may be set aside', async () => {
      const theme = 'khen thưởng chuyên đề đợt 1';
      const office = 'H05.STC.VP';
      const task = titled((await planning.due('department', secondQuarter)).nodes, theme);
      expect(task).toMatchObject({
        conditional: true,
        status: 'OPEN',
        overdue: false,
        counts: { overdue: 0 },
      });
      const tell = (input: object) =>
        planning.act('department', 'record-task-step', {
          duty: { taskId: task.id, unitCode: office },
          ...input,
        });
      expect((await tell({ step: 'SET_ASIDE', expectedVersion: 0 })).progress).toMatchObject({
        status: 'NOT_ARISEN',
        overdue: false,
      });
      await tell({ step: 'REOPEN', reason: 'Tỉnh phát động muộn', expectedVersion: 1 });
      expect((await tell({ step: 'BEGIN', expectedVersion: 2 })).progress).toMatchObject({
        status: 'IN_PROGRESS',
        overdue: true,
      });
      expect(
        titled((await planning.due('department', { ...secondQuarter, onlyOverdue: true })).nodes, theme)
          .overdue,
      ).toBe(true);
      expect(codes(await step('department', 'H05.STC.TCDN', { step: 'SET_ASIDE' }))).toEqual([
        'TASK_NOT_CONDITIONAL',
      ]);
    });

    it('evidence that nobody could find is refused with every reason', async () => {
      const added = (input: object) =>
        planning.act('office', 'add-task-evidence', { duty: duty('H05.STC.QLNS'), ...input });
      expect(codes(await added({ title: ' ' }))).toEqual([
        'EVIDENCE_WITHOUT_TITLE',
        'EVIDENCE_NOT_TO_BE_FOUND',
      ]);
      expect(codes(await added({ title: 'x', link: 'http://a.vn' }))).toEqual(['EVIDENCE_LINK_UNFIT']);
      expect(
        codes(await planning.act('office', 'add-task-comment', { duty: duty('H05.STC.QLNS'), text: ' \n' })),
      ).toEqual(['COMMENT_EMPTY']);
    });

    it('stays as it was told, even for the owner of the database', async () => {
      await Promise.all(
        ['task_step', 'task_evidence', 'task_comment'].map((table) =>
          expect(planning.world.behind(`delete from calendar.${table}`)).rejects.toMatchObject({
            code: '23001',
          }),
        ),
      );
      const acts = await planning.world.behind<{ act: string }>(
        `select distinct entry::jsonb ->> 'act' as act from platform.audit_entry where entry::jsonb ->> 'subjectType' = 'Task' order by 1`,
      );
      expect(acts.map((row) => row.act)).toEqual(['addTaskComment', 'addTaskEvidence', 'recordTaskStep']);
    });
  });

  describe('shows a superior its whole subtree, and a stranger nothing', () => {
    it('the centre sees who is late anywhere, and the ministry in its own line only', async () => {
      const [nation, branch] = await Promise.all(
        ['TW', 'G12'].map((unit, i) =>
          planning.due(i === 0 ? 'centre' : 'ministry', { unit, year: 2024, quarter: 2, onlyOverdue: true }),
        ),
      );
      const owners = ({ nodes }: Loose) => new Set(nodes.map(({ planTitle }: Loose) => planTitle));
      expect([...owners(nation)].join()).toMatch(/Lạng Sơn.*|Sơn La.*/);
      expect(owners(nation).size).toBeGreaterThan(2);
      expect(owners(branch)).not.toContain(
        [...owners(nation)].find((title) => /Lạng Sơn/.test(String(title))),
      );
      expect([...owners(branch)].join()).toMatch(/Sở Tài chính Bắc Ninh/);
      const units = [nation, branch].flatMap(({ nodes }) => nodes.flatMap((task: Loose) => task.units.nodes));
      expect(units.some(({ overdue, unitName }: Loose) => overdue && unitName.length > 0)).toBe(true);
      expect(nation.totalCount).toBeGreaterThan(branch.totalCount);
    });

    it('another department learns of no task, plan or progress, as if there were none', async () => {
      const [plan] = await planning.plansOf('department', 'H05.STC', 2024);
      const [task] = plan.tasks.nodes;
      expect(await planning.due('leader', secondQuarter)).toMatchObject({ totalCount: 0, nodes: [] });
      expect(await planning.agenda('leader', 'H05.STC', [2024, 2])).toEqual([]);
      expect(await planning.plansOf('leader', 'H05.STC', 2024)).toEqual([]);
      expect(
        await planning.by('leader').see('query ($id: ID!) { plan(id: $id) { id } node(id: $id) { id } }', {
          id: plan.id,
        }),
      ).toEqual({ plan: null, node: null });
      const duty = { taskId: task.id, unitCode: 'H05.STC.VP' };
      const none = { taskId: 'VGFzazox', unitCode: 'H05.STC.VP' };
      const tried = await Promise.all(
        [duty, none].flatMap((one) => [
          planning.act('leader', 'record-task-step', { duty: one, step: 'FINISH', expectedVersion: 0 }),
          planning.act('leader', 'add-task-evidence', { duty: one, title: 'x', documentNumber: '1' }),
          planning.act('leader', 'add-task-comment', { duty: one, text: 'x' }),
        ]),
      );
      expect(tried.map(codes)).toEqual(Array(6).fill(['TASK_NOT_FOUND']));
      expect(
        codes(await planning.act('leader', 'draft-next-plan', { planId: plan.id, toYear: 2027, title: 'x' })),
      ).toEqual(['PLAN_NOT_FOUND']);
    });

    it('a superior is told of units in its own line only, and of those beneath the unit it asks about', async () => {
      const units = async (viewer: string) => {
        const { nodes } = await planning.due(viewer, { ...secondQuarter, quarter: 1 });
        const task = titled(nodes, 'Đăng ký thi đua từ tỉnh đến xã');
        expect(task.units.nodes).toHaveLength(task.counts.units);
        return task.units.nodes.map(({ unitCode }: Loose) => unitCode).sort();
      };
      const [above, branch] = [await units('centre'), await units('ministry')];
      expect(above).toHaveLength(8);
      expect(above.every((code: string) => code.startsWith('H05.STC'))).toBe(true);
      // The inspectorate inside the department belongs to the inspectors' line.
      expect(branch).toEqual(above.filter((code: string) => code !== 'H05.STC.TTS'));
    });

    it('a division learns nothing of its neighbours', async () => {
      const { nodes } = await planning.due('office', { ...secondQuarter, unit: 'H05.STC.QLNS' });
      const units = nodes.flatMap((task: Loose) => task.units.nodes.map(({ unitCode }: Loose) => unitCode));
      expect(new Set(units)).toEqual(new Set(['H05.STC.QLNS']));
      expect(await planning.due('office', secondQuarter)).toMatchObject({ totalCount: 0 });
      const neighbour = { taskId: nodes[0].id, unitCode: 'H05.STC.HCSN' };
      expect(codes(await planning.act('office', 'add-task-comment', { duty: neighbour, text: 'x' }))).toEqual(
        ['TASK_NOT_FOUND'],
      );
    });
  });
});
