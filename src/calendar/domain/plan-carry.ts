import { type TaskId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Refusal, refusing } from '../../kernel/outcome.js';
import { type DraftTask, type PlanNote, type PlanParty, type TaskWords } from './plan-draft.js';
import { type CalendarReasons } from './reasons.js';
import { laterBy } from './task.js';

/** What became of a unit by a day. */
export interface Fate {
  readonly code: string;
  readonly name: string;
  readonly lives: boolean;
  /** The first day on which it is no more, where it ends at all. */
  readonly ended: LocalDate | null;
  /** The living units it ended in, as far as known. */
  readonly heirs: readonly { readonly unitId: UnitId; readonly code: string; readonly name: string }[];
  /** All of it went there, nothing to another place. */
  readonly whole: boolean;
}

export interface CarryTo {
  readonly years: number;
  readonly fates: ReadonlyMap<UnitId, Fate>;
  readonly newId: () => TaskId;
}

const say = refusing<CalendarReasons>();

/** The one living unit that all of a unit went to; nothing where there is none or more than one. */
export function soleHeir(fate: Fate): Fate['heirs'][number] | undefined {
  const [heir, ...others] = fate.heirs;
  return !fate.lives && fate.whole && others.length === 0 ? heir : undefined;
}

/** Earlier tasks moved to a later year, and everything about them that somebody has to look at. */
export function carriedOver(
  tasks: readonly TaskWords[],
  to: CarryTo,
): { readonly tasks: readonly DraftTask[]; readonly notes: readonly PlanNote[] } {
  const moved = tasks.map((task) => ({ ...carried(task, to), taskId: to.newId() }));
  return {
    tasks: moved,
    notes: [...endedNotes(tasks, moved, to), ...yearNotes(moved), ...dayNotes(tasks, moved)],
  };
}

function carried(task: TaskWords, { years, fates }: CarryTo): TaskWords {
  const heirOf = (party: PlanParty) => {
    const fate = party.unitId === null ? undefined : fates.get(party.unitId);
    return fate && soleHeir(fate);
  };
  return {
    ...task,
    subjectYear: task.subjectYear + years,
    due: laterBy(years, task.due),
    parties: task.parties.map((party) => ({ ...party, unitId: heirOf(party)?.unitId ?? party.unitId })),
  };
}

/** Each unit that is no more, once, with the tasks that named it. */
function endedNotes(
  tasks: readonly TaskWords[],
  moved: readonly DraftTask[],
  { fates }: CarryTo,
): readonly PlanNote[] {
  const units = [...new Set(tasks.flatMap(({ parties }) => parties.flatMap(({ unitId }) => unitId ?? [])))];
  return units.flatMap((unitId) => {
    const fate = fates.get(unitId);
    if (fate === undefined || fate.lives) return [];
    const taskIds = moved.flatMap(({ taskId }, i) =>
      tasks[i]?.parties.some((party) => party.unitId === unitId) ? [taskId] : [],
    );
    const heir = soleHeir(fate);
    const told = { tasks: [], unit: fate.name, ended: fate.ended ?? '' };
    const said = heir
      ? say('PLAN_PARTY_REPLACED', { ...told, heir: heir.name })
      : say('PLAN_PARTY_ENDED', { ...told, heirs: fate.heirs.map(({ name }) => name) });
    return [noteOf(said, taskIds)];
  });
}

/** Each year that the words still speak of, for they are carried over as they were. */
function yearNotes(moved: readonly DraftTask[]): readonly PlanNote[] {
  const named = moved.map(({ title, note }) => new Set(`${title} ${note ?? ''}`.match(/\b(?:19|20)\d\d\b/g)));
  const years = [...new Set(named.flatMap((own) => [...own]))].sort();
  return years.map((year) => {
    const taskIds = moved.flatMap(({ taskId }, i) => (named[i]?.has(year) ? [taskId] : []));
    return noteOf(say('PLAN_NAMES_YEAR', { tasks: [], year }), taskIds);
  });
}

function dayNotes(tasks: readonly TaskWords[], moved: readonly DraftTask[]): readonly PlanNote[] {
  return moved.flatMap(({ taskId, due }, i) => {
    const before = tasks[i]?.due;
    if (
      before?.granularity !== 'DAY' ||
      due.granularity !== 'DAY' ||
      before.date.slice(5) === due.date.slice(5)
    )
      return [];
    return [noteOf(say('PLAN_DAY_MOVED', { tasks: [], from: before.date, to: due.date }), [taskId])];
  });
}

function noteOf({ reason, facts }: Refusal, taskIds: readonly TaskId[]): PlanNote {
  return { reason, facts, taskIds };
}
