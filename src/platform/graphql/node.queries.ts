import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext } from './graph-context.js';
import { nodeRef } from './node-id.js';
import { NodeObject, NodeRegistry } from './node.js';
import { PublicFault } from './public-fault.js';

const mostNodes = 100;

@Resolver()
export class NodeQueries {
  constructor(private readonly registry: NodeRegistry) {}

  @Query(() => NodeObject, {
    nullable: true,
    description:
      'Đối tượng theo id; null khi không có hoặc không thuộc phạm vi được xem. The object of an id; null where there is none within scope.',
  })
  async node(
    @Args('id', { type: () => ID, description: 'Id của đối tượng. The id.' }) id: string,
    @Graph() graph: GraphContext,
  ): Promise<NodeObject | null> {
    return this.one(id, graph);
  }

  @Query(() => [NodeObject], {
    nullable: 'items',
    description:
      'Nhiều đối tượng theo id, đúng thứ tự, tối đa 100. Several objects in the order of the ids, 100 at most.',
  })
  async nodes(
    @Args('ids', { type: () => [ID], description: 'Các id. The ids.' }) ids: string[],
    @Graph() graph: GraphContext,
  ): Promise<(NodeObject | null)[]> {
    if (ids.length > mostNodes) {
      throw new PublicFault('COST_LIMIT', {
        vi: `Danh sách "ids" có ${ids.length} phần tử, giới hạn là ${mostNodes}. Hãy chia thành nhiều truy vấn.`,
        en: `The list "ids" has ${ids.length} items, the limit is ${mostNodes}. Split it over several queries.`,
      });
    }
    return Promise.all(ids.map((id) => this.one(id, graph)));
  }

  private async one(id: string, graph: GraphContext): Promise<NodeObject | null> {
    void graph.asking;
    const ref = nodeRef(id);
    const reader = ref && this.registry.reader(ref.type);
    return ref && reader ? graph.load(reader, ref.id) : null;
  }
}
