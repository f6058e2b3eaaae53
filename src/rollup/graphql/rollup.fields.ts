import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PeriodReader } from '../../calendar/index.js';
import { UnitReader, UnitType } from '../../organisation/index.js';
import { type Unit } from '../../organisation/domain/index.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { Keepable } from '../../platform/graphql/keepable.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { type RollUpBase, type RollUpQuestion } from '../store/base-reader.js';
import { FigureReader, type RawRollUp, type UnattributedReports } from '../store/figure-reader.js';
import { FiguresArgs, figuresReckoned } from './figures.args.js';
import { labelOf } from './rollup-label.js';
import { RollUpArgs, RollUpOfArgs } from './rollup.args.js';
import { RolledFigureType, RollUpType } from './rollup.type.js';
import { UnattributedReportsType } from './unattributed.type.js';

@Resolver(() => UnitType)
export class UnitRollUpFields {
  private readonly rolled: PluralReader<RollUpQuestion, RawRollUp | null> = (tx, keys) =>
    this.figures.rollUps(tx, keys);

  constructor(
    private readonly figures: FigureReader,
    private readonly units: UnitReader,
    private readonly periods: PeriodReader,
  ) {}

  @Keepable()
  @Query(() => RollUpType, {
    nullable: true,
    name: 'rollUp',
    description:
      'Số liệu tổng hợp của đơn vị mang mã này vào ngày lấy cơ cấu; null khi không có, hoặc khi có báo cáo phía sau ngoài phạm vi. The roll-up of the unit that bore this code on the day of the structure; null where there is none, or where a report behind it is not within scope.',
  })
  async rollUpOf(@Args() args: RollUpOfArgs, @Graph() graph: GraphContext): Promise<RollUpType | null> {
    const unit = await graph.read(async (tx): Promise<Unit | null> => {
      const on =
        args.structure === 'RESTATED'
          ? (args.restatedOn ?? (await this.units.today(tx)))
          : (await this.periods.periodsByCodes(tx, [args.periodCode]))[0]?.asOf;
      const [found = null] = on ? await this.units.unitsByCodes(tx, [{ code: args.unitCode, on }]) : [];
      return found;
    });
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
    { periodCode, line, stage, formCode, structure, restatedOn: asked }: RollUpArgs,
    graph: GraphContext,
  ): Promise<RollUpType | null> {
    if (asked && structure === 'AS_REPORTED') throw dayWithoutRestating();
    if (structure === 'RESTATED' && (stage === 'SIGNABLE' || stage === 'CONSOLIDATED'))
      throw signedIsNotRestated();
    const restatedOn = structure === 'RESTATED' ? (asked ?? on) : null;
    const question: RollUpQuestion = {
      ...{ unitId, periodCode, line, stage, formCode, restatedOn },
      ...{ indicators: null, clusterId: null },
    };
    const raw = await graph.load(this.rolled, question, JSON.stringify(question));
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
  figures(
    @Parent() { base, rolled, whole }: RollUpType,
    @Args() { indicators }: FiguresArgs,
  ): RolledFigureType[] {
    return rolled
      .filter((figure) => !indicators || indicators.includes(figure.indicator.code))
      .map((figure) => new RolledFigureType(figure, [base], whole));
  }

  @ResolveField(() => String, {
    description:
      'Nhãn phải đi cùng các con số này ở mọi nơi trình bày. The label that must stand beside these figures wherever they are shown.',
  })
  label(@Parent() { base }: RollUpType, @Graph() graph: GraphContext): string {
    return labelOf(graph.language, base);
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

function dayWithoutRestating(): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: 'Có "restatedOn" nhưng không yêu cầu quy đổi. Hãy gửi kèm structure: RESTATED, hoặc bỏ ngày đó.',
    en: '"restatedOn" is given, but restating is not asked for. Send structure: RESTATED with it, or leave the day out.',
  });
}

function signedIsNotRestated(): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: 'Số đã ký và số sẽ ký chỉ xem được theo cơ cấu của kỳ, không quy đổi. Hãy bỏ structure: RESTATED, hoặc chọn stage ACCEPTED.',
    en: 'What was or would be signed is shown by the structure of its period and not restated. Leave structure: RESTATED out, or ask for stage ACCEPTED.',
  });
}
