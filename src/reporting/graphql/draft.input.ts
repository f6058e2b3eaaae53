import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type LocalDate } from '../../kernel/local-date.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

@InputType({ description: 'Một phân tổ của số liệu. One dimension of a figure.' })
export class FigureCellPartInput {
  @Field(() => String, { description: 'Mã phân tổ. The dimension.' })
  @IsString()
  @MaxLength(40)
  dimension!: string;

  @Field(() => String, { description: 'Mã thành phần. The member.' })
  @IsString()
  @MaxLength(40)
  member!: string;
}

@InputType({
  description:
    'Một số liệu như đã gõ; bản nháp giữ nguyên cả khi chưa hợp lệ. A figure as typed; a draft keeps it even when it is not valid.',
})
export class FigureInput {
  @Field(() => String, { description: 'Mã chỉ tiêu, ví dụ "A02". The indicator.' })
  @IsString()
  @MaxLength(20)
  indicator!: string;

  @Field(() => [FigureCellPartInput], {
    nullable: true,
    description: 'Phân tổ, khi chỉ tiêu có phân tổ. The cell, where the indicator has dimensions.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => FigureCellPartInput)
  cell?: FigureCellPartInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Giá trị, dấu chấm thập phân. The value, with a point.',
  })
  @IsOptional()
  @MaxLength(60)
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'Tử số của tỷ lệ. The numerator of a ratio.' })
  @IsOptional()
  @MaxLength(60)
  numerator?: string | null;

  @Field(() => String, { nullable: true, description: 'Mẫu số của tỷ lệ. The denominator of a ratio.' })
  @IsOptional()
  @MaxLength(60)
  denominator?: string | null;
}

@InputType({ description: 'Một đoạn lời văn. A narrative part.' })
export class ReportTextInput {
  @Field(() => String, { description: 'Mã mục của biểu mẫu. The section of the form.' })
  @IsString()
  @MaxLength(40)
  section!: string;

  @Field(() => String, { description: 'Nội dung, tối đa 20.000 ký tự. The text, 20,000 characters at most.' })
  @IsString()
  @MaxLength(20_000)
  text!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Id các báo cáo cấp dưới mà đoạn này lấy lại. The reports of inferiors whose paragraphs it took up.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  sources?: string[] | null;
}

@InputType({ description: 'Giải trình cho một quy tắc. What is said to a rule that asks.' })
export class RuleExplanationInput {
  @Field(() => String, { description: 'Mã quy tắc, ví dụ "V03-H02". The rule.' })
  @IsString()
  @MaxLength(40)
  rule!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Mã chỉ tiêu, với quy tắc hỏi từng chỉ tiêu. The indicator, of a rule asked of each.',
  })
  @IsOptional()
  @MaxLength(20)
  indicator?: string | null;

  @Field(() => String, { description: 'Nội dung giải trình. The explanation.' })
  @IsString()
  @MaxLength(4000)
  text!: string;
}

@InputType({
  description:
    'Một văn bản minh chứng; hệ thống giữ thông tin về văn bản, không giữ tệp. A document that proves figures; its particulars are kept, not the file.',
})
export class EvidenceInput {
  @Field(() => String, {
    nullable: true,
    description: 'Yêu cầu của biểu mẫu mà nó đáp ứng. The demand it meets.',
  })
  @IsOptional()
  @MaxLength(40)
  demand?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ tiêu được chứng minh. The indicator it proves.' })
  @IsOptional()
  @MaxLength(20)
  indicator?: string | null;

  @Field(() => String, { description: 'Tên, trích yếu văn bản. The title.' })
  @IsString()
  @MaxLength(500)
  title!: string;

  @Field(() => String, { nullable: true, description: 'Số, ký hiệu, ví dụ "12/QĐ-UBND". Its number.' })
  @IsOptional()
  @MaxLength(100)
  documentNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày văn bản. Its day.' })
  @IsOptional()
  @IsString()
  documentDate?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Đường dẫn https. An https address.' })
  @IsOptional()
  @MaxLength(1000)
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 của tệp, 64 chữ số hex. SHA-256 of the file.',
  })
  @IsOptional()
  @MaxLength(100)
  sha256?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Số lượt khen thưởng hoặc vụ việc trong văn bản; mặc định 1. Awards or cases in it; 1 by default.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  count?: number | null;
}
