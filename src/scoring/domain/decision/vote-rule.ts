import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { type BallotReasons } from './ballot-reasons.js';

const refuse = refusing<BallotReasons>();

/** An exact share: 2/3 stays two thirds, and nothing is divided. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Suy tôn ở hội nghị cụm, khối, hoặc bỏ phiếu trong hội đồng. */
export const ballotBodies = ['CLUSTER_MEETING', 'COUNCIL'] as const;
export type BallotBody = (typeof ballotBodies)[number];

/** Of whom a share is taken: of all who are entitled, or of those who cast a paper. */
export type VoteBase = 'ENTITLED' | 'CAST';

/** Quy tắc thông qua. How many votes are enough; data, with its legal basis (domain 4.3). */
export interface VoteRule {
  readonly code: string;
  readonly name: string;
  readonly body: BallotBody;
  readonly threshold: Fraction;
  readonly comparison: '>=' | '>';
  readonly base: VoteBase;
  readonly legalBasis: string;
}

/** Thể lệ. Everything that is fixed when a ballot opens. */
export interface BallotTerms {
  readonly rule: VoteRule;
  /** Of the entitled, who has to take part. */
  readonly quorum: Fraction;
  readonly ownUnit: 'ALLOWED' | 'FORBIDDEN';
  readonly secret: boolean;
  /** How many are to be chosen. */
  readonly seats: number;
  /** How many one paper may name at most; a paper that names nobody is blank, and counts as cast. */
  readonly choices: number;
  /** Whether a vote may be cast anew while the ballot is open; of a secret one nobody knows which paper to take back. */
  readonly changeable: boolean;
  /** Whether the chair is told how many have voted while the ballot is open. */
  readonly turnoutShown: boolean;
}

const bound = 1000;

export function isShare({ numerator, denominator }: Fraction): boolean {
  return (
    Number.isSafeInteger(numerator) &&
    Number.isSafeInteger(denominator) &&
    numerator > 0 &&
    numerator <= denominator &&
    denominator <= bound
  );
}

/** Whether so many of a base are enough: votes × denominator against numerator × base, in whole numbers. */
export function passes({ threshold, comparison }: VoteRule, votes: number, base: number): boolean {
  const [left, right] = [votes * threshold.denominator, threshold.numerator * base];
  return base > 0 && (comparison === '>=' ? left >= right : left > right);
}

/** The fewest votes that are enough; more than the base where none are. */
export function votesNeeded(rule: VoteRule, base: number): number {
  const { numerator, denominator } = rule.threshold;
  const product = numerator * base;
  const whole = (product - (product % denominator)) / denominator;
  return passes(rule, whole, base) ? whole : whole + 1;
}

/** The fewest who have to take part. */
export function quorumNeeded({ quorum }: BallotTerms, entitled: number): number {
  const product = quorum.numerator * entitled;
  const rest = product % quorum.denominator;
  return (product - rest) / quorum.denominator + (rest === 0 ? 0 : 1);
}

/** What speaks against opening a ballot on these terms. */
export function objectionsToTerms(terms: BallotTerms): readonly Refusal[] {
  const { rule, quorum, seats, choices, secret, changeable } = terms;
  const unfit = (problem: BallotReasons['BALLOT_TERMS_UNFIT']['problem'], field: string) =>
    refuse('BALLOT_TERMS_UNFIT', { problem }, [field]);
  return [
    ...(proseText(rule.name) === '' || proseText(rule.legalBasis) === ''
      ? [unfit('RULE_WITHOUT_NAME_OR_BASIS', 'rule')]
      : []),
    ...(isShare(rule.threshold) ? [] : [unfit('THRESHOLD_IS_NO_SHARE', 'rule')]),
    ...(isShare(quorum) ? [] : [unfit('QUORUM_IS_NO_SHARE', 'quorum')]),
    ...(seats >= 1 ? [] : [unfit('NO_SEATS', 'seats')]),
    ...(choices >= 1 ? [] : [unfit('NO_CHOICES', 'choices')]),
    ...(secret && changeable ? [unfit('SECRET_CANNOT_CHANGE', 'changeable')] : []),
  ];
}
