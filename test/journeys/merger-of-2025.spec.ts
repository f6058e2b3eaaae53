import { operation } from '../support/operations.js';
import { type Client, World } from '../support/world.js';

describe('the merger of 63 provinces into 34 on 1 July 2025', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  const value = (rollUp: { figures: { indicator: string; value: string }[] }, indicator: string) =>
    Number(rollUp.figures.find((figure) => figure.indicator === indicator)?.value);

  it('leaves the half-year on the 63 and puts the year on the 34', async () => {
    const data = await centre.see(operation('merger-of-2025'));
    expect(data.halfYear.children.totalCount).toBe(63);
    expect(data.year.children.totalCount).toBe(34);
    expect(data.bacNinhHalfYear.asOf).toBe('2025-06-14');
    expect(data.bacNinhYear.asOf).toBe('2025-12-14');
    expect(data.bacNinh).toMatchObject({ name: 'UBND tỉnh Bắc Ninh', existsFrom: '2025-07-01' });
    expect(data.bacNinh.predecessors).toEqual([
      { code: 'H02', name: 'UBND tỉnh Bắc Giang', existsUntil: '2025-07-01' },
      { code: 'H05', name: 'UBND tỉnh Bắc Ninh', existsUntil: '2025-07-01' },
    ]);
  });

  it('counts the units of a merged province as its tree stood on each period’s own day', async () => {
    const data = await centre.see(operation('merger-of-2025'));
    // Bắc Ninh: itself, 3 + 14 agencies, 4 Party bodies, 1 + 7 divisions, 8 districts; Bắc Giang: itself and 3 agencies.
    expect(value(data.bacNinhHalfYear, 'A01')).toBe(38);
    expect(value(data.bacGiangHalfYear, 'A01')).toBe(4);
    // From 1 July the districts and the department’s inspectorate are gone, and each pair of agencies is one.
    expect(value(data.bacNinhYear, 'A01')).toBe(38 + 4 - 4 - 8 - 1);
  });

  it('answers a code by the unit that bore it on the day', async () => {
    const query = `{ before: unit(code: "H02", on: "2025-06-30") { name successors { code name } } after: unit(code: "H02", on: "2025-07-01") { name } }`;
    expect(await centre.see(query)).toEqual({
      before: { name: 'UBND tỉnh Bắc Giang', successors: [{ code: 'H05', name: 'UBND tỉnh Bắc Ninh' }] },
      after: null,
    });
  });

  it('keeps one tree over all living units in every line, on every day of change', async () => {
    const days = ['2024-06-14', '2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01', '2026-01-01'];
    const fields = days.map(
      (day, i) =>
        `d${i}: unit(code: "TW", on: "${day}") { t: subtree(first: 1) { totalCount } s: subtree(line: SECTOR, first: 1) { totalCount } }`,
    );
    const data = await centre.see(`{ ${fields.join('\n')} }`);
    const counts = days.map((_, i) => [data[`d${i}`].t.totalCount, data[`d${i}`].s.totalCount]);
    for (const [territorial, sector] of counts) expect(sector).toBe(territorial);
    expect(counts.map(([territorial]) => territorial)).toEqual([364, 364, 364, 364, 189, 189]);
  });

  it('renames without a new unit: Thừa Thiên Huế became Huế', async () => {
    const query = `{ before: unit(code: "H57", on: "2024-12-31") { id name kind } after: unit(code: "H57", on: "2025-01-01") { id name kind } }`;
    const { before, after } = await centre.see(query);
    expect(before).toEqual({ id: after.id, name: 'UBND tỉnh Thừa Thiên Huế', kind: 'PROVINCE' });
    expect(after).toMatchObject({ name: 'UBND thành phố Huế', kind: 'CITY' });
  });
});
