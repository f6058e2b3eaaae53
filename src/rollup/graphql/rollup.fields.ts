import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitType } from '../../organisation/index.js';
import { type Unit } from '../../organisation/domain/index.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { Keepable } from '../../platform/graphql/keepable.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { type RollUpBase } from '../store/base-reader.js';
import { FigureReader, type UnattributedReports } from '../store/figure-reader.js';
import { codesOf, FiguresArgs, figuresReckoned, onlyNamed } from './figures.args.js';
import { labelOf } from './labels.js';
import { restatingDay } from './restating.js';
import { RollUps } from './roll-ups.js';
import { RollUpArgs, RollUpOfArgs } from './rollup.args.js';
import { RolledFigureType, RollUpType } from './rollup.type.js';
import { UnattributedReportsType } from './unattributed.type.js';

@Resolver(() => UnitType)
export class UnitRollUpFields {
  constructor(private readonly rollUps: RollUps) {}

  @Keepable()
  @Query(() => RollUpType, {
    nullable: true,
    name: 'rollUp',
    description:
      'Số liệu tổng hợp của đơn vị mang mã này vào ngày lấy cơ cấu; null khi không có, hoặc khi có báo cáo phía sau ngoài phạm vi. The roll-up of the unit that bore this code on the day of the structure; null where there is none, or where a report behind it is not within scope.',
  })
  async rollUpOf(@Args() args: RollUpOfArgs, @Graph() graph: GraphContext): Promise<RollUpType | null> {
    const unit = await this.rollUps.unitNamed(graph, args);
    return unit && this.rollUpFor(unit, args, graph);
  }

  @ResolveField(() => RollUpType, {
    nullable: true,
    name: 'rollUp',
    description:
      'Số liệu tổng hợp của đơn vị và toàn bộ bên dưới; null khi đơn vị không tồn tại vào ngày của kỳ hoặc ngoài phạm vi. The roll-up of the unit and all beneath; null where it did not exist on the period’s day or is out of scope.',
  })
  rollUpBeneath(
    @Parent() { unit }: UnitType,
    @Args() args: RollUpArgs,
    @Graph() graph: GraphContext,
  ): Promise<RollUpType | null> {
    return this.rollUpFor(unit, args, graph);
  }

  private async rollUpFor(
    { unitId, on }: Unit,
    args: RollUpArgs,
    graph: GraphContext,
  ): Promise<RollUpType | null> {
    const { periodCode, line, stage, formCode } = args;
    const question = { unitId, periodCode, line, stage, formCode, restatedOn: restatingDay(args, on) };
    const raw = await this.rollUps.of(graph, { ...question, indicators: null, clusterId: null });
    return raw && new RollUpType(raw);
  }
}

@Resolver(() => RollUpType)
export class RollUpFields {
  private readonly left: PluralReader<RollUpBase, UnattributedReports> = (tx, bases) =>
    this.reader.unattributed(tx, bases);

  constructor(private readonly reader: FigureReader) {}

  @ResolveField(() => [RolledFigureType], {
    complexity: figuresReckoned,
    description: 'Các chỉ tiêu theo thứ tự của biểu mẫu. The indicators in the order of the form.',
  })
  figures(@Parent() { base, rolled, whole }: RollUpType, @Args() named: FiguresArgs): RolledFigureType[] {
    return onlyNamed(rolled, ({ indicator }) => indicator.code, named, codesOf(base.form)).map(
      (figure) => new RolledFigureType(figure, [base], whole),
    );
  }

  @ResolveField(() => String, {
    description:
      'Nhãn phải đi cùng các con số này ở mọi nơi trình bày. The label that must stand beside these figures wherever they are shown.',
  })
  label(@Parent() { base }: RollUpType, @Graph() graph: GraphContext): string {
    return labelOf(base, graph.language);
  }

  @ResolveField(() => UnattributedReportsType, {
    description:
      'Chỉ khi quy đổi: các báo cáo không tính ở đây vì đơn vị đã chia, tách. When restated: the reports that are not counted here because their units were split.',
  })
  async unattributed(
    @Parent() { base }: RollUpType,
    @Graph() graph: GraphContext,
  ): Promise<UnattributedReportsType> {
    if (base.question.restatedOn === null) return { shown: [], hidden: 0 };
    const { shown, hidden } = await graph.load(this.left, base, JSON.stringify(base.question));
    return { shown: shown.map((one) => ({ ...one, reportId: nodeId('Report', one.reportId) })), hidden };
  }
}
