import { operation } from '../support/operations.js';
import { type Client, type Loose, World } from '../support/world.js';

describe('units are found by any of their names and codes', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  async function found(text: string, more: object = {}, client = centre): Promise<Loose> {
    return (await client.see(operation('search-units'), { text, on: '2025-12-14', ...more })).searchUnits;
  }
  const codes = async (text: string, more: object = {}) =>
    (await found(text, more)).nodes.map((hit: Loose) => hit.unit.code);

  it.each([
    ['as it is written', 'Bắc Ninh'],
    ['without marks', 'bac ninh'],
    ['in capitals, with more spaces', '  BAC   NINH '],
    ['decomposed, as some keyboards type', 'Bắc Ninh'.normalize('NFD')],
    ['by its full name', 'ubnd tỉnh bắc ninh'],
    ['by its code', 'h05'],
  ])('%s', async (_, text) => {
    expect((await codes(text))[0]).toBe('H05');
  });

  it.each([
    ['đ and d are one', 'da nang', 'H17'],
    ['a dash is as good as a space', 'ba ria vung tau', 'H06'],
    ['one tone placement', 'khánh hoà', 'H32'],
    ['the other tone placement', 'khánh hòa', 'H32'],
    ['words in another order', 'ninh bac ubnd', 'H05'],
  ])('%s', async (_, text, code) => {
    expect(await codes(text, { allTime: true })).toContain(code);
  });

  it('puts exact hits first, and the ones with all marks before the ones without', async () => {
    const { nodes } = await found('bắc ninh', { first: 3 });
    expect(nodes.map((hit: Loose) => hit.fit)).toEqual(['NAME', 'WORDS', 'WORDS']);
    expect((await found('bac ninh')).nodes[0].fit).toBe('NAME_WITHOUT_MARKS');
    expect((await found('H05.STC')).nodes[0]).toMatchObject({ fit: 'CODE', unit: { code: 'H05.STC' } });
  });

  it('names what became of a unit that is no more', async () => {
    expect((await found('Bắc Giang')).nodes.map((hit: Loose) => hit.unit.code)).not.toContain('H02');
    const [hit] = (await found('Bắc Giang', { allTime: true })).nodes;
    expect(hit).toEqual({
      summary: 'Bắc Giang, đến 30/06/2025, nay là Bắc Ninh',
      fit: 'NAME',
      from: '2020-09-15',
      until: '2025-07-01',
      unit: { id: expect.any(String) as string, code: 'H02', name: 'UBND tỉnh Bắc Giang' },
      now: [{ id: expect.any(String) as string, code: 'H05', name: 'UBND tỉnh Bắc Ninh' }],
    });
    const english = await centre.ask(
      operation('search-units'),
      { text: 'bac giang', allTime: true },
      { 'accept-language': 'en' },
    );
    expect(english.data.searchUnits.nodes[0].summary).toBe('Bắc Giang, until 2025-06-30, now Bắc Ninh');
  });

  it('finds a renamed unit by the name it had', async () => {
    const [hit] = (await found('thua thien hue', { allTime: true })).nodes;
    expect(hit).toMatchObject({
      summary: 'Thừa Thiên Huế, đến 31/12/2024, nay là Huế',
      unit: { code: 'H57' },
    });
  });

  it('answers as of the day that is asked', async () => {
    expect((await codes('bắc giang', { on: '2025-06-30' }))[0]).toBe('H02');
  });

  it('is read page by page, and counts what is there', async () => {
    const whole = await codes('sở nội vụ', { first: 100 });
    const first = await found('sở nội vụ', { first: 10 });
    const second = await found('sở nội vụ', { first: 100, after: first.pageInfo.endCursor });
    const pages = [...first.nodes, ...second.nodes].map((hit: Loose) => hit.unit.code);
    expect(pages).toEqual(whole);
    expect(first.totalCount).toBe(whole.length);
  });

  it('finds nothing outside the scope, and counts nothing of it', async () => {
    const board = await world.as('board');
    const [inside, outside] = [await found('sở tài chính', {}, board), await found('bắc ninh', {}, board)];
    expect(inside.nodes.map((hit: Loose) => hit.unit.code)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^H53/) as string]),
    );
    expect(inside.nodes.filter((hit: Loose) => !hit.unit.code.startsWith('H53'))).toEqual([]);
    expect(outside).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('takes wildcards and quotes for what they are', async () => {
    expect(await codes(`bắc' or 1=1 --`)).toEqual([]);
    expect((await codes('b%c ninh'))[0]).not.toBe('H05');
    expect(await codes('bắc%ninh')).toEqual(await codes('bắc ninh'));
  });

  it.each(['', ' ', 'a', '%', '…'])('refuses %j with what to do', async (text) => {
    const { errors } = await centre.ask(operation('search-units'), { text });
    expect(errors.map(({ message, extensions }) => [message, extensions['code']])).toEqual([
      [expect.stringContaining('Hãy gõ lại'), 'BAD_USER_INPUT'],
    ]);
  });
});
