import { operation } from '../support/operations.js';
import { type Client, type Loose, World } from '../support/world.js';

describe('the emulation tree of a line and year', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  async function tree(code: string, year: number, more: object = {}, client = centre): Promise<Loose> {
    return (await client.see(operation('emulation-tree'), { code, year, ...more })).emulationTree;
  }
  const codes = ({ nodes }: { nodes: readonly { code: string }[] }) => nodes.map(({ code }) => code);
  const named = ({ nodes }: Loose, code: string): Loose => nodes.find((node: Loose) => node.code === code);

  it('draws the clusters between organiser and members: the centre, cụm, provinces, khối, departments', async () => {
    const top = await tree('TW', 2024);
    const cum = named(top.children, 'CUM-DBSH');
    expect(cum.cluster).toMatchObject({ kind: 'CUM' });
    const province = named(cum.children, 'H05');
    expect(province).toMatchObject({
      placed: true,
      role: expect.stringMatching(/LEADER|DEPUTY|MEMBER/) as string,
    });
    expect(codes(province.children).filter((code) => code.startsWith('H05-'))).toHaveLength(5);
    const beneath = await tree('H05', 2024);
    expect(codes(named(beneath.children, 'H05-KHOI-1').children)).toContain('H05.STC');
    expect(
      named(named(beneath.children, 'H05-KHOI-1').children, 'H05.STC').children.nodes.length,
    ).toBeGreaterThan(0);
  });

  it('puts clusters before units, each in Vietnamese order', async () => {
    const { nodes } = (await tree('TW', 2024)).children;
    const clusters = nodes.filter((node: Loose) => node.cluster !== null).map((node: Loose) => node.name);
    const units = nodes.slice(clusters.length).map((node: Loose) => node.name);
    for (const names of [clusters, units])
      expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
    expect(clusters).toHaveLength(9);
    expect(nodes.slice(0, 9).every((node: Loose) => node.cluster !== null)).toBe(true);
  });

  it('leaves a unit in no cluster directly under its parent, and draws no member twice', async () => {
    const { nodes } = (await tree('TW', 2024)).children;
    expect(codes({ nodes })).toContain('G12');
    expect(codes({ nodes })).not.toContain('H05');
  });

  it.each([
    ['TW', 2024, 'TERRITORIAL', '2024-06-14'],
    ['TW', 2024, 'SECTOR', '2024-06-14'],
    ['TW', 2025, 'SECTOR', '2025-07-01'],
    ['H05', 2024, 'TERRITORIAL', '2024-06-14'],
  ])('of %s in %d, %s, on %s holds each unit of the line exactly once', async (...[code, year, line, on]) => {
    const whole = await placedBeneath({ code, year, line, on });
    const listing = `query ($code: String!, $on: Date!, $line: Line!, $after: String) { unit(code: $code, on: $on) { subtree(line: $line, first: 200, after: $after) { pageInfo { hasNextPage endCursor } nodes { code } } } }`;
    const rest = async (after: string | null): Promise<string[]> => {
      const { subtree } = (await centre.see(listing, { code, on, line, after })).unit;
      const { hasNextPage, endCursor } = subtree.pageInfo;
      return [...codes(subtree), ...(hasNextPage ? await rest(endCursor) : [])];
    };
    const units = await rest(null);
    expect([...whole].sort()).toEqual(units.sort());
  });

  /** The codes of all units that have their place in a tree, walked node by node as a client walks it. */
  async function placedBeneath(question: object): Promise<string[]> {
    const query = `query ($code: String!, $year: Int!, $line: Line!, $on: Date!, $at: ID, $after: String) {
      emulationTree(unitCode: $code, year: $year, line: $line, on: $on, at: $at) {
        children(first: 200, after: $after) { totalCount pageInfo { hasNextPage } nodes { code placed unit { id } cluster { id } children(first: 1) { totalCount } } } } }`;
    const walk = async (at: string | null): Promise<string[]> => {
      const { children } = (await centre.see(query, { ...question, at })).emulationTree;
      expect(children.nodes).toHaveLength(children.totalCount);
      const own = children.nodes.filter((node: Loose) => node.unit !== null && node.placed);
      const deeper = children.nodes.filter((node: Loose) => node.children.totalCount > 0);
      const beneath = await Promise.all(deeper.map((node: Loose) => walk((node.unit ?? node.cluster).id)));
      return [...codes({ nodes: own }), ...beneath.flat()];
    };
    return walk(null);
  }

  it('of a past year stands as on its last day; each division of 2025 on its own days', async () => {
    expect(codes((await tree('TW', 2024)).children)).toContain('CUM-TNB');
    expect(codes((await tree('TW', 2025, { on: '2025-06-30' })).children)).toContain('CUM-TNB');
    expect(codes((await tree('TW', 2025, { on: '2025-07-01' })).children)).not.toContain('CUM-TNB');
    expect(codes((await tree('TW', 2025, { on: '2025-07-01' })).children)).toContain('CUM-NB');
  });

  it('pages with cursors, and one level counts what the whole list holds', async () => {
    const query = `query ($first: Int!, $after: String) { emulationTree(unitCode: "TW", year: 2024) { children(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { code } } } }`;
    const whole = (await centre.see(query, { first: 100 })).emulationTree.children;
    const rest = async (after: string | null): Promise<string[]> => {
      const page = (await centre.see(query, { first: 7, after })).emulationTree.children;
      return [...codes(page), ...(page.pageInfo.hasNextPage ? await rest(page.pageInfo.endCursor) : [])];
    };
    const paged = await rest(null);
    expect(paged).toEqual(codes(whole));
    expect(whole.totalCount).toBe(paged.length);
  });

  it('is within scope: foreign units, clusters and members are neither shown nor counted', async () => {
    const [board, office] = [await world.as('board'), await world.as('office')];
    expect(await tree('TW', 2025, {}, board)).toBeNull();
    expect(await tree('H05', 2024, {}, board)).toBeNull();
    const own = await tree('H53', 2025, { on: '2025-06-30' }, board);
    const khoi = named(own.children, 'H53-KHOI-QLNN');
    expect(khoi.children.totalCount).toBe(7);
    const foreign = (await tree('TW', 2024)).children.nodes[0].children.nodes[0];
    const at = `query ($at: ID) { emulationTree(unitCode: "H53", year: 2025, on: "2025-06-30", at: $at) { code } }`;
    expect((await board.see(at, { at: foreign.unit.id })).emulationTree).toBeNull();
    expect((await board.see(at, { at: 'nonsense' })).emulationTree).toBeNull();
    const division = await tree('H05.STC.QLNS', 2024, {}, office);
    expect(division).toMatchObject({ code: 'H05.STC.QLNS', children: { totalCount: 0 } });
  });

  it('shows a foreign member as a member only: nothing of it is counted or drawn there', async () => {
    await world.behind(
      `insert into organisation.cluster_member (cluster_id, unit_id, role, valid)
       select c.id, v.unit_id, 'MEMBER', c.valid from organisation.cluster c, organisation.unit_version v
        where c.code = 'H05-KHOI-1' and v.code = 'H37' and v.valid @> lower(c.valid)`,
    );
    const khoi = named((await tree('H05', 2024)).children, 'H05-KHOI-1');
    expect(named(khoi.children, 'H37')).toMatchObject({ placed: false, children: { nodes: [] } });
    const province = named(named((await tree('TW', 2024)).children, 'CUM-7MNBG').children, 'H37');
    expect(province.placed).toBe(true);
    expect(province.children.nodes.length).toBeGreaterThan(0);
  });

  it('shows of a cluster that one is not in charge of only the members within scope', async () => {
    await world.behind(
      `with formed as (
         insert into organisation.cluster (id, code, year, line, kind, name, organiser_id, legal_basis, valid)
         select gen_random_uuid(), 'H05-STC-KHOI', 2024, 'TERRITORIAL', 'KHOI', 'Khối thử', v.unit_id, 'QĐ', '[2024-01-01,2025-01-01)'
           from organisation.unit_version v where v.code = 'H05.STC' and v.valid @> date '2024-01-01' returning id)
       insert into organisation.cluster_member (cluster_id, unit_id, role, valid)
       select formed.id, v.unit_id, 'MEMBER', '[2024-01-01,2025-01-01)' from formed, organisation.unit_version v
        where v.code in ('H05.STC.QLNS', 'H05.SNV') and v.valid @> date '2024-01-01'`,
    );
    const members = async (client: Client): Promise<Loose> =>
      named((await tree('H05.STC', 2024, {}, client)).children, 'H05-STC-KHOI').children;
    expect(codes(await members(centre)).sort()).toEqual(['H05.SNV', 'H05.STC.QLNS']);
    const asMinistry = await members(await world.as('ministry'));
    expect([codes(asMinistry), asMinistry.totalCount]).toEqual([['H05.STC.QLNS'], 1]);
  });

  it('gives a unit in clusters of two units above it, or of its own, one place: with the nearest above', async () => {
    await world.behind(
      `insert into organisation.cluster_member (cluster_id, unit_id, role, valid)
       select c.id, v.unit_id, 'MEMBER', c.valid from organisation.cluster c, organisation.unit_version v
        where v.valid @> date '2024-01-01'
          and (c.code, v.code) in (('H05-KHOI-1', 'H05.STC.QLNS'), ('H05-STC-KHOI', 'H05.STC')) `,
    );
    const khoi = named((await tree('H05', 2024)).children, 'H05-KHOI-1');
    expect(named(khoi.children, 'H05.STC.QLNS').placed).toBe(false);
    expect(named(khoi.children, 'H05.STC').placed).toBe(true);
    const own = named((await tree('H05.STC', 2024)).children, 'H05-STC-KHOI');
    expect(named(own.children, 'H05.STC.QLNS').placed).toBe(true);
    expect(named(own.children, 'H05.STC').placed).toBe(false);
  });
});
