import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar, DecimalScalar } from '../../platform/graphql/scalars.js';
import { type Succession, type SuccessionKind } from '../domain/succession.js';
import { type UnitKind, type UnitLevel } from '../domain/unit.js';
import { UnitKindEnum, UnitLevelEnum } from './unit.type.js';

const SuccessionKindEnum = graphqlEnum<SuccessionKind>(
  'SuccessionKind',
  'Hình thức kế thừa. How a unit came from another.',
  {
    MERGE: 'Hợp nhất, sáp nhập. A merger.',
    SPLIT: 'Chia, tách; không tự phân bổ số liệu. A split; no figure is shared out by itself.',
    TRANSFER: 'Chuyển giao. A transfer.',
    ABOLISH: 'Giải thể, có đơn vị tiếp nhận. An end with a successor.',
  },
);

@ObjectType('UnitVersion', {
  description:
    'Tên, mã, loại của đơn vị trong một khoảng thời gian. What a unit was called, from one day to another.',
})
export class UnitVersionType {
  @Field(() => DateScalar, { description: 'Ngày đầu tiên. The first day.' })
  from!: LocalDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn như vậy; null khi vẫn vậy. The first day it was no more so.',
  })
  until!: LocalDate | null;

  @Field(() => String, { description: 'Mã định danh. The code.' })
  code!: string;

  @Field(() => String, { description: 'Tên. The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Tên gọi tắt. The short name.' })
  shortName!: string | null;

  @Field(() => UnitKindEnum, { description: 'Loại đơn vị. What it was in law.' })
  kind!: UnitKind;

  @Field(() => UnitLevelEnum, { description: 'Cấp báo cáo. The level it reported on.' })
  level!: UnitLevel;
}

@ObjectType('Succession', {
  description:
    'Một đơn vị kế thừa một đơn vị khác, theo một quyết định. One unit coming from another, by a decision.',
})
export class SuccessionType {
  constructor(readonly succession: Succession) {}

  @Field(() => SuccessionKindEnum, { description: 'Hình thức. How.' })
  get kind(): SuccessionKind {
    return this.succession.kind;
  }

  @Field(() => DateScalar, { description: 'Từ ngày. The day it took effect.' })
  get on(): LocalDate {
    return this.succession.onDate;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Phần của đơn vị cũ, nếu quyết định nêu; không dùng để chia số liệu. The part of the old unit, where the decision names one; figures are not divided by it.',
  })
  get share(): string | null {
    return this.succession.share;
  }

  @Field(() => String, { description: 'Quyết định. The decision.' })
  get decision(): string {
    return this.succession.decision;
  }
}
