import { type GivenByRule, type MadeList, type ProposalGrounds, type UnitOfRun } from './proposal-grounds.js';
import { type ProposedAward } from './proposal.js';
import { quotaSentences as say } from './quota-sentences.js';
import { isStateFlag, type QuotaKind, type QuotaRule } from './quota.js';
import { type Sentence } from '../run/sentence.js';
import { leadingOf } from './verdict.js';

/** A legal limit on an award, as one unit of a list stands to it. */
export interface ExplainedQuota {
  readonly rule: string;
  readonly name: string;
  readonly legalBasis: string;
  readonly kind: QuotaKind;
  /** null: only told when the list is submitted, or for people to judge. */
  readonly kept: boolean | null;
  /** Of a share: how many are proposed of how many, as counted at the submission. */
  readonly proposed: number | null;
  readonly leaders: number | null;
  readonly cap: string | null;
  readonly sentence: Sentence;
}

export interface QuotaQuestion {
  readonly grounds: ProposalGrounds;
  readonly list: MadeList;
  readonly given: GivenByRule;
  readonly unit: UnitOfRun;
  readonly award: ProposedAward;
}

/** The rules in force that limit an award of its kind and level; what is for the reader only where it is of that very level. */
export function quotasOn(question: QuotaQuestion): readonly ExplainedQuota[] {
  return question.grounds.rules
    .filter((rule) => limits(rule, question.award))
    .map((rule) => {
      const { code, name, legalBasis, kind } = rule;
      const nothingCounted = { proposed: null, leaders: null, cap: null };
      return { rule: code, name, legalBasis, kind, ...nothingCounted, ...tell[kind](rule, question) };
    });
}

function limits({ kind, level }: QuotaRule, award: ProposedAward): boolean {
  if (kind === 'READER') return level === award.level;
  if (kind === 'SHARE_OF_LEADERS') return isStateFlag(award);
  return (level === null || level === award.level) && (kind !== 'LEADER_ONLY' || award.kind === 'FLAG');
}

type Told = Pick<ExplainedQuota, 'kept' | 'sentence'> &
  Partial<Pick<ExplainedQuota, 'proposed' | 'leaders' | 'cap'>>;

const tell: Readonly<Record<QuotaKind, (rule: QuotaRule, question: QuotaQuestion) => Told>> = {
  SHARE_OF_LEADERS: ({ code, parameters }, { list }) => {
    const cap =
      parameters.cap === undefined ? '' : `${parameters.cap.numerator}/${parameters.cap.denominator}`;
    const share = list.shares?.find(({ rule }) => rule === code);
    if (share === undefined) return { kept: null, cap, sentence: say.shareToCount(cap) };
    const { within: kept, numerator: proposed, denominator: leaders } = share;
    return { kept, cap, proposed, leaders, sentence: say.share({ proposed, leaders, cap }) };
  },
  LEADER_ONLY: (_, { grounds, given, unit }) => {
    const leader = leadingOf(grounds.scheme, given.members, given.verdicts);
    return {
      kept: leader?.unitId === unit.unitId,
      sentence: say.leader(leader?.unitName ?? null, leader?.unitId === unit.unitId),
    };
  },
  NOT_EXCLUDED: (_, { unit }) => ({
    kept: unit.exclusions.length === 0,
    sentence: say.excluded(unit.exclusions.map(({ name }) => name)),
  }),
  ONCE_A_YEAR: (rule, { list, unit, award }) => {
    const own = list.items.filter(({ unitId }) => unitId === unit.unitId);
    const other = own.find((item) => item.award.level === rule.level && item.award.code !== award.code);
    if (other !== undefined) return { kept: false, sentence: say.twice(other.award.name) };
    const checked = list.shares !== null && own.some((item) => item.award.code === award.code);
    return checked ? { kept: true, sentence: say.once } : { kept: null, sentence: say.onceToCheck };
  },
  READER: () => ({ kept: null, sentence: say.reader }),
};
