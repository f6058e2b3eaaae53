import { Args, ArgsType, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsEnum, MaxLength, ValidateNested } from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { decimalText } from '../../kernel/decimal.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import { type ComparisonKind, comparisonKinds } from '../domain/comparison.js';
import { ComparisonReader, type Sibling } from '../store/comparison-reader.js';
import { ReportRefInput } from './report.input.js';

const ComparisonKindEnum = graphqlEnum<ComparisonKind>(
  'ComparisonKind',
  'So báo cáo với kỳ nào của chính đơn vị. With which of the unit’s own periods a report is compared.',
  {
    PREVIOUS_PERIOD: 'Kỳ liền trước trong cùng lịch. The period before in the same calendar.',
    HALF_YEAR: '6 tháng của cùng năm, với báo cáo năm. The half-year of the same year, for a year’s report.',
    LAST_YEAR: 'Cùng kỳ năm trước. The same period a year before.',
  },
);

@ObjectType('ComparedFigure', { description: 'Một chỉ tiêu ở hai báo cáo. An indicator in two reports.' })
export class ComparedFigureType {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  indicator!: string;

  @Field(() => String, { description: 'Tên chỉ tiêu. Its name.' })
  name!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Số trong báo cáo này. In this report.' })
  value!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Số ở báo cáo kia, đã cộng các đơn vị trước sáp nhập. In the other, summed over predecessors.',
  })
  other!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Chênh lệch. The difference.' })
  difference!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Thay đổi so với số kia, phần trăm, 2 chữ số. The change in percent of the other, two places.',
  })
  changePercent!: string | null;
}

@ObjectType('SiblingFigure', { description: 'Số của một đơn vị cùng cấp. A figure of a sibling.' })
export class SiblingFigureType {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  indicator!: string;

  @Field(() => DecimalScalar, {
    description: 'Giá trị; tỷ lệ tính bằng phần trăm. The value; ratios in percent.',
  })
  value!: string;
}

@ObjectType('SiblingReport', {
  description:
    'Báo cáo của một đơn vị cùng cấp trên, cùng cấp. The report of a unit under the same superior and on the same level.',
})
export class SiblingReportType implements Sibling {
  @Field(() => String, { description: 'Mã đơn vị. Its code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. Its name.' })
  unitName!: string;

  @Field(() => [SiblingFigureType], { description: 'Các số được hỏi. The figures asked for.' })
  figures!: readonly SiblingFigureType[];
}

@ArgsType()
class ReportArgs {
  @Field(() => ReportRefInput, { description: 'Báo cáo nào. Which report.' })
  @ValidateNested()
  @Type(() => ReportRefInput)
  ref!: ReportRefInput;
}

@ArgsType()
class CompareArgs extends ReportArgs {
  @Field(() => ComparisonKindEnum, { name: 'with', description: 'So với kỳ nào. With which period.' })
  @IsEnum(comparisonKinds)
  with!: ComparisonKind;
}

@ArgsType()
class SiblingsArgs extends ReportArgs {
  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => [String], { description: 'Chỉ tiêu nào, tối đa 20. Which indicators, 20 at most.' })
  @MaxLength(20, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  indicators!: string[];
}

@Resolver()
export class ComparisonQueries {
  constructor(private readonly comparison: ComparisonReader) {}

  @Query(() => [ComparedFigureType], {
    nullable: true,
    description:
      'So báo cáo đang được tính với kỳ khác của chính đơn vị; null khi không có gì để so hoặc ngoài phạm vi. The counted report against another period of the same unit; null where there is nothing to compare or it is out of scope.',
  })
  async compareReport(
    @Args() args: CompareArgs,
    @Graph() graph: GraphContext,
  ): Promise<ComparedFigureType[] | null> {
    const rows = await graph.read((tx) => this.comparison.compared(tx, args.ref.toRef(), args.with));
    const text = (value: Parameters<typeof decimalText>[0] | null) => value && decimalText(value);
    return (
      rows &&
      rows.map(({ indicator, value, other, difference, changePercent }) => ({
        indicator: indicator.code,
        name: indicator.name,
        value: text(value),
        other: text(other),
        difference: text(difference),
        changePercent: text(changePercent),
      }))
    );
  }

  @Query(() => [SiblingReportType], {
    nullable: true,
    description:
      'Báo cáo bên cạnh các đơn vị cùng cấp trên thuộc phạm vi được xem; null khi ngoài phạm vi. A report beside those of its siblings within scope; null out of scope.',
  })
  async reportSiblings(
    @Args() { ref, line, indicators }: SiblingsArgs,
    @Graph() graph: GraphContext,
  ): Promise<SiblingReportType[] | null> {
    return graph.read((tx) => this.comparison.siblings(tx, ref.toRef(), { line, indicators }));
  }
}
