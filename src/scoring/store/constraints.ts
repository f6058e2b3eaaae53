import { refusing } from '../../kernel/outcome.js';
import { type ConstraintReasons } from '../../platform/database/constraints.js';
import { type ScoringReasons } from '../domain/reasons.js';

const refuse = refusing<ScoringReasons>();

/** The constraints that an honest input can meet. Any other that breaks is a bug. */
export const scoringConstraints: ConstraintReasons = {
  scheme_version_once: () => refuse('SCHEME_VERSION_TAKEN', {}, ['version']),
  publication_pk: () => refuse('RANKING_ALREADY_PUBLISHED', {}),
  ballot_attendance_pk: () => refuse('ALREADY_VOTED', {}),
  publication_once: () => refuse('RANKING_ALREADY_PUBLISHED', {}),
};
