import { type NoFacts } from '../../../kernel/outcome.js';

/** Why an act on the proposals of a cluster was refused; the quotas say the rule, the figures and the legal basis. */
export interface ProposalReasons {
  readonly PROPOSALS_NOT_FOUND: NoFacts;
  readonly PROPOSALS_NOT_YOURS_TO_DRAFT: NoFacts;
  readonly PROPOSALS_NOT_YOURS_TO_CHANGE: NoFacts;
  readonly PROPOSALS_CHANGED_MEANWHILE: { readonly number: number };
  readonly PROPOSALS_SUBMITTED_ALREADY: NoFacts;
  readonly PROPOSALS_DECIDED_BY_COUNCIL: NoFacts;
  readonly PROPOSALS_REST_ON_OLDER_RUN: NoFacts;
  readonly SCHEME_HAS_NO_AWARDS: NoFacts;
  readonly PROPOSED_UNIT_UNKNOWN: { readonly unitCode: string };
  readonly PROPOSED_UNIT_EXCLUDED: { readonly unitCode: string; readonly why: string };
  readonly PROPOSED_TWICE: { readonly unitCode: string; readonly awardCode: string };
  readonly AWARD_WITHOUT_NAME: { readonly awardCode: string };
  readonly PROPOSALS_CHANGE_NEEDS_REASON: NoFacts;
  readonly AWARD_LEFT_OPEN: { readonly awardName: string; readonly seats: number; readonly units: string };
  readonly MINUTES_NAME_NO_CLUSTER: { readonly clusterName: string };
  readonly QUOTA_SHARE_EXCEEDED: {
    readonly rule: string;
    readonly legalBasis: string;
    readonly proposed: number;
    readonly leaders: number;
    /** How many leading collectives the service itself counts. */
    readonly counted: number;
    readonly share: string;
    readonly cap: string;
  };
  readonly QUOTA_NOT_LEADING: QuotaOnUnit;
  readonly QUOTA_EXCLUDED: QuotaOnUnit & { readonly why: string };
  readonly QUOTA_TWICE_IN_A_YEAR: QuotaOnUnit & { readonly other: string };
}

interface QuotaOnUnit {
  readonly rule: string;
  readonly legalBasis: string;
  readonly unitName: string;
  readonly awardName: string;
}
