import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { idOf } from '../../platform/graphql/node-id.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { UnitReader } from '../store/unit-reader.js';
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
    if (!code && !id) throw neitherCodeNorId();
    return graph.read(async (tx) => {
      const day = on ?? (await this.units.today(tx));
      const unitId = id ? idOf<UnitId>('Unit', id) : undefined;
      const [unit] = unitId
        ? await this.units.unitsByIds(tx, [{ unitId, on: day }])
        : code
          ? await this.units.unitsByCodes(tx, [{ code, on: day }])
          : [];
      return unit ? new UnitType(unit) : null;
    });
  }
}

function neitherCodeNorId(): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: 'Chưa nêu đơn vị nào. Hãy gửi "code" hoặc "id".',
    en: 'It is not said which unit. Send "code" or "id".',
  });
}
