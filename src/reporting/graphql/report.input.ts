import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type ReportId } from '../../kernel/ids.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { idOf, noId } from '../../platform/graphql/node-id.js';
import { type Draft } from '../domain/report-life.js';
import { type ReportRef } from '../domain/report-ref.js';

@InputType({
  description:
    'Báo cáo nào: theo id, hoặc theo mã đơn vị, mã kỳ và mã biểu mẫu. Which report: by id, or by the codes of unit, period and form.',
})
export class ReportRefInput {
  @Field(() => ID, { nullable: true, description: 'Id của báo cáo. The id of the report.' })
  @IsOptional()
  @IsString()
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mã đơn vị vào ngày lấy cơ cấu của kỳ. The unit’s code on the period’s as-of day.',
  })
  @IsOptional()
  @MaxLength(35)
  unitCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Mã kỳ báo cáo, ví dụ "2025-H1". The period.' })
  @IsOptional()
  @MaxLength(20)
  periodCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Mã biểu mẫu, ví dụ "TDKT". The form.' })
  @IsOptional()
  @MaxLength(20)
  formCode?: string | null;

  toRef(): ReportRef {
    const { id, unitCode, periodCode, formCode } = this;
    // An id of no report names nothing: answered as one that does not exist.
    if (id) return { id: idOf<ReportId>('Report', id) ?? noId<'Report'>() };
    if (unitCode && periodCode && formCode) return { unitCode, periodCode, formCode };
    throw new PublicFault('BAD_USER_INPUT', {
      vi: 'Chưa nêu rõ báo cáo nào. Hãy gửi "id", hoặc đủ ba trường "unitCode", "periodCode" và "formCode".',
      en: 'It is not said which report. Send "id", or all three of "unitCode", "periodCode" and "formCode".',
    });
  }
}

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
}

@InputType({ isAbstract: true })
abstract class ReportActInput {
  @Field(() => ReportRefInput, { description: 'Báo cáo. The report.' })
  @ValidateNested()
  @Type(() => ReportRefInput)
  report!: ReportRefInput;

  @Field(() => Int, {
    description:
      'Phiên bản mà người dùng đang thấy; 0 khi lập mới. The version the user saw; 0 for a new report.',
  })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => String, {
    description:
      'Khóa chống gửi trùng: gửi lại cùng khóa thì chỉ thực hiện một lần. Idempotency key: a repetition has no second effect.',
  })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}

@InputType({ description: 'Lưu nháp báo cáo. Saves a draft.' })
export class SaveReportDraftInput extends ReportActInput {
  @Field(() => [FigureInput], { description: 'Toàn bộ số liệu của bản nháp. All figures of the draft.' })
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => FigureInput)
  figures!: FigureInput[];

  @Field(() => [ReportTextInput], { defaultValue: [], description: 'Các đoạn lời văn. The narrative parts.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReportTextInput)
  texts: ReportTextInput[] = [];

  toDraft(): Draft {
    return {
      figures: this.figures.map((figure) => ({ ...figure })),
      texts: this.texts.map(({ section, text }) => ({ section, text: text.normalize('NFC') })),
    };
  }
}

@InputType({ description: 'Nộp báo cáo. Submits a report.' })
export class SubmitReportInput extends ReportActInput {}

@InputType({ description: 'Trả lại báo cáo. Returns a report.' })
export class ReturnReportInput extends ReportActInput {
  @Field(() => String, {
    description: 'Lý do trả lại, đơn vị lập báo cáo sẽ đọc. Why; the reporting office reads it.',
  })
  @IsString()
  @MaxLength(4000)
  reason!: string;
}

@InputType({ description: 'Chấp nhận báo cáo. Accepts a report.' })
export class AcceptReportInput extends ReportActInput {}
