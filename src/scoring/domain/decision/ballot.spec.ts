import { countPapers, type Paper } from './ballot-count.js';
import {
  candidatesOf,
  type Casting,
  type Held,
  objectionsToCasting,
  objectionsToCounting,
  objectionsToOpening,
  objectionsToRunOff,
  paperOf,
  type Standing,
} from './ballot.js';
import { type BallotTerms } from './vote-rule.js';

const terms: BallotTerms = {
  rule: {
    ...{ code: 'OWN', name: 'Quá bán', body: 'CLUSTER_MEETING', legalBasis: 'Thể lệ' },
    ...{ threshold: { numerator: 1, denominator: 2 }, comparison: '>', base: 'CAST' },
  },
  quorum: { numerator: 2, denominator: 3 },
  ...{ ownUnit: 'FORBIDDEN', secret: true, seats: 1, choices: 1, changeable: false, turnoutShown: false },
};
const reasons = (objections: readonly { readonly reason: string }[]) =>
  objections.map(({ reason }) => reason);
const count = (papers: readonly Paper[], changed: Partial<BallotTerms> = {}) =>
  countPapers({ ...terms, ...changed }, { papers, entitled: 9, candidates: [1, 2, 3, 4] });
const times = (n: number, paper: Paper) => Array.from({ length: n }, () => paper);

describe('a count', () => {
  it('chooses who passed, and takes blank papers into the base of those cast', () => {
    const counted = count([...times(5, [2]), ...times(2, [1]), ...times(2, [])]);
    expect(counted).toMatchObject({
      outcome: 'DECIDED',
      papers: 9,
      blank: 2,
      base: 9,
      needed: 5,
      runOff: [],
    });
    expect(counted.candidates.map(({ number, votes, elected }) => [number, votes, elected])).toEqual([
      [2, 5, true],
      [1, 2, false],
      [3, 0, false],
      [4, 0, false],
    ]);
    expect(count([...times(4, [2]), ...times(3, [1]), ...times(2, [])]).outcome).toBe('SHORT');
  });

  it('takes the share of the entitled where the rule says so', () => {
    const rule = {
      ...terms.rule,
      threshold: { numerator: 2, denominator: 3 },
      comparison: '>=',
      base: 'ENTITLED',
    } as const;
    expect(count(times(6, [1]), { rule })).toMatchObject({ outcome: 'DECIDED', base: 9, needed: 6 });
    expect(count(times(5, [1]), { rule })).toMatchObject({ outcome: 'SHORT', base: 9, needed: 6 });
  });

  it('with too few votes sends the first two to a run-off, and whoever equals the second', () => {
    expect(count([...times(4, [1]), ...times(3, [2]), ...times(2, [3])]).runOff).toEqual([1, 2]);
    expect(count([...times(3, [4]), ...times(2, [2]), ...times(2, [3]), [1]]).runOff).toEqual([2, 3, 4]);
  });

  it('where more passed than there are seats, with equal votes, is tied among exactly those', () => {
    const papers = [...times(5, [1, 2, 3]), ...times(2, [1]), ...times(2, [2, 3])];
    const tied = count(papers, { seats: 2, choices: 3 });
    expect(tied).toMatchObject({ outcome: 'TIED', runOff: [1, 2, 3] });
    const one = count([...papers, [2]], { seats: 2, choices: 3 });
    expect(one.candidates.filter(({ elected }) => elected).map(({ number }) => number)).toEqual([2]);
    expect(one).toMatchObject({ outcome: 'TIED', runOff: [1, 3] });
  });
});

describe('the candidates', () => {
  const unit = (code: string, total: string, rank: number | null): Standing => ({
    unitId: code,
    code,
    name: code,
    total,
    rank,
  });
  const rows = [
    unit('D', '950', 1),
    unit('C', '900.00', 2),
    unit('B', '899.99', 3),
    unit('E', '700', 3),
    unit('A', '990', null),
  ];
  const codes = (list: readonly Standing[]) => list.map(({ code }) => code);

  it('are whom the scheme lets in, never an excluded unit, in an order that tells no rank', () => {
    expect(codes(candidatesOf({ by: 'VOTE', eligible: { total: '900' } }, rows, null))).toEqual(['C', 'D']);
    expect(codes(candidatesOf({ by: 'VOTE', eligible: { rank: 3 } }, rows, null))).toEqual([
      'B',
      'C',
      'D',
      'E',
    ]);
    expect(codes(candidatesOf({ by: 'VOTE', eligible: { rank: 3, total: '899.99' } }, rows, null))).toEqual([
      'B',
      'C',
      'D',
    ]);
    expect(codes(candidatesOf({ by: 'SCORE_RANK' }, rows, null))).toEqual(['B', 'C', 'D', 'E']);
  });

  it('of a tie are those that share the rank, and at least two', () => {
    expect(codes(candidatesOf({ by: 'SCORE_RANK' }, rows, { rank: 3, chosenElsewhere: [] }))).toEqual([
      'B',
      'E',
    ]);
    expect(candidatesOf({ by: 'SCORE_RANK' }, rows, { rank: 1, chosenElsewhere: [] })).toEqual([]);
    expect(candidatesOf({ by: 'SCORE_RANK' }, rows, { rank: 3, chosenElsewhere: ['E'] })).toEqual([]);
  });
});

describe('a vote', () => {
  const candidates = ['A', 'B', 'C'].map((code, i) => ({ number: i + 1, unitId: code, code }));
  const casting: Casting = {
    terms,
    open: true,
    voted: false,
    elector: { unitId: 'A' },
    candidates,
    choices: ['B'],
  };
  const told = (changed: Partial<Casting>) => reasons(objectionsToCasting({ ...casting, ...changed }));

  it.each([
    ['a good one', {}, []],
    ['a blank one', { choices: [] }, []],
    ['for oneself', { choices: ['A'] }, ['OWN_UNIT_CHOSEN']],
    ['for oneself, where allowed', { choices: ['A'], terms: { ...terms, ownUnit: 'ALLOWED' } }, []],
    ['for nobody known', { choices: ['X'] }, ['CHOICE_UNKNOWN']],
    ['for two', { choices: ['B', 'C'] }, ['CHOICES_TOO_MANY']],
    ['for one twice', { choices: ['B', 'B'], terms: { ...terms, choices: 2 } }, ['CHOICE_TWICE']],
    ['too late', { open: false }, ['BALLOT_CLOSED']],
  ] as const)('%s', (_, changed, expected) => {
    expect(told(changed)).toEqual(expected);
  });

  it('cast a second time is refused in the same way whatever stands on it', () => {
    const second = [['B'], ['C'], [], ['A'], ['X', 'Y']].map((choices) =>
      objectionsToCasting({ ...casting, voted: true, choices }),
    );
    expect(second).toEqual(second.map(() => [{ reason: 'ALREADY_VOTED', facts: {}, field: [] }]));
    expect(told({ voted: true, terms: { ...terms, secret: false, changeable: true } })).toEqual([]);
  });

  it('is written by numbers in their order', () => {
    expect(paperOf({ candidates, choices: ['C', 'A'] })).toEqual([1, 3]);
  });
});

describe('opening, closing and running off', () => {
  const runOff = { ...count([...times(4, [1]), ...times(3, [2])], { seats: 2, choices: 2 }) };
  const held = (ballotId: string, state: Held['state']): Held => ({
    ballotId,
    state,
    count: state === 'CLOSED' ? runOff : null,
  });

  it('holds one ballot at a time, and one that counted not again', () => {
    expect(reasons(objectionsToOpening([]))).toEqual([]);
    expect(reasons(objectionsToOpening([held('1', 'INVALID')]))).toEqual([]);
    expect(reasons(objectionsToOpening([held('1', 'OPEN')]))).toEqual(['BALLOT_UNDER_WAY']);
    expect(reasons(objectionsToOpening([held('1', 'CLOSED')]))).toEqual(['BALLOT_HELD_ALREADY']);
  });

  it('runs off the last that counted, and only where somebody is left', () => {
    expect(reasons(objectionsToRunOff('1', [held('2', 'INVALID'), held('1', 'CLOSED')]))).toEqual([]);
    expect(reasons(objectionsToRunOff('1', [held('2', 'CLOSED'), held('1', 'CLOSED')]))).toEqual([
      'RUN_OFF_NOT_DUE',
    ]);
    expect(reasons(objectionsToRunOff('1', [held('2', 'OPEN'), held('1', 'CLOSED')]))).toEqual([
      'BALLOT_UNDER_WAY',
    ]);
    const decided = { ...held('1', 'CLOSED'), count: count(times(9, [1])) };
    expect(reasons(objectionsToRunOff('1', [decided]))).toEqual(['RUN_OFF_NOT_DUE']);
  });

  it('says what is missing for a quorum, and keeps the turnout where the terms do', () => {
    expect(objectionsToCounting(terms, { entitled: 9, voted: 6 })).toEqual([]);
    expect(objectionsToCounting(terms, { entitled: 9, voted: 5 })[0]?.facts).toEqual({
      needed: 6,
      entitled: 9,
      voted: null,
    });
    const shown = { ...terms, turnoutShown: true };
    expect(objectionsToCounting(shown, { entitled: 9, voted: 5 })[0]?.facts).toEqual({
      needed: 6,
      entitled: 9,
      voted: 5,
    });
  });
});
