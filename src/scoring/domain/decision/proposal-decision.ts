import { decimal } from '../../../kernel/decimal.js';
import { type ExplainedRound } from './explain-round.js';
import { basisOf } from './proposal-basis.js';
import { type GivenByRule, type MadeList, type ProposalGrounds, type UnitOfRun } from './proposal-grounds.js';
import { changed, proposalSentences as say, putOn } from './proposal-sentences.js';
import { type Proposed, type ProposedAward } from './proposal.js';
import { type Sentence } from '../run/sentence.js';

/** What decided whether a unit is proposed for an award. */
export type ProposalDecision =
  | 'RANK'
  | 'BALLOT'
  | 'CHANGE'
  | 'HIGHER_AWARD'
  | 'EXCLUDED'
  | 'BEHIND'
  | 'NOT_ELECTED'
  | 'TIE'
  | 'AFTER_A_TIE'
  | 'NEEDS_VOTE'
  | 'NOT_CANDIDATE'
  | 'NOT_IN_SCHEME';

export interface Decided {
  readonly decision: ProposalDecision;
  readonly sentence: Sentence;
}

/** One unit and one award, with all that bears on them. */
export interface ProposalQuestion {
  readonly grounds: ProposalGrounds;
  readonly list: MadeList;
  readonly given: GivenByRule;
  readonly unit: UnitOfRun;
  readonly award: ProposedAward;
  readonly seats: number | null;
  /** Which one it is among those whom the award's turn comes to. */
  readonly order: number | null;
  readonly rounds: readonly ExplainedRound[];
}

/** What decided: a rank, a ballot or an exclusion, or whoever changed the list against what these give. */
export function decisionOn(question: ProposalQuestion): Decided {
  const { list, unit, award } = question;
  const given = decidedByRule(question);
  if (list.reason === null) return given;
  const item = itemFor(list.items, unit, award);
  const basis = item && basisOf(item.because);
  if (basis?.by === 'CHANGE') return { decision: 'CHANGE', sentence: putOn(basis.body, basis.reason) };
  if (isAsGiven(question, given)) return given;
  const { body, reason } = list;
  const proposed = item !== undefined;
  return { decision: 'CHANGE', sentence: changed(given.sentence, { body, reason, proposed }) };
}

const unsettled: readonly ProposalDecision[] = ['TIE', 'AFTER_A_TIE', 'NEEDS_VOTE'];

/** Whether a changed list says of the unit and the award what the rule gave. */
function isAsGiven({ list, given, unit, award }: ProposalQuestion, { decision }: Decided): boolean {
  const item = itemFor(list.items, unit, award);
  if (item !== undefined) return itemFor(given.items, unit, award) !== undefined;
  if (decision === 'RANK' || decision === 'BALLOT' || unsettled.includes(decision)) return false;
  const higher = given.items.find((one) => one.unitId === unit.unitId);
  return decision !== 'HIGHER_AWARD' || (higher !== undefined && isOn(list, higher));
}

function decidedByRule(question: ProposalQuestion): Decided {
  const { given, unit, award, seats, order } = question;
  if (seats === null) return { decision: 'NOT_IN_SCHEME', sentence: say.notInScheme(award.name) };
  if (unit.rank === null)
    return { decision: 'EXCLUDED', sentence: say.excluded(unit.exclusions.map(({ name }) => name)) };
  const item = itemFor(given.items, unit, award);
  if (item !== undefined) return decidedFor(question, item);
  const other = given.items.find((one) => one.unitId === unit.unitId);
  if (order === null) return { decision: 'HIGHER_AWARD', sentence: say.higherAward(other?.award.name ?? '') };
  const open = given.open.find((one) => one.award.code === award.code);
  if (open?.why === 'AFTER_A_TIE') return { decision: 'AFTER_A_TIE', sentence: say.afterATie };
  if (open?.why === 'TIE' && open.units.some(({ unitCode }) => unitCode === unit.unitCode)) {
    const others = tiedIn(question).filter(({ unitCode }) => unitCode !== unit.unitCode);
    return { decision: 'TIE', sentence: say.tie({ rank: unit.rank, seats: open.seats, others }) };
  }
  return byBallot(question) ?? byOrder({ ...question, seats });
}

/** Where the rule gave it the award. */
function decidedFor({ unit, seats, order, rounds }: ProposalQuestion, { because }: Proposed): Decided {
  const elected = rounds.find((round) => round.stands && round.elected);
  return elected === undefined || basisOf(because).by === 'RANK'
    ? {
        decision: 'RANK',
        sentence: say.byRank({ rank: unit.rank ?? 0, order: order ?? 0, seats: seats ?? 0 }),
      }
    : { decision: 'BALLOT', sentence: elected.sentence };
}

/** Where a ballot decided against it, or has still to decide; nothing where none had anything to say of it. */
function byBallot(question: ProposalQuestion): Decided | null {
  const { grounds, given, unit, award, seats, rounds } = question;
  const standing = rounds.filter(({ stands }) => stands);
  const last = standing.filter(({ votes }) => votes !== null).at(-1);
  const open = given.open.some((one) => one.award.code === award.code && one.why === 'NEEDS_VOTE');
  if (last !== undefined) {
    if (last.elected) return { decision: 'BEHIND', sentence: say.taken(seats ?? 0, holdersOf(question)) };
    return open && isInRunOff(grounds, { unit, ballotId: standing.at(-1)?.ballotId ?? '' })
      ? { decision: 'NEEDS_VOTE', sentence: say.needsRunOff(last.sentence) }
      : { decision: 'NOT_ELECTED', sentence: last.sentence };
  }
  const { decision } = grounds.scheme;
  if (decision?.by !== 'VOTE') return null;
  const { total, rank } = decision.eligible;
  const own = { total: unit.total, rank: unit.rank ?? 0 };
  if ((total !== undefined && decimal(own.total).lt(total)) || (rank !== undefined && own.rank > rank))
    return { decision: 'NOT_CANDIDATE', sentence: say.notEligible(decision, own) };
  return standing.length === 0
    ? { decision: 'NEEDS_VOTE', sentence: say.needsVote }
    : { decision: 'NOT_CANDIDATE', sentence: say.noCandidate };
}

function isInRunOff(
  { ballots }: ProposalGrounds,
  { unit, ballotId }: { readonly unit: UnitOfRun; readonly ballotId: string },
): boolean {
  const last = ballots.find((ballot) => ballot.ballotId === ballotId);
  const number = last?.candidates.find(({ unitId }) => unitId === unit.unitId)?.number;
  return number !== undefined && last?.result.runOff.includes(number) === true;
}

/** Where ranks gave the seats to others. */
function byOrder(question: ProposalQuestion & { readonly seats: number }): Decided {
  const { unit, seats } = question;
  const [holders, tied] = [holdersOf(question), tiedIn(question)];
  return { decision: 'BEHIND', sentence: say.behind({ rank: unit.rank ?? 0, seats, holders, tied }) };
}

function holdersOf({ grounds, given, award }: ProposalQuestion): readonly UnitOfRun[] {
  return grounds.units.filter((unit) => itemFor(given.items, unit, award) !== undefined);
}

function tiedIn({ grounds, given, award }: ProposalQuestion): readonly UnitOfRun[] {
  const open = given.open.find((one) => one.award.code === award.code && one.why === 'TIE');
  return grounds.units.filter(({ unitCode }) => open?.units.some((one) => one.unitCode === unitCode));
}

function itemFor(
  items: readonly Proposed[],
  { unitId }: Pick<UnitOfRun, 'unitId'>,
  award: ProposedAward,
): Proposed | undefined {
  return items.find((item) => item.unitId === unitId && item.award.code === award.code);
}

function isOn({ items }: MadeList, given: Proposed): boolean {
  return itemFor(items, given, given.award) !== undefined;
}
