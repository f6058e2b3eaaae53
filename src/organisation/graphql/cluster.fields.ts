import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ClusterId } from '../../kernel/ids.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { ClusterReader, type Seat } from '../store/cluster-reader.js';
import { ClusterMemberType, ClusterType } from './cluster.type.js';

@Resolver(() => ClusterType)
export class ClusterFields {
  private readonly seats: PluralReader<ClusterId, Seat[]> = (tx, ids) => this.reader.seatsOf(tx, ids);

  constructor(private readonly reader: ClusterReader) {}

  @Query(() => [ClusterType], {
    description:
      'Các lần chia của một cụm, khối trong năm, mới nhất trước; rỗng khi không có hoặc không thuộc phạm vi. The divisions of a cluster in a year, newest first; empty where there is none within scope.',
  })
  async clusters(
    @Args('code', { type: () => String, description: 'Mã cụm, khối. The code.' }) code: string,
    @Args('year', { type: () => Int, description: 'Năm thi đua. The year.' }) year: number,
    @Graph() graph: GraphContext,
  ): Promise<ClusterType[]> {
    const [found = []] = await graph.read((tx) => this.reader.clustersByCodes(tx, [{ code, year }]));
    return found.map((cluster) => new ClusterType(cluster));
  }

  @ResolveField(() => [ClusterMemberType], {
    nullable: true,
    description:
      'Các thành viên; chỉ trưởng cụm, khối và đơn vị tổ chức được xem, với người khác là null. The members; for the leader and the organiser only, null for others.',
  })
  async members(
    @Parent() { cluster }: ClusterType,
    @Graph() graph: GraphContext,
  ): Promise<ClusterMemberType[] | null> {
    if (!cluster.inCharge) return null;
    return graph.load(this.seats, cluster.clusterId);
  }
}
