import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { emulationYears } from '../../../organisation/domain/index.js';
import { type YearPaper, yearPapers } from '../../domain/year/cluster-year-facts.js';
import { type YearState, yearStates } from '../../domain/year/cluster-year-state.js';
import { type SuspensionGround, suspensionGrounds } from '../../domain/year/suspension.js';
import { SuspensionGroundEnum, YearPaperEnum, YearStateEnum } from './cluster-year.type.js';

@InputType({ description: 'Cụm, khối nào của năm nào. Which cluster of which year.' })
export class ClusterOfYear {
  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  @IsString()
  @MaxLength(40)
  clusterCode!: string;

  @Field(() => Int, { description: 'Năm được đánh giá. The year judged.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year!: number;
}

@InputType({ isAbstract: true })
export abstract class YearActInput {
  @Field(() => ClusterOfYear, { description: 'Cụm, khối và năm. The cluster and year.' })
  @ValidateNested()
  @Type(() => ClusterOfYear)
  cluster!: ClusterOfYear;

  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  idempotencyKey!: string;
}

@InputType({ isAbstract: true })
export abstract class MemberActInput extends YearActInput {
  @Field(() => String, { description: 'Mã đơn vị thành viên. The member’s code.' })
  @IsString()
  @MaxLength(35)
  unitCode!: string;
}

@InputType({ description: 'Mở năm thi đua của cụm, khối. Opens the year of a cluster.' })
export class OpenClusterYearInput extends YearActInput {
  @Field(() => String, { nullable: true, description: 'Quyết định chia cụm, khối. The decision behind it.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  document?: string | null;
}

@InputType({ description: 'Chuyển năm thi đua sang bước sau. Takes the year on.' })
export class AdvanceClusterYearInput extends YearActInput {
  @Field(() => YearStateEnum, { description: 'Sang bước nào. To which state.' })
  @IsIn(yearStates)
  to!: YearState;

  @Field(() => Int, { description: 'Phiên bản đã xem. The version that was seen.' })
  @IsInt()
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Văn bản kèm theo. The document that goes with it.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  document?: string | null;
}

@InputType({ description: 'Trả năm thi đua về một bước. Takes the year one step back.' })
export class ReturnClusterYearInput extends YearActInput {
  @Field(() => Int, { description: 'Phiên bản đã xem. The version that was seen.' })
  @IsInt()
  expectedVersion!: number;

  @Field(() => String, { description: 'Lý do. Why.' })
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

@InputType({ description: 'Nộp một văn bản của năm thi đua. Files a paper of the year.' })
export class AddYearPaperInput extends YearActInput {
  @Field(() => YearPaperEnum, { description: 'Loại văn bản. Its kind.' })
  @IsIn(yearPapers)
  kind!: YearPaper;

  @Field(() => String, { description: 'Tên văn bản. Its title.' })
  @IsString()
  @MaxLength(300)
  title!: string;

  @Field(() => String, { description: 'Số, ký hiệu, ngày. Its number and date.' })
  @IsString()
  @MaxLength(500)
  document!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Mã đơn vị kiểm tra, chỉ với biên bản kiểm tra chéo. Who checked; of a cross-check only.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  checkerCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã đơn vị được kiểm tra, chỉ với biên bản kiểm tra chéo. Who was checked; of a cross-check only.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  checkedCode?: string | null;
}

@InputType({ description: 'Tạm dừng xét một thành viên. Suspends a member.' })
export class SuspendMemberInput extends MemberActInput {
  @Field(() => SuspensionGroundEnum, { description: 'Căn cứ. The ground.' })
  @IsIn(suspensionGrounds)
  ground!: SuspensionGround;

  @Field(() => String, { description: 'Lý do. The reason.' })
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

@InputType({ description: 'Thôi tạm dừng xét một thành viên. Considers a suspended member again.' })
export class LiftSuspensionInput extends MemberActInput {
  @Field(() => String, { description: 'Lý do. The reason.' })
  @IsString()
  @MaxLength(2000)
  reason!: string;
}
