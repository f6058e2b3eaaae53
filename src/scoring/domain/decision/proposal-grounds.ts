import {
  awardsInOrder,
  type DecidingBody,
  draftProposals,
  type ProposalList,
  type ProposedAward,
  type RankedMember,
  type Verdict,
} from './proposal.js';
import { type QuotaRule, type ToldShare } from './quota.js';
import { type ResultRow } from '../run/run-result.js';
import { type Scheme } from '../scheme/scheme.js';
import { type CountedBallot, verdictsOf } from './verdict.js';
import { type BallotTerms } from './vote-rule.js';

/** A unit of the run that a list rests on. */
export interface UnitOfRun extends Omit<RankedMember, 'exclusions'> {
  readonly total: string;
  readonly exclusions: ResultRow['exclusions'];
}

/** A ballot on that run, counted before the list was made. */
export interface BallotOnRun extends CountedBallot {
  readonly ballotId: string;
  readonly terms: BallotTerms;
}

/** What a list of proposals rests on. */
export interface ProposalGrounds {
  readonly scheme: Scheme;
  /** In the order of the run. */
  readonly units: readonly UnitOfRun[];
  /** Oldest first. */
  readonly ballots: readonly BallotOnRun[];
  /** In force in the year judged. */
  readonly rules: readonly QuotaRule[];
}

/** A version of a list, as it was made. */
export interface MadeList extends ProposalList {
  readonly body: DecidingBody;
  /** Why it was changed; null of what the cluster drafted. */
  readonly reason: string | null;
  /** What was counted when it was submitted; null before. */
  readonly shares: readonly ToldShare[] | null;
}

/** What ranks and ballots alone give, beneath whatever changed it. */
export interface GivenByRule extends ProposalList {
  readonly members: readonly RankedMember[];
  readonly verdicts: readonly Verdict[];
}

export function givenByRule({ scheme, units, ballots }: ProposalGrounds, list: MadeList): GivenByRule {
  const members = units.map((unit) => ({ ...unit, exclusions: unit.exclusions.map(({ name }) => name) }));
  const verdicts = verdictsOf(ballots);
  // What the cluster drafted is itself what was given; drawing it up anew could only differ from what people saw.
  const { items, open } = list.body === 'CLUSTER' ? list : draftProposals(scheme, members, verdicts);
  return { items, open, members, verdicts };
}

/** To whom the turn of an award comes: who holds a rank and was given no award before it. */
export function turnOf(
  { scheme, units }: ProposalGrounds,
  { items }: GivenByRule,
  award: ProposedAward,
): readonly UnitOfRun[] {
  const order = awardsInOrder(scheme).map(({ code }) => code);
  const before = order.slice(0, Math.max(order.indexOf(award.code), 0));
  return units.filter(
    ({ unitId, rank }) =>
      rank !== null && !items.some((item) => item.unitId === unitId && before.includes(item.award.code)),
  );
}
