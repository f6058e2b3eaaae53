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
import { type Draft } from '../domain/draft.js';
import { type ReportRef } from '../domain/report-ref.js';
import { EvidenceInput, FigureInput, ReportTextInput, RuleExplanationInput } from './draft.input.js';

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

  @Field(() => [RuleExplanationInput], {
    defaultValue: [],
    description: 'Giải trình cho các quy tắc hỏi. Explanations to rules that ask.',
  })
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => RuleExplanationInput)
  explanations: RuleExplanationInput[] = [];

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'Các văn bản minh chứng. The evidence.' })
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  evidence: EvidenceInput[] = [];

  toDraft(): Draft {
    return {
      figures: this.figures.map((figure) => ({ ...figure })),
      texts: this.texts.map((text) => ({ ...text, text: text.text.normalize('NFC') })),
      explanations: this.explanations.map((one) => ({ ...one, text: one.text.normalize('NFC') })),
      evidence: this.evidence.map((one) => ({ ...one, title: one.title.normalize('NFC') })),
    };
  }
}

@InputType({ description: 'Nộp báo cáo. Submits a report.' })
export class SubmitReportInput extends ReportActInput {}

@InputType({ description: 'Rút lại báo cáo chưa ai tiếp nhận. Takes back what nobody has received.' })
export class WithdrawReportInput extends ReportActInput {}

@InputType({ description: 'Tiếp nhận báo cáo. Receives a report.' })
export class ReceiveReportInput extends ReportActInput {}

@InputType({
  description: 'Ý kiến về một chỉ tiêu khi trả lại. A remark on one indicator of a returned report.',
})
export class ReturnRemarkInput {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  @IsString()
  @MaxLength(20)
  indicator!: string;

  @Field(() => String, { description: 'Cần sửa gì. What to correct.' })
  @IsString()
  @MaxLength(1000)
  text!: string;
}

@InputType({ description: 'Trả lại báo cáo. Returns a report.' })
export class ReturnReportInput extends ReportActInput {
  @Field(() => String, {
    description: 'Lý do trả lại, đơn vị lập báo cáo sẽ đọc. Why; the reporting office reads it.',
  })
  @IsString()
  @MaxLength(4000)
  reason!: string;

  @Field(() => [ReturnRemarkInput], {
    defaultValue: [],
    description: 'Ý kiến theo từng chỉ tiêu. Remarks, indicator by indicator.',
  })
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => ReturnRemarkInput)
  remarks: ReturnRemarkInput[] = [];
}

@InputType({ description: 'Chấp nhận báo cáo. Accepts a report.' })
export class AcceptReportInput extends ReportActInput {}

@InputType({ description: 'Mở báo cáo đã chấp nhận để sửa đổi. Opens an accepted report for an amendment.' })
export class AmendReportInput extends ReportActInput {
  @Field(() => String, { description: 'Lý do sửa đổi; các cấp trên sẽ đọc. Why; the levels above read it.' })
  @IsString()
  @MaxLength(4000)
  reason!: string;
}

@InputType({ description: 'Bỏ việc sửa đổi. Gives an amendment up.' })
export class AbandonAmendmentInput extends ReportActInput {}
