import { type Sentences } from '../kernel/outcome.js';
import { type CalendarReasons } from './domain/reasons.js';

export const calendarMessagesEn: Sentences<CalendarReasons> = {
  CALENDAR_NOT_YOURS: () => 'You may not issue periods or plans. Ask the operator.',
  CALENDAR_NOT_FOUND: ({ code }) =>
    `There is no reporting calendar "${code}". Look it up in the list of calendars.`,
  PERIOD_NOT_FOUND: ({ code }) => `There is no period "${code}". Look it up in the list of periods.`,
  PERIOD_STRUCTURE_LOCKED: ({ period, asOf }) =>
    `The structure of the period ${period} (as of ${asOf}) is locked, so no change may reach back to that day. Choose a day after ${asOf}.`,
  PERIOD_CODE_TAKEN: () => 'This period code exists already. Use another.',
  PERIOD_CODE_MALFORMED: ({ code }) =>
    `The period code "${code}" is malformed: it takes 2 to 4 groups of plain capitals or digits joined by hyphens, 20 characters at most. Write one such as "2026-H1" or "TDKT-2026-Y".`,
  PERIOD_WORDS_UNFIT: ({ period }) =>
    `The label or the legal basis of ${period} is empty or has invisible marks. Type both again.`,
  PERIOD_DAYS_OUT_OF_ORDER: ({ period, from, to }) =>
    `${period} begins on ${from}, after its last day ${to}. Correct one of them.`,
  PERIOD_OVERLAPS: ({ period, other, from, to }) =>
    `${period} shares days with ${other} (${from} to ${to}), of the same kind and calendar, so figures would count twice. Change its days, kind or calendar.`,
  CUT_OFF_BEFORE_LAST_DAY: ({ period, cutOff, to }) =>
    `${period} cuts its figures off on ${cutOff}, before the last day whose figures count, ${to}. Cut off on that day or later.`,
  CUT_OFF_AFTER_LAST_DAY: ({ period, cutOff, to, calendar }) =>
    `${period} cuts its figures off on ${cutOff}, but the calendar "${calendar}" does so on the last day, ${to}. Correct the cut-off or use another calendar.`,
  AS_OF_OUTSIDE_PERIOD: ({ period, asOf, from, cutOff }) =>
    `${period} would be answered on the structure of ${asOf}, which is not between its first day ${from} and its cut-off ${cutOff}. Choose a day between them.`,
  DUE_RULE_UNCLEAR: ({ period, level }) =>
    `The due day of level ${level} in ${period} is unclear: it takes either a day (and how it shifts), or working days after the cut-off (1 or more). Say exactly one.`,
  DUE_LEVEL_TWICE: ({ period, level }) => `${period} has two due days for level ${level}. Keep one.`,
  DUE_LEVEL_MISSING: ({ period, level }) =>
    `${period} has no due day for level ${level}, though a report that passes several levels needs one for each (Decree 09/2019, Article 8). Add it.`,
  DUE_TOO_EARLY: ({ period, level, lastDay, earliest }) =>
    `Level ${level} would be due in ${period} on ${lastDay}, less than one working day after the cut-off (Decree 09/2019, Article 8.5). Choose ${earliest} or later.`,
  DUE_AFTER_HIGHER_LEVEL: ({ period, level, lastDay, higher, higherDay }) =>
    `Level ${level} would be due in ${period} on ${lastDay}, after level ${higher}, which collects from it and is due on ${higherDay}. Let the lower level be due no later.`,
  WORKING_DAYS_NOT_DECLARED: ({ period, year }) =>
    `The holidays and made-up working days of ${year} are not declared, so working days cannot be counted for ${period}. Declare ${year} first.`,
  PERIODS_TO_CLONE_NONE: ({ calendar, year }) =>
    `The calendar "${calendar}" has no period of ${year} to take over. Check the calendar and the year.`,
  SPECIAL_DAYS_WITHOUT_HOLIDAY: ({ year }) =>
    `The list of ${year} has no holiday, though every year has some (Labour Code 2019, Article 112). Send all days of the year.`,
  SPECIAL_DAYS_CHANGED_MEANWHILE: ({ year, expected, current }) =>
    `The special days of ${year} have changed: you saw version ${expected}, now it is ${current}. Load them again and change the new list.`,
  SPECIAL_DAY_OUTSIDE_YEAR: ({ day, year }) =>
    `${day} is not in ${year}, the year declared. Put it on the list of its own year.`,
  SPECIAL_DAY_TWICE: ({ day }) => `${day} is declared twice. Keep one line.`,
  SPECIAL_DAY_WORDS_UNFIT: ({ day }) =>
    `The name or the legal basis of ${day} is empty or has invisible marks. Type it again.`,
  MADE_UP_DAY_NOT_AT_WEEKEND: ({ day }) =>
    `${day} is no Saturday or Sunday and so a working day anyway; it cannot make up for another. Correct the day or drop the line.`,
  PLAN_ALREADY_ADOPTED: () =>
    'This plan of the unit is recorded for the year already. Check its title and year.',
  TASK_WITHOUT_PARTY: ({ ordinal }) =>
    `Task ${ordinal} names nobody who directs, leads, performs or co-operates. Name them.`,
};
