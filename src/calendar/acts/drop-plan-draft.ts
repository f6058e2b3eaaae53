import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type PlanId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { objectionsToVersion } from '../domain/plan-draft.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { PlanWriter } from '../store/plan-writer.js';
import { type PlanDone } from './draft-next-plan.js';

const refuse = refusing<CalendarReasons>();

export interface DraftDropping {
  readonly planId: PlanId;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Hủy dự thảo. Nothing was adopted, so nothing but the audit log remembers it. */
@Injectable()
export class DropPlanDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanWriter,
  ) {}

  run(viewer: Viewer, dropping: DraftDropping): Promise<Outcome<PlanDone>> {
    const { planId, expectedVersion, idempotencyKey } = dropping;
    return this.work.write(viewer, { act: 'dropPlanDraft', idempotencyKey, input: dropping }, async (tx) => {
      const draft = await this.plans.lock(tx, planId);
      if (draft === null) return refused([refuse('PLAN_NOT_FOUND', {}, ['planId'])]);
      const stale = objectionsToVersion(draft, expectedVersion);
      if (stale.length > 0) return refused(stale);
      await this.plans.remove(tx, planId);
      tx.witness({
        act: 'dropPlanDraft',
        subject: { type: 'Plan', id: planId },
        onBehalfOf: draft.ownerId,
        facts: { year: draft.year, title: draft.title, version: draft.version },
      });
      return done({ planId });
    });
  }
}
