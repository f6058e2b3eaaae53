import { operation } from './operations.js';
import { type Client, type Loose } from './world.js';

const half = { clusterCode: 'CUM-10-STC', year: 2024, periodCode: '2024-H1' };
const asked = { cluster: half.clusterCode, year: half.year, period: half.periodCode };
const keyed = (key: string, input: object) => ({ input: { idempotencyKey: `vote ${key}`, ...input } });

/** What the scheme of the examples awards. */
export const exampleAwards = [
  { code: 'CO', name: 'Cờ thi đua của Bộ Tài chính', kind: 'FLAG', count: 1 },
  { code: 'BK', name: 'Bằng khen của Bộ Tài chính', kind: 'CERTIFICATE', count: 2 },
];

const rankingOf = async (client: Client): Promise<string> =>
  (
    await client.see(
      `{ latestScoring(clusterCode: "${half.clusterCode}", year: ${half.year}, periodCode: "${half.periodCode}") { id } }`,
    )
  ).latestScoring.id;
const newestBallot = async (client: Client): Promise<Loose> =>
  (await client.see(operation('ballots'), asked)).ballots[0];

const terms = {
  ...{ body: 'CLUSTER_MEETING', ruleCode: 'TAND_FLAG', secret: true, turnoutShown: true },
  quorum: { numerator: 1, denominator: 6 },
};
const minutes = 'Hội nghị Cụm thi đua số 10 - 06 Sở Tài chính suy tôn';
const listed = (key: string, expectedNumber: number, input: object) =>
  keyed(key, { cluster: half, expectedNumber, ...input });
const toFirst = (client: Client) =>
  client.see(
    `{ latestScoring(clusterCode: "${half.clusterCode}", year: ${half.year}, periodCode: "${half.periodCode}") { rows { unitCode rank } } }`,
  );

/** A cluster votes on a grade, once without a result, and its proposals are drafted, changed and submitted. */
export const votingExamples: readonly (readonly [
  name: string,
  viewer: string,
  variables: object | ((client: Client) => Promise<object>),
])[] = [
  [
    'open-ballot',
    'leader',
    async (client) =>
      keyed('81', { cluster: half, rankingId: await rankingOf(client), purpose: 'XS', terms }),
  ],
  [
    'cast-ballot',
    'leader',
    async (client) =>
      keyed('82', {
        ballotId: (await newestBallot(client)).id,
        unitCode: 'H19.STC',
        choices: ['H09.STC'],
      }),
  ],
  [
    'close-ballot',
    'leader',
    async (client) =>
      keyed('83', { ballotId: (await newestBallot(client)).id, minutes, document: '12/BB-CTĐ' }),
  ],
  ['ballots', 'leader', asked],
  ['open-run-off', 'leader', async (client) => keyed('84', { ballotId: (await newestBallot(client)).id })],
  ['draft-proposals', 'leader', async (client) => listed('85', 0, { rankingId: await rankingOf(client) })],
  [
    'change-proposals',
    'ministry',
    async (client) => {
      const rows = (await toFirst(client)).latestScoring.rows as { unitCode: string; rank: number }[];
      const unitCode = rows.find(({ rank }) => rank === 1)?.unitCode;
      const item = { unitCode, awardCode: 'CO', awardName: 'Cờ thi đua của Bộ Tài chính' };
      const items = [{ ...item, kind: 'FLAG', level: 'MINISTRY_PROVINCE' }];
      return listed('86', 1, { body: 'COUNCIL', reason: 'Hội đồng chỉ đề nghị cờ', items });
    },
  ],
  ['submit-proposals', 'ministry', listed('87', 2, { body: 'COUNCIL', minutes, document: '31/TTr-BTC' })],
  ['proposals', 'ministry', { ...asked, organiser: 'G12', on: '2024-12-31' }],
  ['explain-proposal', 'leader', { ...asked, unit: 'H19.STC', award: 'CO' }],
];
