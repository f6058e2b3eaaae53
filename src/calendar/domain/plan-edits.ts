import { type TaskId } from '../../kernel/ids.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { nameText, proseText } from '../../kernel/vietnamese-text.js';
import { type DraftTask, mostTasks, objectionsToTask, type PlanDraft, type TaskWords } from './plan-draft.js';
import { type CalendarReasons } from './reasons.js';

/** One change of a draft. `position` is the number the task bears afterwards: the last for an added one, else as before. */
export type PlanEdit =
  | {
      readonly kind: 'ADD' | 'CHANGE';
      readonly taskId: TaskId;
      readonly words: Partial<TaskWords>;
      readonly position: number | null;
    }
  | { readonly kind: 'REMOVE'; readonly taskId: TaskId };

type Edited = Pick<PlanDraft, 'tasks' | 'notes' | 'year'> & { readonly objections: readonly Refusal[] };

const refuse = refusing<CalendarReasons>();

/** A draft after the edits in their turn, and everything that stood against one of them. */
export function edited(draft: PlanDraft, edits: readonly PlanEdit[]): Edited {
  const start: Edited = { tasks: draft.tasks, notes: draft.notes, year: draft.year, objections: [] };
  const end = edits.reduce<Edited>((before, edit, i) => oneEdit(before, edit, ['edits', String(i)]), start);
  if (end.tasks.length <= mostTasks) return end;
  const tooMany = refuse('PLAN_TOO_LONG', { tasks: end.tasks.length, most: mostTasks }, ['edits']);
  return { ...end, objections: [...end.objections, tooMany] };
}

function oneEdit(before: Edited, edit: PlanEdit, field: readonly string[]): Edited {
  const at = before.tasks.findIndex(({ taskId }) => taskId === edit.taskId);
  const known = before.tasks[at];
  if (edit.kind !== 'ADD' && known === undefined)
    return { ...before, objections: [...before.objections, refuse('PLAN_TASK_NOT_FOUND', {}, field)] };
  const others = before.tasks.filter(({ taskId }) => taskId !== edit.taskId);
  // What was said of a task when it was carried over is settled once somebody has had it in hand.
  const notes = before.notes
    .map((note) => ({ ...note, taskIds: note.taskIds?.filter((taskId) => taskId !== edit.taskId) ?? null }))
    .filter(({ taskIds }) => taskIds?.length !== 0);
  if (edit.kind === 'REMOVE') return { ...before, tasks: others, notes };
  const task = tidy({ ...(known ?? blank(before.year)), ...edit.words, taskId: edit.taskId });
  const place = Math.min(
    edit.position ?? (known === undefined ? others.length + 1 : at + 1),
    others.length + 1,
  );
  const tasks = [...others.slice(0, place - 1), task, ...others.slice(place - 1)];
  const against = objectionsToTask(task, { ordinal: place, year: before.year, field });
  return { ...before, tasks, notes, objections: [...before.objections, ...against] };
}

/** What an added task is where nothing else is said of it. */
function blank(year: number): TaskWords {
  const due = { granularity: 'YEAR' as const, year };
  return { title: '', subjectYear: year, due, conditional: false, note: null, parties: [] };
}

function tidy(task: DraftTask): DraftTask {
  return {
    ...task,
    title: nameText(task.title),
    note: proseText(task.note ?? '') || null,
    parties: task.parties.map((party) => ({ ...party, label: nameText(party.label) })),
  };
}
