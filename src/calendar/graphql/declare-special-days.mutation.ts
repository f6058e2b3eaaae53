import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { DeclareSpecialDays } from '../acts/declare-special-days.js';
import { SpecialDayReader } from '../store/special-day-reader.js';
import { DeclareSpecialDaysInput } from './declare-special-days.input.js';
import { SpecialYearType } from './special-day.type.js';

@ObjectType({ description: 'Kết quả khai báo ngày nghỉ. What declaring special days came to.' })
export class DeclareSpecialDaysPayload extends Payload {
  @Field(() => SpecialYearType, {
    nullable: true,
    description: 'Các ngày của năm; null khi bị từ chối. The days of the year; null when it was refused.',
  })
  specialDays?: SpecialYearType | null;
}

@Resolver()
export class DeclareSpecialDaysMutation {
  constructor(
    private readonly declare: DeclareSpecialDays,
    private readonly reader: SpecialDayReader,
  ) {}

  @Mutation(() => DeclareSpecialDaysPayload, {
    description:
      'Khai báo toàn bộ ngày nghỉ lễ, tết và ngày làm bù của một năm, thay cho lần trước; hạn của các kỳ đã mở giữ nguyên. Declares all special days of a year in place of those before; periods that were opened keep their due days.',
  })
  async declareSpecialDays(
    @Args('input', { description: 'Năm và các ngày. The year and its days.' }) input: DeclareSpecialDaysInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<DeclareSpecialDaysPayload> {
    const outcome = await graph.act(() => this.declare.run(viewer, input));
    return payload(outcome, graph.language, async ({ year }) => ({
      specialDays: (await graph.read((tx) => this.reader.year(tx, year))) as SpecialYearType | null,
    }));
  }
}
