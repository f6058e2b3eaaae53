export { type Period, type PeriodKind } from './period.js';
export { type Due, dueDays, type DueDays, type Granularity, type PartyRole, quarterDays } from './task.js';
export { type CalendarReasons } from './reasons.js';
