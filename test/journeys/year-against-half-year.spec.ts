import { Acting, codes } from '../support/acting.js';
import { assign, codesOn, person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';

/** One flow, one stock and one ratio, and V01 alone. */
const document = {
  code: 'FLOW',
  version: '1',
  name: 'Biểu thử',
  legalBasis: '-',
  dimensions: [],
  sections: [{ code: 'S', name: 'Số liệu' }],
  indicators: [
    ...[
      ['X1', 'SUM', 'SUM'],
      ['X2', 'LATEST_SUM', 'LATEST'],
    ].map(([code, overUnits, overTime]) => ({
      ...{ code, section: 'S', name: code, unit: 'lượt', type: 'INTEGER', overUnits, overTime },
      ...{ source: 'TYPED', required: false },
    })),
  ],
  narratives: [],
  rules: [
    {
      ...{ id: 'V01', severity: 'BLOCK', text: 'Số năm không nhỏ hơn 6 tháng', each: 'FLOW' },
      expression: 'period.kind != "YEAR" || it >= it.halfYear()',
    },
  ],
};

describe('the year against the half-year over the merger of 2025', () => {
  let world: World;
  let centre: Client;
  let early: Client;
  let late: Client;
  let before: string[];
  let after: string[];

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
    await centre.see(
      'mutation ($input: PublishFormInput!) { publishForm(input: $input) { userErrors { code message } } }',
      { input: { document, idempotencyKey: 'publish' } },
    );
    await inTurn(['2025-H1', '2025-Y'], async (periodCode) => {
      await assign(centre, { formCode: 'FLOW', periodCode, levels: ['PROVINCE'] });
    });
    [before, after] = await Promise.all([
      codesOn(world, 'PROVINCE', '2025-06-14'),
      codesOn(world, 'PROVINCE', '2025-12-14'),
    ]);
    early = await person(world, 'early', { codes: before, on: '2025-06-14', roles: ['REPORTER'] });
    late = await person(world, 'late', { codes: after, on: '2025-12-14', roles: ['REPORTER'] });
  });
  afterAll(() => world.close());

  const acting = (unitCode: string, periodCode: string) =>
    new Acting({ unitCode, periodCode, formCode: 'FLOW' });
  /** What each old province says of its half-year: its place in the list, so that every sum is another. */
  const reported = (code: string) => (before.indexOf(code) + 1) * 7;
  const problems = async (unitCode: string, value: number, version: number): Promise<Loose[]> => {
    const saved = await acting(unitCode, '2025-Y').act(
      late,
      'saveReportDraft',
      {
        ...{ expectedVersion: version, idempotencyKey: `${unitCode} ${value}`, texts: [] },
        figures: [
          { indicator: 'X1', value: String(value) },
          { indicator: 'X2', value: '0' },
        ],
      },
      'report { version problems { rule message } } userErrors { code }',
    );
    expect(codes(saved)).toEqual([]);
    return saved.report.problems;
  };
  /** The old provinces of each new one, as the demonstration's facts name them. */
  const sourcesOf = async (): Promise<Map<string, readonly string[]>> => {
    const rows = await world.behind<{ code: string; source: string }>(
      `select n.code, coalesce(w.code, n.code) as source
         from organisation.unit_version n
         left join organisation.succession s on s.to_unit_id = n.unit_id and s.on_date between date '2025-06-15' and date '2025-12-14'
         left join organisation.unit_version w on w.unit_id = s.from_unit_id and w.valid @> date '2025-06-14'
        where n.level = 'PROVINCE' and n.valid @> date '2025-12-14' order by 1, 2`,
    );
    const all = new Map<string, readonly string[]>();
    for (const { code, source } of rows) all.set(code, [...(all.get(code) ?? []), source]);
    return all;
  };

  it('63 provinces report their half-year', async () => {
    expect([before.length, after.length]).toEqual([63, 34]);
    await inTurn(before, async (code) => {
      const one = acting(code, '2025-H1');
      const figures = [
        { indicator: 'X1', value: String(reported(code)) },
        { indicator: 'X2', value: '999' },
      ];
      await one.act(early, 'saveReportDraft', { expectedVersion: 0, figures, texts: [] });
      expect(codes(await one.act(early, 'submitReport', { expectedVersion: 1 }))).toEqual([]);
    });
  });

  it('each of the 34 must reach the sum of those it came from, and not one less', async () => {
    const sources = await sourcesOf();
    expect([sources.size, [...sources.values()].flat().length]).toEqual([34, 63]);
    await inTurn(after, async (code) => {
      const sum = (sources.get(code) ?? []).reduce((total, source) => total + reported(source), 0);
      expect({ code, problems: await problems(code, sum, 0) }).toEqual({ code, problems: [] });
      const [short, ...more] = await problems(code, sum - 1, 1);
      expect({ code, rule: short?.rule, more }).toEqual({ code, rule: 'V01', more: [] });
      expect(short.message).toContain(`X1 = ${sum - 1}; X1 (6 tháng) = ${sum}`);
    });
  });

  it('has nothing to compare while one of the old provinces has not reported', async () => {
    const sources = await sourcesOf();
    const [code = '', [first = ''] = []] = [...sources].find(([, all]) => all.length > 2) ?? [];
    await acting(first, '2025-H1').act(early, 'withdrawReport', { expectedVersion: 2 });
    expect(await problems(code, 0, 2)).toEqual([]);
  });
});
