import { refusing } from '../../kernel/outcome.js';
import { type ConstraintReasons } from '../../platform/database/constraints.js';
import { type ScoringReasons } from '../domain/reasons.js';

const refuse = refusing<ScoringReasons>();

/** The constraints that an honest input can meet. Any other that breaks is a bug. */
export const scoringConstraints: ConstraintReasons = {
  scheme_version_once: () => refuse('SCHEME_VERSION_TAKEN', {}, ['version']),
  publication_pk: () => refuse('RANKING_ALREADY_PUBLISHED', {}),
  cluster_year_pk: () => refuse('YEAR_ALREADY_OPEN', {}),
  frame_binding_once: () => refuse('FRAME_BOUND_ALREADY', {}, ['frameCode']),
  ballot_attendance_pk: () => refuse('ALREADY_VOTED', {}),
  publication_once: () => refuse('RANKING_ALREADY_PUBLISHED', {}),
  appeal_once: () => refuse('APPEAL_ALREADY_FILED', {}),
  appeal_within_window: () => refuse('APPEAL_WINDOW_CLOSED', { closedAt: null }),
  appeal_answer_pk: () => refuse('APPEAL_ALREADY_ANSWERED', {}),
};
