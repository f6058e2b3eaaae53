import { operation } from '../support/operations.js';
import { type Client, type Loose, World } from '../support/world.js';

describe('a unit is read as it stood on any day', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  const read = async (code: string, on: string, more: object = {}, client = centre): Promise<Loose> =>
    (await client.see(operation('unit-over-time'), { code, on, year: Number(on.slice(0, 4)), ...more })).unit;
  const codes = (units: readonly { code: string }[]) => units.map(({ code }) => code);

  it('with those above it, from its parent to the root, in either line', async () => {
    expect(codes((await read('H05.STC.QLNS', '2025-06-14')).ancestors)).toEqual(['H05.STC', 'H05', 'TW']);
    expect(codes((await read('H05.STC.QLNS', '2025-06-14', { line: 'SECTOR' })).ancestors)).toEqual([
      'H05.STC',
      'G12',
      'TW',
    ]);
    expect((await read('TW', '2025-06-14')).ancestors).toEqual([]);
  });

  it('above it only what is within scope', async () => {
    const [office, department] = [await world.as('office'), await world.as('department')];
    expect((await read('H05.STC.QLNS', '2025-12-14', {}, office)).ancestors).toEqual([]);
    expect(codes((await read('H05.STC.QLNS', '2025-12-14', {}, department)).ancestors)).toEqual(['H05.STC']);
  });

  it('with what stands beneath it, as deep as asked', async () => {
    const beneath = async (maxDepth: number | null) => {
      const query = `query ($d: Int) { unit(code: "TW", on: "2025-06-14") { subtree(maxDepth: $d, first: 200) { totalCount nodes { code ancestors { code } } } } }`;
      return (await centre.see(query, { d: maxDepth })).unit.subtree;
    };
    const whole = await beneath(null);
    const shallow = await Promise.all([1, 2].map(beneath));
    shallow.forEach(({ totalCount, nodes }, i) => {
      expect(nodes.every((node: Loose) => node.ancestors.length <= i + 1)).toBe(true);
      expect(totalCount).toBeLessThan(whole.totalCount);
      expect(nodes).toHaveLength(Math.min(200, totalCount));
    });
    expect((await beneath(9)).totalCount).toBe(whole.totalCount);
    const { errors } = await centre.ask(
      `{ unit(code: "TW") { subtree(maxDepth: 0, first: 1) { totalCount } } }`,
    );
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('with every name it bore, and when', async () => {
    const { versions } = await read('H57', '2024-06-14');
    expect(versions).toEqual([
      expect.objectContaining({
        until: '2025-01-01',
        code: 'H57',
        name: 'UBND tỉnh Thừa Thiên Huế',
        kind: 'PROVINCE',
      }),
      expect.objectContaining({
        from: '2025-01-01',
        until: null,
        name: 'UBND thành phố Huế',
        kind: 'CITY',
      }),
    ]);
  });

  it('with each succession: when, how, and by which decision', async () => {
    const { successions } = await read('H05', '2025-12-14');
    expect(successions).toEqual(
      ['H02', 'H05'].map((code) => ({
        kind: 'MERGE',
        on: '2025-07-01',
        share: null,
        decision: expect.stringContaining('202/2025/QH15') as string,
        from: expect.objectContaining({ code }) as object,
        to: { code: 'H05', name: 'UBND tỉnh Bắc Ninh' },
      })),
    );
    expect((await read('H02', '2025-06-30')).successions).toEqual([successions[0]]);
    const district = await read('H37.D01.TTH', '2025-06-30');
    expect(district.successions).toEqual([
      expect.objectContaining({
        kind: 'ABOLISH',
        to: expect.objectContaining({ code: 'H37.TTR' }) as object,
      }),
    ]);
  });

  it('with the clusters it is in and those it organises on that day', async () => {
    const seats = async (on: string) => (await read('H53.STC', on)).clusterSeats;
    expect((await seats('2025-06-30')).map(({ from, to }: Loose) => [from, to])).toEqual([
      ['2025-01-01', '2025-07-01'],
      ['2025-01-01', '2025-07-01'],
    ]);
    expect((await seats('2025-07-01')).map(({ cluster, from }: Loose) => [cluster.code, from])).toEqual([
      ['CUM-10-STC', '2025-07-01'],
    ]);
    expect(codes((await read('TW', '2025-06-30')).organises)).toHaveLength(9);
    expect(codes((await read('TW', '2025-07-01')).organises)).toHaveLength(6);
  });

  it('tells a viewer nothing of the past of units that it does not see', async () => {
    const board = await world.as('board');
    const own = await read('H53', '2025-12-14', {}, board);
    expect(own.successions.length).toBeGreaterThan(1);
    expect(await read('H05', '2025-12-14', {}, board)).toBeNull();
    const department = await world.as('department');
    const { successions } = await read('H05.STC', '2025-12-14', {}, department);
    expect(codes(successions.map(({ from }: Loose) => from))).toEqual(['H02.STC', 'H05.STC']);
  });
});
