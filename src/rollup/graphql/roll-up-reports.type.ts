import { Field, Int, ObjectType } from '@nestjs/graphql';
import { decimalText } from '../../kernel/decimal.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import { type Counts, rateOf } from '../../reporting/domain/index.js';

@ObjectType('RollUpReports', {
  description:
    'Tình hình các báo cáo đứng sau số liệu tổng hợp: của đơn vị và toàn bộ bên dưới, mỗi báo cáo phải nộp tính một lần. How far the reports behind a roll-up have come: those of the unit and of all beneath, each owed report once.',
})
export class RollUpReportsType implements Counts {
  @Field(() => Int, {
    description: 'Số báo cáo phải nộp, không kể được miễn. Reports owed, exemptions left out.',
  })
  expected!: number;

  @Field(() => Int, { description: 'Số báo cáo được miễn. Exempt.' })
  exempt!: number;

  @Field(() => Int, { description: 'Chưa lập. Not begun.' })
  notStarted!: number;

  @Field(() => Int, { description: 'Đang soạn. Being written.' })
  draft!: number;

  @Field(() => Int, { description: 'Đã nộp, chờ xử lý. Submitted, waiting.' })
  submitted!: number;

  @Field(() => Int, { description: 'Bị trả lại, chờ nộp lại. Returned, not yet resubmitted.' })
  returned!: number;

  @Field(() => Int, { description: 'Đã chấp nhận. Accepted.' })
  accepted!: number;

  @Field(() => Int, {
    description:
      'Đã chấp nhận và đang được sửa đổi; bản đã chấp nhận vẫn được tính. Accepted and being amended; what was accepted counts on.',
  })
  amending!: number;

  @Field(() => Int, {
    description:
      'Số báo cáo đến muộn ở ít nhất một nơi nhận. Reports that came late to at least one recipient.',
  })
  late!: number;

  @Field(() => Int, { description: 'Số báo cáo quá hạn mà chưa đến. Reports due and not come yet.' })
  overdue!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Đã nộp hoặc được chấp nhận trên số phải nộp, phần trăm, 2 chữ số; null khi không có báo cáo phải nộp. Submitted or accepted of those owed, in percent, two places; null where nothing is owed.',
  })
  rate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Được chấp nhận trên số phải nộp, phần trăm, 2 chữ số; null khi không có báo cáo phải nộp. Accepted of those owed, in percent, two places; null where nothing is owed.',
  })
  acceptedRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Đến muộn trên số phải nộp, phần trăm, 2 chữ số; null khi không có báo cáo phải nộp. Late of those owed, in percent, two places; null where nothing is owed.',
  })
  lateRate!: string | null;
}

export function rollUpReports(counts: Counts): RollUpReportsType {
  const { expected, submitted, accepted, amending, late } = counts;
  const percent = (reports: number) => {
    const rate = rateOf(reports, expected);
    return rate && decimalText(rate);
  };
  return {
    ...counts,
    rate: percent(submitted + accepted + amending),
    acceptedRate: percent(accepted + amending),
    lateRate: percent(late),
  };
}
