import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type ScoringReasons } from '../reasons.js';
import { type Scheme, type StageActor } from '../scheme/scheme.js';
import { isAtWork, isDone, stagesOf, type StageStanding, type StageState } from './sheet.js';

const refuse = refusing<ScoringReasons>();

/** What the viewer is to one sheet of a cluster. */
export interface SheetStanding {
  /** Reports for the unit of the sheet. */
  readonly own: boolean;
  /** Reports or scores for the unit that checks it. */
  readonly checker: boolean;
  /** Scores for the leader or a deputy of the cluster. */
  readonly leadership: boolean;
  /** Scores for its organiser. */
  readonly standing: boolean;
  /** Publishes for its organiser. */
  readonly council: boolean;
}

export type SheetAct = 'MARK' | 'SUBMIT' | 'RETURN' | 'LOCK';

/** A sheet at the moment of an act: its stages as they were found under the lock. */
export interface SheetAtHand {
  readonly stages: readonly StageStanding[];
  readonly standing: SheetStanding;
}

export interface StageAsked {
  readonly stage: string;
  /** The version that was looked at; null where the act does not rest on one. */
  readonly expectedVersion: number | null;
}

const standingOf: Readonly<Record<StageActor, keyof SheetStanding>> = {
  MEMBER: 'own',
  CROSS_CHECKER: 'checker',
  LEADERSHIP: 'leadership',
  STANDING_BODY: 'standing',
  COUNCIL: 'council',
};

export function isActor(actor: StageActor, standing: SheetStanding): boolean {
  return standing[standingOf[actor]];
}

/** Who closes a stage for good: its own chair, or whoever stands above it. */
export function isChair(actor: StageActor, { leadership, standing, council }: SheetStanding): boolean {
  if (actor === 'COUNCIL') return council;
  return standing || (actor !== 'STANDING_BODY' && leadership);
}

/** What speaks against an act on a stage; nothing where it may be done. */
export function objectionsToAct(
  act: SheetAct,
  scheme: Scheme,
  { stages, standing }: SheetAtHand,
  { stage: code, expectedVersion }: StageAsked,
): readonly Refusal[] {
  const stage = stagesOf(scheme).find((one) => one.code === code);
  const held = stages.find((one) => one.stage === code);
  if (stage === undefined || held === undefined)
    return [refuse('SCORE_STAGE_UNKNOWN', { stage: code }, ['stage'])];
  const named = { stage: code, name: stage.name };
  const allowed = act === 'LOCK' ? isChair(stage.actor, standing) : isActor(stage.actor, standing);
  if (!allowed) return [refuse('SCORE_STAGE_NOT_YOURS', named, ['stage'])];
  if (held.state === 'WAITING') return [refuse('SCORE_STAGE_NOT_REACHED', named, ['stage'])];
  const taken = act === 'RETURN' && takesItselfBack(scheme, held);
  if (act === 'LOCK' ? held.state === 'LOCKED' : isDone(held.state) && !taken)
    return [refuse('SCORE_STAGE_CLOSED', named, ['stage'])];
  if (expectedVersion !== null && held.version !== expectedVersion)
    return [
      refuse('SCORE_STAGE_CHANGED_MEANWHILE', { ...named, version: held.version }, ['expectedVersion']),
    ];
  if (act === 'RETURN' && !taken && before(stages, held)?.state !== 'SUBMITTED')
    return [refuse('SCORE_STAGE_NOTHING_TO_RETURN', named, ['stage'])];
  return [];
}

/** After the last stage comes none that could return it: until it is locked, those who act in it take it back themselves. */
function takesItselfBack(scheme: Scheme, { stage, state }: StageStanding): boolean {
  return state === 'SUBMITTED' && stagesOf(scheme).at(-1)?.code === stage;
}

export function mayAct(act: SheetAct, scheme: Scheme, sheet: SheetAtHand, stage: string): boolean {
  return objectionsToAct(act, scheme, sheet, { stage, expectedVersion: null }).length === 0;
}

/**
 * What an act makes of the stages, those that leave their work before those that begin it. Submitting opens the next;
 * returning opens the one before, or the last itself once it is submitted; locking closes all up to it, and opens the next where that still waits.
 */
export function stagesAfter(
  act: Exclude<SheetAct, 'MARK'>,
  stages: readonly StageStanding[],
  code: string,
): readonly { readonly stage: string; readonly state: StageState }[] {
  const held = stages.find((one) => one.stage === code);
  if (held === undefined) return [];
  const next = stages.find((one) => one.place === held.place + 1 && one.state === 'WAITING');
  const opened = next === undefined ? [] : [{ stage: next.stage, state: 'OPEN' as const }];
  switch (act) {
    case 'SUBMIT':
      return [{ stage: code, state: 'SUBMITTED' }, ...opened];
    case 'RETURN': {
      if (held.state === 'SUBMITTED') return [{ stage: code, state: 'RETURNED' }];
      const back = before(stages, held);
      return [
        { stage: code, state: 'WAITING' },
        ...(back === undefined ? [] : [{ stage: back.stage, state: 'RETURNED' as const }]),
      ];
    }
    case 'LOCK': {
      const closed = stages.filter(({ place, state }) => place <= held.place && state !== 'LOCKED');
      return [...closed.map(({ stage }) => ({ stage, state: 'LOCKED' as const })), ...opened];
    }
  }
}

/** The stage at which a sheet is worked on; null where every stage is done. */
export function stageAtWork(stages: readonly StageStanding[]): string | null {
  return stages.find(({ state }) => isAtWork(state))?.stage ?? null;
}

function before(stages: readonly StageStanding[], { place }: StageStanding): StageStanding | undefined {
  return stages.find((one) => one.place === place - 1);
}
