import {
  draftProposals,
  objectionsToItems,
  objectionsToNext,
  type RankedMember,
  type Verdict,
} from './proposal.js';
import { type Award, type Decision, type Scheme } from '../scheme/scheme.js';
import { leadingOf, verdictsOf } from './verdict.js';
import { countPapers } from './ballot-count.js';
import { type BallotTerms } from './vote-rule.js';

const flag: Award = { code: 'CO', name: 'Cờ thi đua', kind: 'FLAG', count: 1 };
const certificate: Award = { code: 'BK', name: 'Bằng khen', kind: 'CERTIFICATE', count: 2 };
const by = (decision: Decision, awards: readonly Award[] = [certificate, flag]): Scheme =>
  ({ decision, awards }) as Partial<Scheme> as Scheme;
const ranked = by({ by: 'SCORE_RANK' });
const voted = by({ by: 'VOTE', eligible: { rank: 3 } });

const members = (ranks: readonly (number | null)[]): readonly RankedMember[] =>
  ranks.map((rank, i) => {
    const code = 'ABCDEFG'.charAt(i);
    return {
      unitId: code,
      unitCode: code,
      unitName: code,
      rank,
      exclusions: rank === null ? ['Vi phạm'] : [],
    };
  });
const verdict = (awardCode: string, candidates: string, elected: string, undecided = false): Verdict => ({
  ...{ awardCode, candidates: [...candidates], undecided },
  elected: [...elected].map((unitId) => ({ unitId, votes: 5, base: 6 })),
});
const drafted = (of: Scheme, ranks: readonly (number | null)[], verdicts: readonly Verdict[] = []) => {
  const { items, open } = draftProposals(of, members(ranks), verdicts);
  return {
    items: items.map(({ unitCode, award, because }) => `${award.code} ${unitCode} ${because}`),
    open: open.map(({ award, seats, why, units }) =>
      `${award.code} ${seats} ${why} ${units.map(({ unitCode }) => unitCode).join('')}`.trim(),
    ),
  };
};

describe('proposals', () => {
  it('are flags first and certificates for the next, never for an excluded unit', () => {
    expect(drafted(ranked, [1, 2, 3, 4, null])).toEqual({
      items: ['CO A RANK 1', 'BK B RANK 2', 'BK C RANK 3'],
      open: [],
    });
    expect(drafted(ranked, [1, null, null])).toEqual({ items: ['CO A RANK 1'], open: [] });
  });

  it('leave a tie at the last seat open, and what comes after it', () => {
    expect(drafted(ranked, [1, 1, 3, 4])).toEqual({ items: [], open: ['CO 1 TIE AB', 'BK 2 AFTER_A_TIE'] });
    expect(drafted(ranked, [1, 2, 3, 3])).toEqual({
      items: ['CO A RANK 1', 'BK B RANK 2'],
      open: ['BK 1 TIE CD'],
    });
    expect(drafted(ranked, [1, 2, 2, 4])).toEqual({
      items: ['CO A RANK 1', 'BK B RANK 2', 'BK C RANK 2'],
      open: [],
    });
  });

  it('take a ballot among exactly the tied, and no other', () => {
    expect(drafted(ranked, [1, 1, 3, 4], [verdict('CO', 'BA', 'B')])).toEqual({
      items: ['CO B BALLOT 5/6', 'BK A RANK 1', 'BK C RANK 3'],
      open: [],
    });
    expect(drafted(ranked, [1, 1, 3, 4], [verdict('CO', 'ABC', 'B')]).open).toEqual([
      'CO 1 TIE AB',
      'BK 2 AFTER_A_TIE',
    ]);
    expect(drafted(ranked, [1, 1, 3, 4], [verdict('CO', 'AB', '')]).open).toEqual([
      'CO 1 TIE AB',
      'BK 2 AFTER_A_TIE',
    ]);
    expect(drafted(ranked, [1, 2, 3, 4], [verdict('CO', 'ABCD', 'D')]).items[0]).toBe('CO A RANK 1');
  });

  it('take a ballot for the next award among the tied that are left', () => {
    const first = verdict('CO', 'ABCD', 'C');
    expect(drafted(ranked, [1, 1, 1, 1], [first])).toEqual({
      items: ['CO C BALLOT 5/6'],
      open: ['BK 2 TIE ABD'],
    });
    const expected = { items: ['CO C BALLOT 5/6', 'BK D BALLOT 5/6', 'BK A BALLOT 5/6'], open: [] };
    expect(drafted(ranked, [1, 1, 1, 1], [first, verdict('BK', 'ABD', 'DA')])).toEqual(expected);
    expect(drafted(ranked, [1, 1, 1, 1], [first, verdict('BK', 'ABCD', 'DA')])).toEqual(expected);
  });

  it('where a vote decides wait for it, rank or no rank', () => {
    expect(drafted(voted, [1, 2, 3, 4])).toEqual({ items: [], open: ['CO 1 NEEDS_VOTE', 'BK 2 NEEDS_VOTE'] });
    expect(
      drafted(voted, [1, 2, 3, 4], [verdict('CO', 'ABC', 'C'), verdict('BK', 'ABC', 'CA', true)]),
    ).toEqual({
      items: ['CO C BALLOT 5/6', 'BK A BALLOT 5/6'],
      open: ['BK 1 NEEDS_VOTE'],
    });
    expect(drafted(voted, [1, 2, 3, null], [verdict('CO', 'ABCD', 'D')]).items).toEqual([]);
  });

  it('are changed from the version that was seen, before they are submitted, and not against the council', () => {
    const known = { number: 3, body: 'COUNCIL', submitted: false, ofNewestRun: true } as const;
    const told = (changed: object, next: object) =>
      objectionsToNext(
        { ...known, ...changed },
        { expectedNumber: 3, body: 'STANDING_BODY', changes: true, ...next },
      ).map(({ reason }) => reason);
    expect(told({}, {})).toEqual(['PROPOSALS_DECIDED_BY_COUNCIL']);
    expect(told({}, { body: 'COUNCIL' })).toEqual([]);
    expect(told({}, { changes: false })).toEqual([]);
    expect(told({ ofNewestRun: false }, {})).toEqual([]);
    expect(told({}, { expectedNumber: 2 })).toEqual(['PROPOSALS_CHANGED_MEANWHILE']);
    expect(told({ submitted: true }, {})).toEqual(['PROPOSALS_SUBMITTED_ALREADY']);
    expect(objectionsToNext(null, { expectedNumber: 0, body: 'CLUSTER', changes: true })).toEqual([]);
  });

  it('name units of the run that hold a rank, each once for an award', () => {
    const award = { code: 'CO', name: 'Cờ', kind: 'FLAG', level: 'STATE' } as const;
    const items = ['A', 'X', 'B', 'A'].map((unitCode) => ({ unitCode, award }));
    expect(
      objectionsToItems(items, members([1, null])).map(({ reason, field }) => `${field.join('.')} ${reason}`),
    ).toEqual(['items.1 PROPOSED_UNIT_UNKNOWN', 'items.2 PROPOSED_UNIT_EXCLUDED', 'items.3 PROPOSED_TWICE']);
  });
});

describe('the word of the ballots', () => {
  const terms = {
    rule: { threshold: { numerator: 1, denominator: 2 }, comparison: '>', base: 'CAST' },
    seats: 1,
  } as BallotTerms;
  const ballot = (
    body: 'COUNCIL' | 'CLUSTER_MEETING',
    numbers: readonly number[],
    papers: readonly number[],
  ) => ({
    ...{ purpose: 'CO', body },
    result: countPapers(terms, { papers: papers.map((n) => [n]), entitled: 9, candidates: numbers }),
    candidates: numbers.map((number) => ({ number, unitId: 'ABC'.charAt(number - 1) })),
  });

  it('is that of a first ballot and its run-offs together', () => {
    const first = ballot('CLUSTER_MEETING', [1, 2, 3], [1, 1, 2, 2, 3]);
    expect(verdictsOf([first])).toMatchObject([{ elected: [], undecided: true }]);
    const second = { ...ballot('CLUSTER_MEETING', [1, 2], [2, 2, 1]) };
    expect(verdictsOf([first, second])).toEqual([
      {
        awardCode: 'CO',
        candidates: ['A', 'B', 'C'],
        elected: [{ unitId: 'B', votes: 2, base: 3 }],
        undecided: false,
      },
    ]);
  });

  it('is the council’s where both voted', () => {
    const both = [ballot('COUNCIL', [1, 2], [1, 1, 2]), ballot('CLUSTER_MEETING', [1, 2], [2, 2, 1])];
    expect(verdictsOf(both)[0]?.elected).toEqual([{ unitId: 'A', votes: 2, base: 3 }]);
  });

  it('names the leading collective, where ranks alone do not', () => {
    const leads = (of: Scheme, ranks: readonly (number | null)[], verdicts: readonly Verdict[] = []) =>
      leadingOf(of, members(ranks), verdicts)?.unitCode ?? null;
    expect(leads(ranked, [1, 2, 3])).toBe('A');
    expect(leads(ranked, [1, 2, 3], [verdict('CO', 'ABC', 'C')])).toBe('A');
    expect(leads(ranked, [1, 1, 3])).toBeNull();
    expect(leads(ranked, [1, 1, 3], [verdict('CO', 'AB', 'B')])).toBe('B');
    expect(leads(ranked, [1, 1, 3], [verdict('BK', 'AB', 'B')])).toBeNull();
    expect(leads(voted, [1, 2, 3])).toBeNull();
    expect(leads(voted, [1, 2, 3], [verdict('CO', 'ABC', 'C')])).toBe('C');
  });
});
