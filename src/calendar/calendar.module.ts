import { Module, type OnModuleInit } from '@nestjs/common';
import { type PeriodId } from '../kernel/ids.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { refusing } from '../kernel/outcome.js';
import { ChangeNeighbours, OrganisationModule } from '../organisation/index.js';
import { AdoptPlan } from './acts/adopt-plan.js';
import { LockStructure } from './acts/lock-structure.js';
import { OpenPeriod } from './acts/open-period.js';
import { type CalendarReasons } from './domain/reasons.js';
import { PeriodMutations } from './graphql/period.mutations.js';
import { PeriodQueries } from './graphql/period.queries.js';
import { PeriodType } from './graphql/period.type.js';
import { CalendarWriter } from './store/calendar-writer.js';
import { PeriodReader } from './store/period-reader.js';
import { TaskReader } from './store/task-reader.js';

const refuse = refusing<CalendarReasons>();

@Module({
  imports: [OrganisationModule],
  providers: [
    AdoptPlan,
    CalendarWriter,
    LockStructure,
    OpenPeriod,
    PeriodMutations,
    PeriodQueries,
    PeriodReader,
    TaskReader,
  ],
  exports: [AdoptPlan, LockStructure, OpenPeriod, PeriodReader, TaskReader],
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
