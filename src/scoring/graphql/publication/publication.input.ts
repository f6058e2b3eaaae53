import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { type AppealAnswer, appealAnswers } from '../../domain/publication/appeal.js';
import { ClusterInPeriod, KeyedInput, PublishRankingInput } from '../run/scoring.input.js';

export const AppealAnswerEnum = graphqlEnum<AppealAnswer>(
  'AppealAnswer',
  'Trả lời kiến nghị. How an appeal is answered.',
  {
    UPHELD: 'Chấp nhận; kết quả được sửa bằng đính chính. Upheld; the result is corrected by an erratum.',
    REJECTED: 'Không chấp nhận. Rejected.',
  },
);

@ArgsType()
export class PublishedVersionArgs extends ClusterInPeriod {
  @Field(() => Int, {
    nullable: true,
    description:
      'Lần công bố thứ mấy; bỏ trống là bản đang có hiệu lực. Which version; the one in force where absent.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
}

@InputType({
  description:
    'Đính chính kết quả đã công bố bằng một lần chấm mới hơn. Corrects a published ranking by a newer run.',
})
export class PublishErratumInput extends PublishRankingInput {
  @Field(() => String, { description: 'Lý do đính chính. Why it is corrected.' })
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

@InputType({ description: 'Kiến nghị về kết quả đã công bố. An appeal against what is published.' })
export class FileAppealInput extends KeyedInput {
  @Field(() => ClusterInPeriod, { description: 'Cụm, khối và kỳ. The cluster and period.' })
  @ValidateNested()
  @Type(() => ClusterInPeriod)
  cluster!: ClusterInPeriod;

  @Field(() => String, { description: 'Mã đơn vị kiến nghị. The member that appeals.' })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã mục điểm hoặc điều kiện loại; bỏ trống là toàn bộ kết quả. A mark or exclusion; the whole result where absent.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  criterionCode?: string | null;

  @Field(() => String, { description: 'Nội dung kiến nghị. What is objected to, and why.' })
  @IsString()
  @MaxLength(4000)
  statement!: string;

  @Field(() => String, { description: 'Văn bản làm căn cứ. The document behind it.' })
  @IsString()
  @MaxLength(500)
  document!: string;
}

@InputType({ description: 'Trả lời một kiến nghị. Answers an appeal.' })
export class AnswerAppealInput extends KeyedInput {
  @Field(() => ID, { description: 'Id của kiến nghị. The appeal.' })
  @IsString()
  appealId!: string;

  @Field(() => AppealAnswerEnum, { description: 'Chấp nhận hay không. Upheld or rejected.' })
  @IsEnum(appealAnswers)
  answer!: AppealAnswer;

  @Field(() => String, { description: 'Lý do. Why.' })
  @IsString()
  @MaxLength(4000)
  reason!: string;
}
