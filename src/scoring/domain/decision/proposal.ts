import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { basisText } from './proposal-basis.js';
import { type ProposalReasons } from './proposal-reasons.js';
import { type Award, type Scheme } from '../scheme/scheme.js';

const refuse = refusing<ProposalReasons>();

/** Cấp khen thưởng. STATE: by the Government, the Prime Minister or the State (cấp Nhà nước). */
export const awardLevels = ['STATE', 'MINISTRY_PROVINCE', 'GRASSROOTS'] as const;
export type AwardLevel = (typeof awardLevels)[number];

export interface ProposedAward {
  readonly code: string;
  readonly name: string;
  readonly kind: Award['kind'];
  readonly level: AwardLevel;
}

/** One unit proposed for one award. */
export interface Proposed {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly award: ProposedAward;
  /** What it rests on, in the record's own words: "RANK 1", "BALLOT 7/9", or the reason of a change. */
  readonly because: string;
}

/** An award that ranks alone do not give away: equal ranks at the last seat, or a scheme whose awards are voted on. */
export interface LeftOpen {
  readonly award: ProposedAward;
  readonly seats: number;
  readonly why: 'TIE' | 'NEEDS_VOTE' | 'AFTER_A_TIE';
  readonly units: readonly { readonly unitCode: string; readonly unitName: string }[];
}

export interface ProposalList {
  readonly items: readonly Proposed[];
  readonly open: readonly LeftOpen[];
}

/** A unit of the run; in the order of the run. */
export interface RankedMember {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly rank: number | null;
  /** Why it holds no rank. */
  readonly exclusions: readonly string[];
}

/** What a ballot on an award came to. */
export interface Verdict {
  readonly awardCode: string;
  /** Of whom it was held. */
  readonly candidates: readonly string[];
  readonly elected: readonly { readonly unitId: string; readonly votes: number; readonly base: number }[];
  /** A run-off is still to come. */
  readonly undecided: boolean;
}

/**
 * Drafts who is proposed for what: flags first, then certificates for the next; never an excluded unit. Equal ranks at the last
 * seat are left open together with what comes after, until a ballot among exactly those breaks the tie.
 */
export function draftProposals(
  scheme: Scheme,
  members: readonly RankedMember[],
  verdicts: readonly Verdict[],
): ProposalList {
  return awardsInOrder(scheme).reduce<ProposalList>(
    (list, award) => {
      const left = members.filter(
        ({ unitId, rank }) => rank !== null && !list.items.some((item) => item.unitId === unitId),
      );
      const verdict = verdicts.find(({ awardCode }) => awardCode === award.code);
      const next = list.open.some(({ why }) => why !== 'NEEDS_VOTE')
        ? { items: [], open: [{ ...openOf(award, award.count, []), why: 'AFTER_A_TIE' as const }] }
        : scheme.decision?.by === 'VOTE'
          ? byVote(award, left, verdict)
          : byRank(award, left, verdict);
      return { items: [...list.items, ...next.items], open: [...list.open, ...next.open] };
    },
    { items: [], open: [] },
  );
}

function byVote(award: Award, left: readonly RankedMember[], verdict: Verdict | undefined): ProposalList {
  if (verdict === undefined)
    return { items: [], open: [{ ...openOf(award, award.count, []), why: 'NEEDS_VOTE' }] };
  const items = electedOf(award, left, verdict).slice(0, award.count);
  const seats = award.count - items.length;
  return {
    items,
    open: verdict.undecided && seats > 0 ? [{ ...openOf(award, seats, []), why: 'NEEDS_VOTE' }] : [],
  };
}

function byRank(award: Award, left: readonly RankedMember[], verdict: Verdict | undefined): ProposalList {
  const within = (member: RankedMember) =>
    left.filter((other) => (other.rank ?? 0) <= (member.rank ?? 0)).length <= award.count;
  const sure = left.filter(within);
  const items = sure.map((member) =>
    itemOf(award, member, basisText({ by: 'RANK', rank: member.rank ?? 0 })),
  );
  const seats = award.count - sure.length;
  const next = left.find((member) => !within(member));
  if (seats === 0 || next === undefined) return { items, open: [] };
  const tied = left.filter(({ rank }) => rank === next.rank);
  const among = verdict?.candidates.filter((unitId) => left.some((member) => member.unitId === unitId)) ?? [];
  const meant = isSame(
    among,
    tied.map(({ unitId }) => unitId),
  );
  const elected = meant && verdict ? electedOf(award, tied, verdict).slice(0, seats) : [];
  const rest = tied.filter(({ unitId }) => !elected.some((item) => item.unitId === unitId));
  return {
    items: [...items, ...elected],
    open: elected.length === seats ? [] : [{ ...openOf(award, seats - elected.length, rest), why: 'TIE' }],
  };
}

function electedOf(award: Award, from: readonly RankedMember[], verdict: Verdict): readonly Proposed[] {
  return verdict.elected.flatMap(({ unitId, votes, base }) =>
    from
      .filter((member) => member.unitId === unitId)
      .map((member) => itemOf(award, member, basisText({ by: 'BALLOT', votes, base }))),
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && other.every((id) => one.includes(id));
}

/** What a scheme awards, as it is given: flags first, then certificates, each in the order of the scheme. */
export function awardsInOrder({ awards = [] }: Scheme): readonly Award[] {
  const order = ({ kind }: Award) => (kind === 'FLAG' ? 0 : 1);
  return [...awards].sort((a, b) => order(a) - order(b));
}

/** What a scheme awards is given at the level of whoever organises the cluster; a change may propose for a higher one. */
export function awardOf({ code, name, kind }: Award): ProposedAward {
  return { code, name, kind, level: 'MINISTRY_PROVINCE' };
}

function itemOf(award: Award, { unitId, unitCode, unitName }: RankedMember, because: string): Proposed {
  return { unitId, unitCode, unitName, award: awardOf(award), because };
}

function openOf(award: Award, seats: number, units: readonly RankedMember[]): Omit<LeftOpen, 'why'> {
  return {
    award: awardOf(award),
    seats,
    units: units.map(({ unitCode, unitName }) => ({ unitCode, unitName })),
  };
}

/** Who changes a list: the standing body, or the council, which may overrule it and is not overruled by it. */
export type DecidingBody = 'CLUSTER' | 'STANDING_BODY' | 'COUNCIL';

export interface KnownList {
  readonly number: number;
  readonly body: DecidingBody;
  readonly submitted: boolean;
  readonly ofNewestRun: boolean;
}

/** What speaks against a next version of a list, or against submitting the one there is. */
export function objectionsToNext(
  known: KnownList | null,
  {
    expectedNumber,
    body,
    changes,
  }: { readonly expectedNumber: number; readonly body: DecidingBody; readonly changes: boolean },
): readonly Refusal[] {
  const number = known?.number ?? 0;
  if (number !== expectedNumber)
    return [refuse('PROPOSALS_CHANGED_MEANWHILE', { number }, ['expectedNumber'])];
  if (known?.submitted === true) return [refuse('PROPOSALS_SUBMITTED_ALREADY', {})];
  return changes && known?.body === 'COUNCIL' && body !== 'COUNCIL' && known.ofNewestRun
    ? [refuse('PROPOSALS_DECIDED_BY_COUNCIL', {})]
    : [];
}

/** What speaks against proposing these: a unit the run does not know or excludes, or one award proposed twice for a unit. */
export function objectionsToItems(
  items: readonly { readonly unitCode: string; readonly award: ProposedAward }[],
  members: readonly RankedMember[],
): readonly Refusal[] {
  return items.flatMap(({ unitCode, award }, i) => {
    const field = ['items', String(i)];
    const member = members.find((one) => one.unitCode === unitCode);
    if (member === undefined) return [refuse('PROPOSED_UNIT_UNKNOWN', { unitCode }, field)];
    if (member.rank === null)
      return [refuse('PROPOSED_UNIT_EXCLUDED', { unitCode, why: member.exclusions.join('; ') }, field)];
    if (proseText(award.name) === '') return [refuse('AWARD_WITHOUT_NAME', { awardCode: award.code }, field)];
    const first = items.findIndex((one) => one.unitCode === unitCode && one.award.code === award.code);
    return first < i ? [refuse('PROPOSED_TWICE', { unitCode, awardCode: award.code }, field)] : [];
  });
}

/** What is still open speaks against submitting. */
export function objectionsToOpenAwards({ open }: ProposalList): readonly Refusal[] {
  return open.map(({ award, seats, units }) =>
    refuse('AWARD_LEFT_OPEN', {
      awardName: award.name,
      seats,
      units: units.map(({ unitName }) => unitName).join(', '),
    }),
  );
}
