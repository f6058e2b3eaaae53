import { Args, ArgsType, Field, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsEnum, IsInt, MaxLength } from 'class-validator';
import { ClusterType } from '../../organisation/index.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { Keepable } from '../../platform/graphql/keepable.js';
import { type Stage, stages } from '../store/base-reader.js';
import {
  type ClusterNamed,
  type ClusterQuestion,
  type ClusterRollUp,
  ClusterRollUpReader,
  type MembersQuestion,
} from '../store/cluster-roll-up-reader.js';
import { type RollUpPage } from '../store/drill-down-reader.js';
import { ClusterRollUpType } from './cluster-roll-up.type.js';
import { arrangementOf, RollUpListArgs } from './drill-down.args.js';
import { codesOf, FiguresArgs, figuresReckoned, onlyNamed } from './figures.args.js';
import { RollUpConnection, rollUpConnection, type RollUpListed } from './roll-up-list.type.js';
import { RolledFigureType, StageEnum } from './rollup.type.js';

@ArgsType()
class ClusterRollUpArgs {
  @Field(() => String, {
    description:
      'Mã kỳ báo cáo, có ngày lấy cơ cấu nằm trong thời gian của cụm, khối. The period, whose day the cluster holds on.',
  })
  @MaxLength(20)
  periodCode!: string;

  @Field(() => String, { defaultValue: 'TDKT', description: 'Mã biểu mẫu. The form.' })
  @MaxLength(20)
  formCode: string = 'TDKT';

  @Field(() => StageEnum, { defaultValue: 'ACCEPTED', description: 'Mức xử lý được tính. The stage.' })
  @IsEnum(stages)
  stage: Stage = 'ACCEPTED';
}

@ArgsType()
class RollUpOfClusterArgs extends ClusterRollUpArgs {
  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  @MaxLength(40)
  clusterCode!: string;

  @Field(() => Int, { description: 'Năm thi đua. The emulation year.' })
  @IsInt()
  year!: number;
}

@Resolver(() => ClusterType)
export class ClusterRollUpQueries {
  private readonly rollUps: PluralReader<ClusterQuestion, ClusterRollUp | null> = (tx, asked) =>
    this.reader.rollUps(tx, asked);

  constructor(private readonly reader: ClusterRollUpReader) {}

  @Keepable()
  @Query(() => ClusterRollUpType, {
    nullable: true,
    description:
      'Số liệu tổng hợp của cụm, khối, theo lần chia của ngày lấy cơ cấu của kỳ; chỉ trưởng cụm, khối, đơn vị tổ chức và cấp trên của nó được xem, với người khác là null như khi không có. The roll-up of a cluster, as divided on the period’s own day; for its leader, its organiser and those above it, null for others as where there is none.',
  })
  rollUpOfCluster(
    @Args() { clusterCode, year, ...args }: RollUpOfClusterArgs,
    @Graph() graph: GraphContext,
  ): Promise<ClusterRollUpType | null> {
    return this.rollUpOf({ code: clusterCode, year }, args, graph);
  }

  @ResolveField(() => ClusterRollUpType, {
    nullable: true,
    description:
      'Số liệu tổng hợp của các thành viên; chỉ trưởng cụm, khối, đơn vị tổ chức và cấp trên của nó được xem; null với người khác và khi cụm, khối không có vào ngày của kỳ. What its members come to; for its leader, its organiser and those above it; null for others, and where it does not hold on the period’s day.',
  })
  rollUp(
    @Parent() { cluster: { clusterId } }: ClusterType,
    @Args() args: ClusterRollUpArgs,
    @Graph() graph: GraphContext,
  ): Promise<ClusterRollUpType | null> {
    return this.rollUpOf({ clusterId }, args, graph);
  }

  private async rollUpOf(
    cluster: ClusterNamed,
    { periodCode, formCode, stage }: ClusterRollUpArgs,
    graph: GraphContext,
  ): Promise<ClusterRollUpType | null> {
    const question = { cluster, periodCode, formCode, stage };
    const found = await graph.load(this.rollUps, question, JSON.stringify(question));
    return found && new ClusterRollUpType(found);
  }
}

@Resolver(() => ClusterRollUpType)
export class ClusterRollUpFields {
  private readonly pages: PluralReader<MembersQuestion, RollUpPage> = (tx, asked) =>
    this.reader.members(tx, asked);

  constructor(private readonly reader: ClusterRollUpReader) {}

  @ResolveField(() => [RolledFigureType], {
    complexity: figuresReckoned,
    description:
      'Các chỉ tiêu theo thứ tự của biểu mẫu; rỗng khi không có thành viên nào được tính. The indicators in the order of the form; empty where no member counts.',
  })
  figures(@Parent() { rolled, bases }: ClusterRollUpType, @Args() named: FiguresArgs): RolledFigureType[] {
    return onlyNamed(
      rolled,
      ({ indicator }) => indicator.code,
      named,
      bases[0] ? codesOf(bases[0].form) : null,
    ).map((figure) => new RolledFigureType(figure, bases));
  }

  @ResolveField(() => RollUpConnection, {
    description:
      'Số liệu tổng hợp của từng thành viên được tính; tỷ trọng là trong số của cụm, khối. The roll-up of each member that counts; its shares are in the figures of the cluster.',
  })
  async members(
    @Parent() parent: ClusterRollUpType,
    @Args() args: RollUpListArgs,
    @Graph() graph: GraphContext,
  ): Promise<RollUpListed> {
    const { place } = parent.rollUp;
    const { orderBy, where } = args;
    const { kinds = null, levels = null } = where ?? {};
    const list = JSON.stringify([place.clusterId, place.question, orderBy ?? null, where ?? null]);
    const cursors = graph.cursors(`members ${list}`);
    const arrangement = arrangementOf(args, parent.asWhole?.form ?? null, cursors);
    const key = JSON.stringify([list, args.first, args.after ?? null]);
    const page = await graph.load(this.pages, { place, kinds, levels, arrangement }, key);
    return rollUpConnection(page, cursors, parent.asWhole);
  }
}
