import { Args, ArgsType, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsEnum, IsOptional, MaxLength } from 'class-validator';
import { PeriodReader } from '../../calendar/index.js';
import { type Period } from '../../calendar/domain/index.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { comparedRollUps } from '../domain/comparison.js';
import { comparedFigure, ComparedRolledFigureType, RollUpComparisonType } from './comparison.type.js';
import { FiguresArgs, figuresReckoned, onlyNamed } from './figures.args.js';
import { labelOfBoth } from './labels.js';
import { restatingDay } from './restating.js';
import { RollUps } from './roll-ups.js';
import { RollUpType, type Structure, StructureEnum } from './rollup.type.js';

@ArgsType()
class ComparedWithArgs {
  @Field(() => String, { description: 'Mã kỳ của bên kia. The period of the other.' })
  @MaxLength(20)
  periodCode!: string;

  @Field(() => StructureEnum, {
    defaultValue: 'AS_REPORTED',
    description:
      'Bên kia như đã báo cáo, hay quy đổi theo chính cơ cấu của bên này: dùng khi đơn vị đã sáp nhập giữa hai kỳ. The other as reported, or restated on the structure of this one: for units that were merged between the two.',
  })
  @IsEnum(['AS_REPORTED', 'RESTATED'])
  structure: Structure = 'AS_REPORTED';

  @Field(() => String, {
    nullable: true,
    description:
      'Mã biểu mẫu của bên kia; mặc định là cùng biểu mẫu. The form of the other; the same by default.',
  })
  @IsOptional()
  @MaxLength(20)
  formCode?: string | null;
}

@Resolver(() => RollUpType)
export class ComparisonFields {
  private readonly named: PluralReader<string, Period | null> = (tx, codes) =>
    this.periods.periodsByCodes(tx, codes);

  constructor(
    private readonly rollUps: RollUps,
    private readonly periods: PeriodReader,
  ) {}

  @ResolveField(() => RollUpComparisonType, {
    nullable: true,
    description:
      'So với kỳ khác của cùng đơn vị, cùng tuyến và mức xử lý; null khi kỳ đó không có số liệu tổng hợp của đơn vị này hoặc ngoài phạm vi. Beside another period of the same unit, in the same line and stage; null where there is no roll-up of it or none within scope.',
  })
  async comparedWith(
    @Parent() own: RollUpType,
    @Args() { periodCode, structure, formCode }: ComparedWithArgs,
    @Graph() graph: GraphContext,
  ): Promise<RollUpComparisonType | null> {
    const { question, form } = own.base;
    const restatedOn = restatingDay({ structure, stage: question.stage }, own.asOf);
    const asked = { ...question, periodCode, restatedOn, formCode: formCode ?? question.formCode };
    const [raw, here, there] = await Promise.all([
      this.rollUps.of(graph, asked),
      graph.load(this.named, question.periodCode),
      graph.load(this.named, periodCode),
    ]);
    if (raw === null || here === null || there === null) return null;
    const other = new RollUpType(raw);
    const compared = comparedRollUps(
      { calendarCode: here.calendarCode, kind: here.kind, form, figures: own.rolled },
      { calendarCode: there.calendarCode, kind: there.kind, form: raw.base.form, figures: other.rolled },
    );
    const label = labelOfBoth(own, other, graph.language);
    return { label, other, compared: compared.map(comparedFigure) };
  }
}

@Resolver(() => RollUpComparisonType)
export class RollUpComparisonFields {
  @ResolveField(() => [ComparedRolledFigureType], {
    complexity: figuresReckoned,
    description:
      'Mọi chỉ tiêu của một trong hai bên, theo thứ tự của biểu mẫu. Every indicator of either, in the order of the form.',
  })
  figures(
    @Parent() { compared }: RollUpComparisonType,
    @Args() named: FiguresArgs,
  ): readonly ComparedRolledFigureType[] {
    const codeOf = ({ indicator }: ComparedRolledFigureType) => indicator;
    return onlyNamed(compared, codeOf, named, compared.map(codeOf));
  }
}
