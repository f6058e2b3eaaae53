import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { OpenPeriod } from '../acts/open-period.js';
import { PeriodReader } from '../store/period-reader.js';
import { OpenPeriodInput } from './open-period.input.js';
import { PeriodType } from './period.type.js';

@ObjectType({ description: 'Kết quả mở kỳ. What opening a period came to.' })
export class OpenPeriodPayload extends Payload {
  @Field(() => PeriodType, {
    nullable: true,
    description: 'Kỳ đã mở; null khi bị từ chối. The period; null when it was refused.',
  })
  period?: PeriodType | null;
}

@Resolver()
export class OpenPeriodMutation {
  constructor(
    private readonly open: OpenPeriod,
    private readonly periods: PeriodReader,
  ) {}

  @Mutation(() => OpenPeriodPayload, {
    description:
      'Mở một kỳ báo cáo: ngày lấy số liệu, ngày chốt và hạn của từng cấp; người điều hành chế độ báo cáo thực hiện. Opens a period with its days, its cut-off and when each level is due; for who runs the regime.',
  })
  async openPeriod(
    @Args('input', { description: 'Kỳ cần mở. The period.' }) input: OpenPeriodInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<OpenPeriodPayload> {
    const outcome = await graph.act(() => this.open.run(viewer, input));
    return payload(outcome, graph.language, async ({ periodId }) => {
      const [period] = await graph.read((tx) => this.periods.periodsByIds(tx, [periodId]));
      return { period: period ? new PeriodType(period) : null };
    });
  }
}
