import { ClusterScoring, plainScheme, reporterOf } from '../support/cluster-scoring.js';
import { computed } from '../support/exact-arithmetic.js';
import { person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';

const shown = `part code name points max input rule { vi en } arithmetic places excludes
  source { from text formCode indicator versionNumber reportId } components { code part points } stages { stage }
  standing { rank grade rankRule { vi en } gradeRule { vi en } exclusions { code }
    rivals { unitCode rank total decidedBy theirs own sentence { vi en } } }`;

describe('why a unit stands where it stands', () => {
  let world: World;
  let member: Client;
  let ranking: Loose;

  beforeAll(async () => {
    world = await World.open();
    member = await reporterOf(world, 'H39.STC');
    ranking = (
      await member.see(
        `{ ranking(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-Y") { id rows { unitCode rank total grade marks { code points arithmetic source } } } }`,
      )
    ).ranking;
  });
  afterAll(() => world.close());

  const ask = async (
    client: Client,
    unitCode: string,
    criterionCode: string | null,
    id = ranking.id,
  ): Promise<Loose> =>
    (
      await client.see(
        `query ($id: ID!, $unitCode: String!, $criterionCode: String) { explain(rankingId: $id, unitCode: $unitCode, criterionCode: $criterionCode) { ${shown} } }`,
        { id, unitCode, criterionCode },
      )
    ).explain;

  it('every mark and every total computes again to the same digits, by another program', async () => {
    const asked = ranking.rows.flatMap(({ unitCode, marks }: Loose) => [
      [unitCode, null],
      ...marks.map(({ code }: Loose) => [unitCode, code]),
    ]);
    expect(asked).toHaveLength(6 * (1 + 17));
    await inTurn(asked as [string, string | null][], async ([unitCode, code]) => {
      const explained = await ask(member, unitCode, code);
      expect([unitCode, code, computed(explained.arithmetic, explained.places)]).toEqual([
        unitCode,
        code,
        explained.points,
      ]);
      const row = ranking.rows.find((one: Loose) => one.unitCode === unitCode);
      const kept = code === null ? row.total : row.marks.find((mark: Loose) => mark.code === code).points;
      expect(explained.points).toBe(kept);
      expect([explained.rule.vi.endsWith('.'), explained.rule.en.endsWith('.')]).toEqual([true, true]);
    });
  });

  it('a mark from a report leads to the version that was read, for whoever may see that report', async () => {
    const own = await ask(member, 'H39.STC', 'I.2');
    expect(own).toMatchObject({
      ...{ part: 'CRITERION', code: 'I.2', max: '200', points: '150', places: 2, components: [] },
      rule: {
        vi: expect.stringContaining('thực hiện cao nhất cụm'),
        en: expect.stringContaining('greatest actual'),
      },
      source: {
        from: 'REPORT',
        formCode: 'STC',
        indicator: 'FIN02',
        versionNumber: 1,
        reportId: expect.any(String),
      },
    });
    const { node } = await member.see(
      `query ($id: ID!) { node(id: $id) { id ... on Report { unit { code } } } }`,
      {
        id: own.source.reportId,
      },
    );
    expect(node).toMatchObject({ id: own.source.reportId, unit: { code: 'H39.STC' } });
    const others = await ask(member, 'H09.STC', 'I.2');
    expect(others.source).toMatchObject({ from: 'REPORT', versionNumber: 1, reportId: null });
    const told = await ask(member, 'H09.STC', 'I.4');
    expect(told.source).toMatchObject({
      from: 'RECORDED',
      formCode: null,
      versionNumber: null,
      reportId: null,
    });
    expect(told.source.text).toMatch(/^RECORDED CCHC: /);
    expect((await ask(member, 'H10.STC', 'III.2')).source).toMatchObject({
      from: 'SERVICE',
      text: 'SERVICE LATE_REPORTS 7/8',
    });
  });

  it('a parent names its children, a total its parts', async () => {
    const parent = await ask(member, 'H39.STC', 'I');
    expect(parent.components.map(({ code }: Loose) => code)).toEqual(['I.1', 'I.2', 'I.3', 'I.4']);
    const whole = await ask(member, 'H39.STC', null);
    expect(whole).toMatchObject({ part: 'STANDING', code: null, points: '782.4', source: null });
    expect(whole.components.map(({ code }: Loose) => code)).toEqual([
      'I',
      'II',
      'III',
      'B1',
      'B2',
      'B3',
      'D1',
    ]);
  });

  it('a rank tells who stands above and by which figure, a grade the comparison that decided it', async () => {
    const { standing } = await ask(member, 'H39.STC', null);
    expect(standing).toMatchObject({ rank: 3, grade: 'Khá', exclusions: [] });
    expect(standing.gradeRule).toEqual({
      vi: 'Xếp loại Khá (KHA: 782.4 >= 700).',
      en: 'Graded Khá (KHA: 782.4 >= 700).',
    });
    expect(
      standing.rivals.map(({ unitCode, decidedBy, theirs, own }: Loose) => [
        unitCode,
        decidedBy,
        theirs,
        own,
      ]),
    ).toEqual([
      ['H09.STC', 'TOTAL', '989.25', '782.4'],
      ['H53.STC', 'TOTAL', '838', '782.4'],
    ]);
    expect((await ask(member, 'H09.STC', null)).standing.rivals).toEqual([]);
  });

  it('an exclusion tells its condition, what it was found by and the document', async () => {
    const excluded = await ask(member, 'H10.STC', 'NO_REGISTRATION');
    expect(excluded).toMatchObject({
      ...{ part: 'EXCLUSION', excludes: true, input: 'false', points: null, arithmetic: null },
      rule: { vi: expect.stringContaining('có giá trị false'), en: expect.stringContaining('is false') },
      source: { from: 'RECORDED', text: expect.stringContaining('Biên bản ký kết giao ước') },
    });
    expect(await ask(member, 'H09.STC', 'NO_REGISTRATION')).toMatchObject({ excludes: false, input: 'true' });
    const { standing } = await ask(member, 'H10.STC', null);
    expect(standing).toMatchObject({
      rank: null,
      grade: null,
      rivals: [],
      exclusions: [{ code: 'NO_REGISTRATION' }],
    });
  });

  it('a tie is decided by the scheme’s own order of tie-breakers, or shared and said to be', async () => {
    const council = await person(world, 'council', {
      codes: ['TW'],
      on: '2024-12-14',
      roles: ['SCORER', 'PUBLISHER'],
    });
    await council.see(
      `mutation ($document: JSONObject!) { addScheme(input: { document: $document, idempotencyKey: "plain" }) { userErrors { code } } }`,
      { document: plainScheme },
    );
    const names = { clusterCode: 'CUM-5TP', year: 2024, periodCode: '2024-Y' };
    const scoring = new ClusterScoring(council, names, 'DON-GIAN');
    const given: readonly (readonly [string, string, string])[] = [
      ['H13', '40', '10'],
      ['H17', '30', '20'],
      ['H24', '30', '20'],
      ['H26', '45', '44.5'],
      ['H29', '10', '5'],
    ];
    await scoring.record(
      given.flatMap(([unitCode, a, b]) => [
        { unitCode, code: 'A', value: a },
        { unitCode, code: 'B', value: b },
      ]),
    );
    const id = await scoring.run();
    const { standing } = await ask(council, 'H17', null, id);
    expect(standing.rank).toBe(3);
    expect(
      standing.rivals.map(({ unitCode, decidedBy, theirs, own }: Loose) => [
        unitCode,
        decidedBy,
        theirs,
        own,
      ]),
    ).toEqual([
      ['H26', 'TOTAL', '89.5', '50'],
      ['H13', 'A', '40', '30'],
      ['H24', null, null, null],
    ]);
    expect(standing.rivals[1].sentence.vi).toMatch(/đứng trên nhờ điểm mục A: 40 so với 30\.$/);
    expect(standing.rivals[2].sentence.vi).toMatch(/đồng hạng 3/);
    expect(await ask(member, 'H17', null, id)).toBeNull();
  });

  it('is told to nobody else, and of what is not there nothing, alike', async () => {
    const stranger = await world.as('office');
    expect(await ask(stranger, 'H39.STC', 'I.2')).toBeNull();
    const nothing = [
      ['H39.STC', 'IX'],
      ['H99.STC', 'I.2'],
      ['H99.STC', null],
    ] as const;
    await inTurn(nothing, async ([unit, code]) => expect(await ask(member, unit, code)).toBeNull());
    expect(await ask(member, 'H39.STC', 'I.2', 'UmFua2luZzow')).toBeNull();
  });
});
