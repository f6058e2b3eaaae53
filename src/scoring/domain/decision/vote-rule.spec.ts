import rules from '../../templates/vote-rules.json' with { type: 'json' };
import {
  type BallotTerms,
  objectionsToTerms,
  passes,
  quorumNeeded,
  type VoteRule,
  votesNeeded,
} from './vote-rule.js';

const shipped = (code: string) => rules.find((rule) => rule.code === code) as VoteRule;
const share = (
  numerator: number,
  denominator: number,
  comparison: VoteRule['comparison'] = '>=',
): VoteRule => ({
  ...shipped('TAND_FLAG'),
  threshold: { numerator, denominator },
  comparison,
});
const terms: BallotTerms = {
  rule: shipped('TAND_FLAG'),
  quorum: { numerator: 2, denominator: 3 },
  ...{ ownUnit: 'FORBIDDEN', secret: true, seats: 1, choices: 1, changeable: false, turnoutShown: true },
};

describe('a threshold', () => {
  it.each([
    ['TAND_FLAG', 9, 6, true],
    ['TAND_FLAG', 10, 6, false],
    ['TAND_FLAG', 10, 7, true],
    ['VKS_FLAG', 6, 4, false],
    ['VKS_FLAG', 6, 5, true],
    ['VKS_FLAG', 5, 4, true],
    ['HUE_CSTDT', 10, 9, true],
    ['HUE_CSTDT', 11, 9, false],
    ['HUE_CSTDT', 20, 18, true],
  ])('%s of %i: %i votes are enough: %s', (code, base, votes, enough) => {
    expect(passes(shipped(code), votes, base)).toBe(enough);
  });

  it('is met or missed at the very edge, where a rounded share would err', () => {
    expect(passes(share(2, 3), 666, 999)).toBe(true);
    expect(passes(share(2, 3), 666, 1000)).toBe(false);
    expect(passes(share(2, 3), 667, 1000)).toBe(true);
    expect(passes(share(1, 2), 5, 10)).toBe(true);
    expect(passes(share(1, 2, '>'), 5, 10)).toBe(false);
    expect(passes(share(1, 2, '>'), 6, 10)).toBe(true);
    expect(passes(share(1, 2), 0, 0)).toBe(false);
  });

  it('is the fewest votes that pass, for every share and base', () => {
    const odd: string[] = [];
    for (let denominator = 1; denominator <= 12; denominator++)
      for (let numerator = 1; numerator <= denominator; numerator++)
        for (let base = 1; base <= 40; base++)
          for (const comparison of ['>=', '>'] as const) {
            const rule = share(numerator, denominator, comparison);
            const fewest = Array.from({ length: base + 1 }, (_, votes) => votes).find((votes) =>
              passes(rule, votes, base),
            );
            if (votesNeeded(rule, base) !== (fewest ?? base + 1))
              odd.push(`${numerator}/${denominator} ${comparison} of ${base}`);
          }
    expect(odd).toEqual([]);
  });

  it('names for each shipped rule a body, a base and a legal basis', () => {
    expect(rules.map(({ code, body, base }) => `${code} ${body} ${base}`)).toEqual([
      'VKS_FLAG CLUSTER_MEETING ENTITLED',
      'TAND_FLAG CLUSTER_MEETING ENTITLED',
      'HUE_CSTDT COUNCIL ENTITLED',
    ]);
    expect(rules.every(({ legalBasis }) => legalBasis.length > 10)).toBe(true);
  });
});

describe('a quorum', () => {
  it.each([
    [2, 3, 6, 4],
    [2, 3, 7, 5],
    [1, 2, 7, 4],
    [1, 1, 9, 9],
  ])('of %i/%i of %i is %i', (numerator, denominator, entitled, needed) => {
    expect(quorumNeeded({ ...terms, quorum: { numerator, denominator } }, entitled)).toBe(needed);
  });
});

describe('terms', () => {
  const problems = (changed: Partial<BallotTerms>) =>
    objectionsToTerms({ ...terms, ...changed }).map(({ facts }) => facts['problem']);

  it('are refused with every fault', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ changeable: true })).toEqual(['SECRET_CANNOT_CHANGE']);
    expect(problems({ changeable: true, secret: false })).toEqual([]);
    expect(
      problems({ rule: share(3, 2), quorum: { numerator: 0, denominator: 1 }, seats: 0, choices: 0 }),
    ).toEqual(['THRESHOLD_IS_NO_SHARE', 'QUORUM_IS_NO_SHARE', 'NO_SEATS', 'NO_CHOICES']);
  });
});
