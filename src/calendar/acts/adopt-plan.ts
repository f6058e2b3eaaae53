import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { nameText } from '../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { type Due, dueDays, type PartyRole } from '../domain/task.js';
import { CalendarWriter } from '../store/calendar-writer.js';
import { calendarConstraints } from '../store/constraints.js';

const refuse = refusing<CalendarReasons>();

export interface PlannedTask {
  readonly ordinal: number;
  readonly title: string;
  readonly subjectYear: number;
  readonly due: Due;
  readonly conditional: boolean;
  readonly note: string | null;
  readonly parties: readonly {
    readonly role: PartyRole;
    readonly unitId: UnitId | null;
    readonly reach: 'UNIT' | 'SUBTREE';
    readonly label: string;
  }[];
}

export interface PlanAdoption {
  readonly ownerId: UnitId;
  readonly year: number;
  readonly title: string;
  readonly source: string;
  readonly tasks: readonly PlannedTask[];
  readonly idempotencyKey?: string;
}

/** Records the year's plan of a unit: who directs, leads, performs and co-operates in what, until when, for whom. */
@Injectable()
export class AdoptPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendar: CalendarWriter,
  ) {}

  run(viewer: Viewer, plan: PlanAdoption): Promise<Outcome<{ planId: string }>> {
    const call = {
      act: 'adoptPlan',
      idempotencyKey: plan.idempotencyKey,
      input: plan,
      constraints: calendarConstraints,
    };
    return this.work.write(viewer, call, async (tx) => {
      if (!(await this.calendar.mayIssue(tx))) return refused([refuse('CALENDAR_NOT_YOURS', {})]);
      const idle = plan.tasks.filter((task) => task.parties.every((party) => party.role === 'RECEIVES'));
      if (idle.length > 0)
        return refused(idle.map(({ ordinal }) => refuse('TASK_WITHOUT_PARTY', { ordinal }, ['tasks'])));
      const tasks = plan.tasks.map((task) => ({
        ...task,
        title: nameText(task.title),
        granularity: task.due.granularity,
        due: dueDays(task.due),
      }));
      const planId = await this.calendar.insertPlan(tx, plan, tasks);
      tx.witness({
        act: 'adoptPlan',
        subject: { type: 'Plan', id: planId },
        onBehalfOf: plan.ownerId,
        facts: { year: plan.year, title: plan.title, tasks: tasks.length },
      });
      return done({ planId });
    });
  }
}
