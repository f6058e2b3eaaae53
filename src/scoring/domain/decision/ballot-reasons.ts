import { type NoFacts } from '../../../kernel/outcome.js';

/** Why an act on a ballot was refused. None of them tells what stands on a paper that was cast. */
export interface BallotReasons {
  readonly BALLOT_NOT_FOUND: NoFacts;
  readonly BALLOT_NOT_YOURS_TO_CHAIR: NoFacts;
  readonly VOTE_RULE_NOT_FOUND: { readonly code: string };
  readonly VOTE_RULE_FOR_OTHER_BODY: { readonly code: string };
  readonly BALLOT_TERMS_UNFIT: {
    readonly problem:
      | 'THRESHOLD_IS_NO_SHARE'
      | 'QUORUM_IS_NO_SHARE'
      | 'NO_SEATS'
      | 'NO_CHOICES'
      | 'SECRET_CANNOT_CHANGE'
      | 'RULE_NAMED_TWICE_OR_NOT'
      | 'RULE_WITHOUT_NAME_OR_BASIS';
  };
  readonly BALLOT_PURPOSE_UNKNOWN: { readonly purpose: string };
  readonly NOBODY_TO_VOTE_FOR: NoFacts;
  readonly ELECTORS_MISSING: NoFacts;
  readonly ELECTOR_NOT_FOUND: { readonly subject: string };
  readonly BALLOT_UNDER_WAY: NoFacts;
  readonly BALLOT_HELD_ALREADY: NoFacts;
  readonly RUN_OFF_NOT_DUE: NoFacts;
  readonly NOT_AN_ELECTOR: NoFacts;
  readonly BALLOT_CLOSED: NoFacts;
  readonly ALREADY_VOTED: NoFacts;
  readonly CHOICE_UNKNOWN: { readonly unitCode: string };
  readonly CHOICE_TWICE: { readonly unitCode: string };
  readonly CHOICES_TOO_MANY: { readonly most: number };
  readonly OWN_UNIT_CHOSEN: { readonly unitCode: string };
  readonly MINUTES_MISSING: NoFacts;
  readonly QUORUM_MISSING: {
    readonly needed: number;
    readonly entitled: number;
    /** null where the terms keep the turnout from the chair. */
    readonly voted: number | null;
  };
}
