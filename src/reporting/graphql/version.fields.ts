import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type VersionId } from '../../kernel/ids.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type Delivery, type ReportedFigure, ReportReader } from '../store/report-reader.js';
import { DeliveryType, ReportedFigureType, ReportVersionType } from './report.type.js';

@Resolver(() => ReportVersionType)
export class VersionFields {
  private readonly figuresOf: PluralReader<VersionId, ReportedFigure[]> = (tx, ids) =>
    this.reports.figuresOf(tx, ids);
  private readonly deliveriesOf: PluralReader<VersionId, Delivery[]> = (tx, ids) =>
    this.reports.deliveriesOf(tx, ids);

  constructor(private readonly reports: ReportReader) {}

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
