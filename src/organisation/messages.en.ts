import { type Sentences } from '../kernel/outcome.js';
import { type OrganisationReasons } from './domain/reasons.js';

export const organisationMessagesEn: Sentences<OrganisationReasons> = {
  UNIT_NOT_FOUND: () => 'There is no such unit within your scope. Check the code and the day.',
  UNIT_NOT_ALIVE: ({ on }) =>
    `On ${on} the unit does not exist yet, no longer exists or is going to end, so this cannot be done. Choose another day or its successor.`,
  UNIT_CODE_MALFORMED: ({ code }) =>
    `The code "${code}" is malformed. A code is digits and capitals A-Z in groups separated by dots, 35 characters at most, such as H05.08.`,
  UNIT_CODE_TAKEN: ({ on }) =>
    `Another unit bears this code on ${on}. Use another code, or let that unit give it up first.`,
  UNIT_NAME_INVISIBLE_MARKS: ({ name }) =>
    `The name "${name}" holds invisible marks (control, bidirectional or zero-width) and cannot be kept. Type it again.`,
  UNIT_NAME_EMPTY: () =>
    'The name is empty, so it cannot be kept. Write the full name of the founding decision.',
  UNIT_CHANGED_MEANWHILE: ({ unit, expected, current }) =>
    `The unit ${unit} was changed by somebody else (you saw version ${expected}, it is now ${current}), so nothing was done. Load it again, compare and repeat.`,
  UNIT_NEEDS_PARENT: () =>
    'Every unit needs a parent in the territorial line (but the one root), so this cannot be done. Name the parent.',
  UNIT_WITH_TWO_PARENTS: () => 'A unit is given two parents in one line. Keep one for each line.',
  UNIT_HAS_CHILDREN: ({ children, on }) =>
    `On ${on} the unit still has ${children} units beneath it, so it cannot end. Move them first.`,
  UNIT_BEGINS_THAT_DAY: ({ code, on }) =>
    `The unit ${code} begins on ${on} itself and cannot end on that day. Choose a later day.`,
  UNIT_CHANGES_LATER: ({ on }) =>
    `The unit has changes later than ${on}, so it cannot be changed as of that day. Choose a day after its latest change.`,
  MERGE_NEEDS_TWO_SOURCES: ({ sources }) =>
    `A merger needs at least two units; ${sources} was named. Name more, or rename if there is only one.`,
  MERGE_TARGET_AMONG_SOURCES: ({ code }) =>
    `The unit ${code} is to end and to take over at once, so this cannot be done. Leave it out of those that end, or found a new unit.`,
  SPLIT_NEEDS_PARTS: ({ parts, needed }) =>
    `A split needs at least ${needed} new unit(s); ${parts} given. Name more, or rename.`,
  SPLIT_CHILD_TWICE: () => 'A unit beneath is given to two of the new units. Give each to one.',
  SPLIT_SHARE_UNFIT: ({ share }) =>
    `The share "${share}" does not fit. Write a part of one, above 0 and at most 1, such as 0.4, or leave it out.`,
  SPLIT_SHARES_EXCEED: ({ sum }) => `The shares add up to ${sum}, more than 1. Correct them by the decision.`,
  TREE_WOULD_CIRCLE: () => 'This would put a unit beneath itself. Choose another parent.',
  ORGANISATION_NOT_YOURS: () =>
    'You may not change the organisation at this unit. Only who is ORGANISER of a unit above it may; ask that body.',
  CLUSTER_TOO_SMALL: ({ cluster, members, least }) =>
    `The cluster ${cluster} has ${members} unit(s); it needs at least ${least}. Add members.`,
  CLUSTER_TOO_LARGE: ({ cluster, members, most }) =>
    `The cluster ${cluster} has ${members} units, more than ${most}, which are hard to compare. Consider dividing it.`,
  CLUSTER_MEMBER_TWICE: ({ cluster }) =>
    `A unit appears twice in the cluster ${cluster}. Remove the repetition.`,
  CLUSTER_NEEDS_ONE_LEADER: ({ cluster, leaders }) =>
    `The cluster ${cluster} has ${leaders} leaders; it needs exactly one. Name one.`,
  CLUSTER_OUTSIDE_ITS_YEAR: ({ cluster, year }) =>
    `The days of the cluster ${cluster} must lie within ${year}. Correct them.`,
  CLUSTER_CODE_TAKEN: () => 'Another cluster bears this code in the same time. Use another code.',
  CLUSTER_CODE_MALFORMED: ({ code }) =>
    `"${code}" is no code of a cluster. Use digits and capitals A-Z in groups separated by dots or hyphens, 40 characters at most, such as CUM-10-STC.`,
  CLUSTER_NAME_UNFIT: ({ cluster }) =>
    `The name of the cluster ${cluster} is empty, longer than 300 characters or holds invisible marks, so it cannot be kept. Type it again.`,
  CLUSTER_MEMBER_NOT_ALIVE: ({ unit, cluster, on }) =>
    `The unit ${unit} in the cluster ${cluster} has not begun or has ended on ${on}. Remove it, or put its successor in its place.`,
  UNIT_IN_TWO_CLUSTERS: ({ unit, clusters }) =>
    `The unit ${unit} sits in several clusters of the same organiser (${clusters}). Keep it in one of them.`,
  LEADER_WAS_UNJUDGED: ({ unit, cluster, year }) =>
    `The unit ${unit} was not judged in ${year}, so it cannot lead the cluster ${cluster}. Name another leader.`,
  DIVISION_EMPTY: () => 'The division has no cluster yet, so it cannot be issued. Add at least one.',
  DIVISION_NOT_FOUND: () =>
    'There is no such draft of a division within your scope. Check organiser, line, year and day; one that was issued does not change: draft another from a later day.',
  DIVISION_DRAFT_EXISTS: () =>
    'A division is being drafted for this very day already. Change that draft, or drop it first.',
  DIVISION_OUTSIDE_ITS_YEAR: ({ from, year }) =>
    `The day ${from} is not in ${year}, so clusters of that year cannot be formed from it. Choose a day of the year.`,
  DIVISION_LATER_ISSUED: ({ from, later }) =>
    `A division that begins on ${later}, not before the draft's ${from}, is issued already, so this one cannot be. Draft one from a day after it.`,
  DIVISION_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Somebody else has changed the draft (you saw version ${expected}, it is ${current} now), so nothing was done. Load it again, compare and repeat.`,
  DIVISION_CLUSTER_NOT_FOUND: ({ cluster }) =>
    `The draft has no cluster with the code "${cluster}". Check the code.`,
  DIVISION_SEAT_NOT_FOUND: ({ cluster, unit }) =>
    `The unit ${unit} does not sit in the cluster ${cluster} of the draft. Check both.`,
};
