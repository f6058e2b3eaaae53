import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type LocalDate } from '../../kernel/local-date.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { UnitReader } from '../store/unit-reader.js';
import { unitNamed } from './unit-named.js';
import { UnitType } from './unit.type.js';

@Resolver()
export class UnitQueries {
  constructor(private readonly units: UnitReader) {}

  @Query(() => UnitType, {
    nullable: true,
    description:
      'Đơn vị theo mã hoặc id vào một ngày; null khi không có hoặc không thuộc phạm vi. A unit by code or id on a day; null where there is none within scope.',
  })
  async unit(
    @Graph() graph: GraphContext,
    @Args('code', {
      type: () => String,
      nullable: true,
      description: 'Mã có hiệu lực vào ngày đó, ví dụ "H05". The code valid on that day, such as "H05".',
    })
    code?: string | null,
    @Args('id', { type: () => ID, nullable: true, description: 'Id của đơn vị. The id of the unit.' })
    id?: string | null,
    @Args('on', {
      type: () => DateScalar,
      nullable: true,
      description: 'Ngày; mặc định hôm nay. The day; today by default.',
    })
    on?: LocalDate | null,
  ): Promise<UnitType | null> {
    return graph.read(async (tx) => {
      const day = on ?? (await this.units.today(tx));
      const unit = await unitNamed(this.units, tx, { code, id, on: day });
      return unit && new UnitType(unit);
    });
  }
}
