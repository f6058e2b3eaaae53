/** Where the half-year of cluster 10 could be asked about: `id` names a run of it, where there is one. */
export interface Asked {
  readonly id: string;
  readonly cluster?: string;
}

const named = (cluster: string) => `clusterCode: "${cluster}", year: 2024, periodCode: "2024-H1"`;
const rows =
  'rows { unitCode total rank grade exclusions { code } marks { code points input source arithmetic } }';
const whole = `id number hash publishedAt version versionKind versionReason appealsUntil inForce moves { unitCode places } ${rows}`;
const page = (of: string) => `totalCount pageInfo { hasNextPage endCursor } edges { cursor } nodes { ${of} }`;
const result = page(`ranking { id hash version } row { unitCode total rank grade }`);
const ofG12 = 'organiserCode: "G12", year: 2024';
const onHalf = `${ofG12}, periodCode: "2024-H1"`;

/** By each query of the API that answers of scoring: every way to ask it of what is not published. */
export const scoringQueries: Readonly<Record<string, (asked: Asked) => readonly string[]>> = {
  ranking: ({ cluster = 'CUM-10-STC' }) => [
    `{ ranking(${named(cluster)}) { ${whole} } }`,
    `{ ranking(${named(cluster)}, version: 1) { ${whole} } }`,
    `{ ranking(${named(cluster)}, version: 2) { id } }`,
  ],
  rankingVersions: ({ cluster = 'CUM-10-STC' }) => [`{ rankingVersions(${named(cluster)}) { ${whole} } }`],
  latestScoring: ({ cluster = 'CUM-10-STC' }) => [`{ latestScoring(${named(cluster)}) { ${whole} } }`],
  rankings: () => [
    `{ rankings(${onHalf}, first: 100) { ${result} } }`,
    `{ rankings(${onHalf}) { totalCount } }`,
    ...['grade: "Tốt"', 'maxRank: 1', 'maxRank: 99', 'unitCode: "H39.STC"', 'clusterKind: CUM'].map(
      (filter) => `{ rankings(${onHalf}, ${filter}) { ${result} } }`,
    ),
    `{ rankings(${ofG12}, first: 100) { totalCount nodes { ranking { periodCode number } row { unitCode total } } } }`,
  ],
  clusterLeaders: () => [
    `{ clusterLeaders(${onHalf}) { ${result} } }`,
    `{ clusterLeaders(${ofG12}) { totalCount } }`,
  ],
  unitRanks: () =>
    ['H09.STC', 'H39.STC', 'H99.STC'].map((code) => `{ unitRanks(unitCode: "${code}") { ${result} } }`),
  explain: ({ id }) =>
    [
      'unitCode: "H09.STC"',
      'unitCode: "H39.STC", criterionCode: "I.4"',
      'unitCode: "H10.STC", criterionCode: "NO_REGISTRATION"',
      'unitCode: "H99.STC"',
    ].map(
      (unit) => `{ explain(rankingId: "${id}", ${unit}) { part points standing { rank } source { text } } }`,
    ),
  verifyRanking: ({ id }) => [`{ verifyRanking(id: "${id}") { equal hash inputs result } }`],
  appeals: ({ cluster = 'CUM-10-STC' }) => [
    `{ appeals(${named(cluster)}) { ${page('id unitCode statement state')} } }`,
  ],
  compareRuns: ({ id }) => [
    `{ compareRuns(from: "${id}", to: "${id}") { from { id } to { hash } moved { unitCode } } }`,
  ],
  whatIf: ({ cluster = 'CUM-10-STC' }) => [
    `{ whatIf(${named(cluster)}, schemeCode: "STC-1000", changes: []) { rows { unitCode } moved { unitCode } userErrors { code message } } }`,
  ],
  scoreSheets: ({ cluster = 'CUM-10-STC' }) => [
    `{ scoreSheets(${named(cluster)}) { ${page('unitCode stageAtWork')} } }`,
  ],
  scoreSheet: ({ cluster = 'CUM-10-STC' }) => [
    `{ scoreSheet(${named(cluster)}, unitCode: "H39.STC") { unitCode rows { code } } }`,
  ],
  ballots: ({ cluster = 'CUM-10-STC' }) => [`{ ballots(${named(cluster)}) { id state voted } }`],
  proposals: ({ cluster = 'CUM-10-STC' }) => [
    `{ proposals(${named(cluster)}) { number rankingId items { __typename } } }`,
  ],
  organiserProposals: () => [
    `{ organiserProposals(organiserCode: "G12", year: 2024, periodCode: "2024-H1") { proposals { __typename } } }`,
  ],
  node: ({ id }) => [`{ node(id: "${id}") { id ... on Ranking { ${whole} } } }`],
  nodes: ({ id }) => [`{ nodes(ids: ["${id}"]) { id ... on Ranking { hash } } }`],
  unit: () =>
    ['H09.STC', 'H39.STC', 'H05.STC'].map(
      (code) =>
        `{ unit(code: "${code}", on: "2024-06-14") { clusterResults(year: 2024) { ranking { id periodCode hash } row { rank total } } } }`,
    ),
};

/** What is asked with a file as its answer. */
export const scoringFiles: readonly string[] = ['csv', 'json'].flatMap((ending) => [
  `rankings.${ending}?organiserCode=G12&year=2024&periodCode=2024-H1`,
  `rankings.${ending}?organiserCode=G12&year=2024&periodCode=2024-H1&maxRank=3`,
  `rankings.${ending}?organiserCode=G12&year=2024`,
]);

/** By each act of the API on scoring: how somebody tries it who may not. */
export const scoringActs: Readonly<Record<string, (asked: Asked) => object>> = {
  recordScoreInputs: () => ({
    schemeCode: 'STC-1000',
    inputs: [{ unitCode: 'H39.STC', code: 'MODEL', value: '999', document: 'x' }],
  }),
  runScores: () => ({ schemeCode: 'STC-1000' }),
  publishRanking: ({ id }) => ({ rankingId: id, appealDays: 3 }),
  publishErratum: ({ id }) => ({ rankingId: id, reason: 'x' }),
  fileAppeal: () => ({ unitCode: 'H39.STC', criterionCode: 'I.4', statement: 'x', document: 'x' }),
};

/** Acts on sheets, ballots and proposals: tried once these are open (open-scoring-doors.ts). */
export const otherScoringActs: readonly string[] = [
  ...[
    'answerAppeal',
    'assignCrossCheckers',
    'castBallot',
    'changeProposals',
    'closeBallot',
    'draftProposals',
  ],
  ...['lockSheetStage', 'openBallot', 'openScoreSheets', 'submitProposals'],
];

/** Queries that answer of anything but scoring. A new query is put here, or above with the ways to ask it. */
export const otherQueries: readonly string[] = [
  ...[
    'agenda',
    'calendars',
    'clusters',
    'compareReport',
    'composition',
    'consolidations',
    'consolidationsBeneath',
  ],
  ...[
    'division',
    'divisions',
    'emulationTree',
    'form',
    'formDifference',
    'forms',
    'owedReports',
    'periods',
    'plan',
  ],
  ...[
    'plans',
    'report',
    'reportSiblings',
    'reportStart',
    'rollUp',
    'rollUpLeaders',
    'rollUpOfCluster',
    'rollUpOverPeriods',
  ],
  ...[
    'rollUpTrend',
    'scheme',
    'searchUnits',
    'specialDays',
    'tasksDue',
    'viewer',
    'workingDay',
    'clusterYear',
    'quotaRules',
    'schemeDifference',
    'schemeDraft',
    'schemeTemplates',
    'schemeVersions',
    'voteRules',
  ],
];

/** Fields of other things that lead to results: what holds a unit holds `clusterResults`. */
export const waysToResults: readonly string[] = [
  ...[
    'PublishErratumPayload.ranking',
    'PublishRankingPayload.ranking',
    'RunScoresPayload.ranking',
    'RunComparison.from',
    'RunComparison.moved',
    'RunComparison.to',
    'WhatIf.moved',
    'WhatIfRow.marks',
  ],
  ...['AppealPayload.appeal', 'Unit.clusterResults'],
];
