import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsArray, IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type Decimal, decimal } from '../../kernel/decimal.js';
import { type UnitKind, unitKinds, type UnitLevel, unitLevels } from '../../organisation/domain/index.js';
import { UnitKindEnum, UnitLevelEnum } from '../../organisation/index.js';
import { type Cursors, PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import { type Form } from '../../reporting/domain/index.js';
import { type FigureState } from '../domain/figure.js';
import { type Arrangement, type FigureOrder } from '../domain/listing.js';
import { indicatorNotKnown } from './figures.args.js';
import { FigureStateEnum } from './rollup.type.js';

const directions = ['ASC', 'DESC'] as const;

const FigureDirectionEnum = graphqlEnum<FigureOrder['direction']>(
  'FigureDirection',
  'Chiều sắp xếp theo giá trị. Which way values are ordered.',
  { ASC: 'Từ nhỏ đến lớn. The smallest first.', DESC: 'Từ lớn đến nhỏ. The greatest first.' },
);

@InputType('RollUpOrder', {
  description:
    'Sắp xếp theo một chỉ tiêu: đơn vị không có giá trị đứng cuối; bằng nhau thì theo tên. By an indicator: units without a value last, equal ones by name.',
})
export class RollUpOrder implements FigureOrder {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  @MaxLength(20)
  indicator!: string;

  @Field(() => FigureDirectionEnum, { defaultValue: 'DESC', description: 'Chiều. Which way.' })
  @IsEnum(directions)
  direction: FigureOrder['direction'] = 'DESC';
}

@InputType('RollUpFilter', {
  description:
    'Chỉ liệt kê các đơn vị thỏa mọi điều kiện nêu ra. Lists only the units that meet every condition given.',
})
export class RollUpFilter {
  @Field(() => [UnitKindEnum], { nullable: true, description: 'Chỉ các loại đơn vị này. Only these kinds.' })
  @IsOptional()
  @IsArray()
  @IsEnum(unitKinds, { each: true })
  kinds?: UnitKind[] | null;

  @Field(() => [UnitLevelEnum], { nullable: true, description: 'Chỉ các cấp này. Only these levels.' })
  @IsOptional()
  @IsArray()
  @IsEnum(unitLevels, { each: true })
  levels?: UnitLevel[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Chỉ tiêu mà states, atLeast và atMost nói về. The indicator of which states, atLeast and atMost speak.',
  })
  @IsOptional()
  @MaxLength(20)
  indicator?: string | null;

  @Field(() => [FigureStateEnum], {
    nullable: true,
    description: 'Chỉ tiêu ở một trong các trạng thái này. The indicator is in one of these states.',
  })
  @IsOptional()
  @IsArray()
  @IsEnum(FigureStateEnum, { each: true })
  states?: FigureState[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Giá trị từ số này trở lên. Its value is this or more.',
  })
  @IsOptional()
  @IsString()
  atLeast?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Giá trị từ số này trở xuống. Its value is this or less.',
  })
  @IsOptional()
  @IsString()
  atMost?: string | null;
}

@ArgsType()
export class RollUpListArgs extends PageArgs {
  @Field(() => RollUpOrder, {
    nullable: true,
    description:
      'Sắp xếp theo chỉ tiêu; mặc định theo tên, thứ tự tiếng Việt. By an indicator; by name in Vietnamese order where left out.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => RollUpOrder)
  orderBy?: RollUpOrder | null;

  @Field(() => RollUpFilter, { nullable: true, description: 'Điều kiện. Conditions.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RollUpFilter)
  where?: RollUpFilter | null;
}

/** What the arguments of a list mean for roll-ups of a form. @throws BAD_USER_INPUT */
export function arrangementOf(
  { orderBy, where, first, after }: RollUpListArgs,
  form: Form | null,
  cursors: Cursors,
): Arrangement {
  const order = orderBy ? { indicator: orderBy.indicator, direction: orderBy.direction } : null;
  for (const code of [order?.indicator, where?.indicator]) if (code) refuseUnknown(code, form);
  return { orderBy: order, filter: filterOf(where), after: placeOf(cursors.after(after)), first };
}

/** Of which unit the item of a cursor was, and what it was ordered by. */
export function placeText({
  value,
  name,
  unitId,
}: {
  value: string | null;
  name: string;
  unitId: string;
}): string {
  return JSON.stringify([value, name, unitId]);
}

function placeOf(text: string | null): Arrangement['after'] {
  if (text === null) return null;
  const [value, name, unitId] = JSON.parse(text) as [string | null, string, string];
  return { value: value === null ? null : decimal(value), name, unitId };
}

function filterOf(where: RollUpFilter | null | undefined): Arrangement['filter'] {
  const { indicator = null, states = null, atLeast = null, atMost = null } = where ?? {};
  if (indicator === null) {
    if (states !== null || atLeast !== null || atMost !== null) throw conditionWithoutIndicator();
    return null;
  }
  const bound = (text: string | null): Decimal | null => (text === null ? null : decimal(text));
  return { indicator, states, atLeast: bound(atLeast), atMost: bound(atMost) };
}

/** @throws BAD_USER_INPUT where the form has no such indicator. */
export function refuseUnknown(code: string, form: Form | null): void {
  if (form === null || form.indicators.some((indicator) => indicator.code === code)) return;
  throw indicatorNotKnown(code);
}

function conditionWithoutIndicator(): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: 'Có điều kiện về giá trị nhưng không nêu chỉ tiêu. Hãy gửi kèm where.indicator, hoặc bỏ states, atLeast, atMost.',
    en: 'There is a condition on values but no indicator. Send where.indicator with it, or leave states, atLeast and atMost out.',
  });
}
