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
  PLAN_NOT_FOUND: () =>
    'There is no such plan or draft that you may draft or change. Check it; an adopted plan changes no more.',
  PLAN_DRAFT_EXISTS: () =>
    'The unit has a draft with this title for the year already. Change that draft, drop it, or choose another title.',
  PLAN_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Somebody else has changed the draft (you saw version ${expected}, it is ${current} now), so nothing was done. Load it again, compare and repeat.`,
  PLAN_YEAR_NOT_LATER: ({ from, toYear }) =>
    `A plan for ${toYear} cannot be drafted from the plan for ${from}, for it is not later. Choose a year after ${from}.`,
  PLAN_OWNER_ENDED: ({ owner, ended, heirs }) =>
    `${owner}, whose plan this is, is no more since ${ended}, and ${heirs.length === 0 ? 'no heir is known' : `there is not exactly one heir of all of it (known: ${heirs.join('; ')})`}, so nothing was drafted. Draft from a plan of a unit that lives.`,
  PLAN_OWNER_REPLACED: ({ owner, ended, heir }) =>
    `${owner} is no more since ${ended}; the draft was made for ${heir}, the heir of all of it. Check it.`,
  PLAN_WITHOUT_TITLE: () => 'The plan has no title, so it was not kept. Give it one.',
  PLAN_WITHOUT_DECISION: () =>
    'It is not said what the plan rests on, so it was not adopted. Give number, day and issuer of the document.',
  PLAN_EMPTY: () => 'The draft has no task, so it was not adopted. Add tasks, or drop the draft.',
  PLAN_TOO_LONG: ({ tasks, most }) =>
    `The plan would have ${tasks} tasks, and ${most} are the most, so nothing was changed. Join some, or make two plans.`,
  PLAN_TASK_NOT_FOUND: () =>
    'The draft has no such task; perhaps somebody has just removed it. Load the draft again and choose anew.',
  PLAN_PARTY_UNKNOWN: ({ code }) =>
    `There is no unit with the code "${code}" that this plan may name. Check the code, or give the name alone.`,
  PLAN_PARTY_NOT_BENEATH: ({ code }) =>
    `The unit ${code} does not stand beneath the owner of the plan, so nothing can be laid on it. Give its name alone, or choose a unit beneath.`,
  TASK_WITHOUT_TITLE: ({ ordinal }) => `Task ${ordinal} says nothing of what is to be done. Say it.`,
  TASK_PARTY_WITHOUT_NAME: ({ ordinal }) =>
    `A party to task ${ordinal} has no name. Give the name as the plan says it.`,
  TASK_DUE_OUTSIDE_PLAN: ({ ordinal, year }) =>
    `Task ${ordinal} is due outside ${year}, the year of the plan. Choose a time within ${year}.`,
  PLAN_PARTY_ENDED: ({ tasks, unit, ended, heirs }) =>
    `${unit} (task ${tasks.join(', ')}) is no more since ${ended}${heirs.length === 0 ? '; no heir is known' : `; its heirs: ${heirs.join('; ')}`}. Nothing was put in its place: choose a unit for each task.`,
  PLAN_PARTY_REPLACED: ({ tasks, unit, ended, heir }) =>
    `${unit} (task ${tasks.join(', ')}) is no more since ${ended}; ${heir}, the heir of all of it, was put in its place. Check it, and the name in the plan.`,
  PLAN_NAMES_YEAR: ({ tasks, year }) =>
    `Task ${tasks.join(', ')} still speaks of ${year}, as the earlier plan did. Read it and change it where needed.`,
  PLAN_DAY_MOVED: ({ tasks, from, to }) =>
    `Task ${tasks.join(', ')}: the new year has no day like ${from}, so it is due on ${to}. Check it.`,
  TASK_NOT_FOUND: () =>
    'There is no such task of this unit within your scope. Check the task and the unit’s code; only units that lead or perform a task have progress.',
  TASK_NOT_YOURS: () =>
    'You may not tell of the progress of this unit. Its own reporting or reviewing officer does, or that of the plan’s owner; ask one of them.',
  TASK_NOT_IN_STATUS: ({ step, status }) =>
    `The task is ${status}, so "${step}" is not possible. Load it again to see where it stands and what may be done.`,
  TASK_NOT_CONDITIONAL: () =>
    'The task does not depend on an occasion, so it cannot be said not to have arisen. Do it, or comment why it is not done.',
  TASK_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Somebody changed the progress meanwhile (you saw version ${expected}, it is ${current} now), so nothing was done. Load it again, compare and repeat.`,
  REOPENING_NEEDS_REASON: () =>
    'A task is opened again for a reason, which those above read. Give the reason.',
  EVIDENCE_WITHOUT_TITLE: () =>
    'The evidence has no title, so it was not kept. Give the title of the document.',
  EVIDENCE_NOT_TO_BE_FOUND: () =>
    'The evidence has neither a document number nor a link, so nobody could find it. Give one of the two.',
  EVIDENCE_DATE_WITHOUT_NUMBER: () =>
    'There is a day but no document number, so the evidence was not kept. Give the number, or leave out the day.',
  EVIDENCE_LINK_UNFIT: ({ link }) =>
    `"${link}" is no sound https link, so it was not kept. Paste the link again; it begins with "https://".`,
  EVIDENCE_HASH_UNFIT: () =>
    'A SHA-256 hash has exactly 64 hexadecimal digits, so this was not kept. Compute it again, or leave it out.',
  COMMENT_EMPTY: () => 'The comment says nothing, so it was not kept. Write it and send it again.',
  TASK_WITHOUT_PARTY: ({ ordinal }) =>
    `Task ${ordinal} names nobody who directs, leads, performs or co-operates. Name them.`,
};
