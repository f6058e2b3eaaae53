import { Args, Query, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { ReportReader, ReportType } from '../../reporting/index.js';
import { CompositionReader } from '../store/composition-reader.js';
import { type ConsolidationQuestion, ConsolidationReader } from '../store/consolidation-reader.js';
import { FigureReader } from '../store/figure-reader.js';
import { CompositionType, ReportStartType } from './composition.type.js';
import { ConsolidationArgs } from './consolidation.queries.js';
import { ConsolidationType } from './consolidation.type.js';
import { ReportingPlaces } from './reporting-places.js';
import { RolledFigureType, RollUpType } from './rollup.type.js';

@Resolver()
export class CompositionQueries {
  constructor(
    private readonly figures: FigureReader,
    private readonly composition: CompositionReader,
    private readonly consolidations: ConsolidationReader,
    private readonly reports: ReportReader,
    private readonly places: ReportingPlaces,
  ) {}

  @Query(() => CompositionType, {
    nullable: true,
    name: 'composition',
    description:
      'Những gì cấp trên cần để soạn và ký báo cáo tổng hợp; null khi không được xem cả cây con. What a superior needs to compose and sign; null where the whole subtree is not in scope.',
  })
  async compositionOf(
    @Args() args: ConsolidationArgs,
    @Graph() graph: GraphContext,
  ): Promise<CompositionType | null> {
    const question = await this.places.question(graph, args);
    const total = question && (await this.total(graph, question));
    if (!question || !total) return null;
    const { unitCode, periodCode, formCode } = args;
    return graph.read(async (tx) => {
      const [own] = await this.reports.reportsNamed(tx, [{ unitCode, periodCode, formCode }]);
      const [signed] = await this.consolidations.of(tx, question);
      const paragraphs = await this.composition.paragraphs(tx, question);
      return {
        own: own ? new ReportType(own) : null,
        rollUp: total,
        paragraphs: paragraphs.map((one) => ({ ...one, reportId: nodeId('Report', one.reportId) })),
        missing: await this.composition.missing(tx, question),
        signed: signed ? new ConsolidationType(signed) : null,
      };
    });
  }

  @Query(() => ReportStartType, {
    nullable: true,
    description:
      'Phần điền sẵn cho báo cáo của một đơn vị trong một kỳ; null khi ngoài phạm vi. What the report of a unit for a period is opened with; null out of scope.',
  })
  async reportStart(
    @Args() args: ConsolidationArgs,
    @Graph() graph: GraphContext,
  ): Promise<ReportStartType | null> {
    const question = await this.places.question(graph, args);
    if (question === null) return null;
    const total = await this.total(graph, question);
    const earlier = await graph.read((tx) => this.composition.earlier(tx, question));
    const known = (total?.rolled ?? []).filter(({ indicator }) =>
      ['TREE', 'SERVICE'].includes(indicator.source),
    );
    return {
      known: total === null ? [] : known.map((figure) => new RolledFigureType(figure, [total.base])),
      earlier: earlier.map((one) => ({ ...one, reportId: nodeId('Report', one.reportId) })),
    };
  }

  private async total(graph: GraphContext, question: ConsolidationQuestion): Promise<RollUpType | null> {
    const [raw] = await graph.read((tx) =>
      this.figures.rollUps(tx, [
        { ...question, stage: 'ACCEPTED', restatedOn: null, indicators: null, clusterId: null },
      ]),
    );
    return raw ? new RollUpType(raw) : null;
  }
}
