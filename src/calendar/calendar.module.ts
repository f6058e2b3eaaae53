import { Module, type OnModuleInit } from '@nestjs/common';
import { type PeriodId } from '../kernel/ids.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { AdoptPlan } from './acts/adopt-plan.js';
import { OpenPeriod } from './acts/open-period.js';
import { PeriodQueries } from './graphql/period.queries.js';
import { PeriodType } from './graphql/period.type.js';
import { CalendarWriter } from './store/calendar-writer.js';
import { PeriodReader } from './store/period-reader.js';
import { TaskReader } from './store/task-reader.js';

@Module({
  providers: [AdoptPlan, CalendarWriter, OpenPeriod, PeriodQueries, PeriodReader, TaskReader],
  exports: [AdoptPlan, OpenPeriod, PeriodReader, TaskReader],
})
export class CalendarModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly periods: PeriodReader,
  ) {}

  onModuleInit(): void {
    this.nodes.offer('Period', async (tx, ids) =>
      (await this.periods.periodsByIds(tx, ids as PeriodId[])).map((p) => p && new PeriodType(p)),
    );
  }
}
