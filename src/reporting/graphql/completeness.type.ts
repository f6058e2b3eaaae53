import { Field, Int, ObjectType } from '@nestjs/graphql';
import { decimalText } from '../../kernel/decimal.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import { rateOf } from '../domain/completeness.js';
import { type Counts } from '../domain/completeness.js';
import { type CompletenessQuestion } from '../store/obligation-reader.js';

@ObjectType('Completeness', {
  description:
    'Tình hình nộp báo cáo của một đơn vị và toàn bộ bên dưới trong một tuyến. How far the reports of a subtree have come; each owed report is counted once.',
})
export class CompletenessType {
  constructor(
    private readonly counts: Counts,
    readonly question: CompletenessQuestion,
  ) {}

  @Field(() => Int, {
    description: 'Số báo cáo phải nộp, không kể được miễn. Reports owed, exemptions left out.',
  })
  get expected(): number {
    return this.counts.expected;
  }

  @Field(() => Int, { description: 'Số báo cáo được miễn. Exempt.' })
  get exempt(): number {
    return this.counts.exempt;
  }

  @Field(() => Int, { description: 'Chưa lập. Not begun.' })
  get notStarted(): number {
    return this.counts.notStarted;
  }

  @Field(() => Int, { description: 'Đang soạn. Being written.' })
  get draft(): number {
    return this.counts.draft;
  }

  @Field(() => Int, { description: 'Đã nộp, chờ xử lý. Submitted, waiting.' })
  get submitted(): number {
    return this.counts.submitted;
  }

  @Field(() => Int, { description: 'Bị trả lại, chờ nộp lại. Returned, not yet resubmitted.' })
  get returned(): number {
    return this.counts.returned;
  }

  @Field(() => Int, { description: 'Đã chấp nhận. Accepted.' })
  get accepted(): number {
    return this.counts.accepted;
  }

  @Field(() => Int, {
    description:
      'Đã chấp nhận và đang được sửa đổi, kể cả bản sửa bị trả lại; bản đã chấp nhận vẫn được tính. Accepted and being amended, a returned amendment included; what was accepted counts on.',
  })
  get amending(): number {
    return this.counts.amending;
  }

  @Field(() => Int, {
    description:
      'Số báo cáo đến muộn ở ít nhất một nơi nhận. Reports that came late to at least one recipient.',
  })
  get late(): number {
    return this.counts.late;
  }

  @Field(() => Int, { description: 'Số báo cáo quá hạn mà chưa đến. Reports due and not come yet.' })
  get overdue(): number {
    return this.counts.overdue;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Tỷ lệ đã nộp hoặc được chấp nhận trên số phải nộp, phần trăm, 2 chữ số; null khi không có báo cáo phải nộp. Submitted or accepted of those owed, in percent, two places; null where nothing is owed.',
  })
  get rate(): string | null {
    const { submitted, accepted, amending, expected } = this.counts;
    const rate = rateOf(submitted + accepted + amending, expected);
    return rate && decimalText(rate);
  }
}
