import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsArray, IsEnum, IsOptional, MaxLength } from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { PeriodReader } from '../../calendar/index.js';
import { UnitReader, UnitType } from '../../organisation/index.js';
import { type Unit } from '../../organisation/domain/index.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { rollUp } from '../domain/aggregation.js';
import { FigureReader, type RawRollUp, type RollUpQuestion, type Stage } from '../store/figure-reader.js';
import { ContributionsType, RolledFigureType, RollUpType, StageEnum } from './rollup.type.js';

@ArgsType()
class RollUpArgs {
  @Field(() => String, { description: 'Mã kỳ báo cáo, ví dụ "2025-Y". The period.' })
  @MaxLength(20)
  periodCode!: string;

  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => StageEnum, { defaultValue: 'ACCEPTED', description: 'Mức xử lý được tính. The stage.' })
  @IsEnum(['SUBMITTED', 'ACCEPTED'])
  stage: Stage = 'ACCEPTED';

  @Field(() => String, { defaultValue: 'TDKT', description: 'Mã biểu mẫu. The form.' })
  @MaxLength(20)
  formCode: string = 'TDKT';
}

@ArgsType()
class RollUpOfArgs extends RollUpArgs {
  @Field(() => String, { description: 'Mã đơn vị, ví dụ "TW". The unit’s code.' })
  @MaxLength(35)
  unitCode!: string;
}

@ArgsType()
class FiguresArgs {
  @Field(() => [String], { nullable: true, description: 'Chỉ lấy các chỉ tiêu này. Only these indicators.' })
  @IsOptional()
  @IsArray()
  @MaxLength(20, { each: true })
  indicators?: string[] | null;
}

@Resolver(() => UnitType)
export class UnitRollUpFields {
  private readonly rolled: PluralReader<RollUpQuestion, RawRollUp | null> = (tx, keys) =>
    this.figures.rollUps(tx, keys);

  constructor(
    private readonly figures: FigureReader,
    private readonly units: UnitReader,
    private readonly periods: PeriodReader,
  ) {}

  @Query(() => RollUpType, {
    nullable: true,
    name: 'rollUp',
    description:
      'Số liệu tổng hợp của đơn vị mang mã này vào ngày lấy cơ cấu của kỳ; null khi không có hoặc ngoài phạm vi. The roll-up of the unit that bore this code on the period’s as-of day; null where there is none within scope.',
  })
  async rollUpOf(@Args() args: RollUpOfArgs, @Graph() graph: GraphContext): Promise<RollUpType | null> {
    const unit = await graph.read(async (tx): Promise<Unit | null> => {
      const [period] = await this.periods.periodsByCodes(tx, [args.periodCode]);
      return period
        ? ((await this.units.unitsByCodes(tx, [{ code: args.unitCode, on: period.asOf }]))[0] ?? null)
        : null;
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
    { unitId }: Unit,
    { periodCode, line, stage, formCode }: RollUpArgs,
    graph: GraphContext,
  ): Promise<RollUpType | null> {
    const question: RollUpQuestion = { unitId, periodCode, line, stage, formCode };
    const raw = await graph.load(this.rolled, question, JSON.stringify(question));
    return raw && new RollUpType(raw.base, rollUp(raw.base.form, raw.addends, raw.facts));
  }
}

@Resolver(() => RollUpType)
export class RollUpFields {
  @ResolveField(() => [RolledFigureType], {
    description: 'Các chỉ tiêu theo thứ tự của biểu mẫu. The indicators in the order of the form.',
  })
  figures(@Parent() { base, rolled }: RollUpType, @Args() { indicators }: FiguresArgs): RolledFigureType[] {
    return rolled
      .filter((figure) => !indicators || indicators.includes(figure.indicator.code))
      .map((figure) => new RolledFigureType(figure, base));
  }
}

@Resolver(() => RolledFigureType)
export class RolledFigureFields {
  constructor(private readonly reader: FigureReader) {}

  @ResolveField(() => ContributionsType, {
    description: 'Các báo cáo đứng sau số này, để truy ngược tới nguồn. The reports behind this figure.',
  })
  async contributions(
    @Parent() { figure, base }: RolledFigureType,
    @Graph() graph: GraphContext,
  ): Promise<ContributionsType> {
    const { indicator } = figure;
    const parts =
      indicator.sumOf ??
      (indicator.numerator ? [...indicator.numerator, ...(indicator.denominator ?? [])] : [indicator.code]);
    const { shown, hidden } = await graph.read((tx) => this.reader.contributions(tx, base, parts));
    return { shown: shown.map((one) => ({ ...one, reportId: nodeId('Report', one.reportId) })), hidden };
  }
}
