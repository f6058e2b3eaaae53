import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { nameText } from '../../../kernel/vietnamese-text.js';
import { type BallotReasons } from '../../domain/decision/ballot-reasons.js';
import { type BallotBody, type BallotTerms, type VoteRule } from '../../domain/decision/vote-rule.js';
import rules from '../../templates/vote-rules.json' with { type: 'json' };

const refuse = refusing<BallotReasons>();

/** The vote rules that are shipped; others are written when a ballot opens, with their legal basis. */
export const shippedVoteRules: readonly VoteRule[] = rules as readonly VoteRule[];

export interface WrittenTerms extends Omit<BallotTerms, 'rule' | 'ownUnit'> {
  readonly body: BallotBody;
  readonly ruleCode?: string | null;
  readonly rule?: Omit<VoteRule, 'code' | 'body'> | null;
  readonly mayVoteForOwnUnit: boolean;
}

/** The terms that were written, with the shipped rule they name or the one they write themselves. */
export function termsWritten(
  written: WrittenTerms,
): { readonly terms: BallotTerms } | { readonly objections: readonly Refusal[] } {
  const { body, ruleCode = null, rule = null, mayVoteForOwnUnit, quorum, seats, choices } = written;
  const { secret, changeable, turnoutShown } = written;
  if ((ruleCode === null) === (rule === null))
    return { objections: [refuse('BALLOT_TERMS_UNFIT', { problem: 'RULE_NAMED_TWICE_OR_NOT' }, ['terms'])] };
  const found = rule
    ? {
        ...{ ...rule, code: 'OWN', body },
        ...{ name: nameText(rule.name), legalBasis: nameText(rule.legalBasis) },
      }
    : shippedVoteRules.find(({ code }) => code === ruleCode);
  const field = ['terms', 'ruleCode'];
  if (found === undefined)
    return { objections: [refuse('VOTE_RULE_NOT_FOUND', { code: ruleCode ?? '' }, field)] };
  if (found.body !== body)
    return { objections: [refuse('VOTE_RULE_FOR_OTHER_BODY', { code: found.code }, field)] };
  const ownUnit = mayVoteForOwnUnit ? 'ALLOWED' : 'FORBIDDEN';
  return { terms: { rule: found, quorum, seats, choices, secret, changeable, turnoutShown, ownUnit } };
}
