import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';

describe('the reports behind a figure', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  const line = 'reportId unitCode versionNumber indicator cell value numerator denominator';
  async function page(names: string, indicator: string, args: string, client = centre): Promise<Loose> {
    const { rollUp } = await client.see(
      `{ rollUp(${names}) { figures(indicators: ["${indicator}"]) { value contributions(${args}) { totalCount hidden pageInfo { hasNextPage endCursor } nodes { ${line} } } } } }`,
    );
    return rollUp.figures[0].contributions;
  }
  async function all(names: string, indicator: string, first: number, after?: string): Promise<Loose[]> {
    const { nodes, pageInfo } = await page(
      names,
      indicator,
      `first: ${first}${after ? `, after: "${after}"` : ''}`,
    );
    return pageInfo.hasNextPage
      ? [...nodes, ...(await all(names, indicator, first, pageInfo.endCursor))]
      : nodes;
  }

  /** The lines of accepted reports, as the database holds them. */
  const held = (unit: string, period: string, indicators: readonly string[]) =>
    world.behind(
      `select n.code as "unitCode", v.number as "versionNumber", f.indicator, f.cell, f.value::text, f.numerator::text, f.denominator::text
         from calendar.period p
         join reporting.report r on r.period_id = p.id
         join reporting.template t on t.id = r.template_id and t.code = 'TDKT'
         join reporting.report_version v on v.id = r.accepted_version_id
         join reporting.figure f on f.version_id = v.id and f.indicator = any ($3)
         join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> p.as_of
        where p.code = $2 and ($1 = 'TW' or n.code = $1 or n.code like $1 || '.%')
        order by n.code collate "C", f.indicator collate "C", array_to_string(f.cell, '/') collate "C"`,
      [unit, period, indicators],
    );

  it.each([
    ['H05.STC', 'A02', ['A02'], 3],
    ['H05', 'E07', ['E07'], 50],
    ['H05', 'B09', ['B09'], 7],
    ['H05.STC', 'D03', ['D01', 'D02'], 4],
    ['H05.STC', 'E06', ['D05', 'D10', 'E01', 'E02', 'E03', 'E04', 'E05'], 11],
    ['TW', 'A02', ['A02'], 100],
  ])(
    'of %s, indicator %s: every line once, by unit, page by page',
    async (...[unit, indicator, parts, first]) => {
      const names = `unitCode: "${unit}", periodCode: "2025-Y"`;
      const lines = await all(names, indicator, first);
      const expected = await held(unit, '2025-Y', parts);
      expect(expected.length).toBeGreaterThan(first);
      expect(lines.map(({ reportId: _, ...rest }) => rest)).toEqual(expected);
      const { totalCount, hidden } = await page(names, indicator, 'first: 1');
      expect({ totalCount, hidden }).toEqual({ totalCount: expected.length, hidden: 0 });
    },
  );

  it('are none of what nobody types: the tree and the service know it', async () => {
    const names = 'unitCode: "H05.STC", periodCode: "2025-Y"';
    expect(await page(names, 'A01', 'first: 5')).toMatchObject({ totalCount: 0, hidden: 0, nodes: [] });
  });

  it('of what was signed are the versions of then; those that the signer no longer sees are counted, not shown', async () => {
    const department = await world.as('department');
    const { signConsolidation } = await department.see(
      `mutation ($input: SignConsolidationInput!) { signConsolidation(input: $input) { userErrors { code } } }`,
      { input: { idempotencyKey: 's', unitCode: 'H05.STC', periodCode: '2025-Y', expectedNumber: 0 } },
    );
    expect(signConsolidation.userErrors).toEqual([]);
    const signed = 'unitCode: "H05.STC", periodCode: "2025-Y", stage: CONSOLIDATED';
    const whole = await page(signed, 'A02', 'first: 50', department);
    expect(whole).toMatchObject({ totalCount: 7, hidden: 0 });
    // As though a division had been moved away with effect from before the period's day.
    await world.behind(
      `delete from organisation.path where descendant_id in (select unit_id from organisation.unit_version where code = 'H05.STC.VP')
        and ancestor_id in (select unit_id from organisation.unit_version where code = 'H05.STC')`,
    );
    const rest = await page(signed, 'A02', 'first: 50', department);
    expect(rest).toMatchObject({ totalCount: 6, hidden: 1 });
    expect(rest.nodes).toEqual(whole.nodes.filter((node: Loose) => node.unitCode !== 'H05.STC.VP'));
  });

  it('have cursors of their own: of another figure, unit or viewer they are refused', async () => {
    const names = 'unitCode: "H05", periodCode: "2024-Y"';
    const { endCursor } = (await page(names, 'A02', 'first: 1')).pageInfo;
    const department = await world.as('ministry');
    await inTurn(
      [
        [centre, names, 'A05'],
        [centre, 'unitCode: "TW", periodCode: "2024-Y"', 'A02'],
        [department, 'unitCode: "G12", periodCode: "2024-Y", line: SECTOR', 'A02'],
      ] as const,
      async ([client, unit, indicator]) => {
        const { errors } = await client.ask(
          `{ rollUp(${unit}) { figures(indicators: ["${indicator}"]) { contributions(after: "${endCursor}") { totalCount } } } }`,
        );
        expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      },
    );
  });
});
