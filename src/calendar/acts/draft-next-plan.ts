import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type PlanId, type UnitId } from '../../kernel/ids.js';
import { dayWithin } from '../../kernel/local-date.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { nameText } from '../../kernel/vietnamese-text.js';
import { FateReader, UnitReader } from '../../organisation/index.js';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { carriedOver, type Fate, soleHeir } from '../domain/plan-carry.js';
import { objectionsToDrafting, type PlanNote } from '../domain/plan-draft.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { calendarConstraints } from '../store/constraints.js';
import { type EarlierPlan, PlanSourceReader } from '../store/plan-source-reader.js';
import { PlanWriter } from '../store/plan-writer.js';

const refuse = refusing<CalendarReasons>();

export interface PlanDrafting {
  readonly planId: PlanId;
  readonly toYear: number;
  readonly title: string;
  readonly idempotencyKey: string;
}

/** A plan as an act left it. */
export type PlanDone = { readonly planId: PlanId };

type Fates = ReadonlyMap<UnitId, Fate>;

/** Lập dự thảo kế hoạch năm sau. Drafts a later year's plan from an earlier one, and says what has to be looked at. */
@Injectable()
export class DraftNextPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sources: PlanSourceReader,
    private readonly plans: PlanWriter,
    private readonly units: UnitReader,
    private readonly fates: FateReader,
  ) {}

  run(viewer: Viewer, drafting: PlanDrafting): Promise<Outcome<PlanDone>> {
    const { toYear: year, idempotencyKey } = drafting;
    const call = { act: 'draftNextPlan', idempotencyKey, input: drafting, constraints: calendarConstraints };
    return this.work.write(viewer, call, async (tx) => {
      const earlier = await this.sources.earlier(tx, drafting.planId);
      if (earlier === null) return refused([refuse('PLAN_NOT_FOUND', {}, ['planId'])]);
      const on = dayWithin(year, await this.units.today(tx));
      const fates = await this.fates.fatesOf(tx, unitsOf(earlier), on);
      const owner = ownerOf(earlier, fates);
      if (!(await this.sources.mayDraft(tx, owner.unitId ?? earlier.ownerId, year)))
        return refused([refuse('PLAN_NOT_FOUND', {}, ['planId'])]);
      const title = nameText(drafting.title);
      const against = [
        ...objectionsToDrafting(earlier, year),
        ...(title === '' ? [refuse('PLAN_WITHOUT_TITLE', {}, ['title'])] : []),
      ];
      if (against.length > 0) return refused(against);
      if (owner.unitId === null) return refused([owner.refusal]);
      const to = { years: year - earlier.year, fates, newId: () => newId<'Task'>() };
      const { tasks, notes } = carriedOver(earlier.tasks, to);
      const planId = newId<'Plan'>();
      const draft = { planId, ownerId: owner.unitId, year, title, draftedFrom: earlier.planId, version: 1 };
      await this.plans.insert(tx, { ...draft, tasks, notes: [...owner.notes, ...notes] });
      tx.witness({
        act: 'draftNextPlan',
        subject: { type: 'Plan', id: planId },
        onBehalfOf: owner.unitId,
        facts: { from: earlier.planId, year, title, tasks: tasks.length },
      });
      return done({ planId });
    });
  }
}

function unitsOf({ ownerId, tasks }: EarlierPlan): UnitId[] {
  const parties = tasks.flatMap((task) =>
    task.parties.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])),
  );
  return [...new Set([ownerId, ...parties])];
}

/** For whom the draft is made: the owner while it lives, else the one heir of all of it. */
function ownerOf({ ownerId }: EarlierPlan, fates: Fates) {
  const fate = fates.get(ownerId);
  if (fate === undefined) throw new Error('A plan belongs to a unit that does not exist');
  const notes: PlanNote[] = [];
  if (fate.lives) return { unitId: ownerId, notes };
  const heir = soleHeir(fate);
  const told = { owner: fate.name, ended: fate.ended ?? '' };
  if (heir === undefined) {
    const heirs = fate.heirs.map(({ name }) => name);
    return { unitId: null, refusal: refuse('PLAN_OWNER_ENDED', { ...told, heirs }, ['planId']) };
  }
  const said = refuse('PLAN_OWNER_REPLACED', { ...told, heir: heir.name });
  return { unitId: heir.unitId, notes: [{ reason: said.reason, facts: said.facts, taskIds: null }] };
}
