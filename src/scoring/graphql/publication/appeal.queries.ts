import { Args, Query, Resolver } from '@nestjs/graphql';
import { connection, type ConnectionOf, pageOf } from '../../../platform/graphql/connection.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { AppealReader } from '../../store/publication/appeal-reader.js';
import { ClusterInPeriodPage } from '../run/scoring.input.js';
import { AppealConnection, AppealType } from './publication.type.js';

@Resolver()
export class AppealQueries {
  constructor(private readonly reader: AppealReader) {}

  @Query(() => AppealConnection, {
    description:
      'Các kiến nghị về kết quả của cụm, khối, cũ trước: của đơn vị trong phạm vi của người xem, hoặc tất cả với trưởng cụm và đơn vị tổ chức. The appeals against a cluster’s result, oldest first: those of units within scope, or all for those in charge.',
  })
  async appeals(
    @Args() { first, after, ...names }: ClusterInPeriodPage,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<AppealType>> {
    const { clusterCode, year, periodCode } = names;
    const cursors = graph.cursors(`appeals ${JSON.stringify([clusterCode, year, periodCode])}`);
    const page = { after: cursors.after(after), limit: first + 1 };
    const rows = await graph.read((tx) => this.reader.page(tx, names, page));
    return connection(pageOf(rows, first), cursors, {
      key: (row) => row.appealId,
      node: (row) => new AppealType(row),
      totalCount: () => graph.read((tx) => this.reader.count(tx, names)),
    });
  }
}
