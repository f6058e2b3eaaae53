import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsEnum, MaxLength } from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { connection, type ConnectionOf, PageArgs, pageOf } from '../../platform/graphql/connection.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { changedFigures, rollUp } from '../domain/aggregation.js';
import {
  ConsolidationReader,
  type ConsolidationQuestion,
  type DriftedReport,
} from '../store/consolidation-reader.js';
import { FigureReader } from '../store/figure-reader.js';
import {
  ChangedFigureType,
  ConsolidationType,
  DriftedReportType,
  SignedReportConnection,
  SignedReportType,
} from './consolidation.type.js';
import { ReportingPlaces } from './reporting-places.js';

@ArgsType()
export class ConsolidationArgs {
  @Field(() => String, {
    description: 'Mã đơn vị vào ngày lấy cơ cấu của kỳ. The unit’s code on the period’s as-of day.',
  })
  @MaxLength(35)
  unitCode!: string;

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  @MaxLength(20)
  periodCode!: string;

  @Field(() => String, { defaultValue: 'TDKT', description: 'Mã biểu mẫu. The form.' })
  @MaxLength(20)
  formCode: string = 'TDKT';

  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';
}

@ArgsType()
class SignaturesBeneathArgs extends ConsolidationArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Chỉ những số đã lệch. Only those that have drifted.',
  })
  @IsBoolean()
  onlyDrifted: boolean = false;
}

@Resolver(() => ConsolidationType)
export class ConsolidationQueries {
  private readonly drifts: PluralReader<string, DriftedReport[]> = (tx, ids) =>
    this.consolidations.driftOf(tx, ids);

  constructor(
    private readonly consolidations: ConsolidationReader,
    private readonly figures: FigureReader,
    private readonly places: ReportingPlaces,
  ) {}

  @Query(() => [ConsolidationType], {
    name: 'consolidations',
    description:
      'Các lần ký số liệu tổng hợp của một đơn vị, mới nhất trước; rỗng khi chưa ký hoặc ngoài phạm vi. The signatures of a unit, the latest first; empty where it has not signed or is out of scope.',
  })
  async signatures(
    @Args() args: ConsolidationArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConsolidationType[]> {
    return this.asked(args, graph, (question) => graph.read((tx) => this.consolidations.of(tx, question)));
  }

  @Query(() => [ConsolidationType], {
    description:
      'Lần ký mới nhất của đơn vị và toàn bộ bên dưới, để thấy số nào đã lệch; tối đa 200. The latest signatures of a unit and all beneath it, to see which have drifted; 200 at most.',
  })
  async consolidationsBeneath(
    @Args() args: SignaturesBeneathArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConsolidationType[]> {
    return this.asked(args, graph, (question) =>
      graph.read((tx) => this.consolidations.beneath(tx, question, args.onlyDrifted)),
    );
  }

  @ResolveField(() => [DriftedReportType], {
    description: 'Các báo cáo đã thay đổi từ khi ký. The reports that have changed since it was signed.',
  })
  async drift(
    @Parent() { consolidation }: ConsolidationType,
    @Graph() graph: GraphContext,
  ): Promise<DriftedReportType[]> {
    const rows = await graph.load(this.drifts, consolidation.consolidationId);
    return rows.map((row) => new DriftedReportType(row));
  }

  @ResolveField(() => SignedReportConnection, {
    description:
      'Các bản báo cáo làm căn cứ, theo mã đơn vị. The versions it rests on, by the codes of their units.',
  })
  async basis(
    @Parent() { consolidation }: ConsolidationType,
    @Args() { first, after }: PageArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<SignedReportType>> {
    const { consolidationId, versions } = consolidation;
    const cursors = graph.cursors(`basis ${consolidationId}`);
    const page = { after: cursors.after(after), first: first + 1 };
    const rows = await graph.read((tx) => this.consolidations.basis(tx, consolidationId, page));
    return connection(pageOf(rows, first), cursors, {
      key: (row) => row.unitCode,
      node: (row) => new SignedReportType(row),
      totalCount: () => Promise.resolve(versions),
    });
  }

  @ResolveField(() => [ChangedFigureType], {
    description:
      'Với lần ký mới nhất: các chỉ tiêu mà số sẽ ký lúc này (mức SIGNABLE) khác số đã ký; rỗng với lần ký cũ. Of the latest: the indicators whose figures, as they would be signed now (stage SIGNABLE), differ from what was signed.',
  })
  async changedFigures(
    @Parent() { consolidation }: ConsolidationType,
    @Graph() graph: GraphContext,
  ): Promise<ChangedFigureType[]> {
    if (consolidation.drifted !== true) return [];
    const { unitId, periodCode, formCode, line } = consolidation;
    const place = { unitId, periodCode, formCode, line, restatedOn: null, indicators: null, clusterId: null };
    const [signed, current] = await graph.read((tx) =>
      this.figures.rollUps(tx, [
        { ...place, stage: 'CONSOLIDATED' },
        { ...place, stage: 'SIGNABLE' },
      ]),
    );
    if (!signed || !current) return [];
    const of = (raw: typeof signed) => rollUp(raw.base.form, raw.addends, raw.facts);
    return changedFigures(of(signed), of(current)).map(({ before, after }) => ({
      indicator: after.indicator.code,
      name: after.indicator.name,
      signed: before.value,
      current: after.value,
    }));
  }

  private async asked(
    args: ConsolidationArgs,
    graph: GraphContext,
    read: (question: ConsolidationQuestion) => ReturnType<ConsolidationReader['of']>,
  ): Promise<ConsolidationType[]> {
    const question = await this.places.question(graph, args);
    return question === null ? [] : (await read(question)).map((row) => new ConsolidationType(row));
  }
}
