import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ClusterId } from '../../../kernel/ids.js';
import { ClusterType } from '../../../organisation/index.js';
import { Graph, GraphContext, type PluralReader } from '../../../platform/graphql/graph-context.js';
import { sentence } from '../../../platform/messages/catalogue.js';
import { missingToGoOn, openSteps } from '../../domain/year/cluster-year.js';
import { type YearFacts } from '../../domain/year/cluster-year-facts.js';
import {
  ClusterYearReader,
  type SeenPaper,
  type SeenStep,
  type SeenSuspension,
  type SeenYear,
} from '../../store/year/cluster-year-reader.js';
import { type YearDesk, YearDeskReader } from '../../store/year/year-desk-reader.js';
import { YearFactsReader } from '../../store/year/year-facts-reader.js';
import {
  ClusterYearType,
  SuspensionType,
  YearNextType,
  YearPaperType,
  YearStepType,
} from './cluster-year.type.js';

@Resolver(() => ClusterYearType)
export class ClusterYearFields {
  private readonly desksOf: PluralReader<ClusterId, YearDesk | null> = (tx, ids) =>
    this.desks.desksOf(tx, ids);
  private readonly factsOf: PluralReader<ClusterId, YearFacts | null> = (tx, ids) =>
    this.facts.factsOf(tx, ids);
  private readonly stepsOf: PluralReader<ClusterId, SeenStep[]> = (tx, ids) => this.years.stepsOf(tx, ids);
  private readonly papersOf: PluralReader<ClusterId, SeenPaper[]> = (tx, ids) => this.years.papersOf(tx, ids);
  private readonly suspendedOf: PluralReader<ClusterId, SeenSuspension[]> = (tx, ids) =>
    this.years.suspendedOf(tx, ids);

  constructor(
    private readonly desks: YearDeskReader,
    private readonly facts: YearFactsReader,
    private readonly years: ClusterYearReader,
  ) {}

  @Query(() => ClusterYearType, {
    nullable: true,
    description:
      'Năm thi đua của cụm, khối; null khi chưa mở hoặc ngoài phạm vi. The year of a cluster; null before it is opened and out of scope alike.',
  })
  async clusterYear(
    @Args('clusterCode', { type: () => String, description: 'Mã cụm, khối. The cluster’s code.' })
    clusterCode: string,
    @Args('year', { type: () => Int, description: 'Năm được đánh giá. The year judged.' }) year: number,
    @Graph() graph: GraphContext,
  ): Promise<ClusterYearType | null> {
    const desk = await graph.read((tx) => this.desks.desk(tx, { clusterCode, year }));
    const seen = desk && (await graph.read((tx) => this.years.yearOf(tx, desk)));
    return seen && new ClusterYearType(seen);
  }

  @ResolveField(() => [String], {
    nullable: true,
    description:
      'Còn thiếu gì để sang bước sau, mỗi điều một câu; chỉ trưởng, phó cụm, khối và đơn vị tổ chức được xem, với người khác là null. What is missing to go on, a sentence each; to those in charge only, null for others.',
  })
  async missing(@Parent() year: ClusterYearType, @Graph() graph: GraphContext): Promise<string[] | null> {
    const facts = await graph.load(this.factsOf, year.clusterId);
    return facts && missingToGoOn(facts).map((refusal) => sentence(refusal, graph.language));
  }

  @ResolveField(() => [YearNextType], {
    nullable: true,
    description:
      'Các bước đi được từ đây, ai được chuyển; với người không điều hành là null. The steps out of here, and who takes them; null for those not in charge.',
  })
  async next(
    @Parent() year: ClusterYearType,
    @Graph() graph: GraphContext,
  ): Promise<readonly YearNextType[] | null> {
    const facts = await graph.load(this.factsOf, year.clusterId);
    const desk = await graph.load(this.desksOf, year.clusterId);
    return facts && openSteps(facts, desk?.parties ?? []);
  }

  @ResolveField(() => [YearStepType], {
    description: 'Các lần chuyển bước, cũ trước. Its steps, oldest first.',
  })
  history(@Parent() year: ClusterYearType, @Graph() graph: GraphContext): Promise<YearStepType[]> {
    return graph.load(this.stepsOf, year.clusterId);
  }

  @ResolveField(() => [YearPaperType], {
    description:
      'Các văn bản đã nộp; rỗng với người không điều hành. Its papers; none for those not in charge.',
  })
  papers(@Parent() year: ClusterYearType, @Graph() graph: GraphContext): Promise<YearPaperType[]> {
    return graph.load(this.papersOf, year.clusterId);
  }

  @ResolveField(() => [SuspensionType], {
    description:
      'Thành viên đang tạm dừng xét; người không điều hành chỉ thấy đơn vị trong phạm vi của mình. The suspended members; those not in charge see only units within their scope.',
  })
  suspended(@Parent() year: ClusterYearType, @Graph() graph: GraphContext): Promise<SuspensionType[]> {
    return graph.load(this.suspendedOf, year.clusterId);
  }
}

@Resolver(() => ClusterType)
export class YearOfClusterFields {
  private readonly yearsOf: PluralReader<ClusterId, SeenYear | null> = (tx, ids) =>
    this.years.yearsOf(tx, ids);

  constructor(private readonly years: ClusterYearReader) {}

  @ResolveField(() => ClusterYearType, {
    nullable: true,
    description:
      'Năm thi đua theo lần chia này của cụm, khối; null khi chưa mở. The year of this division of the cluster; null before it is opened.',
  })
  async clusterYear(
    @Parent() { cluster }: ClusterType,
    @Graph() graph: GraphContext,
  ): Promise<ClusterYearType | null> {
    const seen = await graph.load(this.yearsOf, cluster.clusterId);
    return seen && new ClusterYearType(seen);
  }
}
