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
