import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Line } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { connection, type ConnectionOf, pageOf } from '../../platform/graphql/connection.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type UnitId } from '../../kernel/ids.js';
import { type Unit } from '../domain/unit.js';
import { ClusterReader } from '../store/cluster-reader.js';
import { type Beneath, type BeneathPage, type ListedUnit, TreeReader } from '../store/tree-reader.js';
import { UnitReader } from '../store/unit-reader.js';
import { BeneathArgs } from './beneath.args.js';
import { ClusterSeatType, ClusterType } from './cluster.type.js';
import { UnitConnection, UnitType } from './unit.type.js';

@Resolver(() => UnitType)
export class UnitFields {
  private readonly parents: PluralReader<{ unitId: UnitId; on: Unit['on']; line: Line }, Unit | null> = (
    tx,
    keys,
  ) => this.units.parentsOf(tx, keys);
  private readonly pages: PluralReader<BeneathPage, ListedUnit[]> = (tx, keys) =>
    this.tree.pagesBeneath(tx, keys);
  private readonly counts: PluralReader<Beneath, number> = (tx, keys) => this.tree.countsBeneath(tx, keys);
  private readonly before: PluralReader<UnitId, Unit[]> = (tx, keys) =>
    this.units.relativesOf(tx, keys, 'from');
  private readonly afterwards: PluralReader<UnitId, Unit[]> = (tx, keys) =>
    this.units.relativesOf(tx, keys, 'to');
  private readonly seats = ((tx, keys) => this.clusters.clustersOfMembers(tx, keys)) satisfies PluralReader<
    { unitId: UnitId; year: number },
    unknown
  >;
  private readonly organised = ((tx, keys) =>
    this.clusters.clustersOfOrganisers(tx, keys)) satisfies PluralReader<
    { unitId: UnitId; year: number },
    unknown
  >;

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
    @Args() args: BeneathArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<UnitType>> {
    return this.listed(unit, 'SUBTREE', { args, graph });
  }

  @ResolveField(() => [UnitType], {
    description:
      'Các đơn vị tiền thân, vào ngày cuối cùng của chúng. The units it came from, as of their last day.',
  })
  async predecessors(@Parent() { unit }: UnitType, @Graph() graph: GraphContext): Promise<UnitType[]> {
    return (await graph.load(this.before, unit.unitId)).map((relative) => new UnitType(relative));
  }

  @ResolveField(() => [UnitType], {
    description:
      'Các đơn vị kế thừa, vào ngày thành lập của chúng. What became of it, as of their first day.',
  })
  async successors(@Parent() { unit }: UnitType, @Graph() graph: GraphContext): Promise<UnitType[]> {
    return (await graph.load(this.afterwards, unit.unitId)).map((relative) => new UnitType(relative));
  }

  @ResolveField(() => [ClusterSeatType], {
    description: 'Các cụm, khối mà đơn vị tham gia trong một năm. The clusters it sits in, in a year.',
  })
  async clusterSeats(
    @Parent() { unit }: UnitType,
    @Args('year', { type: () => Int, description: 'Năm thi đua. The emulation year.' }) year: number,
    @Graph() graph: GraphContext,
  ): Promise<ClusterSeatType[]> {
    const key = { unitId: unit.unitId, year };
    const seats = await graph.load(this.seats, key, textOf(key));
    return seats.map(({ cluster, role }) => ({ cluster: new ClusterType(cluster), role }));
  }

  @ResolveField(() => [ClusterType], {
    description: 'Các cụm, khối do đơn vị tổ chức trong một năm. The clusters it organises, in a year.',
  })
  async organises(
    @Parent() { unit }: UnitType,
    @Args('year', { type: () => Int, description: 'Năm thi đua. The emulation year.' }) year: number,
    @Graph() graph: GraphContext,
  ): Promise<ClusterType[]> {
    const key = { unitId: unit.unitId, year };
    return (await graph.load(this.organised, key, textOf(key))).map((cluster) => new ClusterType(cluster));
  }

  private async listed(
    unit: Unit,
    depth: Beneath['depth'],
    { args, graph }: { args: BeneathArgs; graph: GraphContext },
  ): Promise<ConnectionOf<UnitType>> {
    const beneath: Beneath = {
      unitId: unit.unitId,
      on: unit.on,
      line: args.line,
      depth,
      kinds: args.kinds ?? null,
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
