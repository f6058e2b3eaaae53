import {
  type YearFacts,
  type YearMember,
  yearPapers,
  yearParties,
  type YearParty,
} from './cluster-year-facts.js';
import { dueNormally, type YearState, yearStates } from './cluster-year-state.js';
import {
  missingToGoOn,
  objectionsToMove,
  objectionsToOpening,
  openSteps,
  stepBack,
  yearMoves,
} from './cluster-year.js';

const member = (change: Partial<YearMember>): YearMember => ({
  ...{ code: 'H19.STC', name: 'Sở Tài chính Đồng Nai', role: 'LEADER', suspended: false },
  ...{ registration: 'MADE', signed: true, reportsOwed: 0, checked: true, selfMarked: true },
  ...change,
});
const second = member({ code: 'H53.STC', name: 'Sở Tài chính Tây Ninh', role: 'DEPUTY' });

/** Everything is there, so that a step is refused only for what a test takes away; nothing is signed while it may go back. */
const facts = (change: Partial<YearFacts>): YearFacts => ({
  ...{ state: 'FORMED', version: 4, scheme: { code: 'STC-1000', version: '2024.1', byVote: true } },
  ...{ members: [member({}), second], papers: yearPapers, scored: true, voted: true, published: true },
  ...change,
});
const reasons = (list: readonly { readonly reason: string }[]) => list.map(({ reason }) => reason);

/** Written out by hand: where each state leads on, who takes the step, where it leads back, and who takes that. */
const written: readonly (readonly [YearState, YearState | null, string, YearState | null, string])[] = [
  ['FORMED', 'LAUNCHED', 'LEADERSHIP STANDING_BODY ORGANISER', null, ''],
  ['LAUNCHED', 'REGISTERING', 'LEADERSHIP STANDING_BODY ORGANISER', null, ''],
  ['REGISTERING', 'PACT_SIGNED', 'LEADERSHIP STANDING_BODY', null, ''],
  ['PACT_SIGNED', 'RUNNING', 'LEADERSHIP STANDING_BODY', 'REGISTERING', 'LEADERSHIP STANDING_BODY'],
  ['RUNNING', 'H1_REPORTING', 'LEADERSHIP STANDING_BODY', null, ''],
  ['H1_REPORTING', 'H1_REVIEWED', 'LEADERSHIP STANDING_BODY', null, ''],
  ['H1_REVIEWED', 'CROSS_CHECK', 'LEADERSHIP STANDING_BODY', 'H1_REPORTING', 'LEADERSHIP STANDING_BODY'],
  ['CROSS_CHECK', 'SELF_SCORING', 'LEADERSHIP STANDING_BODY', null, ''],
  ['SELF_SCORING', 'VERIFYING', 'LEADERSHIP STANDING_BODY', null, ''],
  ['VERIFYING', 'VOTED', 'LEADERSHIP STANDING_BODY', 'SELF_SCORING', 'LEADERSHIP STANDING_BODY'],
  ['VOTED', 'COUNCIL', 'STANDING_BODY', 'VERIFYING', 'LEADERSHIP STANDING_BODY'],
  ['COUNCIL', 'SUBMITTED_UP', 'COUNCIL', 'VOTED', 'STANDING_BODY COUNCIL'],
  ['SUBMITTED_UP', 'DECIDED', 'COUNCIL', 'COUNCIL', 'COUNCIL'],
  ['DECIDED', 'PUBLISHED', 'COUNCIL', null, ''],
  ['PUBLISHED', 'CLOSED', 'STANDING_BODY COUNCIL', null, ''],
  ['CLOSED', null, '', null, ''],
];

describe('the year of a cluster', () => {
  it('goes through the states of domain.md 5.1 in their order', () => {
    expect(written.map(([state]) => state)).toEqual(yearStates);
  });

  const pairs = written.flatMap(([from, on, onBy, back, backBy]) =>
    yearStates.flatMap((to) =>
      [false, true].map((isBack) => {
        const known = isBack ? back === to : on === to;
        return { from, to, isBack, by: known ? (isBack ? backBy : onBy) : null };
      }),
    ),
  );

  it.each(pairs)(
    '$from to $to, back: $isBack, is taken by $by and nobody else',
    ({ from, to, isBack, by }) => {
      const unsigned = facts({
        state: from,
        members: facts({}).members.map((one) => ({ ...one, signed: !(isBack && from === 'PACT_SIGNED') })),
      });
      const input = { to, back: isBack, expectedVersion: 4, reason: 'Thiếu minh chứng' };
      const answers = yearParties.map((party) => reasons(objectionsToMove(unsigned, [party], input)).join());
      const expected = yearParties.map((party) => {
        if (by === null) return 'YEAR_STEP_UNKNOWN';
        return by.split(' ').includes(party) ? '' : 'YEAR_STEP_NOT_YOURS';
      });
      expect(answers).toEqual(expected);
    },
  );

  it('reaches every state from the first, and only by steps that are written', () => {
    const reached = new Set<YearState>(['FORMED']);
    for (const { from, to } of yearMoves) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...yearStates].sort());
  });

  it.each([
    ['FORMED', { members: [member({})] }, ['YEAR_MEMBERS_TOO_FEW']],
    ['FORMED', { members: [second, second] }, ['YEAR_LEADER_MISSING']],
    ['FORMED', { members: [] }, ['YEAR_MEMBERS_TOO_FEW', 'YEAR_LEADER_MISSING']],
    ['LAUNCHED', { papers: [] }, ['YEAR_PAPER_MISSING']],
    ['REGISTERING', { scheme: null }, ['YEAR_WITHOUT_SCHEME']],
    [
      'REGISTERING',
      { members: [member({ registration: 'NONE' }), member({ registration: 'OUTDATED' })] },
      ['YEAR_REGISTRATION_MISSING', 'YEAR_REGISTRATION_OUTDATED'],
    ],
    ['REGISTERING', { members: [member({ registration: 'ABSENT' }), second] }, []],
    ['PACT_SIGNED', { members: [member({ signed: false }), second] }, ['YEAR_SIGNATURE_MISSING']],
    ['PACT_SIGNED', { members: [member({ signed: false, registration: 'ABSENT' }), second] }, []],
    ['PACT_SIGNED', { members: [member({ signed: false, suspended: true }), second] }, []],
    [
      'PACT_SIGNED',
      { members: [member({ signed: false, registration: 'ABSENT' })] },
      ['YEAR_SIGNED_BY_NOBODY'],
    ],
    ['H1_REPORTING', { members: [member({ reportsOwed: 2 }), second] }, ['YEAR_REPORTS_MISSING']],
    ['CROSS_CHECK', { members: [member({ checked: false }), second] }, ['YEAR_CROSS_CHECK_MISSING']],
    ['CROSS_CHECK', { members: [member({ checked: false, suspended: true }), second] }, []],
    ['SELF_SCORING', { members: [member({ selfMarked: false }), second] }, ['YEAR_SELF_MARKS_MISSING']],
    ['SELF_SCORING', { members: [member({ selfMarked: false, suspended: true }), second] }, []],
    ['VERIFYING', { scored: false }, ['YEAR_NOT_SCORED']],
    ['VOTED', { voted: false }, ['YEAR_NOT_VOTED']],
    ['VOTED', { voted: false, papers: [], scheme: { code: 'A', version: '1', byVote: false } }, []],
    ['VOTED', { papers: [] }, ['YEAR_PAPER_MISSING']],
    ['VOTED', { papers: [], scheme: { code: 'A', version: '1', byVote: false } }, []],
    ['COUNCIL', { papers: [] }, ['YEAR_PAPER_MISSING', 'YEAR_PAPER_MISSING']],
    ['SUBMITTED_UP', { papers: ['SUBMISSION'] }, ['YEAR_PAPER_MISSING', 'YEAR_PAPER_MISSING']],
    ['DECIDED', { published: false }, ['YEAR_NOT_PUBLISHED']],
    ['PUBLISHED', { papers: [] }, ['YEAR_PAPER_MISSING']],
    ['CLOSED', {}, []],
  ] as const)('does not leave %s while there is missing: %o', (state, change, expected) => {
    expect(reasons(missingToGoOn(facts({ state, ...change })))).toEqual(expected);
  });

  it('lets no guard be skipped: what is missing to go on is what refuses the step', () => {
    const nothing = {
      members: [],
      papers: [],
      scheme: null,
      scored: false,
      voted: false,
      published: false,
    } as const;
    for (const { from: state, to, back } of yearMoves.filter((move) => !move.back)) {
      const poor = facts({ state, ...nothing });
      const refused = objectionsToMove(poor, yearParties, { to, back, expectedVersion: 4 });
      expect([state, refused]).toEqual([state, missingToGoOn(poor)]);
    }
  });

  it('goes back only with a reason, and from the pact only before the first signature', () => {
    const back = (state: YearState, reason: string, signed: boolean) =>
      reasons(
        objectionsToMove(facts({ state, members: [member({ signed })] }), yearParties, {
          ...{ to: stepBack(state) ?? 'FORMED', back: true, expectedVersion: 4, reason },
        }),
      );
    expect(back('VERIFYING', '  ', true)).toEqual(['YEAR_RETURN_NEEDS_REASON']);
    expect(back('VERIFYING', 'Thiếu minh chứng', true)).toEqual([]);
    expect(back('PACT_SIGNED', 'Sửa chỉ tiêu', false)).toEqual([]);
    expect(back('PACT_SIGNED', 'Sửa chỉ tiêu', true)).toEqual(['YEAR_PACT_BEGUN']);
  });

  it('tells every objection at once, and who has no part in it only that', () => {
    const poor = facts({ state: 'REGISTERING', scheme: null, members: [member({ registration: 'NONE' })] });
    const input = { to: 'PACT_SIGNED', back: false, expectedVersion: 3 } as const;
    expect(reasons(objectionsToMove(poor, ['COUNCIL'], input))).toEqual([
      ...[
        'YEAR_CHANGED_MEANWHILE',
        'YEAR_STEP_NOT_YOURS',
        'YEAR_WITHOUT_SCHEME',
        'YEAR_REGISTRATION_MISSING',
      ],
    ]);
    expect(reasons(objectionsToMove(poor, [], input))).toEqual(['YEAR_NOT_YOURS']);
  });

  it('names who is missing', () => {
    const [refusal] = missingToGoOn(facts({ state: 'H1_REPORTING', members: [member({ reportsOwed: 2 })] }));
    expect(refusal?.facts).toEqual({ units: [{ name: 'Sở Tài chính Đồng Nai', reports: 2 }] });
  });

  it.each<[YearParty[], number]>([
    [['LEADERSHIP'], 0],
    [['STANDING_BODY'], 0],
    [['ORGANISER'], 0],
    [['COUNCIL'], 1],
    [[], 1],
  ])('is opened by %o with %i objections', (parties, objections) => {
    expect(objectionsToOpening(parties, false)).toHaveLength(objections);
    expect(objectionsToOpening(parties, true)).toHaveLength(1);
  });

  it('offers the steps that would succeed', () => {
    expect(openSteps(facts({ state: 'COUNCIL' }), ['STANDING_BODY'])).toEqual([
      { to: 'SUBMITTED_UP', back: false, parties: ['COUNCIL'], may: false },
      { to: 'VOTED', back: true, parties: ['STANDING_BODY', 'COUNCIL'], may: true },
    ]);
  });

  it.each([
    ['LAUNCHED', '2024-02-29'],
    ['REGISTERING', '2024-03-31'],
    ['COUNCIL', '2025-03-31'],
    ['CLOSED', null],
  ] as const)('normally leaves %s by %s', (state, day) => {
    expect(dueNormally(state, 2024)).toBe(day);
  });
});
