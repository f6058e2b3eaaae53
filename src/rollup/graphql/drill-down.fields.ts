import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type ChildrenQuestion, DrillDownReader, type RollUpPage } from '../store/drill-down-reader.js';
import { arrangementOf, RollUpListArgs } from './drill-down.args.js';
import { RollUpConnection, rollUpConnection, type RollUpListed } from './roll-up-list.type.js';
import { RollUpType } from './rollup.type.js';

@Resolver(() => RollUpType)
export class DrillDownFields {
  private readonly pages: PluralReader<ChildrenQuestion, RollUpPage> = (tx, asked) =>
    this.drillDown.children(tx, asked);

  constructor(private readonly drillDown: DrillDownReader) {}

  @ResolveField(() => RollUpConnection, {
    description:
      'Số liệu tổng hợp của từng đơn vị trực tiếp bên dưới trong tuyến này vào ngày lấy cơ cấu, cùng kỳ, biểu mẫu và mức xử lý; rỗng khi không có hoặc ngoài phạm vi. The roll-up of each unit directly beneath in this line on the day of the structure, for the same period, form and stage; empty where there is none or none within scope.',
  })
  async children(
    @Parent() parent: RollUpType,
    @Args() args: RollUpListArgs,
    @Graph() graph: GraphContext,
  ): Promise<RollUpListed> {
    const { base } = parent;
    const { orderBy, where } = args;
    const list = JSON.stringify([base.question, orderBy ?? null, where ?? null]);
    const cursors = graph.cursors(`children ${list}`);
    const { kinds = null, levels = null } = where ?? {};
    const question = { base, kinds, levels, arrangement: arrangementOf(args, base.form, cursors) };
    const page = await graph.load(
      this.pages,
      question,
      JSON.stringify([list, args.first, args.after ?? null]),
    );
    return rollUpConnection(page, cursors, parent.asWhole);
  }
}
