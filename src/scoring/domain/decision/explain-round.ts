import { type GivenByRule, type ProposalGrounds, turnOf } from './proposal-grounds.js';
import { basisOf } from './proposal-basis.js';
import { type ProposedAward } from './proposal.js';
import { roundSentence } from './proposal-sentences.js';
import { type Sentence } from '../run/sentence.js';
import { type BallotBody, type BallotTerms } from './vote-rule.js';

/** A counted ballot on an award, as one unit fared in it. Of a secret one as of an open one: how many, never who. */
export interface ExplainedRound {
  readonly ballotId: string;
  readonly body: BallotBody;
  /** Counted from 1 among the ballots of that body; above it a run-off. */
  readonly round: number;
  readonly terms: BallotTerms;
  /** null where the unit was no candidate. */
  readonly votes: number | null;
  readonly base: number;
  readonly needed: number;
  readonly elected: boolean;
  /** Whether it decides: not where the council voted too, nor of a tie that is another one by now. */
  readonly stands: boolean;
  readonly sentence: Sentence;
}

/** The counted ballots on an award, oldest first. */
export function roundsOn(
  grounds: ProposalGrounds,
  given: GivenByRule,
  { unitId, award }: { readonly unitId: string; readonly award: ProposedAward },
): readonly ExplainedRound[] {
  const held = grounds.ballots.filter(({ purpose }) => purpose === award.code);
  const council = held.some(({ body }) => body === 'COUNCIL');
  const chain = held.filter(({ body }) => !council || body === 'COUNCIL');
  const meant =
    grounds.scheme.decision?.by === 'VOTE' ||
    isOnTheTie(grounds, given, {
      award,
      candidates: (chain[0]?.candidates ?? []).map((candidate) => candidate.unitId),
    });
  return held.map((ballot) => {
    const { ballotId, body, terms, result } = ballot;
    const number = ballot.candidates.find((candidate) => candidate.unitId === unitId)?.number;
    const counted = result.candidates.find((candidate) => candidate.number === number);
    const told = {
      ...{ ballotId, body, terms, base: result.base, needed: result.needed },
      round: held.filter((other) => other.body === body).indexOf(ballot) + 1,
      votes: counted?.votes ?? null,
      elected: counted?.elected ?? false,
      stands: meant && chain.includes(ballot),
    };
    return { ...told, sentence: roundSentence(told) };
  });
}

/** Where ranks decide, a ballot counts only among exactly those that share the last seat. */
function isOnTheTie(
  grounds: ProposalGrounds,
  given: GivenByRule,
  { award, candidates }: { readonly award: ProposedAward; readonly candidates: readonly string[] },
): boolean {
  const chosen = given.items
    .filter((item) => item.award.code === award.code && basisOf(item.because).by === 'BALLOT')
    .map(({ unitCode }) => unitCode);
  if (chosen.length > 0) return true;
  const tied = given.open
    .filter(({ why, ...open }) => why === 'TIE' && open.award.code === award.code)
    .flatMap(({ units }) => units.map(({ unitCode }) => unitCode));
  const among = turnOf(grounds, given, award).filter(({ unitId }) => candidates.includes(unitId));
  return (
    tied.length > 0 && tied.length === among.length && among.every(({ unitCode }) => tied.includes(unitCode))
  );
}
