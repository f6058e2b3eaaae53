import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ClusterId, type UnitId } from '../../kernel/ids.js';
import { dayWithin } from '../../kernel/local-date.js';
import { connection, type ConnectionOf, PageArgs, pageOf } from '../../platform/graphql/connection.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { idOf } from '../../platform/graphql/node-id.js';
import { type Unit } from '../domain/unit.js';
import { ClusterReader, type SeenCluster } from '../store/cluster-reader.js';
import {
  type EmulationPage,
  type EmulationQuestion,
  EmulationReader,
  type EmulationRow,
  type EmulationTree,
} from '../store/emulation-reader.js';
import { type UnitOn, UnitReader } from '../store/unit-reader.js';
import { ClusterType } from './cluster.type.js';
import { EmulationTreeArgs } from './emulation-tree.args.js';
import { EmulationNodeConnection, EmulationNodeType } from './emulation-tree.type.js';
import { unitNamed } from './unit-named.js';
import { UnitType } from './unit.type.js';

@Resolver(() => EmulationNodeType)
export class EmulationTreeQueries {
  private readonly pages: PluralReader<EmulationPage, EmulationRow[]> = (tx, keys) =>
    this.emulation.pagesBeneath(tx, keys);
  private readonly counts: PluralReader<EmulationQuestion, number> = (tx, keys) =>
    this.emulation.countsBeneath(tx, keys);
  private readonly standing: PluralReader<UnitOn, Unit | null> = (tx, keys) =>
    this.units.unitsByIds(tx, keys);
  private readonly drawn: PluralReader<ClusterId, SeenCluster | null> = (tx, keys) =>
    this.clusters.clustersByIds(tx, keys);

  constructor(
    private readonly emulation: EmulationReader,
    private readonly units: UnitReader,
    private readonly clusters: ClusterReader,
  ) {}

  @Query(() => EmulationNodeType, {
    nullable: true,
    description:
      'Cây thi đua của một tuyến và một năm, từ một đơn vị trở xuống, các cụm, khối nằm giữa đơn vị tổ chức và thành viên; null khi đơn vị không có hoặc ngoài phạm vi. The emulation tree of a line and year from a unit down, with the clusters between organiser and members; null where there is no such unit within scope.',
  })
  async emulationTree(
    @Args() { unitCode, unitId, line, year, on, at }: EmulationTreeArgs,
    @Graph() graph: GraphContext,
  ): Promise<EmulationNodeType | null> {
    return graph.read(async (tx) => {
      const day = on ?? dayWithin(year, await this.units.today(tx));
      const top = await unitNamed(this.units, tx, { code: unitCode, id: unitId, on: day });
      const begin = at ? placeNamed(at) : top;
      if (top === null || begin === null) return null;
      const tree: EmulationTree = { rootId: top.unitId, line, year, on: day };
      const node = await this.emulation.nodeAt(tx, tree, begin);
      return node && new EmulationNodeType(node, tree);
    });
  }

  @ResolveField(() => UnitType, {
    nullable: true,
    description:
      'Đơn vị; null với cụm, khối, và với thành viên ngoài phạm vi được xem. The unit; null for a cluster, and for a member out of scope.',
  })
  async unit(
    @Parent() { row, tree }: EmulationNodeType,
    @Graph() graph: GraphContext,
  ): Promise<UnitType | null> {
    if (row.unitId === null) return null;
    const unit = await graph.load(
      this.standing,
      { unitId: row.unitId, on: tree.on },
      `${row.unitId} ${tree.on}`,
    );
    return unit && new UnitType(unit);
  }

  @ResolveField(() => ClusterType, {
    nullable: true,
    description: 'Cụm, khối; null với đơn vị. The cluster; null for a unit.',
  })
  async cluster(
    @Parent() { row }: EmulationNodeType,
    @Graph() graph: GraphContext,
  ): Promise<ClusterType | null> {
    const cluster = row.clusterId && (await graph.load(this.drawn, row.clusterId));
    return cluster && new ClusterType(cluster);
  }

  @ResolveField(() => EmulationNodeConnection, {
    description:
      'Ngay bên dưới: với đơn vị là các cụm, khối nó tổ chức rồi các đơn vị trực thuộc không thuộc cụm, khối nào ở trên; với cụm, khối là các thành viên được xem. Directly beneath: of a unit its clusters, then the units under it that are in no cluster above; of a cluster the members that may be seen. In Vietnamese order.',
  })
  async children(
    @Parent() { row, tree }: EmulationNodeType,
    @Args() args: PageArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<EmulationNodeType>> {
    const question: EmulationQuestion = {
      tree,
      unitId: row.placed ? row.unitId : null,
      clusterId: row.clusterId,
    };
    const cursors = graph.cursors(`emulation ${textOf(question)}`);
    const asked: EmulationPage = { ...question, after: cursors.after(args.after), limit: args.first + 1 };
    const page = pageOf(await graph.load(this.pages, asked, textOf(asked)), args.first);
    return connection(page, cursors, {
      key: (child) => child.key,
      node: (child) => new EmulationNodeType(child, tree),
      totalCount: () => graph.load(this.counts, question, textOf(question)),
    });
  }
}

function placeNamed(at: string): { unitId: UnitId } | { clusterId: ClusterId } | null {
  const [unitId, clusterId] = [idOf<UnitId>('Unit', at), idOf<ClusterId>('Cluster', at)];
  return unitId ? { unitId } : clusterId ? { clusterId } : null;
}

const textOf = (key: object) => JSON.stringify(key);
