import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { type ClusterKind, clusterKinds } from '../../../organisation/domain/index.js';
import { ClusterKindEnum } from '../../../organisation/index.js';
import {
  connection,
  type ConnectionOf,
  connectionType,
  PageArgs,
  pageOf,
} from '../../../platform/graphql/connection.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { type BoardQuestion, BoardReader, type BoardResult } from '../../store/publication/board-reader.js';
import { RankingRowType, RankingType, UnitResultType } from '../run/ranking.type.js';

const UnitResultConnection = connectionType(UnitResultType, 'UnitResult');

@ArgsType()
class OrganiserArgs extends PageArgs {
  @Field(() => String, { description: 'Mã đơn vị tổ chức cụm, khối. The unit that organises the clusters.' })
  @IsString()
  @MaxLength(35)
  organiserCode!: string;

  @Field(() => Int, { description: 'Năm thi đua của các cụm, khối. The year of the clusters.' })
  @IsInt()
  year!: number;

  @Field(() => String, { nullable: true, description: 'Chỉ kỳ này. Only this period.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  periodCode?: string | null;

  @Field(() => ClusterKindEnum, {
    nullable: true,
    description: 'Chỉ loại hình này. Only clusters of this kind.',
  })
  @IsOptional()
  @IsEnum(clusterKinds)
  clusterKind?: ClusterKind | null;
}

@ArgsType()
class BoardArgs extends OrganiserArgs {
  @Field(() => String, { nullable: true, description: 'Chỉ xếp loại này. Only of this grade.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  grade?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Chỉ từ hạng này trở lên; đơn vị không xếp hạng bị bỏ ra. Only up to this rank; the excluded have none.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  maxRank?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chỉ đơn vị mang mã này khi chấm. Only the unit that bore this code when it was scored.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  unitCode?: string | null;
}

@ArgsType()
class UnitRanksArgs extends PageArgs {
  @Field(() => String, {
    description: 'Mã đơn vị, hiện nay hoặc sau cùng. The unit’s code, today’s or its last.',
  })
  @IsString()
  @MaxLength(35)
  unitCode!: string;
}

/** Published results for boards, in force and within scope: what nobody published is on none of these lists. */
@Resolver()
export class BoardQueries {
  constructor(private readonly board: BoardReader) {}

  @Query(() => UnitResultConnection, {
    description:
      'Kết quả đã công bố của mọi cụm, khối một đơn vị tổ chức trong năm, theo tên cụm rồi thứ hạng; chỉ bản đang có hiệu lực, trong phạm vi được xem. Published results of all clusters of an organiser and year, by cluster and then rank; versions in force only, within scope.',
  })
  rankings(@Args() args: BoardArgs, @Graph() graph: GraphContext): Promise<ConnectionOf<UnitResultType>> {
    const { organiserCode, year, periodCode = null, clusterKind = null } = args;
    const { grade = null, maxRank = null, unitCode = null } = args;
    return this.listed(graph, args, {
      ...{ organiserCode, year, periodCode, clusterKind },
      ...{ grade, maxRank, unitCode },
    });
  }

  @Query(() => UnitResultConnection, {
    description:
      'Các đơn vị dẫn đầu (hạng nhất, kể cả đồng hạng) của mọi cụm, khối một đơn vị tổ chức trong năm. The units ranked first, ties included, in all clusters of an organiser and year.',
  })
  clusterLeaders(
    @Args() args: OrganiserArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<UnitResultType>> {
    const { organiserCode, year, periodCode = null, clusterKind = null } = args;
    return this.listed(graph, args, {
      ...{ organiserCode, year, periodCode, clusterKind },
      ...{ grade: null, maxRank: 1, unitCode: null },
    });
  }

  @Query(() => UnitResultConnection, {
    description:
      'Hạng của một đơn vị và các đơn vị tiền thân qua các năm, mới nhất trước, dưới tên và mã khi chấm. The ranks, over the years, of a unit and of those it came from, the latest first, under the name and code it was scored by.',
  })
  async unitRanks(
    @Args() { unitCode, first, after }: UnitRanksArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<UnitResultType>> {
    const cursors = graph.cursors(`unitRanks ${JSON.stringify(unitCode)}`);
    const page = { after: cursors.after(after), limit: first + 1 };
    const rows = await graph.read((tx) => this.board.ofUnit(tx, unitCode, page));
    return connection(pageOf(rows, first), cursors, {
      key: ({ key }) => key,
      node: shown,
      totalCount: () => graph.read((tx) => this.board.countOfUnit(tx, unitCode)),
    });
  }

  private async listed(
    graph: GraphContext,
    { first, after }: PageArgs,
    question: BoardQuestion,
  ): Promise<ConnectionOf<UnitResultType>> {
    const cursors = graph.cursors(`rankings ${JSON.stringify(question)}`);
    const page = { after: cursors.after(after), limit: first + 1 };
    const rows = await graph.read((tx) => this.board.page(tx, question, page));
    return connection(pageOf(rows, first), cursors, {
      key: ({ key }) => key,
      node: shown,
      totalCount: () => graph.read((tx) => this.board.count(tx, question)),
    });
  }
}

function shown({ ranking, row }: BoardResult): UnitResultType {
  return { ranking: new RankingType(ranking), row: new RankingRowType(row) };
}
