import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type UnitId } from '../../kernel/ids.js';
import { type UnitKind, type UnitLevel } from '../../organisation/domain/index.js';
import { UnitKindEnum, UnitLevelEnum } from '../../organisation/index.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { type UnitNamed } from '../store/base-reader.js';

@ObjectType('RollUpUnit', {
  description:
    'Đơn vị của một số liệu tổng hợp, như được gọi vào ngày lấy cơ cấu. The unit of a roll-up, as it was called on the day of the structure.',
})
export class RollUpUnitType implements UnitNamed {
  @Field(() => ID, { description: 'Id của đơn vị, dùng được với node và unit. Its id, for node and unit.' })
  id!: string;

  @Field(() => String, { description: 'Mã đơn vị. Its code.' })
  code!: string;

  @Field(() => String, { description: 'Tên đơn vị. Its name.' })
  name!: string;

  @Field(() => UnitLevelEnum, { description: 'Cấp báo cáo. The level it reports on.' })
  level!: UnitLevel;

  @Field(() => UnitKindEnum, { description: 'Loại đơn vị. What it is in law.' })
  kind!: UnitKind;
}

export function rollUpUnit(unitId: UnitId, { code, name, level, kind }: UnitNamed): RollUpUnitType {
  return { id: nodeId('Unit', unitId), code, name, level, kind };
}
