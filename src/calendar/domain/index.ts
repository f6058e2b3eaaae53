export { type Period, type PeriodKind } from './period.js';
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
