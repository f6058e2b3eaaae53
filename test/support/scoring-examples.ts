import { type Client } from './world.js';

const half = { clusterCode: 'CUM-10-STC', year: 2024, periodCode: '2024-H1' };
const named = { cluster: 'CUM-10-STC', year: 2024, period: '2024-H1' };
const keyed = (idempotencyKey: string, input: object) => ({
  input: { idempotencyKey, ...input },
});

const latest = async (client: Client): Promise<string> =>
  (await client.see(`{ latestScoring(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-H1") { id } }`))
    .latestScoring.id;
const ofTheYear = async (client: Client): Promise<string> =>
  (await client.see(`{ ranking(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-Y") { id } }`))
    .ranking.id;
const appealOf = async (client: Client): Promise<string> =>
  (
    await client.see(
      `{ appeals(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-H1") { nodes { id } } }`,
    )
  ).appeals.nodes[0].id;

/** Ids differ from one database to the next: only the service can tell them. */
type Told = object | ((client: Client) => Promise<object>);

/** What was scored is published, appealed against, corrected, and read by boards. */
export const publishedExamples: readonly (readonly [name: string, viewer: string, variables: Told])[] = [
  [
    'publish-ranking',
    'ministry',
    async (client) => keyed('101', { cluster: half, rankingId: await latest(client), appealDays: 10 }),
  ],
  [
    'file-appeal',
    'leader',
    keyed('102', {
      ...{ cluster: half, unitCode: 'H19.STC', criterionCode: 'I.4' },
      ...{ statement: 'Chỉ số cải cách hành chính là 86,5.', document: 'Công văn 15/STC' },
    }),
  ],
  ['appeals', 'leader', named],
  [
    'answer-appeal',
    'ministry',
    async (client) =>
      keyed('103', { appealId: await appealOf(client), answer: 'UPHELD', reason: 'Đúng như văn bản.' }),
  ],
  [
    'record-score-inputs',
    'leader',
    keyed('104', {
      ...{ cluster: half, schemeCode: 'STC-1000' },
      inputs: [{ unitCode: 'H19.STC', code: 'CCHC', value: '86.5', document: 'Công văn 15/STC' }],
    }),
  ],
  ['run-scores', 'leader', keyed('105', { cluster: half, schemeCode: 'STC-1000' })],
  [
    'publish-erratum',
    'ministry',
    async (client) =>
      keyed('106', { cluster: half, rankingId: await latest(client), reason: 'Sửa theo kiến nghị.' }),
  ],
  ['ranking-versions', 'board', named],
  ['board-rankings', 'ministry', { organiser: 'G12', year: 2024, period: '2024-Y', maxRank: 3 }],
  ['cluster-leaders', 'ministry', { organiser: 'G12', year: 2024 }],
  ['unit-ranks', 'board', { unit: 'H53.STC' }],
  [
    'explain-score',
    'board',
    async (client) => ({ ranking: await ofTheYear(client), unit: 'H53.STC', criterion: 'I.2' }),
  ],
  ['verify-ranking', 'board', async (client) => ({ ranking: await ofTheYear(client) })],
];
