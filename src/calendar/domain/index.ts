export { type DayShift, type DueRule, type PlannedDue } from './due-rule.js';
export { isSafeLink, isSha256 } from './evidence.js';
export { type Period, type PeriodKind, periodKinds } from './period.js';
export { type PlannedPeriod } from './period-opening.js';
export { type SpecialYear } from './special-days.js';
export {
  type Due,
  dueDays,
  type DueDays,
  type Granularity,
  type PartyRole,
  quarterDays,
  type Reach,
} from './task.js';
export { type TaskStatus, type TaskStep } from './task-life.js';
export { type CalendarReasons } from './reasons.js';
