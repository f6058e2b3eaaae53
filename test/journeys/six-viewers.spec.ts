import { operation } from '../support/operations.js';
import { World } from '../support/world.js';

interface ActsFor {
  readonly role: string;
  readonly line: string;
  readonly unit: {
    readonly code: string;
    readonly parent: { code: string } | null;
    readonly subtree: { totalCount: number; nodes: { code: string }[] };
    readonly completeness: { expected: number; accepted: number; rate: string } | null;
    readonly rollUp: { figures: { indicator: string; value: string; reports: number }[] } | null;
    readonly clusterResults: { row: { unitName: string; rank: number | null; total: string } }[];
    readonly clusterSeats: { role: string; cluster: { code: string; members: object[] | null } }[];
    readonly children: {
      nodes: { code: string; clusterResults: { row: { unitCode: string; rank: number | null } }[] }[];
    };
  };
}

describe('each of the six viewers asks for its own subtree in one request', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  async function own(viewer: string, line: string): Promise<ActsFor> {
    const client = await world.as(viewer);
    const data = await client.see<{ viewer: { actingRoles: ActsFor[] } }>(operation('my-subtree'), {
      period: '2025-Y',
      line,
      year: 2024,
    });
    const role = data.viewer.actingRoles.find((one) => one.line === line);
    if (role === undefined) throw new Error(`${viewer} acts in no role of ${line}`);
    return role;
  }

  it.each([
    ['office', 'TERRITORIAL', 'H05.STC.QLNS', 0, 1],
    ['department', 'TERRITORIAL', 'H05.STC', 6, 7],
    ['department', 'SECTOR', 'H05.STC', 6, 7],
    ['leader', 'SECTOR', 'H19.STC', 0, 1],
    ['board', 'TERRITORIAL', 'H53', 13, 14],
    ['ministry', 'SECTOR', 'G12', 45, 46],
    ['centre', 'TERRITORIAL', 'TW', 189, 189],
    ['centre', 'SECTOR', 'TW', 189, 189],
  ])(
    '%s in the line %s: %s with %i units beneath and %i reports',
    async (...[viewer, line, code, beneath, reports]) => {
      const { unit } = await own(viewer, line);
      expect(unit.code).toBe(code);
      expect(unit.parent).toBeNull();
      expect(unit.subtree.totalCount).toBe(beneath);
      expect(unit.completeness).toMatchObject({ expected: reports, accepted: reports, rate: '100' });
      expect(unit.rollUp?.figures.find((figure) => figure.indicator === 'A01')?.value).toBe(
        String(beneath + 1),
      );
      expect(unit.rollUp?.figures.find((figure) => figure.indicator === 'A02')?.reports).toBe(reports);
    },
  );

  it('shows the board its finance department’s rank in cluster 10, under the name it had then', async () => {
    const { unit } = await own('board', 'TERRITORIAL');
    const department = unit.children.nodes.find((child) => child.code === 'H53.STC');
    // The department of today came from those of Tây Ninh and Long An.
    expect(department?.clusterResults.map(({ row }) => [row.unitCode, row.rank])).toEqual([
      ['H39.STC', 3],
      ['H53.STC', 2],
    ]);
  });

  it('shows the leader its own results and the members of the cluster it leads, and a mere member no members', async () => {
    const leader = await world.as('leader');
    const seats = `query ($code: String!, $on: Date!) { unit(code: $code, on: $on) { clusterSeats(year: 2024) { role cluster { code members { unitCode role } } } } }`;
    const led = (await leader.see(seats, { code: 'H19.STC', on: '2024-12-14' })).unit.clusterSeats;
    expect(led).toMatchObject([{ role: 'LEADER', cluster: { code: 'CUM-10-STC' } }]);
    expect(led[0].cluster.members.map((member: { unitCode: string }) => member.unitCode)).toEqual([
      'H19.STC',
      'H53.STC',
      'H06.STC',
      'H09.STC',
      'H10.STC',
      'H39.STC',
    ]);
    const board = await world.as('board');
    const sat = (await board.see(seats, { code: 'H53.STC', on: '2024-12-14' })).unit.clusterSeats;
    expect(sat).toEqual([{ role: 'DEPUTY', cluster: { code: 'CUM-10-STC', members: null } }]);
  });

  it.each([
    ['office', ['TW', 'H05', 'H05.STC', 'H05.STC.VP', 'H53', 'G12']],
    ['department', ['TW', 'H05', 'H05.SNV', 'H53.STC', 'G12']],
    ['leader', ['TW', 'H19', 'H53.STC', 'G12']],
    ['board', ['TW', 'H05', 'H05.STC', 'H19.STC', 'G12']],
    ['ministry', ['TW', 'H05', 'H53', 'H05.SNV', 'G09']],
  ])('%s sees nothing above or beside it', async (viewer, codes) => {
    const client = await world.as(viewer);
    const fields = codes.flatMap((code, i) => [
      `u${i}: unit(code: "${code}", on: "2025-12-14") { id }`,
      `t${i}: rollUp(unitCode: "${code}", periodCode: "2025-Y") { asOf }`,
      `s${i}: rollUp(unitCode: "${code}", periodCode: "2025-Y", line: SECTOR) { asOf }`,
      `a${i}: agenda(unitCode: "${code}", year: 2025, quarter: 4) { title }`,
      `r${i}: report(ref: { unitCode: "${code}", periodCode: "2025-Y", formCode: "TDKT" }) { id }`,
    ]);
    const data = await client.see(`{ ${fields.join('\n')} }`);
    expect(
      Object.entries(data).filter(([name, value]) =>
        name.startsWith('a') ? (value as object[]).length > 0 : value !== null,
      ),
    ).toEqual([]);
  });

  it('gives a ministry its line and not the territory: it sees a department, and not the province’s other half', async () => {
    const ministry = await world.as('ministry');
    const data = await ministry.see(
      `{ territorial: rollUp(unitCode: "H05.STC", periodCode: "2025-Y") { asOf } sector: rollUp(unitCode: "H05.STC", periodCode: "2025-Y", line: SECTOR) { asOf } }`,
    );
    expect(data).toEqual({ territorial: null, sector: { asOf: '2025-12-14' } });
  });
});
