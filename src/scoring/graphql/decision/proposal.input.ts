import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { type AwardLevel, awardLevels, type DecidingBody } from '../../domain/decision/proposal.js';
import { AwardKindEnum, DecidingBodyEnum } from './proposal.type.js';
import { AwardLevelEnum } from './quota.queries.js';
import { ClusterInPeriod, KeyedInput } from '../run/scoring.input.js';

@InputType({ isAbstract: true })
abstract class ProposalsInput extends KeyedInput {
  @Field(() => ClusterInPeriod, { description: 'Cụm, khối và kỳ. The cluster and period.' })
  @ValidateNested()
  @Type(() => ClusterInPeriod)
  cluster!: ClusterInPeriod;

  @Field(() => Int, {
    description:
      'Số của bản đã xem; 0 khi chưa có. The number of the list that was looked at; 0 where there is none.',
  })
  @IsInt()
  @Min(0)
  expectedNumber!: number;
}

@InputType({
  description: 'Lập danh sách đề nghị từ lần chấm mới nhất. Drafts proposals from the newest run.',
})
export class DraftProposalsInput extends ProposalsInput {
  @Field(() => ID, {
    description: 'Id của lần chấm đã xem; bị từ chối nếu có lần chấm mới hơn. The run that was looked at.',
  })
  @IsString()
  @MaxLength(200)
  rankingId!: string;
}

@InputType({ description: 'Một đề nghị. A unit for an award.' })
export class ProposalItemInput {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  @Field(() => String, { description: 'Mã danh hiệu, hình thức. The award’s code.' })
  @Matches(/^[A-Z0-9][A-Z0-9._-]{0,39}$/)
  awardCode!: string;

  @Field(() => String, { description: 'Tên danh hiệu, hình thức. The award’s name.' })
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  awardName!: string;

  @Field(() => AwardKindEnum, { description: 'Loại. The kind.' })
  @IsIn(['FLAG', 'CERTIFICATE'])
  kind!: 'FLAG' | 'CERTIFICATE';

  @Field(() => AwardLevelEnum, { description: 'Cấp. The level.' })
  @IsIn(awardLevels)
  level!: AwardLevel;
}

@InputType({ isAbstract: true })
abstract class DecidedInput extends ProposalsInput {
  @Field(() => DecidingBodyEnum, {
    description: 'Cơ quan thường trực hoặc hội đồng. The standing body or the council.',
  })
  @IsIn(['STANDING_BODY', 'COUNCIL'])
  body!: Exclude<DecidingBody, 'CLUSTER'>;
}

@InputType({
  description:
    'Thay danh sách đề nghị, kèm lý do. Puts another list in the place of the newest, with a reason.',
})
export class ChangeProposalsInput extends DecidedInput {
  @Field(() => String, { description: 'Lý do. The reason.' })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  reason!: string;

  @Field(() => [ProposalItemInput], { description: 'Toàn bộ danh sách. The whole list as it shall be.' })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ProposalItemInput)
  items!: ProposalItemInput[];
}

@InputType({
  description:
    'Số tập thể dẫn đầu theo văn bản, khi không phải cụm, khối nào cũng chấm trong hệ thống. How many collectives lead clusters, by a document.',
})
export class StatedLeadersInput {
  @Field(() => Int, { description: 'Số tập thể. How many.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  count!: number;

  @Field(() => String, {
    description: 'Tính những tập thể nào, theo văn bản nào. Which are counted, by which document.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  basis!: string;
}

@InputType({ description: 'Trình danh sách đề nghị. Submits the proposals upwards.' })
export class SubmitProposalsInput extends DecidedInput {
  @Field(() => String, {
    description:
      'Biên bản; đề nghị Cờ thi đua của Chính phủ thì phải ghi tên cụm, khối. The minutes; they name the cluster where the Government’s flag is proposed.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(10_000)
  minutes!: string;

  @Field(() => String, { description: 'Số văn bản. The document.' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  document!: string;

  @Field(() => StatedLeadersInput, {
    nullable: true,
    description:
      'Mẫu số theo văn bản; bỏ trống thì lấy số hệ thống đếm được. The denominator by a document; the service’s own count where nothing is said.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => StatedLeadersInput)
  leaders?: StatedLeadersInput | null;
}
