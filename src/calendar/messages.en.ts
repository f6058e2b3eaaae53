import { type Sentences } from '../kernel/outcome.js';
import { type CalendarReasons } from './domain/reasons.js';

export const calendarMessagesEn: Sentences<CalendarReasons> = {
  CALENDAR_NOT_YOURS: () => 'You may not issue periods or plans. Ask the operator.',
  PERIOD_CODE_TAKEN: () => 'This period code exists already. Use another.',
  PLAN_ALREADY_ADOPTED: () =>
    'This plan of the unit is recorded for the year already. Check its title and year.',
  TASK_WITHOUT_PARTY: ({ ordinal }) =>
    `Task ${ordinal} names nobody who directs, leads, performs or co-operates. Name them.`,
};
