import { countPapers, type Paper } from '../../src/scoring/domain/decision/ballot-count.js';
import { type BallotTerms } from '../../src/scoring/domain/decision/vote-rule.js';
import { Dice } from '../support/dice.js';

/** One count of random papers under random terms. */
interface Case {
  readonly terms: BallotTerms;
  readonly papers: readonly Paper[];
  readonly entitled: number;
  readonly candidates: readonly number[];
}

function drawn(dice: Dice): Case {
  const denominator = 1 + dice.below(12);
  const candidates = Array.from({ length: 1 + dice.below(6) }, (_, i) => i + 1);
  const papers = Array.from({ length: dice.below(25) }, () =>
    dice.some(candidates, dice.below(candidates.length + 1)),
  );
  return {
    terms: {
      rule: {
        ...{ code: 'OWN', name: 'Thể lệ', body: 'CLUSTER_MEETING', legalBasis: 'Thể lệ' },
        threshold: { numerator: 1 + dice.below(denominator), denominator },
        comparison: dice.pick(['>=', '>']),
        base: dice.pick(['ENTITLED', 'CAST']),
      },
      quorum: { numerator: 1, denominator: 2 },
      ...{ ownUnit: 'ALLOWED', secret: true, changeable: false, turnoutShown: false },
      ...{ seats: 1 + dice.below(3), choices: candidates.length },
    },
    ...{ papers, candidates, entitled: papers.length + dice.below(5) },
  };
}

/** Whether votes are enough by another way: every share as so many 27,720ths, of which each denominator up to 12 has whole ones. */
function enough({ terms, papers, entitled }: Case, votes: number): boolean {
  const { threshold, comparison, base } = terms.rule;
  const of = base === 'ENTITLED' ? entitled : papers.length;
  const wanted = (27720n / BigInt(threshold.denominator)) * BigInt(threshold.numerator) * BigInt(of);
  const have = 27720n * BigInt(votes);
  return of > 0 && (have > wanted || (comparison === '>=' && have === wanted));
}

describe('counting, over 5,000 random ballots', () => {
  const dice = new Dice(23);
  const cases = Array.from({ length: 5000 }, () => drawn(dice));

  it('does not depend on the order of the papers, nor of what stands on them', () => {
    const shuffled = cases.map(({ terms, papers, ...rest }) =>
      countPapers(terms, {
        ...rest,
        papers: dice.some(papers, papers.length).map((paper) => dice.some(paper, paper.length)),
      }),
    );
    expect(shuffled).toEqual(cases.map(({ terms, ...rest }) => countPapers(terms, rest)));
  });

  it('chooses only who passed, never more than there are seats, and nobody before one with as many votes', () => {
    const wrong = cases.filter((one) => {
      const { outcome, candidates, runOff } = countPapers(one.terms, one);
      const elected = candidates.filter((candidate) => candidate.elected);
      const left = candidates.filter((candidate) => !candidate.elected);
      const fair =
        elected.length <= one.terms.seats &&
        elected.every(({ votes, passed }) => passed && left.every((other) => other.votes < votes));
      const decided = (outcome === 'DECIDED') === (elected.length === one.terms.seats);
      const again = runOff.every((number) => left.some((candidate) => candidate.number === number));
      return !(fair && decided && again);
    });
    expect(wrong).toEqual([]);
  });

  it('finds exactly those enough whom exact rationals find, and as few votes needed as can be', () => {
    const wrong = cases.filter((one) => {
      const { candidates, needed, base } = countPapers(one.terms, one);
      const all = Array.from({ length: base + 1 }, (_, votes) => votes);
      const fewest = all.find((votes) => enough(one, votes)) ?? base + 1;
      return (
        base > 0 &&
        (needed !== fewest || candidates.some(({ votes, passed }) => passed !== enough(one, votes)))
      );
    });
    expect(wrong).toEqual([]);
  });
});
