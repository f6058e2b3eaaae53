import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type DutyKey,
  type Progress,
  ProgressReader,
  QuarterArgs,
  TaskProgressType,
  TaskReader,
  unitAndDays,
} from '../../calendar/index.js';
import { UnitReader } from '../../organisation/index.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { ObligationReader } from '../store/obligation-reader.js';
import { AgendaItemType, reportItem, taskItem } from './agenda.type.js';

@Resolver(() => AgendaItemType)
export class AgendaQueries {
  private readonly told: PluralReader<DutyKey, Progress | null> = (tx, keys) =>
    this.progressReader.progressOf(tx, keys);

  constructor(
    private readonly units: UnitReader,
    private readonly tasks: TaskReader,
    private readonly progressReader: ProgressReader,
    private readonly obligations: ObligationReader,
  ) {}

  @Query(() => [AgendaItemType], {
    description:
      'Việc đến hạn của một đơn vị trong một quý, gồm nhiệm vụ theo kế hoạch và báo cáo, kèm nơi nhận; rỗng khi ngoài phạm vi. What is due from a unit in a quarter, tasks and reports, and to whom; empty out of scope.',
  })
  async agenda(@Graph() graph: GraphContext, @Args() asked: QuarterArgs): Promise<AgendaItemType[]> {
    return graph.read(async (tx) => {
      const meant = await unitAndDays(this.units, tx, asked);
      if (meant === null) return [];
      const [reports, tasks] = [
        await this.obligations.owedBy(tx, meant.unitId, meant.days),
        await this.tasks.tasksOf(tx, meant.unitId, meant.days),
      ];
      return [...reports.map(reportItem), ...tasks.map(taskItem)].sort((a, b) =>
        a.dueTo < b.dueTo ? -1 : a.dueTo > b.dueTo ? 1 : 0,
      );
    });
  }

  @ResolveField(() => TaskProgressType, {
    nullable: true,
    description:
      'Với nhiệm vụ: tiến độ, minh chứng và ý kiến của chính đơn vị; null với báo cáo, hoặc khi đơn vị không chủ trì hay thực hiện. Of a task: the unit’s own progress, evidence and comments; null of a report, or where the unit neither leads nor performs.',
  })
  async progress(
    @Parent() { duty }: AgendaItemType,
    @Graph() graph: GraphContext,
  ): Promise<TaskProgressType | null> {
    const progress = duty && (await graph.load(this.told, duty, `${duty.taskId} ${duty.unitId}`));
    return progress && new TaskProgressType(progress);
  }
}
