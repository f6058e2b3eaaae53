import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Line } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { connection, type ConnectionOf, pageOf } from '../../platform/graphql/connection.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type Unit } from '../domain/unit.js';
import {
  type ClusterPlace,
  ClusterReader,
  type ClustersQuestion,
  type SeenCluster,
} from '../store/cluster-reader.js';
import { type Beneath, type BeneathPage, type ListedUnit, TreeReader } from '../store/tree-reader.js';
import { type UnitInLine, UnitReader } from '../store/unit-reader.js';
import { BeneathArgs, SubtreeArgs } from './beneath.args.js';
import { ClusterSeatType, ClusterType } from './cluster.type.js';
import { ClustersArgs } from './clusters.args.js';
import { UnitConnection, UnitType } from './unit.type.js';

@Resolver(() => UnitType)
export class UnitFields {
  private readonly parents: PluralReader<UnitInLine, Unit | null> = (tx, keys) =>
    this.units.parentsOf(tx, keys);
  private readonly above: PluralReader<UnitInLine, Unit[]> = (tx, keys) => this.units.ancestorsOf(tx, keys);
  private readonly pages: PluralReader<BeneathPage, ListedUnit[]> = (tx, keys) =>
    this.tree.pagesBeneath(tx, keys);
  private readonly counts: PluralReader<Beneath, number> = (tx, keys) => this.tree.countsBeneath(tx, keys);
  private readonly seats: PluralReader<ClustersQuestion, ClusterPlace[]> = (tx, keys) =>
    this.clusters.clustersOfMembers(tx, keys);
  private readonly organised: PluralReader<ClustersQuestion, SeenCluster[]> = (tx, keys) =>
    this.clusters.clustersOfOrganisers(tx, keys);

  constructor(
    private readonly units: UnitReader,
    private readonly tree: TreeReader,
    private readonly clusters: ClusterReader,
  ) {}

  @ResolveField(() => UnitType, {
    nullable: true,
    description:
      'Đơn vị cấp trên trực tiếp trong một tuyến; null ở gốc hoặc ngoài phạm vi được xem. The parent in a line; null at the root or out of scope.',
  })
  async parent(
    @Parent() { unit }: UnitType,
    @Args('line', {
      type: () => LineEnum,
      defaultValue: 'TERRITORIAL',
      description: 'Tuyến báo cáo. The reporting line.',
    })
    line: Line,
    @Graph() graph: GraphContext,
  ): Promise<UnitType | null> {
    const key = { unitId: unit.unitId, on: unit.on, line };
    const parent = await graph.load(this.parents, key, textOf(key));
    return parent && new UnitType(parent);
  }

  @ResolveField(() => [UnitType], {
    description:
      'Các đơn vị cấp trên trong một tuyến, từ cấp trên trực tiếp đến gốc, trong phạm vi được xem. Those above it in a line, from its parent to the root, as far as within scope.',
  })
  async ancestors(
    @Parent() { unit }: UnitType,
    @Args('line', {
      type: () => LineEnum,
      defaultValue: 'TERRITORIAL',
      description: 'Tuyến báo cáo. The reporting line.',
    })
    line: Line,
    @Graph() graph: GraphContext,
  ): Promise<UnitType[]> {
    const key = { unitId: unit.unitId, on: unit.on, line };
    return (await graph.load(this.above, key, textOf(key))).map((ancestor) => new UnitType(ancestor));
  }

  @ResolveField(() => UnitConnection, {
    description:
      'Các đơn vị trực thuộc trong một tuyến, theo thứ tự tên tiếng Việt. The units directly beneath in a line, in Vietnamese order.',
  })
  children(
    @Parent() { unit }: UnitType,
    @Args() args: BeneathArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<UnitType>> {
    return this.listed(unit, 'CHILDREN', { args, graph });
  }

  @ResolveField(() => UnitConnection, {
    description:
      'Toàn bộ đơn vị bên dưới trong một tuyến, không gồm chính nó. All units beneath in a line, without itself.',
  })
  subtree(
    @Parent() { unit }: UnitType,
    @Args() args: SubtreeArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<UnitType>> {
    return this.listed(unit, 'SUBTREE', { args, graph });
  }

  @ResolveField(() => [ClusterSeatType], {
    description:
      'Các cụm, khối mà đơn vị tham gia trong một năm. The clusters it sits in, in a year; with a day, those it sits in on that day.',
  })
  async clusterSeats(
    @Parent() { unit }: UnitType,
    @Args() { year, on }: ClustersArgs,
    @Graph() graph: GraphContext,
  ): Promise<ClusterSeatType[]> {
    const key = { unitId: unit.unitId, year, on: on ?? null };
    const seats = await graph.load(this.seats, key, textOf(key));
    return seats.map(({ cluster, ...seat }) => ({ cluster: new ClusterType(cluster), ...seat }));
  }

  @ResolveField(() => [ClusterType], {
    description:
      'Các cụm, khối do đơn vị tổ chức trong một năm. The clusters it organises, in a year; with a day, those that hold on that day.',
  })
  async organises(
    @Parent() { unit }: UnitType,
    @Args() { year, on }: ClustersArgs,
    @Graph() graph: GraphContext,
  ): Promise<ClusterType[]> {
    const key = { unitId: unit.unitId, year, on: on ?? null };
    return (await graph.load(this.organised, key, textOf(key))).map((cluster) => new ClusterType(cluster));
  }

  private async listed(
    unit: Unit,
    depth: Beneath['depth'],
    { args, graph }: { args: SubtreeArgs; graph: GraphContext },
  ): Promise<ConnectionOf<UnitType>> {
    const beneath: Beneath = {
      unitId: unit.unitId,
      on: unit.on,
      line: args.line,
      depth,
      kinds: args.kinds ?? null,
      maxDepth: args.maxDepth ?? null,
    };
    const cursors = graph.cursors(`units ${textOf(beneath)}`);
    const asked: BeneathPage = { ...beneath, after: cursors.after(args.after), limit: args.first + 1 };
    const page = pageOf(await graph.load(this.pages, asked, textOf(asked)), args.first);
    return connection(page, cursors, {
      key: (row) => row.key,
      node: (row) => new UnitType(row.unit),
      totalCount: () => graph.load(this.counts, beneath, textOf(beneath)),
    });
  }
}

const textOf = (key: object) => JSON.stringify(key);
