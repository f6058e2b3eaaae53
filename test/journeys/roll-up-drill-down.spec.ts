import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';
import { type Recount, recountChildren } from '../support/recount.js';

const years = { unit: 'TW', period: '2025-Y' };

describe('a roll-up, and the same for every unit directly beneath it', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  const asked = (names: string, inner: string) => `{ rollUp(${names}) { ${inner} } }`;
  const half = 'unitCode: "H05.STC", periodCode: "2025-H1"';
  const year = 'unitCode: "TW", periodCode: "2025-Y"';

  async function children(
    names: string,
    args: string,
    inner = 'unit { code }',
    client = centre,
  ): Promise<Loose> {
    const list = args === '' ? '' : `(${args})`;
    const query = asked(
      names,
      `children${list} { totalCount absent { code } pageInfo { hasNextPage endCursor } nodes { ${inner} } }`,
    );
    return (await client.see(query)).rollUp.children;
  }
  const codesOf = (list: Loose): string[] => list.nodes.map((node: Loose) => node.unit.code);

  describe('how far its reports have come', () => {
    it.each([
      ['H05.STC', '2025-H1'],
      ['H05', '2025-Y'],
      ['TW', '2024-H1'],
    ])('of %s for %s, as counted one by one', async (unit, period) => {
      const { rollUp } = await centre.see(
        asked(
          `unitCode: "${unit}", periodCode: "${period}"`,
          'reports { expected exempt notStarted draft submitted returned accepted amending late overdue rate acceptedRate lateRate }',
        ),
      );
      const [counted] = await world.behind<Record<string, number>>(
        `select count(*)::int as expected, count(*) filter (where status = 'ACCEPTED')::int as accepted,
                count(*) filter (where status = 'NOT_STARTED')::int as "notStarted", count(*) filter (where late)::int as late
           from (select o.unit_id, min(o.status) as status, bool_or(o.arrived_at >= o.due_at) as late
                   from reporting.obligation_state o
                   join calendar.period p on p.id = o.period_id and p.code = $2
                   join reporting.template t on t.id = o.template_id and t.code = 'TDKT'
                   join organisation.unit_version own on own.unit_id = o.unit_id and own.valid @> p.as_of
                  where own.code = $1 or own.code like $1 || '.%' or $1 = 'TW'
                  group by o.unit_id) as owed`,
        [unit, period],
      );
      const { expected = 0, accepted = 0, notStarted = 0, late = 0 } = counted ?? {};
      expect(expected).toBeGreaterThan(5);
      const { rate, acceptedRate, lateRate, ...reports } = rollUp.reports;
      expect(reports).toEqual({
        ...{ expected, accepted, notStarted, late, overdue: notStarted },
        ...{ exempt: 0, draft: 0, submitted: 0, returned: 0, amending: 0 },
      });
      expect([rate, acceptedRate].map(Number)).toEqual([
        percent(accepted, expected),
        percent(accepted, expected),
      ]);
      expect(Number(lateRate)).toBe(percent(late, expected));
    });

    it('are the same in each stage, and nothing where they have no meaning: signed or restated', async () => {
      const reports = 'reports { expected accepted }';
      const data = await centre.see(
        `{ submitted: rollUp(${half}, stage: SUBMITTED) { ${reports} } signable: rollUp(${half}, stage: SIGNABLE) { ${reports} }
           restated: rollUp(${half}, structure: RESTATED, restatedOn: "2025-12-14") { ${reports} } }`,
      );
      const known = { reports: { expected: 8, accepted: 7 } };
      expect(data).toEqual({ submitted: known, signable: known, restated: { reports: null } });
    });
  });

  describe('drilled down', () => {
    let provinces: Recount[];

    beforeAll(async () => {
      provinces = await recountChildren(world, { ...years, indicator: 'A02' });
    });

    it('gives every unit directly beneath in one request, each with all its figures, in Vietnamese order', async () => {
      const inner =
        'unit { code name level kind } reports { expected } figures { indicator state value numerator denominator reports }';
      const list = await children(year, 'first: 200', inner);
      expect(provinces.length).toBeGreaterThan(34);
      expect(list.totalCount).toBe(provinces.length);
      expect(list.nodes.map((node: Loose) => [node.unit.code, node.unit.name])).toEqual(
        provinces.map(({ code, name }) => [code, name]),
      );
      const { province } = await centre.see(
        `{ province: rollUp(unitCode: "H05", periodCode: "2025-Y") { ${inner} } }`,
      );
      expect(list.nodes.find((node: Loose) => node.unit.code === 'H05')).toEqual(province);
      expect(province.figures).toHaveLength(80);
      expect(province.unit).toMatchObject({ level: 'PROVINCE', kind: 'PROVINCE' });
      for (const { code, sum } of provinces) {
        const node = list.nodes.find((one: Loose) => one.unit.code === code);
        expect(node.figures.find((figure: Loose) => figure.indicator === 'A02').value).toBe(sum);
      }
    });

    it.each(['DESC', 'ASC'] as const)(
      'stands by an indicator, %s, and by name where values are equal',
      async (direction) => {
        const list = await children(
          year,
          `first: 200, orderBy: { indicator: "B06", direction: ${direction} }`,
          'unit { code } figures(indicators: ["B06"]) { value }',
        );
        const counted = await recountChildren(world, { ...years, indicator: 'B06' });
        const sign = direction === 'ASC' ? 1 : -1;
        // A stable sort of what is in Vietnamese order already.
        const byHand = counted.toSorted((a, b) => sign * (Number(a.sum) - Number(b.sum)));
        const values = new Set(byHand.map(({ sum }) => sum)).size;
        expect([values > 3, values < byHand.length]).toEqual([true, true]);
        expect(list.nodes.map((node: Loose) => [node.unit.code, node.figures[0].value])).toEqual(
          byHand.map(({ code, sum }) => [code, sum]),
        );
      },
    );

    it('turns its pages so that every unit comes once, whatever they are ordered by', async () => {
      const walk = async (args: string, after?: string): Promise<string[]> => {
        const list = await children(year, `first: 7${args}${after ? `, after: "${after}"` : ''}`);
        const { hasNextPage, endCursor } = list.pageInfo;
        return [...codesOf(list), ...(hasNextPage ? await walk(args, endCursor) : [])];
      };
      const whole = (args: string) => children(year, `first: 200${args}`).then(codesOf);
      await inTurn(
        ['', ', orderBy: { indicator: "B06" }', ', orderBy: { indicator: "D03", direction: ASC }'],
        async (args) => expect(await walk(args)).toEqual(await whole(args)),
      );
    });

    it('puts a unit without a value last in either direction, and never treats it as 0', async () => {
      const down = await children(
        half,
        'first: 50, orderBy: { indicator: "A02", direction: DESC }',
        'unit { code } figures(indicators: ["A02"]) { state value shareOfParent noShare }',
      );
      const up = await children(half, 'first: 50, orderBy: { indicator: "A02", direction: ASC }');
      const last = down.nodes.at(-1);
      expect(last.unit.code).toBe('H05.STC.QLNS');
      expect(last.figures).toEqual([
        { state: 'NOT_REPORTED', value: null, shareOfParent: null, noShare: 'NO_VALUE' },
      ]);
      expect(codesOf(up).at(-1)).toBe('H05.STC.QLNS');
      expect(codesOf(up).slice(0, -1)).toEqual(codesOf(down).slice(0, -1).reverse());
      const behind = await children(
        half,
        `first: 1, after: "${(await children(half, 'first: 6, orderBy: { indicator: "A02" }')).pageInfo.endCursor}", orderBy: { indicator: "A02" }`,
      );
      expect(codesOf(behind)).toEqual(['H05.STC.QLNS']);
    });

    it('lists only those that meet the conditions, and counts only them', async () => {
      const sums = provinces.map(({ sum }) => Number(sum)).toSorted((a, b) => a - b);
      const [least, most] = [sums[10] ?? 0, sums[20] ?? 0];
      const between = provinces.filter(({ sum }) => Number(sum) >= least && Number(sum) <= most);
      expect(between.length).toBeGreaterThan(3);
      expect(between.length).toBeLessThan(provinces.length);
      const list = await children(
        year,
        `first: 3, where: { indicator: "A02", atLeast: "${least}", atMost: "${most}" }`,
      );
      expect(list.totalCount).toBe(between.length);
      expect(codesOf(list)).toEqual(between.slice(0, 3).map(({ code }) => code));
      const missing = await children(half, 'where: { indicator: "A02", states: [NOT_REPORTED] }');
      expect([codesOf(missing), missing.totalCount]).toEqual([['H05.STC.QLNS'], 1]);
      const ministries = await children(year, 'first: 200, where: { kinds: [MINISTRY] }', 'unit { kind }');
      const kinds = ministries.nodes.map(({ unit }: Loose) => unit.kind);
      expect([new Set(kinds), kinds.length < provinces.length]).toEqual([new Set(['MINISTRY']), true]);
      const cities = await children(year, 'first: 200, where: { levels: [PROVINCE], kinds: [CITY] }');
      expect(cities.totalCount).toBe(6);
    });

    it('gives each its share of the superior’s figure, to the hundredth, and says why where there is none', async () => {
      const list = await children(
        year,
        'first: 200',
        'unit { code } figures(indicators: ["A02", "D03", "L04", "E06"]) { indicator value shareOfParent noShare }',
      );
      const own = await centre.see(
        asked(year, 'figures(indicators: ["A02"]) { value shareOfParent noShare }'),
      );
      const total = BigInt(own.rollUp.figures[0].value);
      expect(own.rollUp.figures[0]).toMatchObject({ shareOfParent: null, noShare: 'NO_WHOLE' });
      for (const { unit, figures } of list.nodes) {
        const sum = provinces.find(({ code }) => code === unit.code)?.sum ?? '0';
        const [a02, d03, e06, l04] = figures;
        expect([a02.shareOfParent, a02.noShare]).toEqual([plain((BigInt(sum) * 20_000n) / total), null]);
        expect([d03.noShare, l04.noShare]).toEqual(['NOT_ADDITIVE', 'NOT_ADDITIVE']);
        expect(e06.noShare).toBeNull();
      }
    });

    it('does so in the line asked for', async () => {
      const inSector = 'unitCode: "G12", periodCode: "2025-Y", line: SECTOR';
      const list = await children(
        inSector,
        'first: 200',
        'unit { code } figures(indicators: ["A02"]) { value }',
      );
      const counted = await recountChildren(world, {
        unit: 'G12',
        period: '2025-Y',
        indicator: 'A02',
        line: 'SECTOR',
      });
      expect(counted.length).toBeGreaterThan(30);
      expect(list.nodes.map((node: Loose) => [node.unit.code, node.figures[0].value])).toEqual(
        counted.map(({ code, sum }) => [code, sum]),
      );
    });

    it('restated, lists the units of the other day, and their figures make the whole', async () => {
      const restated = 'unitCode: "TW", periodCode: "2025-H1", structure: RESTATED, restatedOn: "2025-12-14"';
      const list = await children(
        restated,
        'first: 200',
        'unit { code } structure asOf reports { expected } figures(indicators: ["A02"]) { value shareOfParent }',
      );
      expect(codesOf(list)).toEqual(provinces.map(({ code }) => code));
      const { rollUp } = await centre.see(
        asked('unitCode: "TW", periodCode: "2025-H1"', 'figures(indicators: ["A02"]) { value }'),
      );
      const values = list.nodes.map((node: Loose) => BigInt(node.figures[0].value ?? '0'));
      expect(String(values.reduce((a: bigint, b: bigint) => a + b))).toBe(rollUp.figures[0].value);
      expect(list.nodes[0]).toMatchObject({ structure: 'RESTATED', asOf: '2025-12-14', reports: null });
    });
  });

  it('in the stages of signing, gives no shares, and names those that have not signed', async () => {
    const department = await world.as('department');
    const { signConsolidation } = await department.see(
      `mutation ($input: SignConsolidationInput!) { signConsolidation(input: $input) { userErrors { code } } }`,
      { input: { idempotencyKey: 'drill', unitCode: 'H05.STC', periodCode: '2025-Y', expectedNumber: 0 } },
    );
    expect(signConsolidation.userErrors).toEqual([]);
    const province = await world.as('province');
    const { signConsolidation: above } = await province.see(
      `mutation ($input: SignConsolidationInput!) { signConsolidation(input: $input) { userErrors { code } } }`,
      { input: { idempotencyKey: 'drill', unitCode: 'H05', periodCode: '2025-Y', expectedNumber: 0 } },
    );
    expect(above.userErrors).toEqual([]);
    const names = 'unitCode: "H05", periodCode: "2025-Y", stage: CONSOLIDATED';
    const inner = 'unit { code } stage reports { expected } figures(indicators: ["A02"]) { value noShare }';
    const list = await children(names, 'first: 50', inner);
    const everyone = await children('unitCode: "H05", periodCode: "2025-Y"', 'first: 50', inner);
    expect(codesOf(list)).toEqual(['H05.STC']);
    expect(list.totalCount).toBe(1);
    expect(list.absent).toHaveLength(everyone.totalCount - 1);
    const accepted = everyone.nodes.find((node: Loose) => node.unit.code === 'H05.STC').figures[0].value;
    expect(list.nodes[0]).toMatchObject({
      stage: 'CONSOLIDATED',
      reports: null,
      figures: [{ value: accepted, noShare: 'OTHER_VERSIONS' }],
    });
    const signable = await children(
      'unitCode: "H05", periodCode: "2025-Y", stage: SIGNABLE',
      'first: 50',
      inner,
    );
    expect([signable.totalCount, signable.absent]).toEqual([everyone.totalCount, []]);
  });

  it('goes as deep as one asks, in one request', async () => {
    const { rollUp } = await centre.see(
      asked(
        year,
        'children(first: 60) { nodes { unit { code } figures(indicators: ["A02"]) { value } children(first: 60) { nodes { unit { code } figures(indicators: ["A02"]) { value } } } } }',
      ),
    );
    const province = rollUp.children.nodes.find((node: Loose) => node.unit.code === 'H05');
    const counted = await recountChildren(world, { unit: 'H05', period: '2025-Y', indicator: 'A02' });
    expect(province.children.nodes.map((node: Loose) => [node.unit.code, node.figures[0].value])).toEqual(
      counted.map(({ code, sum }) => [code, sum]),
    );
  });

  describe('refuses', () => {
    it.each([
      ['an indicator that the form does not have, to order by', 'orderBy: { indicator: "Z99" }'],
      ['the same, to filter by', 'where: { indicator: "Z99", atLeast: "1" }'],
      ['a condition on values of no indicator', 'where: { atLeast: "1" }'],
    ])('%s', async (_, args) => {
      const { errors } = await centre.ask(asked(year, `children(${args}) { totalCount }`));
      expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    });

    it('a cursor of another list, and one of another viewer', async () => {
      const province = await world.as('province');
      const names = 'unitCode: "H05", periodCode: "2025-Y"';
      const { endCursor } = (await children(names, 'first: 1', undefined, province)).pageInfo;
      const refused = async (client: Client, args: string) =>
        (await client.ask(asked(names, `children(${args}) { totalCount }`))).errors.map(
          ({ extensions }) => extensions['code'],
        );
      expect(await refused(province, `first: 1, after: "${endCursor}"`)).toEqual([]);
      expect(
        await refused(province, `first: 1, after: "${endCursor}", orderBy: { indicator: "A02" }`),
      ).toEqual(['BAD_USER_INPUT']);
      expect(await refused(centre, `first: 1, after: "${endCursor}"`)).toEqual(['BAD_USER_INPUT']);
    });
  });
});

function percent(part: number, of: number): number {
  return Math.round((part * 10_000) / of) / 100;
}

/** Two hundredths-of-percent a unit: rounded HALF_UP to hundredths and written without trailing zeros. */
function plain(halfHundredths: bigint): string {
  const hundredths = (halfHundredths + 1n) / 2n;
  const part = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return part === '' ? String(hundredths / 100n) : `${hundredths / 100n}.${part}`;
}
