import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type LocalDate } from '../../kernel/local-date.js';
import { emulationYears } from '../../organisation/domain/index.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type SpecialDay, type SpecialDayKind, specialDayKinds } from '../domain/working-days.js';
import { SpecialDayKindEnum } from './special-day.type.js';

@InputType({ description: 'Một ngày nghỉ lễ, tết hoặc ngày làm bù. A holiday or a made-up working day.' })
export class SpecialDayInput implements SpecialDay {
  @Field(() => DateScalar, { description: 'Ngày. The day.' })
  @IsString()
  day!: LocalDate;

  @Field(() => SpecialDayKindEnum, { description: 'Loại ngày. Its kind.' })
  @IsEnum(specialDayKinds)
  kind!: SpecialDayKind;

  @Field(() => String, { description: 'Tên ngày. Its name.' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  @IsString()
  @MaxLength(500)
  legalBasis!: string;
}

@InputType({
  description: 'Khai báo toàn bộ ngày nghỉ và ngày làm bù của một năm. Declares all special days of a year.',
})
export class DeclareSpecialDaysInput {
  @Field(() => Int, { description: 'Năm. The year.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year!: number;

  @Field(() => Int, {
    description:
      'Phiên bản đang thấy (SpecialYear.version), 0 khi năm chưa được khai báo; khác với hiện tại thì bị từ chối. The version that was seen, 0 where there is none; refused where it has moved on.',
  })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => [SpecialDayInput], {
    description:
      'Mọi ngày của năm, thay cho danh sách trước. All days of the year, in place of the list before.',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SpecialDayInput)
  days!: SpecialDayInput[];

  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}
