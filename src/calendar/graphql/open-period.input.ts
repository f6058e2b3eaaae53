import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type LocalDate } from '../../kernel/local-date.js';
import { emulationYears, type UnitLevel, unitLevels } from '../../organisation/domain/index.js';
import { UnitLevelEnum } from '../../organisation/index.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type DayShift, dayShifts, type PlannedDue } from '../domain/due-rule.js';
import { type PeriodKind, periodKinds } from '../domain/period.js';
import { DayShiftEnum } from './period-due.type.js';
import { PeriodKindEnum } from './period.type.js';

@InputType({
  description:
    'Hạn của một cấp: một ngày (có thể kèm cách dời), hoặc số ngày làm việc sau ngày chốt. When a level is due: a day (and how it shifts), or working days after the cut-off.',
})
export class PeriodDueInput implements PlannedDue {
  @Field(() => UnitLevelEnum, { description: 'Cấp. The level.' })
  @IsEnum(unitLevels)
  level!: UnitLevel;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối cùng trong hạn, trước khi dời. The last day in time, before it shifts.',
  })
  @IsOptional()
  @IsString()
  lastDay?: LocalDate | null;

  @Field(() => DayShiftEnum, {
    nullable: true,
    description:
      'Cách dời khi ngày đó không làm việc; mặc định giữ nguyên. What becomes of it when it is no working day; it stays by default.',
  })
  @IsOptional()
  @IsEnum(dayShifts)
  shift?: DayShift | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Số ngày làm việc sau ngày chốt, 1 đến 250. Working days after the cut-off, 1 to 250.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(250)
  workingDaysAfterCutOff?: number | null;
}

@InputType({ description: 'Mở một kỳ báo cáo. Opens a reporting period.' })
export class OpenPeriodInput {
  @Field(() => String, { description: 'Mã lịch báo cáo. The code of the calendar.' })
  @IsString()
  @MaxLength(12)
  calendarCode!: string;

  @Field(() => String, { description: 'Mã kỳ, ví dụ "2026-H1". The code, such as "2026-H1".' })
  @IsString()
  @MaxLength(60)
  code!: string;

  @Field(() => PeriodKindEnum, { description: 'Loại kỳ. Its kind.' })
  @IsEnum(periodKinds)
  kind!: PeriodKind;

  @Field(() => String, { description: 'Tên kỳ. Its name.' })
  @IsString()
  @MaxLength(200)
  label!: string;

  @Field(() => Int, { description: 'Năm được đánh giá. The year that is judged.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  subjectYear!: number;

  @Field(() => DateScalar, { description: 'Ngày đầu lấy số liệu. The first day whose figures count.' })
  @IsString()
  fromDay!: LocalDate;

  @Field(() => DateScalar, { description: 'Ngày cuối lấy số liệu. The last day whose figures count.' })
  @IsString()
  toDay!: LocalDate;

  @Field(() => DateScalar, {
    description: 'Ngày chốt số liệu; chốt lúc 24:00. The day of the cut-off, at its 24:00.',
  })
  @IsString()
  cutOffDay!: LocalDate;

  @Field(() => DateScalar, {
    description: 'Ngày lấy cơ cấu tổ chức. The day on whose structure the period is answered.',
  })
  @IsString()
  asOf!: LocalDate;

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  @IsString()
  @MaxLength(500)
  legalBasis!: string;

  @Field(() => [PeriodDueInput], { description: 'Hạn của từng cấp. When each level is due.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PeriodDueInput)
  dues!: PeriodDueInput[];

  @Field(() => [UnitLevelEnum], {
    defaultValue: [],
    description:
      'Các cấp phải báo cáo: cấp nào ở đây thiếu hạn thì bị từ chối. The levels that have to report: one without a due day is refused.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @IsEnum(unitLevels, { each: true })
  levels: UnitLevel[] = [];

  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}
