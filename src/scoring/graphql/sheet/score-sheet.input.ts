import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { DecimalScalar } from '../../../platform/graphql/scalars.js';
import { ClusterInPeriod, KeyedInput } from '../run/scoring.input.js';

@ArgsType()
@InputType({ description: 'Phiếu chấm nào. Which score sheet.' })
export class SheetInput extends ClusterInPeriod {
  @Field(() => String, { description: 'Mã đơn vị thành viên. The member’s code.' })
  @IsString()
  @MaxLength(35)
  unitCode!: string;
}

@InputType({ isAbstract: true })
abstract class ClusterSheetsInput extends KeyedInput {
  @Field(() => ClusterInPeriod, { description: 'Cụm, khối và kỳ. The cluster and period.' })
  @ValidateNested()
  @Type(() => ClusterInPeriod)
  cluster!: ClusterInPeriod;
}

@InputType({ isAbstract: true })
abstract class StageInput extends KeyedInput {
  @Field(() => SheetInput, { description: 'Phiếu chấm. The sheet.' })
  @ValidateNested()
  @Type(() => SheetInput)
  sheet!: SheetInput;

  @Field(() => String, { description: 'Mã bước chấm. The stage.' })
  @IsString()
  @MaxLength(40)
  stage!: string;

  @Field(() => Int, {
    description: 'Phiên bản của bước đã xem. The version of the stage that was looked at.',
  })
  @IsInt()
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'Phát phiếu chấm cho các thành viên. Hands out the score sheets.' })
export class OpenScoreSheetsInput extends ClusterSheetsInput {
  @Field(() => String, { description: 'Mã bảng điểm. The scheme.' })
  @IsString()
  @MaxLength(40)
  schemeCode!: string;
}

@InputType({
  description:
    'Một dòng chấm: giá trị hoặc điểm; không có cả hai là rút lại điều bước này đã chấm. A row: a value or points; neither takes back what this stage said.',
})
export class SheetRowInput {
  @Field(() => String, { description: 'Mã tiêu chí. The criterion’s code.' })
  @IsString()
  @MaxLength(40)
  code!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Giá trị đầu vào: số, "thực hiện/chỉ tiêu", true/false, hoặc mã lựa chọn. The input: a number, "actual/target", true/false or the code of an option.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  value?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Điểm đặt thẳng, từ 0 đến điểm tối đa của tiêu chí. Points set, from 0 to the criterion’s maximum.',
  })
  @IsOptional()
  @IsString()
  points?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Lý do; cần có khi chấm khác kết quả trước. The reason; needed where it differs from before.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Minh chứng: số, tên văn bản. The evidence: numbers or titles of documents.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  documents: string[] = [];
}

@InputType({ description: 'Chấm các dòng của phiếu ở một bước. Marks rows of a sheet in a stage.' })
export class MarkSheetInput extends StageInput {
  @Field(() => [SheetRowInput], { description: 'Các dòng, tối đa 200. The rows, 200 at most.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SheetRowInput)
  rows!: SheetRowInput[];
}

@InputType({ description: 'Gửi một bước của phiếu. Submits a stage of a sheet.' })
export class SubmitSheetStageInput extends StageInput {}

@InputType({ description: 'Trả lại phiếu cho bước trước. Returns a sheet to the stage before.' })
export class ReturnSheetInput extends StageInput {
  @Field(() => String, {
    description: 'Lý do, bước nhận lại sẽ thấy. The reason, seen by the stage that gets it back.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  reason!: string;
}

@InputType({ description: 'Khóa một bước chấm. Locks a stage.' })
export class LockSheetStageInput extends ClusterSheetsInput {
  @Field(() => String, { description: 'Mã bước chấm. The stage.' })
  @IsString()
  @MaxLength(40)
  stage!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã đơn vị; để trống là mọi phiếu đã tới bước này. The unit; none for every sheet that has reached the stage.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  unitCode?: string | null;
}

@InputType({ description: 'Đơn vị nào chấm chéo đơn vị nào. Who checks whom.' })
export class CheckPairInput {
  @Field(() => String, { description: 'Mã đơn vị chấm chéo. The checker’s code.' })
  @IsString()
  @MaxLength(35)
  checker!: string;

  @Field(() => String, { description: 'Mã đơn vị được chấm. The code of the unit checked.' })
  @IsString()
  @MaxLength(35)
  checked!: string;
}

@InputType({
  description:
    'Phân công chấm chéo: theo từng cặp, hoặc xoay vòng theo mã đơn vị. Assigns cross-checks: by pairs, or by rotation in the order of the codes.',
})
export class AssignCrossCheckersInput extends ClusterSheetsInput {
  @Field(() => [CheckPairInput], {
    nullable: true,
    description: 'Các cặp; có thì không xoay vòng. The pairs; where given, nothing rotates.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CheckPairInput)
  pairs?: CheckPairInput[] | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Mỗi đơn vị chấm đơn vị đứng sau mấy chỗ. Each checks the one so many places on.',
  })
  @IsInt()
  @Min(1)
  @Max(200)
  rotateBy: number = 1;
}

@InputType({ description: 'Một điều giả định khác đi. Something that would be otherwise.' })
export class WhatIfChangeInput {
  @Field(() => String, { description: 'Mã đơn vị thành viên. The member’s code.' })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  @Field(() => String, {
    description: 'Mã tiêu chí, hoặc điều kiện loại. The code of a criterion, or of an exclusion.',
  })
  @IsString()
  @MaxLength(40)
  code!: string;

  @Field(() => String, { nullable: true, description: 'Giá trị giả định. The value supposed.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  value?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Điểm giả định. The points supposed.' })
  @IsOptional()
  @IsString()
  points?: string | null;
}

@ArgsType()
export class WhatIfArgs extends ClusterInPeriod {
  @Field(() => String, { description: 'Mã bảng điểm. The scheme.' })
  @IsString()
  @MaxLength(40)
  schemeCode!: string;

  @Field(() => [WhatIfChangeInput], { description: 'Những điều khác đi, tối đa 200. At most 200 changes.' })
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique(({ unitCode, code }: WhatIfChangeInput) => JSON.stringify([unitCode, code]))
  @ValidateNested({ each: true })
  @Type(() => WhatIfChangeInput)
  changes!: WhatIfChangeInput[];
}
