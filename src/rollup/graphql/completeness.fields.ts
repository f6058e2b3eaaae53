import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type CompletenessQuestion, CompletenessType } from '../../reporting/index.js';
import { ConsolidationReader } from '../store/consolidation-reader.js';

/** What this floor adds to how far the reports of a subtree have come. */
@Resolver(() => CompletenessType)
export class CompletenessFields {
  private readonly drifts: PluralReader<CompletenessQuestion, number> = (tx, asked) =>
    this.consolidations.driftedBeneath(tx, asked);

  constructor(private readonly consolidations: ConsolidationReader) {}

  @ResolveField(() => Int, {
    description:
      'Số đơn vị có số liệu tổng hợp đã ký nhưng nay đã lệch, kể cả chính đơn vị. How many units, this one too, have signed figures that have drifted since.',
  })
  drifted(@Parent() { question }: CompletenessType, @Graph() graph: GraphContext): Promise<number> {
    return graph.load(this.drifts, question, JSON.stringify(question));
  }
}
