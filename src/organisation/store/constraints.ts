import { type LocalDate } from '../../kernel/local-date.js';
import { refusing } from '../../kernel/outcome.js';
import { type ConstraintReasons } from '../../platform/database/constraints.js';
import { type OrganisationReasons } from '../domain/reasons.js';

const refuse = refusing<OrganisationReasons>();

/** The constraints that an honest change of units can meet. Any other that breaks is a bug. */
export function organisationConstraints(on: LocalDate): ConstraintReasons {
  return {
    unit_version_code_once_a_day: () => refuse('UNIT_CODE_TAKEN', { on }, ['code']),
    edge_not_to_itself: () => refuse('TREE_WOULD_CIRCLE', {}),
  };
}

export const clusterConstraints: ConstraintReasons = {
  cluster_code_once_a_day: () => refuse('CLUSTER_CODE_TAKEN', {}, ['code']),
};

export const divisionConstraints: ConstraintReasons = {
  division_draft_once: () => refuse('DIVISION_DRAFT_EXISTS', {}, ['division']),
};
