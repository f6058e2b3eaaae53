import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsOptional, MaxLength } from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { PeriodReader } from '../../calendar/index.js';
import { UnitReader } from '../../organisation/index.js';
import { connection, type ConnectionOf, PageArgs, pageOf } from '../../platform/graphql/connection.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type ReportId } from '../../kernel/ids.js';
import { type OwedState, owedStates, type Reach, reaches } from '../domain/owed.js';
import { type GrantEntry, type OwedQuestion, OwedReader } from '../store/owed-reader.js';
import { type Report, ReportReader } from '../store/report-reader.js';
import { GrantType, OwedReportConnection, OwedReportType, OwedStateEnum, ReachEnum } from './owed.type.js';
import { ReportType } from './report.type.js';

@ArgsType()
class OwedArgs extends PageArgs {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  @MaxLength(35)
  unitCode!: string;

  @Field(() => ReachEnum, {
    defaultValue: 'ITSELF',
    description: 'Báo cáo của những đơn vị nào. Whose reports.',
  })
  @IsEnum(reaches)
  reach: Reach = 'ITSELF';

  @Field(() => LineEnum, {
    defaultValue: 'TERRITORIAL',
    description: 'Tuyến để tìm các đơn vị bên dưới. The line in which to look beneath.',
  })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => String, { nullable: true, description: 'Chỉ kỳ này. Only this period.' })
  @IsOptional()
  @MaxLength(20)
  periodCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ biểu mẫu này. Only this form.' })
  @IsOptional()
  @MaxLength(20)
  formCode?: string | null;

  @Field(() => [OwedStateEnum], {
    defaultValue: [],
    description: 'Chỉ các tình trạng này; rỗng là tất cả. Only in one of these situations; all where empty.',
  })
  @IsEnum(owedStates, { each: true })
  @ArrayMaxSize(10)
  states: OwedState[] = [];
}

@Resolver(() => OwedReportType)
export class OwedQueries {
  private readonly granted: PluralReader<string, GrantEntry[]> = (tx, ids) => this.owed.grantsOf(tx, ids);
  private readonly begun: PluralReader<ReportId, Report | null> = (tx, ids) =>
    this.reports.reportsByIds(tx, ids);

  constructor(
    private readonly owed: OwedReader,
    private readonly reports: ReportReader,
    private readonly units: UnitReader,
    private readonly periods: PeriodReader,
  ) {}

  @Query(() => OwedReportConnection, {
    description:
      'Báo cáo phải nộp của một đơn vị, các đơn vị trực tiếp dưới nó hoặc toàn bộ bên dưới, việc gấp trước; rỗng khi ngoài phạm vi. Reports owed by a unit, by those directly beneath it or by all beneath it, the most urgent first; empty out of scope.',
  })
  async owedReports(
    @Args() args: OwedArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<OwedReportType>> {
    const { unitCode: code, periodCode = null, formCode = null, line, reach, states, first } = args;
    const unit = await graph.read(async (tx) => {
      const [period] = periodCode === null ? [] : await this.periods.periodsByCodes(tx, [periodCode]);
      const on = period?.asOf ?? (await this.units.today(tx));
      return (await this.units.unitsByCodes(tx, [{ code, on }]))[0] ?? null;
    });
    const question: OwedQuestion | null = unit && {
      unitId: unit.unitId,
      line,
      reach,
      periodCode,
      formCode,
      states,
    };
    const cursors = graph.cursors(`owed ${JSON.stringify(question)}`);
    const after = cursors.after(args.after);
    const rows = question && (await graph.read((tx) => this.owed.page(tx, question, after, first + 1)));
    return connection(pageOf(rows ?? [], first), cursors, {
      key: (row) => row.key,
      node: (row) => new OwedReportType(row),
      totalCount: () =>
        question === null ? Promise.resolve(0) : graph.read((tx) => this.owed.count(tx, question)),
    });
  }

  @ResolveField(() => [GrantType], {
    description: 'Gia hạn, miễn đã cho, cũ trước. What was granted, oldest first.',
  })
  grants(@Parent() { owed }: OwedReportType, @Graph() graph: GraphContext): Promise<GrantType[]> {
    return graph.load(this.granted, owed.obligationId);
  }

  @ResolveField(() => ReportType, {
    nullable: true,
    description: 'Báo cáo, khi đã lập. The report, once it is begun.',
  })
  async report(@Parent() { owed }: OwedReportType, @Graph() graph: GraphContext): Promise<ReportType | null> {
    if (owed.reportId === null) return null;
    const report = await graph.load(this.begun, owed.reportId);
    return report && new ReportType(report);
  }
}
