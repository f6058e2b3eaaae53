import { refusing } from '../../kernel/outcome.js';
import { type ConstraintReasons } from '../../platform/database/constraints.js';
import { type ReportingReasons } from '../domain/reasons.js';

const refuse = refusing<ReportingReasons>();

/** The constraints that an honest input can meet. Any other that breaks is a bug. */
export const reportingConstraints: ConstraintReasons = {
  template_version_once: () => refuse('FORM_VERSION_TAKEN', {}, ['version']),
};
