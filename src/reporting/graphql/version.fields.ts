import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type VersionId } from '../../kernel/ids.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { DraftReader } from '../store/draft-reader.js';
import { type Delivery, type ReportedFigure, ReportReader } from '../store/report-reader.js';
import { ProblemType, shownProblem } from './problem.type.js';
import { DeliveryType, ReportedFigureType, ReportVersionType } from './report.type.js';

@Resolver(() => ReportVersionType)
export class VersionFields {
  private readonly figuresOf: PluralReader<VersionId, ReportedFigure[]> = (tx, ids) =>
    this.reports.figuresOf(tx, ids);
  private readonly deliveriesOf: PluralReader<VersionId, Delivery[]> = (tx, ids) =>
    this.reports.deliveriesOf(tx, ids);

  constructor(
    private readonly reports: ReportReader,
    private readonly drafts: DraftReader,
  ) {}

  @ResolveField(() => [ProblemType], {
    description:
      'Những gì bản này cần cấp trên lưu ý: quy tắc chưa đúng và giải trình. What the next level should know of this version: rules that do not hold, and what was said to them.',
  })
  async problems(
    @Parent() { made }: ReportVersionType,
    @Graph() graph: GraphContext,
  ): Promise<ProblemType[]> {
    const problems = await graph.read((tx) => this.drafts.problemsOfVersion(tx, made.versionId));
    return problems
      .filter(({ severity }) => severity !== 'INFO')
      .map((one) => shownProblem(one, graph.language));
  }

  @ResolveField(() => [ReportedFigureType], {
    description: 'Các số liệu của bản này. The figures of this version.',
  })
  figures(
    @Parent() { made }: ReportVersionType,
    @Graph() graph: GraphContext,
  ): Promise<ReportedFigureType[]> {
    return graph.load(this.figuresOf, made.versionId);
  }

  @ResolveField(() => [DeliveryType], {
    description: 'Các nơi nhận bản này. The recipients of this version.',
  })
  async deliveries(
    @Parent() { made }: ReportVersionType,
    @Graph() graph: GraphContext,
  ): Promise<DeliveryType[]> {
    return (await graph.load(this.deliveriesOf, made.versionId)).map(
      (delivery) => new DeliveryType(delivery),
    );
  }
}
