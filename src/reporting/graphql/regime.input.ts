import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type UnitKind, unitKinds, type UnitLevel, unitLevels } from '../../organisation/domain/index.js';
import { UnitKindEnum, UnitLevelEnum } from '../../organisation/index.js';
import { DateScalar, DecimalScalar, JsonObjectScalar } from '../../platform/graphql/scalars.js';

@InputType({ isAbstract: true })
abstract class KeyedInput {
  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}

@InputType({ description: 'Ban hành biểu mẫu. Issues a form.' })
export class PublishFormInput extends KeyedInput {
  @Field(() => JsonObjectScalar, {
    description: 'Biểu mẫu theo schema/form.schema.json. The form, as schema/form.schema.json says.',
  })
  @IsObject()
  document!: object;

  @Field(() => Boolean, { defaultValue: false, description: 'Chỉ kiểm tra, không ban hành. Only checks it.' })
  @IsBoolean()
  dryRun: boolean = false;
}

@InputType({ description: 'Nhân bản biểu mẫu sang phiên bản mới. Issues a form again under a new version.' })
export class CloneFormInput extends KeyedInput {
  @Field(() => String, { description: 'Mã biểu mẫu. The form.' })
  @IsString()
  @MaxLength(20)
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Phiên bản gốc; mặc định mới nhất. The version to begin from; the newest by default.',
  })
  @IsOptional()
  @MaxLength(20)
  version?: string | null;

  @Field(() => String, { description: 'Phiên bản mới, ví dụ "2027.1". The new version.' })
  @IsString()
  @MaxLength(20)
  newVersion!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Tên mới; mặc định giữ tên cũ. A new name; the old one by default.',
  })
  @IsOptional()
  @MaxLength(500)
  newName?: string | null;
}

@InputType({
  description: 'Gửi tới nơi nhận nào, muộn hơn bao nhiêu ngày. To whom, and how many days later.',
})
export class AssignmentRecipientInput {
  @Field(() => LineEnum, {
    description: 'Đơn vị cấp trên trực tiếp trong tuyến này. The unit above in this line.',
  })
  @IsEnum(lines)
  line!: Line;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'Số ngày sau hạn của cấp. Days after the due day of the level.',
  })
  @IsInt()
  @Min(0)
  @Max(366)
  daysAfter: number = 0;
}

@InputType({
  description: 'Cả nhánh dưới một đơn vị trong một tuyến. The whole branch beneath a unit in a line.',
})
export class BranchInput {
  @Field(() => String, { description: 'Mã đơn vị đầu nhánh. The unit it begins with.' })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';
}

@InputType({
  description:
    'Giao biểu mẫu cho các đơn vị trong một kỳ; các điều kiện cùng đúng. Assigns a form to units for a period; all conditions hold together.',
})
export class AssignFormInput extends KeyedInput {
  @Field(() => String, { description: 'Mã biểu mẫu. The form.' })
  @IsString()
  @MaxLength(20)
  formCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Phiên bản; mặc định mới nhất. The version; the newest by default.',
  })
  @IsOptional()
  @MaxLength(20)
  formVersion?: string | null;

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  @IsString()
  @MaxLength(20)
  periodCode!: string;

  @Field(() => [UnitLevelEnum], { defaultValue: [], description: 'Chỉ các cấp này. Only these levels.' })
  @IsEnum(unitLevels, { each: true })
  @ArrayMaxSize(20)
  levels: UnitLevel[] = [];

  @Field(() => [UnitKindEnum], { defaultValue: [], description: 'Chỉ các loại này. Only these kinds.' })
  @IsEnum(unitKinds, { each: true })
  @ArrayMaxSize(20)
  kinds: UnitKind[] = [];

  @Field(() => [String], { defaultValue: [], description: 'Chỉ các đơn vị này. Only these units.' })
  @IsString({ each: true })
  @MaxLength(35, { each: true })
  @ArrayMaxSize(200)
  unitCodes: string[] = [];

  @Field(() => BranchInput, { nullable: true, description: 'Chỉ trong nhánh này. Only in this branch.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BranchInput)
  beneath?: BranchInput | null;

  @Field(() => [AssignmentRecipientInput], { description: 'Gửi tới đâu. To whom.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => AssignmentRecipientInput)
  recipients!: AssignmentRecipientInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Sau hạn bao nhiêu ngày thì đóng, không nhận báo cáo nộp lần đầu; để trống là không đóng. How many days after the due day it closes for first submissions; never where empty.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(366)
  closesDaysAfter?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Chỉ thử. Only a rehearsal.' })
  @IsBoolean()
  dryRun: boolean = false;
}

@InputType({ description: 'Đặt mức mà các quy tắc kiểm tra hỏi tới. Sets a limit that rules ask for.' })
export class SetRuleLimitInput extends KeyedInput {
  @Field(() => String, { description: 'Mã mức, ví dụ "CSTDCS_PER_LDTT". Its code.' })
  @IsString()
  @MaxLength(40)
  code!: string;

  @Field(() => String, {
    description: 'Mã đơn vị đặt mức, cho mình và toàn bộ bên dưới. Who sets it, for itself and all beneath.',
  })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  @Field(() => DecimalScalar, { description: 'Giá trị, ví dụ "15". The value.' })
  @IsString()
  value!: string;

  @Field(() => DateScalar, { description: 'Từ ngày. From which day.' })
  @IsString()
  from!: LocalDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Đến hết ngày; để trống là tới khi có thay đổi. The last day.',
  })
  @IsOptional()
  @IsString()
  to?: LocalDate | null;

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  @IsString()
  @MaxLength(1000)
  legalBasis!: string;
}
