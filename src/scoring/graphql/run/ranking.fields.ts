import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type RunId, type UnitId } from '../../../kernel/ids.js';
import { UnitType } from '../../../organisation/index.js';
import { Graph, GraphContext, type PluralReader } from '../../../platform/graphql/graph-context.js';
import { type Movement, movement } from '../../domain/run/movement.js';
import {
  RankingReader,
  type RankingRow,
  type StandingsAround,
  type UnitResult,
} from '../../store/run/ranking-reader.js';
import { MovementType } from './movement.type.js';
import { RankingRowType, RankingType, UnitResultType } from './ranking.type.js';
import { PublishedVersionArgs } from '../publication/publication.input.js';
import { ClusterInPeriod } from './scoring.input.js';

@Resolver(() => RankingType)
export class RankingFields {
  private readonly rowsOf: PluralReader<RunId, RankingRow[]> = (tx, ids) => this.rankings.rowsOf(tx, ids);
  private readonly standings: PluralReader<RunId, StandingsAround> = (tx, ids) =>
    this.rankings.standingsAround(tx, ids);

  constructor(private readonly rankings: RankingReader) {}

  @Query(() => RankingType, {
    nullable: true,
    description:
      'Bảng xếp hạng đã công bố của cụm, khối: bản đang có hiệu lực, hoặc lần công bố được nêu; null khi chưa công bố hoặc ngoài phạm vi. The published ranking of a cluster: the version in force, or the one named; null before publication and out of scope alike.',
  })
  async ranking(
    @Args() args: PublishedVersionArgs,
    @Graph() graph: GraphContext,
  ): Promise<RankingType | null> {
    const ranking = await graph.read((tx) => this.rankings.published(tx, args, args.version ?? null));
    return ranking && new RankingType(ranking);
  }

  @Query(() => [RankingType], {
    description:
      'Mọi lần công bố kết quả của cụm, khối, mới nhất trước; rỗng khi chưa công bố hoặc ngoài phạm vi. Every published version of a cluster’s ranking, the newest first; empty before publication and out of scope alike.',
  })
  async rankingVersions(
    @Args() names: ClusterInPeriod,
    @Graph() graph: GraphContext,
  ): Promise<RankingType[]> {
    const versions = await graph.read((tx) => this.rankings.versions(tx, names));
    return versions.map((ranking) => new RankingType(ranking));
  }

  @Query(() => RankingType, {
    nullable: true,
    description:
      'Lần chấm mới nhất, kể cả chưa công bố; chỉ trưởng cụm, khối và đơn vị tổ chức được xem. The newest run, published or not; for the leader and the organiser only.',
  })
  async latestScoring(
    @Args() names: ClusterInPeriod,
    @Graph() graph: GraphContext,
  ): Promise<RankingType | null> {
    const ranking = await graph.read((tx) => this.rankings.newestRun(tx, names));
    return ranking && new RankingType(ranking);
  }

  @ResolveField(() => [RankingRowType], {
    description:
      'Các đơn vị theo hạng; đơn vị không xếp hạng đứng cuối kèm lý do. The units by rank; the excluded last, with their reasons.',
  })
  async rows(@Parent() { ranking }: RankingType, @Graph() graph: GraphContext): Promise<RankingRowType[]> {
    return (await graph.load(this.rowsOf, ranking.runId)).map((row) => new RankingRowType(row));
  }

  @ResolveField(() => [MovementType], {
    description:
      'Với bản đính chính: ai lên, ai xuống so với lần công bố nó thay; rỗng với lần đầu và khi chưa công bố. Of an erratum: who moves up or down against the version it replaces; empty of the original and before publication.',
  })
  async moves(
    @Parent() { ranking }: RankingType,
    @Graph() graph: GraphContext,
  ): Promise<readonly Movement[]> {
    const { before, after } = await graph.load(this.standings, ranking.runId);
    return movement(before, after);
  }
}

@Resolver(() => UnitType)
export class UnitResultFields {
  private readonly results: PluralReader<{ unitId: UnitId; year: number }, UnitResult[]> = (tx, keys) =>
    this.rankings.resultsOf(tx, keys);

  constructor(private readonly rankings: RankingReader) {}

  @ResolveField(() => [UnitResultType], {
    description:
      'Kết quả đã công bố của đơn vị và các đơn vị tiền thân trong các cụm, khối của năm. The published results, in the clusters of a year, of the unit and of those it came from.',
  })
  async clusterResults(
    @Parent() { unit }: UnitType,
    @Args('year', { type: () => Int, description: 'Năm được đánh giá. The year judged.' }) year: number,
    @Graph() graph: GraphContext,
  ): Promise<UnitResultType[]> {
    const key = { unitId: unit.unitId, year };
    const results = await graph.load(this.results, key, JSON.stringify(key));
    return results.map(({ ranking, row }) => ({
      ranking: new RankingType(ranking),
      row: new RankingRowType(row),
    }));
  }
}
