import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { connection, type ConnectionOf } from '../../../platform/graphql/connection.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { SheetViewReader } from '../../store/sheet/sheet-view-reader.js';
import { SheetInput } from './score-sheet.input.js';
import { ClusterInPeriodPage } from '../run/scoring.input.js';
import { ScoreSheetConnection, ScoreSheetType } from './score-sheet.js';
import { SheetDifferenceType } from './score-sheet.type.js';

@Resolver(() => ScoreSheetType)
export class ScoreSheetQueries {
  constructor(private readonly reader: SheetViewReader) {}

  @Query(() => ScoreSheetType, {
    nullable: true,
    description:
      'Phiếu chấm của một đơn vị; null khi không có hoặc ngoài phạm vi. The score sheet of a unit; null where there is none, and out of scope alike.',
  })
  async scoreSheet(
    @Args() { unitCode, ...cluster }: SheetInput,
    @Graph() graph: GraphContext,
  ): Promise<ScoreSheetType | null> {
    const [view] = await graph.read((tx) => this.reader.views(tx, { cluster, unitCode }));
    return view ? new ScoreSheetType(view) : null;
  }

  @Query(() => ScoreSheetConnection, {
    description:
      'Các phiếu chấm của cụm, khối mà bạn được xem, theo mã đơn vị: trưởng, phó cụm, khối và đơn vị tổ chức thấy tất cả. The score sheets of a cluster that you may see, by the codes of the units: its leader, deputies and organiser see all.',
  })
  async scoreSheets(
    @Args() { first, after, ...cluster }: ClusterInPeriodPage,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<ScoreSheetType>> {
    const cursors = graph.cursors(`scoreSheets ${JSON.stringify(cluster)}`);
    const last = cursors.after(after);
    const views = await graph.read((tx) => this.reader.views(tx, { cluster, unitCode: null }));
    const rest = views.filter(({ sheet }) => last === null || sheet.unitCode > last);
    const page = { rows: rest.slice(0, first), more: rest.length > first };
    return connection(page, cursors, {
      key: ({ sheet }) => sheet.unitCode,
      node: (view) => new ScoreSheetType(view),
      totalCount: () => Promise.resolve(views.length),
    });
  }

  @ResolveField(() => [SheetDifferenceType], {
    nullable: true,
    description:
      'Các dòng khác nhau giữa hai bước; null khi bạn không xem được một trong hai bước. The rows on which two stages differ; null where you may not see one of them.',
  })
  difference(
    @Parent() sheet: ScoreSheetType,
    @Args('to', { type: () => String, description: 'Mã bước sau. The second stage.' }) to: string,
    @Args('from', {
      type: () => String,
      nullable: true,
      description:
        'Mã bước trước; để trống là điều hệ thống tự điền. The first stage; none for what the service filled in.',
    })
    from?: string | null,
  ): SheetDifferenceType[] | null {
    return sheet.difference(from ?? null, to);
  }
}
