import { type ExplainedQuota, quotasOn } from './explain-quota.js';
import { type ExplainedRound, roundsOn } from './explain-round.js';
import { type Decided, decisionOn } from './proposal-decision.js';
import {
  givenByRule,
  type MadeList,
  type ProposalGrounds,
  turnOf,
  type UnitOfRun,
} from './proposal-grounds.js';
import { awardOf, type DecidingBody, type ProposedAward } from './proposal.js';
import { awardRule } from './proposal-sentences.js';
import { type Sentence } from '../run/sentence.js';

export interface SeatHolder {
  readonly unitCode: string;
  readonly unitName: string;
  readonly rank: number | null;
  readonly because: string;
}

/** Vì sao. Why a unit is proposed for an award, or why not. */
export interface ExplainedProposal extends Decided {
  readonly unitCode: string;
  readonly unitName: string;
  readonly award: ProposedAward;
  readonly proposed: boolean;
  /** How the award is given. */
  readonly rule: Sentence;
  /** null: the scheme does not give the award. */
  readonly seats: number | null;
  readonly total: string;
  /** null: excluded. */
  readonly rank: number | null;
  /** Which one it is, by rank, among those to whom the award's turn comes; null where it does not come to the unit. */
  readonly order: number | null;
  /** Who is proposed for the award. */
  readonly holders: readonly SeatHolder[];
  /** The ballots on the award that were counted, oldest first. */
  readonly rounds: readonly ExplainedRound[];
  /** What else the list proposes the unit for. */
  readonly otherAwards: readonly ProposedAward[];
  readonly exclusions: UnitOfRun['exclusions'];
  /** By whom the list was changed, and why; null of what the cluster drafted. */
  readonly change: { readonly body: DecidingBody; readonly reason: string } | null;
  readonly quotas: readonly ExplainedQuota[];
}

/** Explains one unit and one award of a list; null where the list knows no such unit or award. */
export function explainProposal(
  grounds: ProposalGrounds,
  list: MadeList,
  { unitCode, awardCode }: { readonly unitCode: string; readonly awardCode: string },
): ExplainedProposal | null {
  const unit = grounds.units.find((one) => one.unitCode === unitCode);
  const award = awardKnown(grounds, list, { unitCode, awardCode });
  if (unit === undefined || award === undefined) return null;
  const given = givenByRule(grounds, list);
  const seats = grounds.scheme.awards?.find(({ code }) => code === awardCode)?.count ?? null;
  const turn = seats === null ? [] : turnOf(grounds, given, award);
  const rounds = roundsOn(grounds, given, { unitId: unit.unitId, award });
  const order = turn.includes(unit) ? turn.filter(({ rank }) => isBefore(rank, unit)).length + 1 : null;
  const own = list.items.filter((item) => item.unitId === unit.unitId);
  const { unitName, total, rank, exclusions } = unit;
  return {
    ...{ unitCode, unitName, award, seats, total, rank, order, rounds, exclusions },
    ...decisionOn({ grounds, list, given, unit, award, seats, order, rounds }),
    proposed: own.some((item) => item.award.code === awardCode),
    rule: awardRule(grounds.scheme, award, {
      seats,
      terms: rounds.filter(({ stands }) => stands).at(-1)?.terms ?? null,
    }),
    holders: list.items
      .filter((item) => item.award.code === awardCode)
      .map((item) => ({
        ...{ unitCode: item.unitCode, unitName: item.unitName, because: item.because },
        rank: grounds.units.find(({ unitId }) => unitId === item.unitId)?.rank ?? null,
      })),
    otherAwards: own.filter((item) => item.award.code !== awardCode).map((item) => item.award),
    change: list.reason === null ? null : { body: list.body, reason: list.reason },
    quotas: quotasOn({ grounds, list, given, unit, award }),
  };
}

/** The award as the list proposes it for the unit, or for anybody, or as the scheme gives it. */
function awardKnown(
  { scheme }: ProposalGrounds,
  { items }: MadeList,
  { unitCode, awardCode }: { readonly unitCode: string; readonly awardCode: string },
): ProposedAward | undefined {
  const proposed = items.filter(({ award }) => award.code === awardCode);
  const given = scheme.awards?.find(({ code }) => code === awardCode);
  return (
    proposed.find((item) => item.unitCode === unitCode)?.award ??
    proposed[0]?.award ??
    (given && awardOf(given))
  );
}

function isBefore(rank: number | null, unit: UnitOfRun): boolean {
  return rank !== null && unit.rank !== null && rank < unit.rank;
}
