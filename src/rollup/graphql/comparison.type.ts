import { Field, ObjectType } from '@nestjs/graphql';
import { type Decimal, decimalText } from '../../kernel/decimal.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import { type FigureState } from '../domain/figure.js';
import { type ComparedRolledFigure, type IncomparableReason } from '../domain/comparison.js';
import { FigureStateEnum, RollUpType } from './rollup.type.js';

const IncomparableReasonEnum = graphqlEnum<IncomparableReason>(
  'IncomparableReason',
  'Vì sao hai số không có chênh lệch, hoặc không có tỷ lệ thay đổi. Why two figures have no difference, or no change in percent.',
  {
    OTHER_CALENDAR:
      'Hai kỳ thuộc hai lịch khác nhau, cùng một chỉ tiêu có thể khác chính đáng. The periods are of two calendars, in which one indicator may rightly differ.',
    OTHER_FORM: 'Hai biểu mẫu khác nhau. Two forms.',
    NOT_IN_BOTH: 'Chỉ một trong hai có chỉ tiêu này. Only one of the two has this indicator.',
    OTHER_MEASURE: 'Hai đơn vị tính khác nhau. Two units of measure.',
    OTHER_RULE: 'Hai cách gộp khác nhau. It is added up by two rules.',
    NO_VALUE: 'Ít nhất một bên không có số. One of the two at least has no value.',
    OTHER_KIND_OF_PERIOD:
      'Số phát sinh của hai loại kỳ dài ngắn khác nhau: có chênh lệch, không có tỷ lệ thay đổi. A flow of two kinds of period: there is a difference, and no change in percent.',
    NO_POSITIVE_BASE:
      'Số kia bằng 0 hoặc âm: có chênh lệch, không có tỷ lệ thay đổi. The other is 0 or below: there is a difference, and no change in percent.',
  },
);

@ObjectType('ComparedRolledFigure', {
  description: 'Một chỉ tiêu ở hai số liệu tổng hợp. An indicator in two roll-ups.',
})
export class ComparedRolledFigureType {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  indicator!: string;

  @Field(() => String, { description: 'Tên chỉ tiêu. Its name.' })
  name!: string;

  @Field(() => String, { description: 'Đơn vị tính. The unit of measure.' })
  unit!: string;

  @Field(() => FigureStateEnum, {
    nullable: true,
    description:
      'Trạng thái ở đây; null khi không có chỉ tiêu này. Its state here; null where it is not one.',
  })
  state!: FigureState | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Giá trị ở đây. Its value here.' })
  value!: string | null;

  @Field(() => FigureStateEnum, {
    nullable: true,
    description: 'Trạng thái ở bên kia. Its state in the other.',
  })
  otherState!: FigureState | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Giá trị ở bên kia. Its value in the other.' })
  otherValue!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Chênh lệch: ở đây trừ bên kia; với tỷ lệ là điểm phần trăm. The difference: here less there; of ratios in percentage points.',
  })
  difference!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Thay đổi so với bên kia, phần trăm, 2 chữ số. The change in percent of the other, two places.',
  })
  changePercent!: string | null;

  @Field(() => IncomparableReasonEnum, {
    nullable: true,
    description:
      'Vì sao không có chênh lệch hoặc tỷ lệ thay đổi; null khi có cả hai. Why there is no difference or no change in percent; null where both are there.',
  })
  incomparable!: IncomparableReason | null;
}

@ObjectType('RollUpComparison', {
  description: 'Số liệu tổng hợp đặt cạnh số liệu của kỳ khác. A roll-up beside that of another period.',
})
export class RollUpComparisonType {
  @Field(() => String, {
    description:
      'Nhãn phải đi cùng các con số này: mỗi bên theo cơ cấu nào. The label that must stand beside these figures: on which structure each side is.',
  })
  label!: string;

  @Field(() => RollUpType, { description: 'Bên kia. The other.' })
  other!: RollUpType;

  /** Every indicator; the field gives those asked for. */
  compared!: readonly ComparedRolledFigureType[];
}

export function comparedFigure(compared: ComparedRolledFigure): ComparedRolledFigureType {
  const { indicator, own, other, difference, changePercent, why } = compared;
  const text = (value: Decimal | null) => value && decimalText(value);
  return {
    ...{ indicator: indicator.code, name: indicator.name, unit: indicator.unit },
    ...{ state: own?.state ?? null, value: own?.value ?? null },
    ...{ otherState: other?.state ?? null, otherValue: other?.value ?? null },
    ...{ difference: text(difference), changePercent: text(changePercent), incomparable: why },
  };
}
