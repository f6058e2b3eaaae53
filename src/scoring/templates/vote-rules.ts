import document from './vote-rules.json' with { type: 'json' };

/** A share as a whole-number fraction: 2 of 3 has no decimal. */
export interface Share {
  readonly of: string;
  readonly out: string;
}

interface Founded {
  readonly code: string;
  readonly legalBasis: string;
  readonly url: string;
}

/** Ngưỡng phiếu. The least share of yes among those entitled, and who they are. */
export interface VoteRule extends Founded {
  readonly award: string;
  readonly body: 'CLUSTER_MEETING' | 'COUNCIL';
  readonly share: Share;
  readonly base: 'CLUSTER_MEMBERS' | 'COUNCIL_MEMBERS';
}

/** Trường hợp không xét, tạm hoãn, hoặc không được làm trưởng, phó cụm. */
export interface ExclusionRule extends Founded {
  readonly name: string;
  readonly effect: 'NOT_CONSIDERED' | 'SUSPENDED' | 'CANNOT_LEAD';
}

/** Trần khen thưởng. The greatest share that may be proposed, with what it is a share of. */
export interface AwardCap extends Founded {
  readonly award: string;
  readonly share: Share;
  readonly numerator: string;
  readonly denominator: string;
}

/** Rules of votes, exclusions and caps of several sectors, each with its legal basis. */
export const voteRules = document as {
  readonly votes: readonly VoteRule[];
  readonly exclusions: readonly ExclusionRule[];
  readonly caps: readonly AwardCap[];
};
