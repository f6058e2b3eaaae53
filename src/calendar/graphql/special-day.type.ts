import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type DayNature, type SpecialDay, type SpecialDayKind } from '../domain/working-days.js';
import { type DeclaredYear } from '../store/special-day-reader.js';

export const SpecialDayKindEnum = graphqlEnum<SpecialDayKind>(
  'SpecialDayKind',
  'Loại ngày đặc biệt. The kind of a special day.',
  {
    HOLIDAY: 'Ngày nghỉ lễ, tết, kể cả nghỉ bù và nghỉ hoán đổi. A holiday, also one in lieu or by exchange.',
    WORKING_DAY_MADE_UP: 'Ngày nghỉ hằng tuần phải làm bù. A day at a weekend on which work is made up.',
  },
);

export const DayNatureEnum = graphqlEnum<DayNature>(
  'DayNature',
  'Vì sao một ngày là ngày làm việc hoặc không. Why a day is a working day or not.',
  {
    WEEKDAY: 'Ngày làm việc trong tuần. A working weekday.',
    MADE_UP: 'Ngày làm bù. A made-up working day.',
    WEEKEND: 'Thứ Bảy hoặc Chủ nhật. A Saturday or Sunday.',
    HOLIDAY: 'Ngày nghỉ lễ, tết. A holiday.',
    YEAR_NOT_DECLARED: 'Chưa khai báo ngày nghỉ của năm nên không biết. The year is not declared: not known.',
  },
);

@ObjectType('SpecialDay', {
  description: 'Ngày nghỉ lễ, tết hoặc ngày làm bù. A holiday or a made-up working day.',
})
export class SpecialDayType implements SpecialDay {
  @Field(() => DateScalar, { description: 'Ngày. The day.' })
  day!: LocalDate;

  @Field(() => SpecialDayKindEnum, { description: 'Loại ngày. Its kind.' })
  kind!: SpecialDayKind;

  @Field(() => String, { description: 'Tên ngày. Its name.' })
  name!: string;

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  legalBasis!: string;
}

@ObjectType('SpecialYear', {
  description: 'Các ngày nghỉ và ngày làm bù của một năm. The special days of a year.',
})
export class SpecialYearType implements DeclaredYear {
  @Field(() => Int, { description: 'Năm. The year.' })
  year!: number;

  @Field(() => Int, {
    description:
      'Số lần đã khai báo năm này; gửi lại khi khai báo lại. How often it was declared; sent back as expectedVersion.',
  })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'Thời điểm khai báo gần nhất. When it was declared last.' })
  declaredAt!: Instant;

  @Field(() => [SpecialDayType], { description: 'Các ngày theo thứ tự. The days in order.' })
  days!: SpecialDayType[];
}

@ObjectType('WorkingDay', {
  description: 'Một ngày có phải là ngày làm việc không, vì sao. Whether a day is a working day, and why.',
})
export class WorkingDayType {
  @Field(() => DateScalar, { description: 'Ngày được hỏi. The day asked about.' })
  day!: LocalDate;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Có phải ngày làm việc không; null khi chưa khai báo ngày nghỉ của năm. Whether it is one; null while the year is not declared.',
  })
  isWorkingDay!: boolean | null;

  @Field(() => DayNatureEnum, { description: 'Vì sao. Why.' })
  nature!: DayNature;

  @Field(() => SpecialDayType, {
    nullable: true,
    description: 'Ngày nghỉ hoặc ngày làm bù rơi vào ngày này. The special day it is, if any.',
  })
  special!: SpecialDayType | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày làm việc đầu tiên sau ngày này; null khi năm liên quan chưa khai báo. The first working day after it; null where that takes a year that is not declared.',
  })
  next!: LocalDate | null;
}
