export { AdoptPlan, type PlannedTask } from './acts/adopt-plan.js';
export { LockStructure } from './acts/lock-structure.js';
export { OpenPeriod } from './acts/open-period.js';
export { CalendarModule } from './calendar.module.js';
export { PeriodType } from './graphql/period.type.js';
export { calendarMessagesEn } from './messages.en.js';
export { calendarMessagesVi } from './messages.vi.js';
export { PeriodReader } from './store/period-reader.js';
export { type AgendaTask, TaskReader } from './store/task-reader.js';
