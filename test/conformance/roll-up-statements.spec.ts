import { type Client, World } from '../support/world.js';

const year = 'unitCode: "TW", periodCode: "2025-Y"';

describe('the statements of a question about roll-ups', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
    await world.folded();
    // The first question about a form reads it; it never changes, so those after it do not.
    await centre.see(
      `{ thisYear: rollUp(${year}) { trueAt } lastYear: rollUp(unitCode: "TW", periodCode: "2024-Y") { trueAt } }`,
    );
  });
  afterAll(() => world.close());

  async function statementsOf(query: string): Promise<number> {
    world.statementsSince();
    await centre.see(query);
    return world.statementsSince().length;
  }

  const names = (n: number) => JSON.stringify(Array.from({ length: n }, (_, i) => `D0${i + 1}`));
  it.each([
    [
      'units of a drill-down, with those beneath them',
      (n: number) =>
        `{ rollUp(${year}) { children(first: ${n}, orderBy: { indicator: "A02" }) { totalCount nodes { unit { code } reports { rate } figures { value shareOfParent } children(first: ${n}) { nodes { figures { value } } } } } } }`,
    ],
    [
      'indicators of a drill-down',
      (n: number) =>
        `{ rollUp(${year}) { children(first: 5) { nodes { figures(indicators: ${names(n)}) { value } } } } }`,
    ],
    [
      'figures with the reports behind them',
      (n: number) =>
        `{ rollUp(${year}) { children(first: ${n}) { nodes { figures(indicators: ${names(n)}) { contributions(first: ${n}) { totalCount hidden nodes { unitCode value } } } } } } }`,
    ],
    [
      'members of a cluster',
      (n: number) =>
        `{ rollUpOfCluster(clusterCode: "CUM-TNB", year: 2024, periodCode: "2024-Y") { figures(indicators: ${names(n)}) { value } members(first: ${n}, orderBy: { indicator: "A02" }) { nodes { figures { value } } } } }`,
    ],
    [
      'clusters of members',
      (n: number) =>
        `{ unit(code: "TW", on: "2024-12-14") { children(first: ${n + 30}) { nodes { clusterSeats(year: 2024) { cluster { rollUp(periodCode: "2024-Y") { reports { rate } } } } } } } }`,
    ],
    [
      'units set beside another period and their siblings',
      (n: number) =>
        `{ rollUp(${year}) { children(first: ${n}, where: { levels: [PROVINCE] }) { nodes { siblings(indicator: "A02") { rank parent { trueAt } } comparedWith(periodCode: "2024-Y", structure: RESTATED) { figures(indicators: ${names(n)}) { difference } } } } } }`,
    ],
    [
      'years of a trend',
      (n: number) =>
        `{ rollUpTrend(unitCode: "TW", periodKind: YEAR, toYear: 2025, years: ${n}, indicators: ${names(n)}) { rollUp { figures { value } } } }`,
    ],
  ])('are as many for two as for nine %s', async (_, query) => {
    expect(await statementsOf(query(9))).toBe(await statementsOf(query(2)));
  });

  it('are as many for a drill-down of 34 provinces with 80 figures as of 3 with one', async () => {
    const drilled = async (n: number, figures: string) => {
      world.statementsSince();
      const { rollUp } = await centre.see(
        `{ rollUp(${year}) { children(first: ${n}, where: { levels: [PROVINCE] }) { nodes { reports { rate } figures${figures} { value state shareOfParent } } } } }`,
      );
      const { nodes } = rollUp.children;
      return { shape: [nodes.length, nodes[0].figures.length], statements: world.statementsSince().length };
    };
    const [few, many] = [await drilled(3, '(indicators: ["A02"])'), await drilled(34, '')];
    expect([few.shape, many.shape]).toEqual([
      [3, 1],
      [34, 80],
    ]);
    expect(many.statements).toBe(few.statements);
  });

  it('are as many to rank the divisions of a department as the departments of the nation', async () => {
    const ranked = async (unit: string, level: string) => {
      world.statementsSince();
      const { rollUpLeaders } = await centre.see(
        `{ rollUpLeaders(unitCode: "${unit}", periodCode: "2025-Y", level: ${level}, indicator: "D01") { ranked rows { rank figure { value } } } }`,
      );
      return { units: rollUpLeaders.ranked, statements: world.statementsSince().length };
    };
    const [few, many] = [await ranked('H05.STC', 'DIVISION'), await ranked('TW', 'AGENCY')];
    expect([few.units < 10, many.units > 80]).toEqual([true, true]);
    expect(many.statements).toBe(few.statements);
  });
});
