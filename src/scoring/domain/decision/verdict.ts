import { type BallotCount } from './ballot-count.js';
import { type RankedMember, type Verdict } from './proposal.js';
import { type Scheme } from '../scheme/scheme.js';
import { type BallotBody } from './vote-rule.js';

/** A ballot on a run that was closed and counted. */
export interface CountedBallot {
  readonly purpose: string;
  readonly body: BallotBody;
  readonly result: BallotCount;
  readonly candidates: readonly { readonly number: number; readonly unitId: string }[];
}

/**
 * What the ballots on a run came to, by award: a first ballot and its run-offs together. Where both voted on one award, the
 * council's word stands. @param ballots oldest first
 */
export function verdictsOf(ballots: readonly CountedBallot[]): readonly Verdict[] {
  return [...new Set(ballots.map(({ purpose }) => purpose))].map((awardCode) => {
    const all = ballots.filter(({ purpose }) => purpose === awardCode);
    const council = all.filter(({ body }) => body === 'COUNCIL');
    const chain = council.length > 0 ? council : all;
    return {
      awardCode,
      candidates: (chain[0]?.candidates ?? []).map(({ unitId }) => unitId),
      elected: chain.flatMap(({ result, candidates }) =>
        result.candidates
          .filter(({ elected }) => elected)
          .flatMap(({ number, votes }) =>
            candidates
              .filter((one) => one.number === number)
              .map(({ unitId }) => ({ unitId, votes, base: result.base })),
          ),
      ),
      undecided: (chain.at(-1)?.result.runOff.length ?? 0) > 1,
    };
  });
}

/**
 * Tập thể dẫn đầu. The collective judged leader of a cluster: the one with the first rank, or of several that share it whom a
 * ballot on a flag chose; where the scheme has awards voted on, the first that such a ballot chose.
 */
export function leadingOf(
  scheme: Scheme,
  members: readonly RankedMember[],
  verdicts: readonly Verdict[],
): RankedMember | null {
  const flags = (scheme.awards ?? []).filter(({ kind }) => kind === 'FLAG').map(({ code }) => code);
  const chosen = verdicts
    .filter(({ awardCode }) => flags.includes(awardCode))
    .flatMap(({ elected }) => elected.map(({ unitId }) => unitId));
  const first = members.filter(({ rank }) => rank === 1);
  if (scheme.decision?.by !== 'VOTE' && first.length === 1) return first[0] ?? null;
  const among = scheme.decision?.by === 'VOTE' ? members : first;
  return chosen.flatMap((unitId) => among.filter((member) => member.unitId === unitId))[0] ?? null;
}
