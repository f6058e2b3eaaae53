import { ArgsType, Field, ID, InputType, Int, IntersectionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PageArgs } from '../../../platform/graphql/connection.js';
import { JsonObjectScalar } from '../../../platform/graphql/scalars.js';

@ArgsType()
@InputType({ description: 'Cụm, khối nào trong kỳ nào. Which cluster in which period.' })
export class ClusterInPeriod {
  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  @IsString()
  @MaxLength(40)
  clusterCode!: string;

  @Field(() => Int, { description: 'Năm thi đua của cụm, khối. The cluster’s year.' })
  @IsInt()
  year!: number;

  @Field(() => String, { description: 'Mã kỳ được chấm, ví dụ "2024-Y". The period scored.' })
  @IsString()
  @MaxLength(20)
  periodCode!: string;
}

@ArgsType()
export class ClusterInPeriodPage extends IntersectionType(PageArgs, ClusterInPeriod, ArgsType) {}

@InputType({ isAbstract: true })
export abstract class KeyedInput {
  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  idempotencyKey!: string;
}

@InputType({ description: 'Ban hành bảng điểm. Issues a scoring scheme.' })
export class AddSchemeInput extends KeyedInput {
  @Field(() => JsonObjectScalar, {
    description: 'Bảng điểm theo schema/scheme.schema.json. The scheme, as schema/scheme.schema.json says.',
  })
  @IsObject()
  document!: object;
}

@InputType({ description: 'Một đầu vào do người phụ trách ghi nhận. An input told by those in charge.' })
export class ScoreInputInput {
  @Field(() => String, { description: 'Mã đơn vị thành viên. The member’s code.' })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  @Field(() => String, { description: 'Mã đầu vào của bảng điểm. The code of the input in the scheme.' })
  @IsString()
  @MaxLength(40)
  code!: string;

  @Field(() => String, {
    description:
      'Giá trị: số ("12.5"), thực hiện/chỉ tiêu ("95.5/100"), lần cộng/lần trừ ("3/1"), true/false, hoặc mã lựa chọn. The value: a number, actual/target, cases that add/take away, true/false or the code of an option.',
  })
  @IsString()
  @MaxLength(60)
  value!: string;

  @Field(() => String, { description: 'Văn bản làm căn cứ. The document behind it.' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  document!: string;
}

@InputType({ description: 'Ghi nhận các đầu vào chấm điểm. Records inputs for scoring.' })
export class RecordScoreInputsInput extends KeyedInput {
  @Field(() => ClusterInPeriod, { description: 'Cụm, khối và kỳ. The cluster and period.' })
  @ValidateNested()
  @Type(() => ClusterInPeriod)
  cluster!: ClusterInPeriod;

  @Field(() => String, { description: 'Mã bảng điểm. The scheme.' })
  @IsString()
  @MaxLength(40)
  schemeCode!: string;

  @Field(() => [ScoreInputInput], { description: 'Các đầu vào, tối đa 1000. The inputs, 1000 at most.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique(({ unitCode, code }: ScoreInputInput) => JSON.stringify([unitCode, code]))
  @ValidateNested({ each: true })
  @Type(() => ScoreInputInput)
  inputs!: ScoreInputInput[];
}

@InputType({ description: 'Chấm điểm và xếp hạng cả cụm, khối. Scores and ranks a whole cluster.' })
export class RunScoresInput extends KeyedInput {
  @Field(() => ClusterInPeriod, { description: 'Cụm, khối và kỳ. The cluster and period.' })
  @ValidateNested()
  @Type(() => ClusterInPeriod)
  cluster!: ClusterInPeriod;

  @Field(() => String, { description: 'Mã bảng điểm. The scheme.' })
  @IsString()
  @MaxLength(40)
  schemeCode!: string;
}

@InputType({ description: 'Công bố kết quả. Publishes a ranking.' })
export class PublishRankingInput extends KeyedInput {
  @Field(() => ClusterInPeriod, { description: 'Cụm, khối và kỳ. The cluster and period.' })
  @ValidateNested()
  @Type(() => ClusterInPeriod)
  cluster!: ClusterInPeriod;

  @Field(() => ID, {
    description:
      'Id của lần chấm đã xem; bị từ chối nếu có lần chấm mới hơn. The run that was looked at; refused where a newer one exists.',
  })
  @IsString()
  rankingId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Nhận kiến nghị trong bao nhiêu ngày sau ngày công bố, hết hạn lúc 24 giờ ngày cuối; bỏ trống là không mở. For how many days after this one appeals are taken, until 24:00 of the last; none where absent.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(90)
  appealDays?: number | null;
}
