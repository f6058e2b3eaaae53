import { type ActingRole, Viewer } from '../../src/access/domain/index.js';
import { type ClusterId, type UnitId } from '../../src/kernel/ids.js';
import { newId } from '../../src/platform/database/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { FigureReader } from '../../src/rollup/index.js';
import { type RollUpQuestion } from '../../src/rollup/store/base-reader.js';
import { inTurn } from '../support/in-turn.js';
import { recountUnits } from '../support/recount.js';
import { type Client, type Loose, World } from '../support/world.js';

const members = ['H06.STC', 'H09.STC', 'H10.STC', 'H19.STC', 'H39.STC', 'H53.STC'];
const ten = 'clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-Y"';
const delta = 'clusterCode: "CUM-DBSH", year: 2025, periodCode: "2025-Y"';

describe('the roll-up of a cluster', () => {
  let world: World;
  let viewers: Record<string, Client>;

  beforeAll(async () => {
    world = await World.open();
    const names = ['office', 'department', 'province', 'leader', 'board', 'ministry', 'centre'];
    const clients = await Promise.all(names.map((name) => world.as(name)));
    viewers = Object.fromEntries(names.map((name, i) => [name, clients[i]!]));
  });
  afterAll(() => world.close());

  async function see(viewer: string, names: string, inner: string): Promise<Loose> {
    return (await viewers[viewer]!.see(`{ rollUpOfCluster(${names}) { ${inner} } }`)).rollUpOfCluster;
  }
  const figure = (told: Loose, code: string): Loose =>
    told.figures.find(({ indicator }: Loose) => indicator === code);
  const figures = 'figures { indicator state value numerator denominator reports }';
  const codesOf = ({ nodes }: Loose): string[] => nodes.map(({ unit }: Loose) => unit.code);

  it('is what its members come to, in every rule of adding up', async () => {
    const told = await see(
      'leader',
      ten,
      `${figures} reports { expected accepted late } line asOf organiserName trueAt notCounted { reason }`,
    );
    expect(told).toMatchObject({
      line: 'SECTOR',
      asOf: '2024-12-14',
      organiserName: 'Bộ Tài chính',
      notCounted: [],
    });
    const sumOf = async (indicator: string, part: 'sum' | 'numerator' | 'denominator' = 'sum') => {
      const counted = await recountUnits(world, {
        units: members,
        period: '2024-Y',
        indicator,
        line: 'SECTOR',
      });
      expect(counted).toHaveLength(members.length);
      return counted.reduce((all, one) => all + BigInt(one[part] ?? '0'), 0n);
    };
    await inTurn(['A02', 'D01', 'E07', 'K01'], async (code) => {
      const summed = await world.behind<{ sum: string }>(
        `select sum(f.value)::text as sum from reporting.figure f
           join reporting.report r on r.accepted_version_id = f.version_id
           join calendar.period p on p.id = r.period_id and p.code = '2024-Y'
           join reporting.template t on t.id = r.template_id and t.code = 'TDKT'
           join organisation.path u on u.descendant_id = r.unit_id and u.line = 'SECTOR' and u.valid @> p.as_of
           join organisation.unit_version v on v.unit_id = u.ancestor_id and v.valid @> p.as_of and v.code = any ($1)
          where f.indicator = $2`,
        [members, code],
      );
      expect(figure(told, code).value).toBe(summed[0]?.sum);
    });
    expect(figure(told, 'A02').value).toBe(String(await sumOf('A02')));
    const [won, all] = [await sumOf('D02'), await sumOf('D01')];
    expect(Number(figure(told, 'D03').value)).toBe(Math.round((Number(won) * 10_000) / Number(all)) / 100);
    const [reached, set] = [await sumOf('B09', 'numerator'), await sumOf('B09', 'denominator')];
    expect(figure(told, 'B09')).toMatchObject({ numerator: String(reached), denominator: String(set) });
    const own = await see(
      'leader',
      ten,
      'members(first: 50) { nodes { figures(indicators: ["A01", "L01", "L04"]) { value } reports { expected accepted late } } }',
    );
    const of = (i: number): number[] =>
      own.members.nodes.map((node: Loose) => Number(node.figures[i].value ?? 0));
    const total = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(figure(told, 'A01').value).toBe(String(total(of(0))));
    expect(figure(told, 'L01').value).toBe(String(total(of(1))));
    expect(figure(told, 'L04').value).toBe(String(Math.max(...of(2))));
    expect(told.reports.expected).toBe(
      total(own.members.nodes.map(({ reports }: Loose) => reports.expected)),
    );
    expect(told.reports.expected).toBeGreaterThanOrEqual(members.length);
  });

  it('lists its members as a unit lists those beneath it: ordered, filtered, in pages, each with its share', async () => {
    const counted = await recountUnits(world, {
      units: members,
      period: '2024-Y',
      indicator: 'D01',
      line: 'SECTOR',
    });
    const inner = 'unit { code name } figures(indicators: ["D01"]) { value shareOfParent noShare }';
    const told = await see(
      'leader',
      ten,
      `figures(indicators: ["D01"]) { value } members(first: 50) { totalCount absent { code } nodes { ${inner} } }`,
    );
    expect(told.members.nodes.map((node: Loose) => [node.unit.code, node.figures[0].value])).toEqual(
      counted.map(({ code, sum }) => [code, sum]),
    );
    const whole = Number(told.figures[0].value);
    expect(told.members.nodes.map((node: Loose) => Number(node.figures[0].shareOfParent))).toEqual(
      counted.map(({ sum }) => Math.round((Number(sum) * 10_000) / whole) / 100),
    );
    expect(told.members).toMatchObject({ totalCount: 6, absent: [] });
    const byValue = counted.toSorted((a, b) => Number(b.sum) - Number(a.sum)).map(({ code }) => code);
    const order = 'orderBy: { indicator: "D01" }';
    const list = 'pageInfo { endCursor hasNextPage } nodes { unit { code } }';
    const { members: first } = await see('leader', ten, `members(first: 4, ${order}) { ${list} }`);
    const { members: rest } = await see(
      'leader',
      ten,
      `members(first: 4, ${order}, after: "${first.pageInfo.endCursor}") { ${list} }`,
    );
    expect([...codesOf(first), ...codesOf(rest)]).toEqual(byValue);
    const most = counted.map(({ sum }) => Number(sum)).toSorted((a, b) => b - a)[1];
    const { members: above } = await see(
      'leader',
      ten,
      `members(where: { indicator: "D01", atLeast: "${most}", levels: [AGENCY] }) { totalCount }`,
    );
    expect(above.totalCount).toBe(counted.filter(({ sum }) => Number(sum) >= most!).length);
    expect(
      (await see('leader', ten, 'members(where: { kinds: [MINISTRY] }) { totalCount }')).members.totalCount,
    ).toBe(0);
  });

  it('is the same to its leader, its organiser and those above, and to anyone else as what does not exist', async () => {
    const inner = `${figures} reports { expected } members(first: 50) { nodes { unit { code } } }`;
    const told = await see('leader', ten, inner);
    expect(told).not.toBeNull();
    expect(await see('ministry', ten, inner)).toEqual(told);
    expect(await see('centre', ten, inner)).toEqual(told);
    const missing = 'clusterCode: "CUM-99", year: 2024, periodCode: "2024-Y"';
    await inTurn(['office', 'department', 'province', 'board'], async (viewer) => {
      expect([viewer, await see(viewer, ten, inner)]).toEqual([viewer, null]);
      expect([viewer, await see(viewer, missing, inner)]).toEqual([viewer, null]);
    });
    const through = async (viewer: string) =>
      (
        await viewers[viewer]!.see(
          `{ clusters(code: "CUM-10-STC", year: 2024) { code rollUp(periodCode: "2024-Y") { reports { expected } } } }`,
        )
      ).clusters;
    expect(await through('leader')).toEqual([{ code: 'CUM-10-STC', rollUp: { reports: told.reports } }]);
    // The board has a member in it, and so knows that it is.
    expect(await through('board')).toEqual([{ code: 'CUM-10-STC', rollUp: null }]);
    expect(await through('office')).toEqual([]);
  });

  it('is nothing for a period on whose day the cluster did not hold, or for which nobody owes the form', async () => {
    const none = [
      'clusterCode: "CUM-10-STC", year: 2024, periodCode: "2025-Y"',
      'clusterCode: "CUM-10-STC", year: 2024, periodCode: "1999-Y"',
      'clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-Y", formCode: "KHAC"',
      'clusterCode: "CUM-10-STC", year: 2023, periodCode: "2024-Y"',
    ];
    expect(await Promise.all(none.map((names) => see('centre', names, 'asOf')))).toEqual(
      none.map(() => null),
    );
  });

  it('shows a leader the sum of another member, and not what stands behind it', async () => {
    const behind =
      'figures(indicators: ["A02"]) { value contributions(first: 200) { totalCount hidden nodes { unitCode } } }';
    const inner = `${behind} members(first: 5) { nodes { unit { code } ${behind} children(first: 50) { totalCount absent { code } nodes { unit { code } } } } }`;
    const [led, known] = [await see('province', delta, inner), await see('centre', delta, inner)];
    expect(codesOf(led.members).toSorted()).toEqual(['H05', 'H31', 'H42', 'H49']);
    const provinceOf = (told: Loose, code: string) =>
      told.members.nodes.find(({ unit }: Loose) => unit.code === code);
    const own = provinceOf(led, 'H05');
    expect(own).toEqual(provinceOf(known, 'H05'));
    expect(own.figures[0].contributions.hidden).toBe(0);
    expect(own.children.totalCount).toBeGreaterThan(5);
    for (const code of ['H31', 'H42', 'H49']) {
      const [theirs, all] = [provinceOf(led, code), provinceOf(known, code)];
      const [{ value, contributions }] = theirs.figures;
      expect(value).toBe(all.figures[0].value);
      expect(contributions).toEqual({
        totalCount: 0,
        hidden: all.figures[0].contributions.totalCount,
        nodes: [],
      });
      expect(all.figures[0].contributions.totalCount).toBeGreaterThan(1);
      expect(theirs.children).toEqual({ totalCount: 0, absent: [], nodes: [] });
    }
    const [total] = led.figures;
    expect(total.value).toBe(known.figures[0].value);
    expect(total.contributions).toEqual({
      ...own.figures[0].contributions,
      hidden: known.figures[0].contributions.totalCount - own.figures[0].contributions.totalCount,
    });
    // Asked for by itself, a member is as strange to the leader as before.
    const alone = await viewers['province']!.see(
      '{ rollUp(unitCode: "H31", periodCode: "2025-Y") { asOf } }',
    );
    expect(alone.rollUp).toBeNull();
  });

  it('is no key of itself: to name a cluster opens nothing to who is not in charge of it', async () => {
    const [at] = await world.behind<{
      unitId: UnitId;
      clusterId: ClusterId;
      leader: UnitId;
      board: UnitId;
      outside: UnitId;
    }>(
      `select member.unit_id as "unitId", c.id as "clusterId", leader.unit_id as leader, board.unit_id as board, outside.unit_id as outside
         from organisation.cluster c
         join organisation.unit_version member on member.code = 'H53.STC' and member.valid @> date '2024-12-14'
         join organisation.unit_version outside on outside.code = 'H05.STC' and outside.valid @> date '2024-12-14'
         join organisation.unit_version leader on leader.code = 'H19.STC' and leader.valid @> date '2024-12-14'
         join organisation.unit_version board on board.code = 'H39.STC' and board.valid @> date '2024-12-14'
        where c.code = 'CUM-10-STC' and c.year = 2024`,
    );
    const { unitId, clusterId, leader, board, outside } = at!;
    const asked = async (acting: UnitId, of: UnitId, line: 'SECTOR' | 'TERRITORIAL') => {
      const role: ActingRole = { unitId: acting, line: 'TERRITORIAL', role: 'SCORER' } as ActingRole;
      const viewer = Viewer.person({ id: newId(), name: 'Người thử' }, [role], 'test');
      const question: RollUpQuestion = {
        ...{ unitId: of, clusterId, line, periodCode: '2024-Y', formCode: 'TDKT', stage: 'ACCEPTED' },
        ...{ restatedOn: null, indicators: ['A02'] },
      };
      const [raw] = await world
        .act(UnitOfWork)
        .read(viewer, (tx) => world.act(FigureReader).rollUps(tx, [question]));
      return raw?.addends.length ?? null;
    };
    expect(await asked(leader, unitId, 'SECTOR')).toBe(1);
    expect(await asked(board, unitId, 'SECTOR')).toBeNull();
    // Nor does it open another line of the member, or a unit that is none.
    expect(await asked(leader, unitId, 'TERRITORIAL')).toBeNull();
    expect(await asked(leader, outside, 'SECTOR')).toBeNull();
  });

  it('turns the pages of all that stands behind it by unit, through all its members', async () => {
    const lines = async (after?: string): Promise<string[]> => {
      const args = `first: 20${after ? `, after: "${after}"` : ''}`;
      const told = await see(
        'centre',
        delta,
        `figures(indicators: ["A02"]) { contributions(${args}) { pageInfo { hasNextPage endCursor } nodes { unitCode } } }`,
      );
      const { nodes, pageInfo } = told.figures[0].contributions;
      const codes = nodes.map(({ unitCode }: Loose) => unitCode);
      return pageInfo.hasNextPage ? [...codes, ...(await lines(pageInfo.endCursor))] : codes;
    };
    const counted = await world.behind<{ code: string }>(
      `select v.code from reporting.report r
         join calendar.period p on p.id = r.period_id and p.code = '2025-Y'
         join reporting.template t on t.id = r.template_id and t.code = 'TDKT'
         join organisation.unit_version v on v.unit_id = r.unit_id and v.valid @> p.as_of
        where split_part(v.code, '.', 1) in ('H05', 'H31', 'H42', 'H49') and r.accepted_version_id is not null
        order by v.code collate "C"`,
    );
    expect(counted.length).toBeGreaterThan(40);
    expect(await lines()).toEqual(counted.map(({ code }) => code));
  });

  describe('with members that do not count', () => {
    beforeAll(async () => {
      await world.behind(
        `insert into organisation.cluster_member (cluster_id, unit_id, role, valid)
         select c.id, v.unit_id, 'MEMBER', c.valid from organisation.cluster c
           join organisation.unit_version v on v.code = any ($1) and v.valid @> date '2024-12-14'
          where c.code = 'CUM-10-STC' and c.year = 2024`,
        [['H05.STC', 'H05.STC.QLNS', 'H05.SNV', 'G12']],
      );
    });

    it('counts a member beneath another once, and one that does not stand under the organiser not at all', async () => {
      const told = await see(
        'leader',
        ten,
        'figures(indicators: ["A02"]) { value } notCounted { reason unit { code } } members(first: 50) { totalCount nodes { unit { code } } }',
      );
      const counted = await recountUnits(world, {
        units: [...members, 'H05.STC'],
        period: '2024-Y',
        indicator: 'A02',
        line: 'SECTOR',
      });
      expect(told.figures[0].value).toBe(String(counted.reduce((all, { sum }) => all + Number(sum), 0)));
      expect(codesOf(told.members)).toEqual(counted.map(({ code }) => code));
      expect(told.members.totalCount).toBe(7);
      const reasons = told.notCounted.map(({ reason, unit }: Loose) => [unit.code, reason]);
      expect(new Map(reasons)).toEqual(
        new Map([
          ['G12', 'NOT_UNDER_ORGANISER'],
          ['H05.SNV', 'NOT_UNDER_ORGANISER'],
          ['H05.STC.QLNS', 'UNDER_ANOTHER_MEMBER'],
        ]),
      );
    });
  });

  it('of what was signed, adds up those who signed and names the rest', async () => {
    const signed = `${ten}, stage: CONSOLIDATED`;
    const inner =
      'trueAt reports { expected } figures(indicators: ["A02"]) { value } notCounted { reason unit { code } } members(first: 50) { absent { code } nodes { unit { code } figures(indicators: ["A02"]) { value shareOfParent } } }';
    const none = await see('centre', signed, inner);
    expect(none).toMatchObject({ trueAt: null, reports: null, figures: [], members: { nodes: [] } });
    expect(none.notCounted.filter(({ reason }: Loose) => reason === 'NOT_SIGNED')).toHaveLength(7);
    await world.behind(
      `with signed as (
         insert into rollup.consolidation (id, unit_id, period_id, template_id, line, number, signed_at, facts, missing)
         select gen_random_uuid(), r.unit_id, r.period_id, r.template_id, 'SECTOR', 1, now(), '{"units": 1, "owed": 1, "inTime": 1, "greatestDaysLate": null}', '[]'
           from reporting.report r
           join calendar.period p on p.id = r.period_id and p.code = '2024-Y'
           join reporting.template t on t.id = r.template_id and t.code = 'TDKT'
           join organisation.unit_version v on v.unit_id = r.unit_id and v.valid @> p.as_of and v.code = 'H19.STC'
         returning id, unit_id, period_id, template_id)
       insert into rollup.consolidation_version (consolidation_id, version_id)
       select s.id, r.accepted_version_id from signed s
         join reporting.report r on (r.unit_id, r.period_id, r.template_id) = (s.unit_id, s.period_id, s.template_id)`,
    );
    const one = await see('centre', signed, inner);
    const [own] = await recountUnits(world, {
      units: ['H19.STC'],
      period: '2024-Y',
      indicator: 'A02',
      line: 'SECTOR',
    });
    expect(one).toMatchObject({ trueAt: null, reports: null, figures: [{ value: own?.sum }] });
    expect(one.members.nodes).toEqual([
      { unit: { code: 'H19.STC' }, figures: [{ value: own?.sum, shareOfParent: '100' }] },
    ]);
    expect(one.notCounted.filter(({ reason }: Loose) => reason === 'NOT_SIGNED')).toHaveLength(6);
    expect(one.members.absent).toHaveLength(6);
  });

  it.each([
    ['a roll-up', 'rollUp(unitCode: "H05", periodCode: "2025-H1") { figures(indicators: $codes) { value } }'],
    [
      'each unit of a drill-down',
      'rollUp(unitCode: "H05", periodCode: "2025-H1") { children(first: 3) { nodes { figures(indicators: $codes) { value } } } }',
    ],
    [
      'a comparison',
      'rollUp(unitCode: "G12", periodCode: "2025-Y") { comparedWith(periodCode: "2024-Y") { figures(indicators: $codes) { value } } }',
    ],
    [
      'several periods',
      'rollUpOverPeriods(unitCode: "H05", periodCodes: ["2025-H1"]) { figures(indicators: $codes) { value } }',
    ],
    [
      'a cluster',
      'rollUpOfCluster(clusterCode: "CUM-10-STC", year: 2025, periodCode: "2025-Y") { figures(indicators: $codes) { value } }',
    ],
  ])('says which indicators the form does not have, of %s', async (_, query) => {
    const { errors } = await viewers['centre']!.ask(`query ($codes: [String!]) { ${query} }`, {
      codes: ['A02', 'A99', 'NOPE'],
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(errors[0]?.message).toMatch(/không có chỉ tiêu "A99, NOPE"\. Hãy dùng mã chỉ tiêu/);
  });
});
