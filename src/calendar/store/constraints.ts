import { refusing } from '../../kernel/outcome.js';
import { type ConstraintReasons } from '../../platform/database/constraints.js';
import { type CalendarReasons } from '../domain/reasons.js';

const refuse = refusing<CalendarReasons>();

/** The constraints that an honest input can meet. Any other that breaks is a bug. */
export const calendarConstraints: ConstraintReasons = {
  period_code_once: () => refuse('PERIOD_CODE_TAKEN', {}, ['code']),
  plan_once_a_year: () => refuse('PLAN_ALREADY_ADOPTED', {}, ['title']),
  plan_draft_once: () => refuse('PLAN_DRAFT_EXISTS', {}, ['title']),
};
