import { recountChildren, recountUnits } from '../support/recount.js';
import { type Client, type Loose, World } from '../support/world.js';

const compared = 'indicator state value otherState otherValue difference changePercent incomparable';

describe('questions about roll-ups', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  async function rollUp(names: string, inner: string, client = centre): Promise<Loose> {
    return (await client.see(`{ rollUp(${names}) { ${inner} } }`)).rollUp;
  }
  const sumOf = async (units: readonly string[], period: string, indicator: string): Promise<number> => {
    const counted = await recountUnits(world, { units, period, indicator });
    expect(counted).toHaveLength(units.length);
    return counted.reduce((all, { sum }) => all + Number(sum ?? 0), 0);
  };
  const hundredths = (part: number, whole: number) => Math.round((part * 10_000) / whole) / 100;

  describe('period against period', () => {
    it('of a unit that both had: values, difference and change as counted by hand', async () => {
      const told = await rollUp(
        'unitCode: "G12", periodCode: "2025-Y"',
        `comparedWith(periodCode: "2024-Y") { label other { periodCode structure } figures(indicators: ["A02", "D01", "D02", "D03"]) { ${compared} } }`,
      );
      const { figures, ...rest } = told.comparedWith;
      expect(rest).toEqual({
        label:
          '2025-Y: Như đã báo cáo, theo cơ cấu tổ chức ngày 14/12/2025 / 2024-Y: Như đã báo cáo, theo cơ cấu tổ chức ngày 14/12/2024',
        other: { periodCode: '2024-Y', structure: 'AS_REPORTED' },
      });
      const rows = await Promise.all(
        ['A02', 'D01', 'D02'].map(async (indicator) => {
          const [now, then] = [
            await sumOf(['G12'], '2025-Y', indicator),
            await sumOf(['G12'], '2024-Y', indicator),
          ];
          return {
            ...{
              indicator,
              state: 'REPORTED',
              value: String(now),
              otherState: 'REPORTED',
              otherValue: String(then),
            },
            difference: String(now - then),
            changePercent: then === 0 ? null : String(hundredths(now - then, then)),
            incomparable: then === 0 ? 'NO_POSITIVE_BASE' : null,
          };
        }),
      );
      expect(figures.slice(0, 3)).toEqual(rows);
      const ratio = (of: Loose, whose: 'value' | 'otherValue') => Number(of[whose]);
      const [, d01, d02, d03] = figures;
      expect(ratio(d03, 'value')).toBe(hundredths(ratio(d02, 'value'), ratio(d01, 'value')));
      expect(Number(d03.difference)).toBeCloseTo(ratio(d03, 'value') - ratio(d03, 'otherValue'), 6);
    });

    it('across the merger of 2025: not as reported, for it was not there; restated, with what its two said', async () => {
      const names = 'unitCode: "H05", periodCode: "2025-Y"';
      const figures = `label other { structure asOf reportedAsOf } figures(indicators: ["A02"]) { value otherValue difference incomparable }`;
      const told = await rollUp(
        names,
        `reported: comparedWith(periodCode: "2024-Y") { ${figures} } restated: comparedWith(periodCode: "2024-Y", structure: RESTATED) { ${figures} }`,
      );
      const [now, then] = [
        await sumOf(['H05'], '2025-Y', 'A02'),
        await sumOf(['H02', 'H05'], '2024-Y', 'A02'),
      ];
      expect(told).toEqual({
        reported: null,
        restated: {
          label:
            '2025-Y: Như đã báo cáo, theo cơ cấu tổ chức ngày 14/12/2025 / 2024-Y: Quy đổi theo cơ cấu tổ chức ngày 14/12/2025; đã báo cáo theo cơ cấu ngày 14/12/2024',
          other: { structure: 'RESTATED', asOf: '2025-12-14', reportedAsOf: '2024-12-14' },
          figures: [
            {
              value: String(now),
              otherValue: String(then),
              difference: String(now - then),
              incomparable: null,
            },
          ],
        },
      });
    });

    it('of another kind: a stock changes in percent, a flow only in number', async () => {
      const { comparedWith } = await rollUp(
        'unitCode: "G12", periodCode: "2025-Y"',
        `comparedWith(periodCode: "2025-H1") { figures(indicators: ["A02", "D01"]) { ${compared} } }`,
      );
      const [stock, flow] = comparedWith.figures;
      expect(stock).toMatchObject({ indicator: 'A02', incomparable: null });
      expect(flow).toMatchObject({
        indicator: 'D01',
        changePercent: null,
        incomparable: 'OTHER_KIND_OF_PERIOD',
      });
      expect(Number(flow.difference)).toBe(Number(flow.value) - Number(flow.otherValue));
    });

    it('of another calendar or form is shown, and not compared', async () => {
      await world.behind(
        `with period as (
           insert into calendar.period
           select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'code', 'TDKT-2025-Y', 'calendar_code', 'TDKT'))).*
             from calendar.period p where p.code = '2025-Y' returning id)
         insert into reporting.obligation
         select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'period_id', period.id))).*
           from period, reporting.obligation o
           join calendar.period p on p.id = o.period_id and p.code = '2025-Y'
           join organisation.unit_version v on v.unit_id = o.unit_id and v.valid @> p.as_of and v.code = 'G12'`,
      );
      const { comparedWith } = await rollUp(
        'unitCode: "G12", periodCode: "2025-Y"',
        `comparedWith(periodCode: "TDKT-2025-Y") { other { periodCode } figures { ${compared} } }`,
      );
      expect(comparedWith.figures).toHaveLength(80);
      expect(new Set(comparedWith.figures.map((one: Loose) => one.incomparable))).toEqual(
        new Set(['OTHER_CALENDAR']),
      );
      expect(comparedWith.figures[1]).toMatchObject({
        indicator: 'A02',
        state: 'REPORTED',
        otherState: 'NOT_REPORTED',
        difference: null,
      });
      const finance = await rollUp(
        'unitCode: "H19.STC", periodCode: "2024-Y"',
        `comparedWith(periodCode: "2024-Y", formCode: "STC") { other { formCode } figures { ${compared} } }`,
      );
      expect(finance.comparedWith.other.formCode).toBe('STC');
      expect(finance.comparedWith.figures.length).toBeGreaterThan(80);
      expect(new Set(finance.comparedWith.figures.map((one: Loose) => one.incomparable))).toEqual(
        new Set(['OTHER_FORM']),
      );
    });

    it('is nothing where there is no such period, and refused where what was signed would be restated', async () => {
      const names = 'unitCode: "G12", periodCode: "2025-Y"';
      expect(await rollUp(names, 'comparedWith(periodCode: "1999-Y") { label }')).toEqual({
        comparedWith: null,
      });
      const { errors } = await centre.ask(
        `{ rollUp(${names}, stage: SIGNABLE) { comparedWith(periodCode: "2024-Y", structure: RESTATED) { label } } }`,
      );
      expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    });
  });

  describe('a trend', () => {
    const point = 'year periodCode missing rollUp { structure label figures { indicator value } }';
    const trend = async (args: string, client = centre): Promise<Loose> =>
      (await client.see(`{ rollUpTrend(${args}) { ${point} } }`)).rollUpTrend;

    it('has a point for every year, and names those that are missing', async () => {
      const told = await trend(
        'unitCode: "G12", periodKind: YEAR, toYear: 2026, years: 4, indicators: ["D02", "D03"]',
      );
      expect(told.map(({ year, periodCode, missing }: Loose) => [year, periodCode, missing])).toEqual([
        [2023, null, 'NO_PERIOD'],
        [2024, '2024-Y', null],
        [2025, '2025-Y', null],
        [2026, null, 'NO_PERIOD'],
      ]);
      const [d02, d01] = [await sumOf(['G12'], '2024-Y', 'D02'), await sumOf(['G12'], '2024-Y', 'D01')];
      expect(told[1].rollUp.figures).toEqual([
        { indicator: 'D02', value: String(d02) },
        { indicator: 'D03', value: String(hundredths(d02, d01)) },
      ]);
    });

    it('holds one kind of period: the half-years by themselves, five years by default', async () => {
      const told = await trend('unitCode: "TW", periodKind: HALF_YEAR, toYear: 2025, indicators: ["A02"]');
      expect(told).toHaveLength(5);
      expect(told.map(({ periodCode }: Loose) => periodCode)).toEqual([
        null,
        null,
        null,
        '2024-H1',
        '2025-H1',
      ]);
    });

    it('across the merger: as reported the new province begins with it; restated it has the past of its two', async () => {
      const asked = 'unitCode: "H05", periodKind: YEAR, toYear: 2025, years: 2, indicators: ["A02"]';
      const [before, now] = [
        await sumOf(['H02', 'H05'], '2024-Y', 'A02'),
        await sumOf(['H05'], '2025-Y', 'A02'),
      ];
      const reported = await trend(asked);
      expect(reported.map(({ missing, rollUp: of }: Loose) => [missing, of?.figures[0].value])).toEqual([
        ['NO_ROLL_UP', undefined],
        [null, String(now)],
      ]);
      const restated = await trend(`${asked}, structure: RESTATED`);
      expect(restated.map(({ rollUp: of }: Loose) => of.figures[0].value)).toEqual([
        String(before),
        String(now),
      ]);
      expect(restated.map(({ rollUp: of }: Loose) => of.label)).toEqual([
        'Quy đổi theo cơ cấu tổ chức ngày 14/12/2025; đã báo cáo theo cơ cấu ngày 14/12/2024',
        'Quy đổi theo cơ cấu tổ chức ngày 14/12/2025; đã báo cáo theo cơ cấu ngày 14/12/2025',
      ]);
      // By the structure of before the merger there is another unit of that code, with the past of one only.
      const earlier = await trend(`${asked}, structure: RESTATED, restatedOn: "2025-06-14"`);
      expect(earlier[0].rollUp.figures[0].value).toBe(String(await sumOf(['H05'], '2024-Y', 'A02')));
    });

    it.each([
      ['eleven years', 'periodKind: YEAR, toYear: 2025, years: 11'],
      ['a day without restating', 'periodKind: YEAR, toYear: 2025, restatedOn: "2025-07-01"'],
      [
        'what was signed restated',
        'periodKind: YEAR, toYear: 2025, structure: RESTATED, stage: CONSOLIDATED',
      ],
    ])('is refused for %s', async (_, args) => {
      const { errors } = await centre.ask(`{ rollUpTrend(unitCode: "TW", ${args}) { year } }`);
      expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    });
  });

  describe('a unit among its siblings', () => {
    const siblings =
      'siblings(indicator: "B06") { rank ranked withoutValue figure { indicator value shareOfParent } parent { unit { code } figures { indicator value } } }';

    it('has the rank, the share and the total that counting gives, every province at once', async () => {
      const { children } = await rollUp(
        'unitCode: "TW", periodCode: "2025-Y"',
        `children(first: 100, where: { levels: [PROVINCE] }) { nodes { unit { code } ${siblings} } }`,
      );
      const codes = children.nodes.map((node: Loose) => node.unit.code);
      expect(codes).toHaveLength(34);
      const counted = await recountChildren(world, { unit: 'TW', period: '2025-Y', indicator: 'B06' });
      const total = String(await sumOf(['TW'], '2025-Y', 'B06'));
      const provinces = counted.filter(({ code }) => codes.includes(code));
      for (const { unit, siblings: told } of children.nodes) {
        const own = Number(provinces.find(({ code }) => code === unit.code)?.sum);
        expect(told).toEqual({
          rank: 1 + provinces.filter(({ sum }) => Number(sum) > own).length,
          ...{ ranked: 34, withoutValue: 0 },
          figure: {
            indicator: 'B06',
            value: String(own),
            shareOfParent: String(hundredths(own, Number(total))),
          },
          parent: { unit: { code: 'TW' }, figures: [{ indicator: 'B06', value: total }] },
        });
      }
      const ranks = children.nodes.map((node: Loose) => node.siblings.rank);
      expect(new Set(ranks).size).toBeLessThan(ranks.length);
      expect(new Set(ranks).size).toBeGreaterThan(2);
    });

    it('holds no rank without a value, and is counted apart', async () => {
      const asked =
        'siblings(indicator: "A02") { rank ranked withoutValue figure { state shareOfParent noShare } }';
      expect(await rollUp('unitCode: "H05.STC.QLNS", periodCode: "2025-H1"', asked)).toEqual({
        siblings: {
          ...{ rank: null, ranked: 6, withoutValue: 1 },
          figure: { state: 'NOT_REPORTED', shareOfParent: null, noShare: 'NO_VALUE' },
        },
      });
    });

    it('is nothing where it has none of its level, also for who sees the superior', async () => {
      const names = 'periodCode: "2024-Y"';
      expect(await rollUp(`unitCode: "H37.D10", ${names}`, 'children { nodes { unit { code } } }')).toEqual({
        children: { nodes: [{ unit: { code: 'H37.D10.TTH' } }] },
      });
      expect(await rollUp(`unitCode: "H37.D10.TTH", ${names}`, siblings)).toEqual({ siblings: null });
    });

    it('is nothing at the root, and the same where the superior is out of scope', async () => {
      const department = await world.as('department');
      expect(await rollUp('unitCode: "TW", periodCode: "2025-Y"', siblings)).toEqual({ siblings: null });
      expect(await rollUp('unitCode: "H05.STC", periodCode: "2025-Y"', siblings, department)).toEqual({
        siblings: null,
      });
      expect(
        await rollUp('unitCode: "H05.STC", periodCode: "2025-Y"', siblings, await world.as('province')),
      ).toMatchObject({
        siblings: { parent: { unit: { code: 'H05' } } },
      });
      // What the ministry sees of its sector it does not see of the territory, nor the other way round.
      expect(
        await rollUp(
          'unitCode: "H05.STC", periodCode: "2025-Y", line: SECTOR',
          siblings,
          await world.as('ministry'),
        ),
      ).toMatchObject({ siblings: { parent: { unit: { code: 'G12' } } } });
      expect(
        await rollUp('unitCode: "H05.STC", periodCode: "2025-Y", line: SECTOR', siblings, department),
      ).toEqual({ siblings: null });
    });
  });

  describe('the first and the last', () => {
    const table =
      'ranked withoutValue tiedBeyond rows { rank unit { code } figure { indicator value shareOfParent } }';
    const leaders = async (args: string, client = centre): Promise<Loose> =>
      (await client.see(`{ rollUpLeaders(${args}) { ${table} } }`)).rollUpLeaders;

    it.each(['TOP', 'BOTTOM'] as const)(
      '%s of all departments of the nation, as counting gives them',
      async (order) => {
        const codes = await world.behind<{ code: string }>(
          `select v.code from organisation.unit_version v where v.valid @> date '2025-12-14' and v.level = 'AGENCY'`,
        );
        const units = codes.map(({ code }) => code);
        expect(units.length).toBeGreaterThan(80);
        const counted = await recountUnits(world, { units, period: '2025-Y', indicator: 'D01' });
        const sign = order === 'TOP' ? -1 : 1;
        const valued = counted.filter(({ sum }) => sum !== null);
        const sorted = valued.toSorted((a, b) => sign * (Number(a.sum) - Number(b.sum)));
        const rank = (own: string | null) =>
          1 + sorted.filter(({ sum }) => sign * (Number(sum) - Number(own)) < 0).length;
        const told = await leaders(
          `unitCode: "TW", periodCode: "2025-Y", level: AGENCY, indicator: "D01", order: ${order}, first: 12`,
        );
        const byHand = sorted.slice(0, 12);
        expect(told.rows.map((row: Loose) => [row.rank, row.unit.code, row.figure.value])).toEqual(
          byHand.map(({ code, sum }) => [rank(sum), code, sum]),
        );
        const last = byHand.at(-1)?.sum ?? null;
        expect(told).toMatchObject({
          ranked: valued.length,
          withoutValue: counted.length - valued.length,
          tiedBeyond: sorted.slice(12).filter(({ sum }) => rank(sum) === rank(last)).length,
        });
        expect(
          told.tiedBeyond + told.rows.filter((row: Loose) => row.rank === rank(last)).length,
        ).toBeGreaterThan(1);
        const total = await sumOf(['TW'], '2025-Y', 'D01');
        expect(Number(told.rows[0].figure.shareOfParent)).toBe(hundredths(Number(byHand[0]?.sum), total));
      },
    );

    it('never ranks a unit without a value, and counts it apart', async () => {
      for (const told of await Promise.all(
        ['TOP', 'BOTTOM'].map((order) =>
          leaders(
            `unitCode: "H05.STC", periodCode: "2025-H1", level: DIVISION, indicator: "A02", order: ${order}, first: 100`,
          ),
        ),
      )) {
        expect(told).toMatchObject({ ranked: 6, withoutValue: 1, tiedBeyond: 0 });
        expect(told.rows.map((row: Loose) => row.unit.code)).not.toContain('H05.STC.QLNS');
      }
    });

    it('of a cluster are its members that count', async () => {
      const leader = await world.as('leader');
      const { rollUpOfCluster } = await leader.see(
        `{ rollUpOfCluster(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-Y") { leaders(indicator: "D02", first: 3) { ${table} } } }`,
      );
      const units = ['H06.STC', 'H09.STC', 'H10.STC', 'H19.STC', 'H39.STC', 'H53.STC'];
      const counted = await recountUnits(world, {
        units,
        period: '2024-Y',
        indicator: 'D02',
        line: 'SECTOR',
      });
      const sorted = counted.toSorted((a, b) => Number(b.sum) - Number(a.sum));
      const whole = counted.reduce((all, { sum }) => all + Number(sum), 0);
      expect(rollUpOfCluster.leaders.rows).toEqual(
        sorted.slice(0, 3).map(({ code, sum }) => ({
          rank: 1 + counted.filter((other) => Number(other.sum) > Number(sum)).length,
          unit: { code },
          figure: { indicator: 'D02', value: sum, shareOfParent: String(hundredths(Number(sum), whole)) },
        })),
      );
      expect(rollUpOfCluster.leaders).toMatchObject({ ranked: 6, withoutValue: 0 });
    });

    it.each([
      ['units of every level', 'indicator: "D01"'],
      ['an indicator the form does not have', 'indicator: "Z99", level: AGENCY'],
      ['more than a hundred', 'indicator: "D01", level: AGENCY, first: 101'],
    ])('are refused for %s', async (_, args) => {
      const { errors } = await centre.ask(
        `{ rollUpLeaders(unitCode: "TW", periodCode: "2025-Y", ${args}) { ranked } }`,
      );
      expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    });
  });
});
