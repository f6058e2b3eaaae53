import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type PlanId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { nameText } from '../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { objectionsToAdopting, objectionsToVersion } from '../domain/plan-draft.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { dueDays } from '../domain/task.js';
import { CalendarWriter } from '../store/calendar-writer.js';
import { calendarConstraints } from '../store/constraints.js';
import { PlanWriter } from '../store/plan-writer.js';
import { type PlanDone } from './draft-next-plan.js';

const refuse = refusing<CalendarReasons>();

export interface DraftAdopting {
  readonly planId: PlanId;
  readonly expectedVersion: number;
  /** Số, ngày và cơ quan ban hành. The document it rests on. */
  readonly decision: string;
  readonly idempotencyKey: string;
}

/** Ban hành kế hoạch. The draft becomes the plan, under the same ids; from now on its tasks are due. */
@Injectable()
export class AdoptPlanDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanWriter,
    private readonly calendar: CalendarWriter,
  ) {}

  run(viewer: Viewer, adopting: DraftAdopting): Promise<Outcome<PlanDone>> {
    const { planId, expectedVersion, idempotencyKey } = adopting;
    const call = { act: 'adoptPlanDraft', idempotencyKey, input: adopting, constraints: calendarConstraints };
    return this.work.write(viewer, call, async (tx) => {
      const draft = await this.plans.lock(tx, planId);
      if (draft === null) return refused([refuse('PLAN_NOT_FOUND', {}, ['planId'])]);
      const stale = objectionsToVersion(draft, expectedVersion);
      if (stale.length > 0) return refused(stale);
      const decision = nameText(adopting.decision);
      const against = [
        ...(decision === '' ? [refuse('PLAN_WITHOUT_DECISION', {}, ['decision'])] : []),
        ...objectionsToAdopting(draft),
      ];
      if (against.length > 0) return refused(against);
      await this.plans.remove(tx, planId);
      const tasks = draft.tasks.map((task, i) => ({
        ...task,
        ordinal: i + 1,
        granularity: task.due.granularity,
        due: dueDays(task.due),
      }));
      await this.calendar.insertPlan(tx, { ...draft, source: decision }, tasks);
      tx.witness({
        act: 'adoptPlanDraft',
        subject: { type: 'Plan', id: planId },
        onBehalfOf: draft.ownerId,
        facts: { year: draft.year, title: draft.title, decision, tasks: draft.tasks },
      });
      return done({ planId });
    });
  }
}
