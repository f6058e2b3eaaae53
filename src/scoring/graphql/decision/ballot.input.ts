import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
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
import { type BallotBody, ballotBodies, type VoteBase } from '../../domain/decision/vote-rule.js';
import { BallotBodyEnum, VoteBaseEnum } from './ballot.type.js';
import { ClusterInPeriod, KeyedInput } from '../run/scoring.input.js';

@InputType({ description: 'Phân số. A fraction.' })
export class FractionInput {
  @Field(() => Int, { description: 'Tử số. The numerator.' })
  @IsInt()
  @Min(0)
  @Max(1000)
  numerator!: number;

  @Field(() => Int, { description: 'Mẫu số. The denominator.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  denominator!: number;
}

@InputType({
  description: 'Quy tắc thông qua tự ghi, kèm căn cứ. A rule of one’s own, with its legal basis.',
})
export class VoteRuleInput {
  @Field(() => String, { description: 'Tên quy tắc. The name.' })
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  name!: string;

  @Field(() => FractionInput, { description: 'Tỷ lệ thông qua. The threshold.' })
  @ValidateNested()
  @Type(() => FractionInput)
  threshold!: FractionInput;

  @Field(() => String, { defaultValue: '>=', description: 'So sánh: ">=" hoặc ">". The comparison.' })
  @IsIn(['>=', '>'])
  comparison!: '>=' | '>';

  @Field(() => VoteBaseEnum, { description: 'Tính trên số nào. What the share is of.' })
  @IsIn(['ENTITLED', 'CAST'])
  base!: VoteBase;

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  legalBasis!: string;
}

@InputType({ description: 'Thể lệ. The terms of a ballot.' })
export class BallotTermsInput {
  @Field(() => BallotBodyEnum, { description: 'Nơi bỏ phiếu. Who votes.' })
  @IsIn(ballotBodies)
  body!: BallotBody;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã quy tắc có sẵn, ví dụ "TAND_FLAG"; hoặc tự ghi ở rule. The code of a known rule, or write one in rule.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  ruleCode?: string | null;

  @Field(() => VoteRuleInput, { nullable: true, description: 'Quy tắc tự ghi. A rule of one’s own.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => VoteRuleInput)
  rule?: VoteRuleInput | null;

  @Field(() => FractionInput, {
    description: 'Tỷ lệ phải tham gia trên số được bỏ phiếu. Of the entitled, who has to take part.',
  })
  @ValidateNested()
  @Type(() => FractionInput)
  quorum!: FractionInput;

  @Field(() => Boolean, { description: 'Phiếu kín. Whether it is secret.' })
  @IsBoolean()
  secret!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Được bỏ phiếu cho chính đơn vị mình. Whether a unit may vote for itself.',
  })
  @IsBoolean()
  mayVoteForOwnUnit!: boolean;

  @Field(() => Int, { defaultValue: 1, description: 'Số đơn vị được chọn. How many are to be chosen.' })
  @IsInt()
  @Min(1)
  @Max(200)
  seats!: number;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Mỗi phiếu ghi tối đa bao nhiêu đơn vị. How many a paper may name.',
  })
  @IsInt()
  @Min(1)
  @Max(200)
  choices!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Được bỏ lại trước khi đóng; chỉ với phiếu công khai. Whether a vote may be cast anew; not of a secret one.',
  })
  @IsBoolean()
  changeable!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Chủ trì được biết đã có bao nhiêu phiếu. Whether the chair is told the turnout.',
  })
  @IsBoolean()
  turnoutShown!: boolean;
}

@InputType({ description: 'Mở cuộc bỏ phiếu trên lần chấm mới nhất. Opens a ballot on the newest run.' })
export class OpenBallotInput extends KeyedInput {
  @Field(() => ClusterInPeriod, { description: 'Cụm, khối và kỳ. The cluster and period.' })
  @ValidateNested()
  @Type(() => ClusterInPeriod)
  cluster!: ClusterInPeriod;

  @Field(() => ID, {
    description: 'Id của lần chấm đã xem; bị từ chối nếu có lần chấm mới hơn. The run that was looked at.',
  })
  @IsString()
  @MaxLength(200)
  rankingId!: string;

  @Field(() => String, {
    description:
      'Mã danh hiệu, hình thức khen hoặc loại của bảng điểm. The code of an award or a grade of the scheme.',
  })
  @IsString()
  @MaxLength(40)
  purpose!: string;

  @Field(() => BallotTermsInput, { description: 'Thể lệ. The terms.' })
  @ValidateNested()
  @Type(() => BallotTermsInput)
  terms!: BallotTermsInput;

  @Field(() => Int, {
    nullable: true,
    description:
      'Chỉ giữa các đơn vị cùng hạng này; bỏ trống là mọi đơn vị đủ điều kiện. Only among the units that share this rank; all who are eligible where nothing is said.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  tiedAtRank?: number | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Tài khoản của các thành viên hội đồng; hội nghị cụm, khối để trống. The accounts of a council’s members; none in a cluster’s meeting.',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  electors?: string[] | null;
}

@InputType({ description: 'Bỏ một phiếu. Casts a vote.' })
export class CastBallotInput extends KeyedInput {
  @Field(() => ID, { description: 'Cuộc bỏ phiếu. The ballot.' })
  @IsString()
  @MaxLength(200)
  ballotId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Bỏ phiếu cho đơn vị nào; thành viên hội đồng để trống. For which unit; none in a council.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  unitCode?: string | null;

  @Field(() => [String], {
    description:
      'Mã các đơn vị được chọn; rỗng là phiếu trắng. Gửi lại cùng khóa thì nhận lại câu trả lời đầu, dù ghi khác: khóa không được biết lựa chọn. The codes of the units chosen; none is a blank paper. A repetition under the same key is answered like the first, whatever it says, for the key must not know the choice.',
  })
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(35, { each: true })
  choices!: string[];
}

@InputType({ description: 'Đóng cuộc bỏ phiếu và kiểm phiếu. Closes a ballot and counts it.' })
export class CloseBallotInput extends KeyedInput {
  @Field(() => ID, { description: 'Cuộc bỏ phiếu. The ballot.' })
  @IsString()
  @MaxLength(200)
  ballotId!: string;

  @Field(() => String, { description: 'Biên bản. The minutes.' })
  @IsString()
  @MinLength(1)
  @MaxLength(10_000)
  minutes!: string;

  @Field(() => String, { description: 'Số văn bản của biên bản. The document of the minutes.' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  document!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Nếu chưa đủ số tham gia thì đóng là không hợp lệ, không kiểm phiếu. Where too few took part, close as invalid without counting.',
  })
  @IsBoolean()
  evenBelowQuorum!: boolean;
}

@InputType({ description: 'Mở vòng hai. Opens a run-off.' })
export class OpenRunOffInput extends KeyedInput {
  @Field(() => ID, { description: 'Cuộc bỏ phiếu vòng trước. The ballot before.' })
  @IsString()
  @MaxLength(200)
  ballotId!: string;
}
