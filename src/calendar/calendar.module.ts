import { Module, type OnModuleInit } from '@nestjs/common';
import { type PeriodId, type PlanId } from '../kernel/ids.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { refusing } from '../kernel/outcome.js';
import { ChangeNeighbours, OrganisationModule } from '../organisation/index.js';
import { AddTaskComment } from './acts/add-task-comment.js';
import { AddTaskEvidence } from './acts/add-task-evidence.js';
import { AdoptPlan } from './acts/adopt-plan.js';
import { AdoptPlanDraft } from './acts/adopt-plan-draft.js';
import { ChangePlanDraft } from './acts/change-plan-draft.js';
import { ClonePeriods } from './acts/clone-periods.js';
import { DeclareSpecialDays } from './acts/declare-special-days.js';
import { DraftNextPlan } from './acts/draft-next-plan.js';
import { DropPlanDraft } from './acts/drop-plan-draft.js';
import { LockStructure } from './acts/lock-structure.js';
import { OpenPeriod } from './acts/open-period.js';
import { PeriodOpenings } from './acts/period-openings.js';
import { RecordTaskStep } from './acts/record-task-step.js';
import { type CalendarReasons } from './domain/reasons.js';
import { ClonePeriodsMutation } from './graphql/clone-periods.mutation.js';
import { DeclareSpecialDaysMutation } from './graphql/declare-special-days.mutation.js';
import { OpenPeriodMutation } from './graphql/open-period.mutation.js';
import { PeriodFields } from './graphql/period.fields.js';
import { PeriodMutations } from './graphql/period.mutations.js';
import { PeriodQueries } from './graphql/period.queries.js';
import { PeriodType } from './graphql/period.type.js';
import { CalendarReader } from './store/calendar-reader.js';
import { PlanFields } from './graphql/plan.fields.js';
import { PlanMutations } from './graphql/plan.mutations.js';
import { PlanQueries } from './graphql/plan.queries.js';
import { PlanType } from './graphql/plan.type.js';
import { ProgressFields } from './graphql/progress.fields.js';
import { SpecialDayQueries } from './graphql/special-day.queries.js';
import { TaskFields } from './graphql/task.fields.js';
import { TaskMutations } from './graphql/task.mutations.js';
import { TasksDueQueries } from './graphql/tasks-due.queries.js';
import { CalendarWriter } from './store/calendar-writer.js';
import { OpeningReader } from './store/opening-reader.js';
import { PeriodReader } from './store/period-reader.js';
import { PeriodWriter } from './store/period-writer.js';
import { PlanReader } from './store/plan-reader.js';
import { PlanSourceReader } from './store/plan-source-reader.js';
import { PlanWriter } from './store/plan-writer.js';
import { ProgressReader } from './store/progress-reader.js';
import { ProgressWriter } from './store/progress-writer.js';
import { SpecialDayReader } from './store/special-day-reader.js';
import { SpecialDayWriter } from './store/special-day-writer.js';
import { TaskReader } from './store/task-reader.js';

const refuse = refusing<CalendarReasons>();

const ofPlans = [
  AdoptPlanDraft,
  ChangePlanDraft,
  DraftNextPlan,
  DropPlanDraft,
  PlanFields,
  PlanMutations,
  PlanQueries,
  PlanReader,
  PlanSourceReader,
  PlanWriter,
];

const ofTasks = [
  AddTaskComment,
  AddTaskEvidence,
  ProgressFields,
  ProgressReader,
  ProgressWriter,
  RecordTaskStep,
  TaskFields,
  TaskMutations,
  TaskReader,
  TasksDueQueries,
];

@Module({
  imports: [OrganisationModule],
  providers: [
    AdoptPlan,
    CalendarReader,
    CalendarWriter,
    ClonePeriods,
    ClonePeriodsMutation,
    DeclareSpecialDays,
    DeclareSpecialDaysMutation,
    LockStructure,
    OpeningReader,
    OpenPeriod,
    OpenPeriodMutation,
    PeriodFields,
    PeriodMutations,
    PeriodOpenings,
    PeriodQueries,
    PeriodReader,
    PeriodWriter,
    SpecialDayQueries,
    SpecialDayReader,
    SpecialDayWriter,
    ...ofPlans,
    ...ofTasks,
  ],
  exports: [
    AdoptPlan,
    DeclareSpecialDays,
    LockStructure,
    OpenPeriod,
    PeriodReader,
    ProgressReader,
    TaskReader,
  ],
})
export class CalendarModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly periods: PeriodReader,
    private readonly plans: PlanReader,
    private readonly neighbours: ChangeNeighbours,
  ) {}

  onModuleInit(): void {
    this.nodes.offer('Period', async (tx, ids) =>
      (await this.periods.periodsByIds(tx, ids as PeriodId[])).map((p) => p && new PeriodType(p)),
    );
    this.nodes.offer('Plan', async (tx, ids) =>
      (await this.plans.plansByIds(tx, ids as PlanId[])).map((plan) => plan && new PlanType(plan)),
    );
    this.neighbours.offerGuard(async (tx, on) => {
      const locked = await this.periods.lockedFrom(tx, on);
      return locked === null
        ? []
        : [refuse('PERIOD_STRUCTURE_LOCKED', { period: locked.code, asOf: locked.asOf }, ['on'])];
    });
  }
}
