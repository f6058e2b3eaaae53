import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { connection, PageArgs, pageOf } from '../../platform/graphql/connection.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { reportedOf } from '../domain/indicators.js';
import {
  type Contribution,
  type ContributionCounts,
  ContributionReader,
  type ContributionsPage,
  type ContributionsQuestion,
} from '../store/contribution-reader.js';
import { ContributionConnection, type Contributions } from './contribution.type.js';
import { RolledFigureType } from './rollup.type.js';

@Resolver(() => RolledFigureType)
export class ContributionFields {
  private readonly pages: PluralReader<ContributionsPage, Contribution[]> = (tx, asked) =>
    this.reader.pages(tx, asked);
  private readonly counts: PluralReader<ContributionsQuestion, ContributionCounts> = (tx, asked) =>
    this.reader.counts(tx, asked);

  constructor(private readonly reader: ContributionReader) {}

  @ResolveField(() => ContributionConnection, {
    description:
      'Các báo cáo đứng sau số này, để truy ngược tới nguồn, theo mã đơn vị; với chỉ tiêu được tính, là các báo cáo đứng sau các chỉ tiêu thành phần. The reports behind this figure, by the codes of their units; of a computed indicator, those behind what it is made of.',
  })
  async contributions(
    @Parent() { figure, bases }: RolledFigureType,
    @Args() { first, after }: PageArgs,
    @Graph() graph: GraphContext,
  ): Promise<Contributions> {
    const [base] = bases;
    const indicators = base ? reportedOf(base.form, figure.indicator.code) : [];
    const list = JSON.stringify([bases.map(({ question }) => question), figure.indicator.code]);
    const cursors = graph.cursors(`contributions ${list}`);
    const question = { bases, indicators, after: cursors.after(after), limit: first + 1 };
    const rows = await graph.load(this.pages, question, JSON.stringify([list, first, after ?? null]));
    const counts = () => graph.load(this.counts, { bases, indicators }, list);
    const { edges, nodes, pageInfo } = connection(pageOf(rows, first), cursors, {
      key: ({ key }) => key,
      node: ({ key: _, ...row }) => ({ ...row, reportId: nodeId('Report', row.reportId) }),
      totalCount: () => counts().then(({ shown }) => shown),
    });
    return {
      ...{ edges, nodes, pageInfo },
      get totalCount() {
        return counts().then(({ shown }) => shown);
      },
      get hidden() {
        return counts().then(({ hidden }) => hidden);
      },
    };
  }
}
