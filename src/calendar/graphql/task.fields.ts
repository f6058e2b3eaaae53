import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { connection, type ConnectionOf, pageOf } from '../../platform/graphql/connection.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import {
  type Duties,
  type DutiesPage,
  type DutyCounts,
  type Progress,
  ProgressReader,
} from '../store/progress-reader.js';
import { TaskUnitsArgs } from './progress.args.js';
import { TaskProgressConnection, TaskProgressType } from './progress.type.js';
import { PlanTaskType, TaskCounts } from './task.type.js';

@Resolver(() => PlanTaskType)
export class TaskFields {
  private readonly counted: PluralReader<Duties, DutyCounts> = (tx, keys) => this.reader.countsOf(tx, keys);
  private readonly pages: PluralReader<DutiesPage, Progress[]> = (tx, keys) => this.reader.pagesOf(tx, keys);

  constructor(private readonly reader: ProgressReader) {}

  @ResolveField(() => TaskCounts, {
    nullable: true,
    description:
      'Đếm các đơn vị phải thực hiện, trong phạm vi được xem và bên dưới đơn vị đang hỏi; null với dự thảo. Counts the units that have to do it, within scope and beneath the unit asked about; null of a draft.',
  })
  async counts(@Parent() { duties }: PlanTaskType, @Graph() graph: GraphContext): Promise<TaskCounts | null> {
    return duties && graph.load(this.counted, duties, textOf(duties));
  }

  @ResolveField(() => TaskProgressConnection, {
    description:
      'Từng đơn vị phải thực hiện và tiến độ, đơn vị chịu trách nhiệm chính trước; rỗng với dự thảo. Each unit that has to do it and how far it is, who answers for it first; empty of a draft.',
  })
  async units(
    @Parent() { duties }: PlanTaskType,
    @Args() { first, after, onlyOverdue }: TaskUnitsArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<TaskProgressType>> {
    const cursors = graph.cursors(`task units ${duties && textOf(duties)} ${onlyOverdue}`);
    const key = duties && { ...duties, onlyOverdue, after: cursors.after(after), first: first + 1 };
    const rows = key === null ? [] : await graph.load(this.pages, key, JSON.stringify(key));
    return connection(pageOf(rows, first), cursors, {
      key: (row) => row.key,
      node: (row) => new TaskProgressType(row),
      totalCount: async () => {
        if (duties === null) return 0;
        const counts = await graph.load(this.counted, duties, textOf(duties));
        return onlyOverdue ? counts.overdue : counts.units;
      },
    });
  }
}

function textOf({ taskId, topId }: Duties): string {
  return `${taskId} ${topId ?? ''}`;
}
