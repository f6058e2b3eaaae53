import { Args, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { LockStructure } from '../acts/lock-structure.js';
import { PeriodReader } from '../store/period-reader.js';
import { PeriodType } from './period.type.js';

@InputType({ description: 'Chốt cơ cấu tổ chức của một kỳ. Locks the structure of a period.' })
export class LockPeriodStructureInput {
  @Field(() => String, { description: 'Mã kỳ, ví dụ "2025-H1". The code of the period.' })
  @IsString()
  @MaxLength(20)
  periodCode!: string;

  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}

@ObjectType({ description: 'Kết quả chốt cơ cấu. What locking the structure came to.' })
export class LockPeriodStructurePayload extends Payload {
  @Field(() => PeriodType, {
    nullable: true,
    description: 'Kỳ đã chốt; null khi bị từ chối. The period; null when it was refused.',
  })
  period?: PeriodType | null;
}

@Resolver()
export class PeriodMutations {
  constructor(
    private readonly lock: LockStructure,
    private readonly periods: PeriodReader,
  ) {}

  @Mutation(() => LockPeriodStructurePayload, {
    description:
      'Chốt cơ cấu của một kỳ: không thay đổi tổ chức nào được lùi về ngày lấy cơ cấu của kỳ đó nữa. Locks the structure of a period: no change may reach back to its as-of day.',
  })
  async lockPeriodStructure(
    @Args('input', { description: 'Kỳ cần chốt. Which period.' }) input: LockPeriodStructureInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<LockPeriodStructurePayload> {
    const outcome = await graph.act(() => this.lock.run(viewer, input));
    return payload(outcome, graph.language, async ({ periodId }) => {
      const [period] = await graph.read((tx) => this.periods.periodsByIds(tx, [periodId]));
      return { period: period ? new PeriodType(period) : null };
    });
  }
}
