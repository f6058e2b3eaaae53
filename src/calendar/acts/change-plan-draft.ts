import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type PlanId, type TaskId } from '../../kernel/ids.js';
import { dayWithin } from '../../kernel/local-date.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitReader } from '../../organisation/index.js';
import { newId } from '../../platform/database/ids.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { objectionsToVersion, type PlanDraft, type TaskWords } from '../domain/plan-draft.js';
import { edited } from '../domain/plan-edits.js';
import { type CodedParty, partiesNamed } from '../domain/plan-parties.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { PlanSourceReader } from '../store/plan-source-reader.js';
import { PlanWriter } from '../store/plan-writer.js';
import { type PlanDone } from './draft-next-plan.js';

const refuse = refusing<CalendarReasons>();

/** A task as an edit words it, its parties named by code. */
export type CodedWords = Omit<TaskWords, 'parties'> & { readonly parties: readonly CodedParty[] };

export type CodedPlanEdit =
  | { readonly kind: 'ADD'; readonly words: Partial<CodedWords>; readonly position: number | null }
  | {
      readonly kind: 'CHANGE';
      readonly taskId: TaskId;
      readonly words: Partial<CodedWords>;
      readonly position: number | null;
    }
  | { readonly kind: 'REMOVE'; readonly taskId: TaskId };

export interface PlanChange {
  readonly planId: PlanId;
  readonly expectedVersion: number;
  readonly edits: readonly CodedPlanEdit[];
  readonly idempotencyKey: string;
}

/** Changes a draft by a list of edits: all of them, or none with everything that stands against any. */
@Injectable()
export class ChangePlanDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanWriter,
    private readonly sources: PlanSourceReader,
    private readonly units: UnitReader,
  ) {}

  run(viewer: Viewer, change: PlanChange): Promise<Outcome<PlanDone>> {
    const { planId, expectedVersion, idempotencyKey } = change;
    return this.work.write(viewer, { act: 'changePlanDraft', idempotencyKey, input: change }, async (tx) => {
      const draft = await this.plans.lock(tx, planId);
      if (draft === null) return refused([refuse('PLAN_NOT_FOUND', {}, ['planId'])]);
      const stale = objectionsToVersion(draft, expectedVersion);
      if (stale.length > 0) return refused(stale);
      const { edits, unknown } = await this.withUnits(tx, draft, change.edits);
      const after = edited(draft, edits);
      const against = [...unknown, ...after.objections];
      if (against.length > 0) return refused(against);
      await this.plans.save(tx, planId, after);
      tx.witness({
        act: 'changePlanDraft',
        subject: { type: 'Plan', id: planId },
        onBehalfOf: draft.ownerId,
        facts: { version: draft.version + 1, edits: change.edits },
      });
      return done({ planId });
    });
  }

  private async withUnits(tx: ReadTx, draft: PlanDraft, edits: readonly CodedPlanEdit[]) {
    const codes = edits.flatMap((edit) =>
      edit.kind === 'REMOVE' ? [] : (edit.words.parties ?? []).flatMap(({ unitCode }) => unitCode ?? []),
    );
    const on = dayWithin(draft.year, await this.units.today(tx));
    const known = await this.sources.nameable(tx, { ownerId: draft.ownerId, on }, codes);
    const meant = draft.tasks
      .flatMap((task) => task.parties)
      .flatMap((party) => (party.unitId === null ? [] : [{ ...party, unitId: party.unitId, on }]));
    const own = await this.sources.codesOf(tx, meant);
    const kept = meant.map((party, i) => ({ ...party, unitCode: own[i] ?? null }));
    const resolved = edits.map((edit, i) => {
      if (edit.kind === 'REMOVE') return { edit, unknown: [] };
      const { parties: coded, ...words } = edit.words;
      const named = partiesNamed(coded ?? [], { known, kept }, ['edits', String(i)]);
      const whole = coded === undefined ? words : { ...words, parties: named.parties };
      const taskId = edit.kind === 'ADD' ? newId<'Task'>() : edit.taskId;
      return { edit: { ...edit, taskId, words: whole }, unknown: named.objections };
    });
    return { edits: resolved.map(({ edit }) => edit), unknown: resolved.flatMap(({ unknown }) => unknown) };
  }
}
