import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type PlanId, type TaskId, type UnitId } from '../../kernel/ids.js';
import { dayWithin } from '../../kernel/local-date.js';
import { UnitReader } from '../../organisation/index.js';
import { connection, type ConnectionOf, PageArgs, pageOf } from '../../platform/graphql/connection.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { sentence } from '../../platform/messages/catalogue.js';
import { dueDays } from '../domain/task.js';
import { type PlanRow, PlanReader } from '../store/plan-reader.js';
import { PlanSourceReader } from '../store/plan-source-reader.js';
import { TaskReader, type TaskRow } from '../store/task-reader.js';
import { PlanType, PlanWarningType } from './plan.type.js';
import { PlanTaskConnection, PlanTaskType, shownTask } from './task.type.js';

type Codes = ReadonlyMap<UnitId, string | null>;

@Resolver(() => PlanType)
export class PlanFields {
  private readonly listed: PluralReader<PlanId, TaskId[]> = (tx, ids) => this.plans.tasksOf(tx, ids);
  private readonly rows: PluralReader<TaskId, TaskRow | null> = (tx, ids) =>
    this.taskReader.tasksByIds(tx, ids);
  private readonly codes: PluralReader<PlanRow, Codes> = async (tx, drafts) => {
    const today = await this.units.today(tx);
    const named = drafts.map(({ document, year }) =>
      (document?.tasks ?? []).flatMap(({ parties }) =>
        parties.flatMap(({ unitId }) => (unitId === null ? [] : [{ unitId, on: dayWithin(year, today) }])),
      ),
    );
    const codes = await this.sources.codesOf(tx, named.flat());
    const starts = named.map((_, i) => named.slice(0, i).flat().length);
    return named.map(
      (own, i) => new Map(own.map(({ unitId }, j) => [unitId, codes[(starts[i] ?? 0) + j] ?? null])),
    );
  };

  constructor(
    private readonly plans: PlanReader,
    private readonly sources: PlanSourceReader,
    private readonly taskReader: TaskReader,
    private readonly units: UnitReader,
  ) {}

  @ResolveField(() => PlanTaskConnection, {
    description: 'Các nhiệm vụ theo thứ tự của kế hoạch. The tasks in the order of the plan.',
  })
  async tasks(
    @Parent() { plan }: PlanType,
    @Args() { first, after: cursor }: PageArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<PlanTaskType>> {
    const cursors = graph.cursors(`plan ${plan.planId} ${plan.version}`);
    const after = Number(cursors.after(cursor) ?? 0);
    const all =
      plan.document?.tasks ?? (await graph.load(this.listed, plan.planId)).map((taskId) => ({ taskId }));
    const page = pageOf(
      all.map((task, i) => ({ ...task, ordinal: i + 1 })).slice(after, after + first + 1),
      first,
    );
    const shown = await this.shown(
      plan,
      page.rows.map(({ taskId }) => taskId),
      graph,
    );
    return connection(page, cursors, {
      key: ({ ordinal }) => String(ordinal),
      node: ({ taskId }) => shown(taskId),
      totalCount: () => Promise.resolve(all.length),
    });
  }

  @ResolveField(() => [PlanWarningType], {
    description:
      'Những điều cần xem lại trong dự thảo: bên đã chấm dứt hoặc được thay, năm cũ còn trong lời văn; đã ban hành thì rỗng. What has to be looked at in a draft: parties that ended or were replaced, earlier years still named; empty once adopted.',
  })
  warnings(@Parent() { plan }: PlanType, @Graph() graph: GraphContext): PlanWarningType[] {
    const { tasks, notes } = plan.document ?? { tasks: [], notes: [] };
    return notes.map(({ reason, facts, taskIds }) => {
      // Tasks may have moved since: the numbers are those they bear now.
      const numbers = tasks.flatMap(({ taskId }, i) => (taskIds?.includes(taskId) ? [i + 1] : []));
      const now = { reason, facts: taskIds === null ? facts : { ...facts, tasks: numbers }, field: [] };
      const ids = (taskIds ?? []).map((taskId) => nodeId('Task', taskId));
      return { code: reason, message: sentence(now, graph.language), taskIds: ids };
    });
  }

  private async shown(
    plan: PlanRow,
    ids: readonly TaskId[],
    graph: GraphContext,
  ): Promise<(taskId: TaskId) => PlanTaskType> {
    const { document } = plan;
    if (document === null) {
      const rows = await Promise.all(ids.map((taskId) => graph.load(this.rows, taskId)));
      const byId = new Map(ids.map((taskId, i) => [taskId, rows[i]]));
      return (taskId) => {
        const row = byId.get(taskId);
        if (!row) throw new Error('A task of a plan vanished while it was read');
        return shownTask(row, { taskId, topId: null });
      };
    }
    const codes = await graph.load(this.codes, plan, `${plan.planId} ${plan.version}`);
    return (taskId) =>
      shownDraft(
        plan,
        document.tasks.findIndex((task) => task.taskId === taskId),
        codes,
      );
  }
}

function shownDraft({ title: planTitle, document }: PlanRow, at: number, codes: Codes): PlanTaskType {
  const task = document?.tasks[at];
  if (task === undefined) throw new Error('A task of a draft vanished while it was shown');
  const { due, parties, ...words } = task;
  const { from: dueFrom, to: dueTo } = dueDays(due);
  return shownTask(
    {
      ...words,
      ...{
        planTitle,
        ordinal: at + 1,
        granularity: due.granularity,
        dueFrom,
        dueTo,
        status: null,
        overdue: null,
      },
      parties: parties.map(({ unitId, ...party }) => ({
        ...party,
        unitCode: unitId && (codes.get(unitId) ?? null),
      })),
    },
    null,
  );
}
