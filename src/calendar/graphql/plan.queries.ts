import { Args, ArgsType, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { type PlanId } from '../../kernel/ids.js';
import { emulationYears } from '../../organisation/domain/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { idOf } from '../../platform/graphql/node-id.js';
import { PlanReader } from '../store/plan-reader.js';
import { PlanType } from './plan.type.js';

@ArgsType()
class PlansArgs {
  @Field(() => String, {
    description: 'Mã đơn vị vào một ngày bất kỳ trong năm. The unit’s code on any day of the year.',
  })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  @Field(() => Int, { description: 'Năm của kế hoạch. The year of the plan.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year!: number;
}

@Resolver()
export class PlanQueries {
  constructor(private readonly plansReader: PlanReader) {}

  @Query(() => [PlanType], {
    description:
      'Kế hoạch năm của một đơn vị: dự thảo trước (nếu được xem), rồi kế hoạch đã ban hành; rỗng khi ngoài phạm vi. The plans of a unit for a year: drafts first where they may be seen, then the adopted ones; empty out of scope.',
  })
  async plans(@Args() asked: PlansArgs, @Graph() graph: GraphContext): Promise<PlanType[]> {
    return (await graph.read((tx) => this.plansReader.plansOf(tx, asked))).map((plan) => new PlanType(plan));
  }

  @Query(() => PlanType, {
    nullable: true,
    description:
      'Một kế hoạch hay dự thảo theo id; null khi không có hoặc ngoài phạm vi. A plan or draft by its id; null where there is none within scope.',
  })
  async plan(
    @Args('id', { type: () => ID, description: 'Id của kế hoạch. The id of the plan.' }) id: string,
    @Graph() graph: GraphContext,
  ): Promise<PlanType | null> {
    const planId = idOf<PlanId>('Plan', id);
    if (planId === undefined) return null;
    const [plan] = await graph.read((tx) => this.plansReader.plansByIds(tx, [planId]));
    return plan ? new PlanType(plan) : null;
  }
}
