import { Query, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { PeriodReader } from '../store/period-reader.js';
import { PeriodType } from './period.type.js';

@Resolver()
export class PeriodQueries {
  constructor(private readonly reader: PeriodReader) {}

  @Query(() => [PeriodType], {
    description: 'Các kỳ báo cáo, mới nhất trước. The reporting periods, newest first.',
  })
  async periods(@Graph() graph: GraphContext): Promise<PeriodType[]> {
    return (await graph.read((tx) => this.reader.periods(tx))).map((period) => new PeriodType(period));
  }
}
