import { Args, Query, Resolver } from '@nestjs/graphql';
import { UnitReader } from '../../organisation/index.js';
import { connection, type ConnectionOf, pageOf } from '../../platform/graphql/connection.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { TaskReader, type TasksDue } from '../store/task-reader.js';
import { TasksDueArgs, unitAndDays } from './quarter.args.js';
import { PlanTaskConnection, PlanTaskType, shownTask } from './task.type.js';

@Resolver()
export class TasksDueQueries {
  constructor(
    private readonly units: UnitReader,
    private readonly tasks: TaskReader,
  ) {}

  @Query(() => PlanTaskConnection, {
    description:
      'Nhiệm vụ đến hạn trong một quý của một đơn vị và mọi đơn vị bên dưới: việc gì, của ai, gửi ai, ai đã xong, ai chậm; rỗng khi ngoài phạm vi. What is due in a quarter from a unit and all beneath it: what, from whom, to whom, who has done it and who is late; empty out of scope.',
  })
  async tasksDue(
    @Args() args: TasksDueArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<PlanTaskType>> {
    const meant = await graph.read((tx) => unitAndDays(this.units, tx, args));
    const due: TasksDue | null = meant && {
      ...meant,
      role: args.role ?? null,
      onlyOverdue: args.onlyOverdue,
    };
    const cursors = graph.cursors(`tasks due ${JSON.stringify(due)}`);
    const after = cursors.after(args.after);
    const rows =
      due === null ? [] : await graph.read((tx) => this.tasks.page(tx, due, after, args.first + 1));
    return connection(pageOf(rows, args.first), cursors, {
      key: (row) => row.key,
      node: (row) => shownTask(row, { taskId: row.taskId, topId: due && due.unitId }),
      totalCount: async () => (due === null ? 0 : graph.read((tx) => this.tasks.count(tx, due))),
    });
  }
}
