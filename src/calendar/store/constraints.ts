import { refusing } from '../../kernel/outcome.js';
import { type ConstraintReasons } from '../../platform/database/constraints.js';
import { type CalendarReasons } from '../domain/reasons.js';

const refuse = refusing<CalendarReasons>();

/**
 * The constraints that an honest input can meet. Any other that breaks is a bug: also `period_one_of_a_kind_at_a_time`, for
 * periods are opened under one lock and weighed against all others there.
 */
export const calendarConstraints: ConstraintReasons = {
  period_code_once: () => refuse('PERIOD_CODE_TAKEN', {}, ['code']),
  plan_once_a_year: () => refuse('PLAN_ALREADY_ADOPTED', {}, ['title']),
  plan_draft_once: () => refuse('PLAN_DRAFT_EXISTS', {}, ['title']),
};
