import { type NoFacts } from '../../../kernel/outcome.js';
import { type YearPaper, type YearParty } from './cluster-year-facts.js';
import { type YearState } from './cluster-year-state.js';

export interface ClusterYearReasons {
  readonly YEAR_NOT_FOUND: NoFacts;
  readonly YEAR_NOT_OPEN: NoFacts;
  readonly YEAR_ALREADY_OPEN: NoFacts;
  readonly YEAR_PUBLISHED_BEFORE: NoFacts;
  readonly YEAR_NOT_YOURS: NoFacts;
  readonly YEAR_STEP_NOT_YOURS: { readonly to: YearState; readonly parties: readonly YearParty[] };
  readonly YEAR_CHANGED_MEANWHILE: { readonly expected: number; readonly current: number };
  readonly YEAR_STEP_UNKNOWN: {
    readonly from: YearState;
    readonly to: YearState;
    readonly open: readonly YearState[];
  };
  readonly YEAR_STEP_NOT_BACK: { readonly state: YearState };
  readonly YEAR_RETURN_NEEDS_REASON: NoFacts;
  readonly YEAR_PACT_BEGUN: NoFacts;
  readonly YEAR_MEMBERS_TOO_FEW: { readonly members: number; readonly least: number };
  readonly YEAR_LEADER_MISSING: NoFacts;
  readonly YEAR_WITHOUT_SCHEME: NoFacts;
  readonly YEAR_REGISTRATION_MISSING: { readonly units: readonly string[] };
  readonly YEAR_REGISTRATION_OUTDATED: { readonly units: readonly string[] };
  readonly YEAR_SIGNATURE_MISSING: { readonly units: readonly string[] };
  readonly YEAR_SIGNED_BY_NOBODY: NoFacts;
  readonly YEAR_REPORTS_MISSING: {
    readonly units: readonly { readonly name: string; readonly reports: number }[];
  };
  readonly YEAR_CROSS_CHECK_MISSING: { readonly units: readonly string[] };
  readonly YEAR_SELF_MARKS_MISSING: { readonly units: readonly string[] };
  readonly YEAR_NOT_SCORED: NoFacts;
  readonly YEAR_NOT_VOTED: NoFacts;
  readonly YEAR_NOT_PUBLISHED: NoFacts;
  readonly YEAR_PAPER_MISSING: { readonly kind: YearPaper };
  readonly YEAR_PAPER_PAIR_UNFIT: NoFacts;
  readonly YEAR_PAPER_WORDS_UNFIT: NoFacts;
  readonly YEAR_CLOSED: NoFacts;
  readonly SUSPENSION_NEEDS_REASON: NoFacts;
  readonly MEMBER_ALREADY_SUSPENDED: { readonly unitCode: string };
  readonly MEMBER_NOT_SUSPENDED: { readonly unitCode: string };
  readonly SCHEME_LOCKED: { readonly code: string; readonly version: string };
  readonly SCHEME_OUTSIDE_FRAME: { readonly frames: readonly string[] };
  readonly SCHEME_NOT_OF_THE_YEAR: { readonly code: string; readonly version: string };
  readonly SCORED_BEFORE_PACT: { readonly state: YearState };
  readonly PUBLISHED_BEFORE_DECISION: { readonly state: YearState };
  readonly FRAME_IS_NO_SCHEME: NoFacts;
  readonly SCHEME_IS_NO_FRAME: NoFacts;
  readonly FRAME_BOUND_ALREADY: NoFacts;
  readonly FRAME_NOT_YOURS: NoFacts;
}
