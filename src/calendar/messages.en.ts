import { type Sentences } from '../kernel/outcome.js';
import { type CalendarReasons } from './domain/reasons.js';

export const calendarMessagesEn: Sentences<CalendarReasons> = {
  CALENDAR_NOT_YOURS: () => 'You may not issue periods or plans. Ask the operator.',
  PERIOD_NOT_FOUND: ({ code }) => `There is no period "${code}". Look it up in the list of periods.`,
  PERIOD_STRUCTURE_LOCKED: ({ period, asOf }) =>
    `The structure of the period ${period} (as of ${asOf}) is locked, so no change may reach back to that day. Choose a day after ${asOf}.`,
  PERIOD_CODE_TAKEN: () => 'This period code exists already. Use another.',
  PLAN_ALREADY_ADOPTED: () =>
    'This plan of the unit is recorded for the year already. Check its title and year.',
  TASK_WITHOUT_PARTY: ({ ordinal }) =>
    `Task ${ordinal} names nobody who directs, leads, performs or co-operates. Name them.`,
};
