import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { ClonePeriods } from '../acts/clone-periods.js';
import { PeriodReader } from '../store/period-reader.js';
import { ClonePeriodsInput } from './clone-periods.input.js';
import { PeriodType } from './period.type.js';
import { ProposedPeriodType } from './proposed-period.type.js';

@ObjectType({ description: 'Kết quả sao kỳ. What cloning periods came to.' })
export class ClonePeriodsPayload extends Payload {
  @Field(() => [ProposedPeriodType], {
    nullable: true,
    description: 'Các kỳ được đề xuất; null khi bị từ chối. The proposed periods; null when it was refused.',
  })
  proposed?: ProposedPeriodType[] | null;

  @Field(() => [PeriodType], {
    nullable: true,
    description:
      'Các kỳ đã mở; rỗng khi chạy thử, null khi bị từ chối. The opened ones; empty in a dry run, null when it was refused.',
  })
  periods?: PeriodType[] | null;
}

@Resolver()
export class ClonePeriodsMutation {
  constructor(
    private readonly clone: ClonePeriods,
    private readonly reader: PeriodReader,
  ) {}

  @Mutation(() => ClonePeriodsPayload, {
    description:
      'Sao các kỳ của một lịch sang năm khác: ngày dời theo số năm, hạn tính lại theo ngày nghỉ của năm mới; tất cả hoặc không kỳ nào. Opens a calendar’s periods again for another year: days move by whole years, rules are computed on the new holidays; all or none.',
  })
  async clonePeriods(
    @Args('input', { description: 'Lịch nào, từ năm nào sang năm nào. Which calendar and years.' })
    input: ClonePeriodsInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ClonePeriodsPayload> {
    const outcome = await graph.act(() => this.clone.run(viewer, input));
    return payload(outcome, graph.language, async ({ proposed, periodIds }) => {
      const opened = await graph.read((tx) => this.reader.periodsByIds(tx, periodIds));
      return {
        proposed: proposed.map((one) => new ProposedPeriodType(one)),
        periods: opened.flatMap((period) => (period ? [new PeriodType(period)] : [])),
      };
    });
  }
}
