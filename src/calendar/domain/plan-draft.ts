import { type PlanId, type TaskId, type UnitId } from '../../kernel/ids.js';
import { type Facts, refusing, type Refusal } from '../../kernel/outcome.js';
import { type CalendarReasons } from './reasons.js';
import { type Due, dueDays, type PartyRole, type Reach } from './task.js';

/** Dự thảo, đã ban hành. A plan is drafted, then adopted; an adopted one changes no more. */
export const planStatuses = ['DRAFT', 'ADOPTED'] as const;
export type PlanStatus = (typeof planStatuses)[number];

export interface PlanParty {
  readonly role: PartyRole;
  readonly unitId: UnitId | null;
  readonly reach: Reach;
  readonly label: string;
}

export interface TaskWords {
  readonly title: string;
  /** The year that is judged, which need not be the year of the work. */
  readonly subjectYear: number;
  readonly due: Due;
  readonly conditional: boolean;
  readonly note: string | null;
  readonly parties: readonly PlanParty[];
}

/** A task of a draft; its place in the list is its number. */
export interface DraftTask extends TaskWords {
  readonly taskId: TaskId;
}

/** What whoever goes on with a draft should look at: said, never decided silently. */
export interface PlanNote {
  readonly reason: string;
  readonly facts: Facts;
  /** The tasks concerned, which nobody has had in hand since; null where it is the plan. */
  readonly taskIds: readonly TaskId[] | null;
}

export interface PlanDraft {
  readonly planId: PlanId;
  readonly ownerId: UnitId;
  readonly year: number;
  readonly title: string;
  readonly draftedFrom: PlanId;
  readonly version: number;
  readonly tasks: readonly DraftTask[];
  readonly notes: readonly PlanNote[];
}

/** How many tasks a plan may have. */
export const mostTasks = 300;

const refuse = refusing<CalendarReasons>();

/** Refuses what was seen in another version. */
export function objectionsToVersion({ version }: PlanDraft, expected: number): readonly Refusal[] {
  return version === expected
    ? []
    : [refuse('PLAN_CHANGED_MEANWHILE', { expected, current: version }, ['expectedVersion'])];
}

/** What speaks against a year and a title for a plan that follows an earlier one. */
export function objectionsToDrafting(from: { readonly year: number }, toYear: number): readonly Refusal[] {
  return toYear > from.year ? [] : [refuse('PLAN_YEAR_NOT_LATER', { from: from.year, toYear }, ['toYear'])];
}

/** Everything that speaks against a task, by its number in the plan of a year. */
export function objectionsToTask(
  { title, due, parties }: TaskWords,
  {
    ordinal,
    year,
    field,
  }: { readonly ordinal: number; readonly year: number; readonly field: readonly string[] },
): readonly Refusal[] {
  const { from, to } = dueDays(due);
  return [
    ...(title === '' ? [refuse('TASK_WITHOUT_TITLE', { ordinal }, field)] : []),
    ...(parties.every(({ role }) => role === 'RECEIVES')
      ? [refuse('TASK_WITHOUT_PARTY', { ordinal }, field)]
      : []),
    ...(parties.some(({ label }) => label === '')
      ? [refuse('TASK_PARTY_WITHOUT_NAME', { ordinal }, field)]
      : []),
    ...(from < `${year}-01-01` || to > `${year}-12-31`
      ? [refuse('TASK_DUE_OUTSIDE_PLAN', { ordinal, year }, field)]
      : []),
  ];
}

/** Everything that speaks against adopting a draft. */
export function objectionsToAdopting({ tasks, year }: PlanDraft): readonly Refusal[] {
  if (tasks.length === 0) return [refuse('PLAN_EMPTY', {})];
  return tasks.flatMap((task, i) => objectionsToTask(task, { ordinal: i + 1, year, field: ['planId'] }));
}
