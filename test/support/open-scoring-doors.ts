import { nodeId } from '../../src/platform/graphql/node-id.js';
import { type Asking, Word } from './leak-ears.js';
import { type OpenScoring } from './open-scoring.js';
import { scoringFiles, scoringQueries } from './scoring-doors.js';
import { halfYearOfTen, membersOfTen } from './voting.js';

const named = 'clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-H1"';
const points = 'stage input source points state';
const sheet = `unitCode schemeCode checkerCode stageAtWork
  stages { code state version marked total mayMark maySubmit mayReturn mayLock }
  steps { stage step reason by at }
  rows { code filled { ${points} } marks { stage value points reason documents by at } points { ${points} } }
  ${[
    ['SELF', null],
    ['CHECKED', 'SELF'],
    ['CLUSTER', 'CHECKED'],
    ['COUNCIL', 'SELF'],
  ]
    .map(
      ([to, from], i) =>
        `d${i}: difference(to: "${to}"${from === null ? '' : `, from: "${from}"`}) { code points from { points } to { points } }`,
    )
    .join(' ')}`;
const ballot = `id state voted entitled votesNeeded blank purpose runOffOf minutes document closedAt
  candidates { unitCode votes passed elected } electors { unitCode name mine voted choices }`;
const list = `number body reason rankingId submittedAt minutes document madeAt items { unitCode awardCode because }
  open { awardCode seats why unitCodes } quotas { rule numerator }
  ${['H09.STC', 'H53.STC'].map((unit, i) => `e${i}: explain(unitCode: "${unit}", awardCode: "CO") { decision rank rounds { votes } holders { unitCode } }`).join(' ')}`;

/** Every door to what is open in a world: sheets, ballots and proposals, by lists, by ids and by acts aimed at them. */
export function openDoors(open: OpenScoring): Asking {
  const runId = open.id('run');
  const known = Object.entries(scoringQueries).map(([field, ways]) => [field, ways({ id: runId })] as const);
  const asNodes = open.names.map((name) => {
    const id = open.id(name);
    const type = name.startsWith('sheet') ? 'ScoreSheet' : 'ProposalList';
    return name.startsWith('sheet') || name.startsWith('list') ? nodeId(type, id) : id;
  });
  return {
    queries: {
      ...Object.fromEntries(known),
      scoreSheets: [
        `{ scoreSheets(${named}, first: 100) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } nodes { ${sheet} } } }`,
        `{ scoreSheets(${named}) { totalCount } }`,
        `{ scoreSheets(${named}, first: 1) { pageInfo { hasNextPage } nodes { unitCode } } }`,
      ],
      scoreSheet: membersOfTen.map((unit) => `{ scoreSheet(${named}, unitCode: "${unit}") { ${sheet} } }`),
      ballots: [`{ ballots(${named}) { ${ballot} } }`],
      proposals: [`{ proposals(${named}) { ${list} } }`],
      organiserProposals: [
        `{ organiserProposals(organiserCode: "G12", year: 2024, periodCode: "2024-H1") { proposals { unitCode submitted } quotas { numerator denominator } } }`,
      ],
      'node of what is open': asNodes.map(
        (id) => `{ node(id: "${id}") { id ... on Ballot { ${ballot} } ... on Ranking { hash } } }`,
      ),
      'nodes of what is open': [
        `{ nodes(ids: ${JSON.stringify(asNodes)}) { id ... on Ballot { state voted } } }`,
      ],
      'ballot as another thing': ['Ranking', 'Appeal', 'Unit'].map(
        (type) => `{ node(id: "${nodeId(type, beneath(open.id('open ballot')))}") { id } }`,
      ),
    },
    files: scoringFiles,
    acts: refusedActs(open),
  };
}

function beneath(id: string): string {
  return Buffer.from(id, 'base64url').toString().split(':').at(-1) ?? '';
}

/** Every act of scoring aimed at what others do; none of the viewers may carry out one of them. */
function refusedActs(open: OpenScoring): Asking['acts'] {
  const cluster = halfYearOfTen;
  const rankingId = open.id('run');
  const schemeCode = 'STC-DANG-CHAM';
  const on = (unitCode: string) => ({ sheet: { ...cluster, unitCode } });
  const ballots = ['open ballot', 'closed ballot', 'ballot of the council'].map((name) => ({
    ballotId: open.id(name),
  }));
  const stages = [
    ...['H10.STC', 'H06.STC'].map((unit) => ({ ...on(unit), stage: 'SELF' })),
    ...['H09.STC', 'H39.STC', 'H53.STC'].map((unit) => ({ ...on(unit), stage: 'CLUSTER' })),
    { ...on('H09.STC'), stage: 'CHECKED' },
    { ...on('H10.STC'), stage: 'COUNCIL' },
  ];
  const versions = stages.flatMap((stage) =>
    [0, 1].map((expectedVersion) => ({ ...stage, expectedVersion })),
  );
  const body = new Word('COUNCIL');
  const item = { unitCode: 'H53.STC', awardCode: 'CO', awardName: 'x' };
  const items = [{ ...item, kind: new Word('FLAG'), level: new Word('MINISTRY_PROVINCE') }];
  const numbers = [0, 1, 2].map((expectedNumber) => ({ cluster, expectedNumber }));
  const terms = { body: new Word('CLUSTER_MEETING'), ruleCode: 'TAND_FLAG', secret: true };
  const quorum = { numerator: 1, denominator: 6 };
  const acts: Asking['acts'] = {
    openScoreSheets: [{ cluster, schemeCode }],
    assignCrossCheckers: [{ cluster, pairs: [{ checker: 'H53.STC', checked: 'H10.STC' }] }],
    markSheet: versions.map((stage) => ({ ...stage, rows: [{ code: 'C', points: '1', reason: 'x' }] })),
    submitSheetStage: versions,
    returnSheet: versions.map((stage) => ({ ...stage, reason: 'x' })),
    lockSheetStage: [null, 'H10.STC', 'H09.STC'].flatMap((unitCode) =>
      ['SELF', 'CLUSTER'].map((stage) => ({ cluster, stage, unitCode })),
    ),
    recordScoreInputs: [
      { cluster, schemeCode, inputs: [{ unitCode: 'H53.STC', code: 'C', value: '1', document: 'x' }] },
    ],
    runScores: [{ cluster, schemeCode }],
    openBallot: ['CO', 'DAT', 'BK'].map((purpose) => ({
      ...{ cluster, rankingId, purpose, terms: { ...terms, quorum } },
    })),
    castBallot: ballots.flatMap((one) =>
      ['H10.STC', 'H09.STC', 'H39.STC', null].map((unitCode) => ({
        ...{ ...one, unitCode, choices: ['H53.STC'] },
      })),
    ),
    closeBallot: ballots.map((one) => ({ ...one, minutes: 'x', document: 'x', evenBelowQuorum: true })),
    openRunOff: [...ballots],
    draftProposals: numbers.map((number) => ({ ...number, rankingId })),
    changeProposals: numbers.map((number) => ({ ...number, body, reason: 'x', items })),
    submitProposals: numbers.map((number) => ({ ...number, body, minutes: 'x', document: 'x' })),
    publishRanking: [{ cluster, rankingId }],
    publishErratum: [{ cluster, rankingId, reason: 'x' }],
    fileAppeal: [{ cluster, unitCode: 'H53.STC', criterionCode: 'C', statement: 'x', document: 'x' }],
    answerAppeal: [
      { appealId: nodeId('Appeal', beneath(rankingId)), answer: new Word('UPHELD'), reason: 'x' },
    ],
  };
  return Object.fromEntries(
    Object.entries(acts).map(([name, inputs]) => [
      name,
      inputs.map((input, i) => ({ idempotencyKey: `${name} ${i}`, ...input })),
    ]),
  );
}
