import { type Sentences } from '../../kernel/outcome.js';
import { type BallotReasons } from '../domain/decision/ballot-reasons.js';

const problems = {
  THRESHOLD_IS_NO_SHARE: 'the threshold must be a fraction above 0, at most 1, its denominator at most 1000',
  QUORUM_IS_NO_SHARE: 'the quorum must be a fraction above 0, at most 1, its denominator at most 1000',
  NO_SEATS: 'at least 1 is to be chosen',
  NO_CHOICES: 'a paper may name at least 1',
  SECRET_CANNOT_CHANGE: 'a secret vote cannot be taken back, for nobody knows which paper is whose',
  RULE_NAMED_TWICE_OR_NOT: 'name a known rule by its code or write one, either of the two',
  RULE_WITHOUT_NAME_OR_BASIS: 'a rule of one’s own has a name and a legal basis',
} as const;

export const ballotMessagesEn: Sentences<BallotReasons> = {
  BALLOT_NOT_FOUND: () => 'There is no such ballot within your scope. Check the id.',
  BALLOT_NOT_YOURS_TO_CHAIR: () =>
    'You may not chair this ballot. In a cluster’s meeting the scoring officers of its leader and organiser do; in a council the publisher of the organiser.',
  VOTE_RULE_NOT_FOUND: ({ code }) =>
    `There is no vote rule "${code}". Check the code, or write the rule with its legal basis.`,
  VOTE_RULE_FOR_OTHER_BODY: ({ code }) =>
    `The vote rule "${code}" is not for this body. Choose another rule or another body.`,
  BALLOT_TERMS_UNFIT: ({ problem }) =>
    `The terms cannot be used: ${problems[problem]}. Correct them and send again.`,
  BALLOT_PURPOSE_UNKNOWN: ({ purpose }) =>
    `The scheme has no award or grade with the code "${purpose}". Check the code.`,
  NOBODY_TO_VOTE_FOR: () =>
    'No unit is eligible, or no two units share the rank that was named. Look at the run again.',
  ELECTORS_MISSING: () =>
    'A council needs the list of its members; a cluster’s meeting takes the member units and no list. Correct it and send again.',
  ELECTOR_NOT_FOUND: ({ subject }) => `There is no user "${subject}" within your scope. Check the account.`,
  BALLOT_UNDER_WAY: () => 'A ballot on this is under way. Close it before opening another.',
  BALLOT_HELD_ALREADY: () =>
    'A valid ballot on this was held on this run, and it is not held again. Where seats are left or tied, open a run-off.',
  RUN_OFF_NOT_DUE: () =>
    'No run-off is due: this is not the newest valid ballot on the matter, or nobody is left to vote on. Look at the result again.',
  NOT_AN_ELECTOR: () =>
    'You may not vote for the unit or as the member you named. The list was fixed at the opening; check the unit.',
  BALLOT_CLOSED: () => 'The ballot is closed and takes no more papers. Look at its result.',
  ALREADY_VOTED: () => 'This unit or member has voted; each has one vote. Nothing more is to be done.',
  CHOICE_UNKNOWN: ({ unitCode }) =>
    `The unit "${unitCode}" is no candidate. Choose from the list of the ballot.`,
  CHOICE_TWICE: ({ unitCode }) => `The paper names the unit "${unitCode}" twice. Name each once.`,
  CHOICES_TOO_MANY: ({ most }) => `The paper names more than ${most}. Name fewer and send again.`,
  OWN_UNIT_CHOSEN: ({ unitCode }) =>
    `The terms do not let a unit vote for itself (${unitCode}). Choose another, or cast a blank paper.`,
  MINUTES_MISSING: () => 'The minutes are empty, so nothing was done. Write them.',
  QUORUM_MISSING: ({ needed, entitled, voted }) =>
    `Too few took part: ${needed} of ${entitled} are needed${voted === null ? '' : `, ${voted} have voted`}. Wait for more, or close the ballot as invalid.`,
};
