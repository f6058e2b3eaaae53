import { clusterTen } from '../../src/demo/cluster-10.js';
import { operation } from '../support/operations.js';
import { type Client, World } from '../support/world.js';

describe('the scoring of cluster 10, six finance departments', () => {
  let world: World;
  let leader: Client;
  let board: Client;
  let ministry: Client;
  const year = { clusterCode: 'CUM-10-STC', year: 2024, periodCode: '2024-Y' };
  const half = { ...year, periodCode: '2024-H1' };
  const schemeCode = 'STC-1000';
  let key = 0;

  beforeAll(async () => {
    world = await World.open();
    [leader, board, ministry] = await Promise.all([
      world.as('leader'),
      world.as('board'),
      world.as('ministry'),
    ]);
  });
  afterAll(() => world.close());

  const fresh = (input: object) => ({ input: { idempotencyKey: `scoring-${++key}`, ...input } });

  it('is read by the provincial board with ranks, grades and reasons', async () => {
    const { ranking } = await board.see(operation('cluster-ranking'), {
      cluster: 'CUM-10-STC',
      year: 2024,
      period: '2024-Y',
    });
    const rows = ranking.rows as {
      unitCode: string;
      total: string;
      rank: number | null;
      grade: string | null;
      exclusions: object[];
    }[];
    expect(rows.map(({ unitCode, total, rank }) => ({ unit: unitCode, total, rank }))).toEqual(
      clusterTen.expected,
    );
    expect(rows.map((row) => row.grade)).toEqual(['Xuất sắc', 'Tốt', 'Khá', 'Khá', 'Trung bình', null]);
    expect(rows.at(-1)?.exclusions).toEqual([
      {
        name: 'Không đăng ký thi đua, không ký giao ước',
        source: 'RECORDED REGISTERED: Biên bản ký kết giao ước thi đua năm 2024 (trình diễn)',
      },
    ]);
  });

  it.each([
    [
      'H09.STC',
      {
        I: '591.25',
        II: '150',
        III: '198',
        'I.1': '200',
        'I.2': '200',
        'I.3': '100',
        'I.4': '91.25',
        B1: '25',
        B2: '20',
        B3: '15',
        D1: '0',
      },
    ],
    [
      'H39.STC',
      { II: '120', III: '165', 'I.1': '194', 'I.2': '150', 'I.3': '75', 'I.4': '88.4', B1: '10', D1: '20' },
    ],
    [
      'H53.STC',
      { II: '150', III: '190', 'I.1': '200', 'I.2': '100', 'I.3': '100', 'I.4': '93', B1: '5', D1: '0' },
    ],
    [
      'H10.STC',
      { II: '30', III: '10', 'I.1': '160', 'I.2': '80', 'I.3': '0', 'I.4': '80', B1: '0', D1: '60' },
    ],
  ])('reproduces the worked example of %s to the digit, part by part', async (unitCode, expected) => {
    const { ranking } = await board.see(operation('cluster-ranking'), {
      cluster: 'CUM-10-STC',
      year: 2024,
      period: '2024-Y',
    });
    const row = ranking.rows.find((one: { unitCode: string }) => one.unitCode === unitCode);
    const points = Object.fromEntries(
      row.marks.map((mark: { code: string; points: string }) => [mark.code, mark.points]),
    );
    expect(points).toMatchObject(expected);
  });

  it('fills in what the service knows: the late reports of 2024, counted from what was owed', async () => {
    const { ranking } = await board.see(operation('cluster-ranking'), {
      cluster: 'CUM-10-STC',
      year: 2024,
      period: '2024-Y',
    });
    const sources = ranking.rows.map(
      (row: { unitCode: string; marks: { code: string; source: string }[] }) => [
        row.unitCode,
        row.marks.find((mark) => mark.code === 'III.2')?.source,
      ],
    );
    expect(Object.fromEntries(sources)).toMatchObject({
      'H09.STC': 'SERVICE LATE_REPORTS 0/8',
      'H39.STC': 'SERVICE LATE_REPORTS 1/8',
      'H10.STC': 'SERVICE LATE_REPORTS 7/8',
    });
  });

  it('is run again by the leader and comes to the same digits', async () => {
    const { runScores } = await leader.see(operation('run-scores'), fresh({ cluster: year, schemeCode }));
    expect(runScores.userErrors).toEqual([]);
    expect(runScores.ranking).toMatchObject({ number: 2, publishedAt: null });
    expect(
      runScores.ranking.rows.map((row: { unitCode: string; total: string; rank: number | null }) => ({
        unit: row.unitCode,
        total: row.total,
        rank: row.rank,
      })),
    ).toEqual(clusterTen.expected);
  });

  it('names every missing input and scores nobody', async () => {
    const { runScores } = await leader.see(operation('run-scores'), fresh({ cluster: half, schemeCode }));
    expect(runScores.ranking).toBeNull();
    const recordedCodes = 8; // I.4, II.1, III.1, III.4, B3 and both exclusions, of which REGISTERED serves two
    expect(runScores.userErrors).toHaveLength(6 * (recordedCodes - 1));
    expect(runScores.userErrors[0]).toMatchObject({
      code: 'SCORE_INPUT_FAULT',
      field: ['cluster', 'H06.STC', 'I.4'],
    });
  });

  it('goes from recorded inputs to a published ranking, and shows nobody anything before', async () => {
    const record = fresh({ cluster: half, schemeCode, inputs: clusterTen.inputs });
    expect((await leader.see(operation('record-score-inputs'), record)).recordScoreInputs).toEqual({
      recorded: 36,
      userErrors: [],
    });
    const { runScores } = await leader.see(operation('run-scores'), fresh({ cluster: half, schemeCode }));
    expect(runScores.userErrors).toEqual([]);
    const { id } = runScores.ranking;

    const hidden = `query ($id: ID!) { ranking(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-H1") { id }
      latestScoring(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-H1") { id } node(id: $id) { id } }`;
    const nothing = { ranking: null, latestScoring: null, node: null };
    expect(await board.see(hidden, { id })).toEqual(nothing);
    expect(await (await world.as('office')).see(hidden, { id })).toEqual(nothing);
    expect(await ministry.see(hidden, { id })).toMatchObject({
      ranking: null,
      latestScoring: { id },
      node: { id },
    });

    const notHers = await leader.see(operation('publish-ranking'), fresh({ cluster: half, rankingId: id }));
    expect(notHers.publishRanking.userErrors).toMatchObject([{ code: 'RANKING_NOT_YOURS_TO_PUBLISH' }]);
    const published = await ministry.see(
      operation('publish-ranking'),
      fresh({ cluster: half, rankingId: id }),
    );
    expect(published.publishRanking.userErrors).toEqual([]);
    expect(await board.see(hidden, { id })).toMatchObject({
      ranking: { id },
      latestScoring: null,
      node: { id },
    });
    const twice = await ministry.see(operation('publish-ranking'), fresh({ cluster: half, rankingId: id }));
    expect(twice.publishRanking.userErrors).toMatchObject([{ code: 'RANKING_ALREADY_PUBLISHED' }]);
  });

  it('is not scored by a board that only has a member in it, and does not exist for an office elsewhere', async () => {
    const byBoard = await board.see(operation('run-scores'), fresh({ cluster: year, schemeCode }));
    expect(byBoard.runScores.userErrors).toMatchObject([{ code: 'CLUSTER_NOT_YOURS_TO_SCORE' }]);
    const byOffice = await (
      await world.as('office')
    ).see(operation('run-scores'), fresh({ cluster: year, schemeCode }));
    expect(byOffice.runScores.userErrors).toMatchObject([{ code: 'CLUSTER_NOT_FOUND' }]);
  });
});
