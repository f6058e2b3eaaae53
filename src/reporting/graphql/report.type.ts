import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Line } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type Instant } from '../../kernel/local-date.js';
import { NodeObject } from '../../platform/graphql/node.js';
import { DateTimeScalar, DecimalScalar } from '../../platform/graphql/scalars.js';
import { type ReportStatus } from '../domain/report-status.js';
import { type Delivery, type Report, type ReportVersion } from '../store/report-reader.js';
import { DeliveryStateEnum, ReportStatusEnum, VersionEntryEnum } from './enums.js';
import { EvidenceType, RuleExplanationType } from './evidence.type.js';

@ObjectType('Report', {
  implements: () => [NodeObject],
  description:
    'Báo cáo của một đơn vị cho một kỳ theo một biểu mẫu. The report of a unit for a period on a form.',
})
export class ReportType extends NodeObject {
  readonly nodeType = 'Report';

  constructor(readonly report: Report) {
    super();
  }

  get key(): string {
    return this.report.reportId;
  }

  @Field(() => String, { description: 'Mã biểu mẫu. The code of the form.' })
  get formCode(): string {
    return this.report.formCode;
  }

  @Field(() => String, { description: 'Tên biểu mẫu. The name of the form.' })
  get formName(): string {
    return this.report.formName;
  }

  @Field(() => ReportStatusEnum, { description: 'Trạng thái. Where it stands.' })
  get status(): ReportStatus {
    return this.report.status;
  }

  @Field(() => Int, {
    description:
      'Số phiên bản hiện hành, gửi lại trong expectedVersion khi thao tác. The version to expect when acting.',
  })
  get version(): number {
    return this.report.version;
  }
}

@ObjectType('ReportText', { description: 'Một đoạn lời văn của báo cáo. A narrative part of a report.' })
export class ReportTextType {
  @Field(() => String, { description: 'Mã mục. The section.' })
  section!: string;

  @Field(() => String, { description: 'Nội dung. The text.' })
  text!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Báo cáo cấp dưới mà đoạn này lấy lại. The reports of inferiors whose paragraphs it took up.',
  })
  sources?: readonly string[] | null;
}

@ObjectType('ReportVersion', {
  description: 'Một bản báo cáo đã nộp, không bao giờ thay đổi. A submitted version; it never changes.',
})
export class ReportVersionType {
  constructor(readonly made: ReportVersion) {}

  @Field(() => Int, { description: 'Bản thứ mấy. Its number.' })
  get number(): number {
    return this.made.number;
  }

  @Field(() => DateTimeScalar, { description: 'Lúc ghi vào hệ thống. When it was recorded here.' })
  get madeAt(): Instant {
    return this.made.madeAt;
  }

  @Field(() => DateTimeScalar, {
    description:
      'Lúc đến nơi nhận, dùng để tính đúng hạn. When it reached its recipients; decides whether it was in time.',
  })
  get arrivedAt(): Instant {
    return this.made.arrivedAt;
  }

  @Field(() => VersionEntryEnum, { description: 'Cách vào hệ thống. How it came in.' })
  get entry(): ReportVersion['entry'] {
    return this.made.entry;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Ghi chú nguồn, ví dụ "số liệu trình diễn". A note on its source, such as "demonstration figures".',
  })
  get note(): string | null {
    return this.made.note;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Lý do sửa đổi, khi bản này sửa bản đã chấp nhận. Why it amends an accepted version, where it does.',
  })
  get amendmentReason(): string | null {
    return this.made.amendmentReason;
  }

  @Field(() => Boolean, {
    description: 'Đơn vị đã rút lại trước khi có nơi tiếp nhận. Taken back before anybody received it.',
  })
  get withdrawn(): boolean {
    return this.made.withdrawn;
  }

  @Field(() => [RuleExplanationType], { description: 'Giải trình kèm theo. The explanations given with it.' })
  get explanations(): readonly RuleExplanationType[] {
    return this.made.explanations;
  }

  @Field(() => [EvidenceType], { description: 'Các văn bản minh chứng. The evidence.' })
  get evidence(): readonly EvidenceType[] {
    return this.made.evidence;
  }

  @Field(() => [ReportTextType], { description: 'Các đoạn lời văn. The narrative parts.' })
  get texts(): readonly ReportTextType[] {
    return this.made.texts;
  }
}

@ObjectType('ReportedFigure', { description: 'Một số liệu trong bản báo cáo. A figure of a version.' })
export class ReportedFigureType {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  indicator!: string;

  @Field(() => String, { description: 'Tên chỉ tiêu. Its name.' })
  name!: string;

  @Field(() => String, { description: 'Đơn vị tính. The unit of measure.' })
  unit!: string;

  @Field(() => [String], {
    description:
      'Thành phần của từng phân tổ, theo thứ tự phân tổ của chỉ tiêu. One member of each dimension, in the order of the indicator’s dimensions.',
  })
  cell!: readonly string[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Giá trị; null với tỷ lệ. The value; null for a ratio.',
  })
  value!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Tử số của tỷ lệ. The numerator of a ratio.' })
  numerator!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Mẫu số của tỷ lệ. The denominator of a ratio.',
  })
  denominator!: string | null;
}

@ObjectType('ReturnRemark', { description: 'Ý kiến về một chỉ tiêu. A remark on one indicator.' })
export class ReturnRemarkType {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  indicator!: string;

  @Field(() => String, { description: 'Cần sửa gì. What to correct.' })
  text!: string;
}

@ObjectType('ReportDelivery', { description: 'Bản báo cáo ở một nơi nhận. A version with one recipient.' })
export class DeliveryType {
  constructor(readonly delivery: Delivery) {}

  @Field(() => String, { description: 'Tên nơi nhận. The recipient.' })
  get recipientName(): string {
    return this.delivery.recipientName;
  }

  @Field(() => LineEnum, { description: 'Tuyến. The line.' })
  get line(): Line {
    return this.delivery.line;
  }

  @Field(() => DateTimeScalar, {
    description: 'Hạn nộp: thời điểm đầu tiên bị tính là chậm. The first instant that is late.',
  })
  get dueAt(): Instant {
    return this.delivery.dueAt;
  }

  @Field(() => Int, { description: 'Số ngày chậm; 0 khi đúng hạn. Days late; 0 in time.' })
  get daysLate(): number {
    return this.delivery.daysLate;
  }

  @Field(() => DeliveryStateEnum, { description: 'Nơi nhận đã xử lý thế nào. What the recipient did.' })
  get state(): Delivery['state'] {
    return this.delivery.state;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc tiếp nhận. When it was received.' })
  get receivedAt(): Instant | null {
    return this.delivery.receivedAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc xử lý. When it was decided.' })
  get decidedAt(): Instant | null {
    return this.delivery.decidedAt;
  }

  @Field(() => String, { nullable: true, description: 'Lý do trả lại. Why it was returned.' })
  get reason(): string | null {
    return this.delivery.reason;
  }

  @Field(() => [ReturnRemarkType], {
    description: 'Ý kiến trả lại theo từng chỉ tiêu. Remarks of the return, indicator by indicator.',
  })
  get remarks(): readonly ReturnRemarkType[] {
    return this.delivery.remarks;
  }
}
