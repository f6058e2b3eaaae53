import { type BallotTerms, passes, votesNeeded } from './vote-rule.js';

/** A paper: the numbers of the candidates it names; empty when blank. */
export type Paper = readonly number[];

/**
 * DECIDED: as many as there are seats are chosen. TIED: more passed than there are seats, with equal votes at the last one.
 * SHORT: fewer passed than there are seats. Of TIED and SHORT those who are chosen are chosen; a run-off fills the rest.
 */
export type BallotOutcome = 'DECIDED' | 'TIED' | 'SHORT';

export interface Counted {
  readonly number: number;
  readonly votes: number;
  readonly passed: boolean;
  readonly elected: boolean;
}

export interface BallotCount {
  readonly outcome: BallotOutcome;
  readonly papers: number;
  readonly blank: number;
  /** Of how many the share is taken, and how many votes are enough. */
  readonly base: number;
  readonly needed: number;
  /** By votes from the most down, then by number. */
  readonly candidates: readonly Counted[];
  /** Whom a run-off would be among. */
  readonly runOff: readonly number[];
}

/** Kiểm phiếu. Counts papers; their order does not matter. */
export function countPapers(
  terms: BallotTerms,
  {
    papers,
    entitled,
    candidates,
  }: { readonly papers: readonly Paper[]; readonly entitled: number; readonly candidates: readonly number[] },
): BallotCount {
  const base = terms.rule.base === 'ENTITLED' ? entitled : papers.length;
  const tallied = candidates
    .map((number) => {
      const votes = papers.filter((paper) => paper.includes(number)).length;
      return { number, votes, passed: passes(terms.rule, votes, base) };
    })
    .sort((a, b) => b.votes - a.votes || a.number - b.number);
  const passed = tallied.filter((one) => one.passed);
  const above = (votes: number) => passed.filter((one) => one.votes >= votes).length;
  const elected = passed.filter(({ votes }) => above(votes) <= terms.seats);
  const tied = passed.length > elected.length && elected.length < terms.seats;
  const outcome = elected.length === terms.seats ? 'DECIDED' : tied ? 'TIED' : 'SHORT';
  const left = tallied.filter((one) => !elected.includes(one));
  return {
    outcome,
    papers: papers.length,
    blank: papers.filter((paper) => paper.length === 0).length,
    base,
    needed: votesNeeded(terms.rule, base),
    candidates: tallied.map((one) => ({ ...one, elected: elected.includes(one) })),
    runOff: outcome === 'DECIDED' ? [] : runOffAmong(left, tied, terms.seats - elected.length),
  };
}

/** The tied, or the first of those left: one more than there are seats, and whoever has as many votes as the last of them. */
function runOffAmong(
  left: readonly { readonly number: number; readonly votes: number }[],
  tied: boolean,
  seats: number,
): readonly number[] {
  const last = tied ? left[0] : left[Math.min(seats, left.length - 1)];
  return left
    .filter(({ votes }) => last !== undefined && votes >= last.votes)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}
