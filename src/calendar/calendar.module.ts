import { Module, type OnModuleInit } from '@nestjs/common';
import { type PeriodId } from '../kernel/ids.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { refusing } from '../kernel/outcome.js';
import { ChangeNeighbours, OrganisationModule } from '../organisation/index.js';
import { AdoptPlan } from './acts/adopt-plan.js';
import { ClonePeriods } from './acts/clone-periods.js';
import { DeclareSpecialDays } from './acts/declare-special-days.js';
import { LockStructure } from './acts/lock-structure.js';
import { OpenPeriod } from './acts/open-period.js';
import { PeriodOpenings } from './acts/period-openings.js';
import { type CalendarReasons } from './domain/reasons.js';
import { ClonePeriodsMutation } from './graphql/clone-periods.mutation.js';
import { DeclareSpecialDaysMutation } from './graphql/declare-special-days.mutation.js';
import { OpenPeriodMutation } from './graphql/open-period.mutation.js';
import { PeriodFields } from './graphql/period.fields.js';
import { PeriodMutations } from './graphql/period.mutations.js';
import { PeriodQueries } from './graphql/period.queries.js';
import { PeriodType } from './graphql/period.type.js';
import { SpecialDayQueries } from './graphql/special-day.queries.js';
import { CalendarReader } from './store/calendar-reader.js';
import { CalendarWriter } from './store/calendar-writer.js';
import { OpeningReader } from './store/opening-reader.js';
import { PeriodReader } from './store/period-reader.js';
import { PeriodWriter } from './store/period-writer.js';
import { SpecialDayReader } from './store/special-day-reader.js';
import { SpecialDayWriter } from './store/special-day-writer.js';
import { TaskReader } from './store/task-reader.js';

const refuse = refusing<CalendarReasons>();

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
    TaskReader,
  ],
  exports: [AdoptPlan, DeclareSpecialDays, LockStructure, OpenPeriod, PeriodReader, TaskReader],
})
export class CalendarModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly periods: PeriodReader,
    private readonly neighbours: ChangeNeighbours,
  ) {}

  onModuleInit(): void {
    this.nodes.offer('Period', async (tx, ids) =>
      (await this.periods.periodsByIds(tx, ids as PeriodId[])).map((p) => p && new PeriodType(p)),
    );
    this.neighbours.offerGuard(async (tx, on) => {
      const locked = await this.periods.lockedFrom(tx, on);
      return locked === null
        ? []
        : [refuse('PERIOD_STRUCTURE_LOCKED', { period: locked.code, asOf: locked.asOf }, ['on'])];
    });
  }
}
