import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { NodeObject } from '../../platform/graphql/node.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type Period, type PeriodKind } from '../domain/period.js';

export const PeriodKindEnum = graphqlEnum<PeriodKind>(
  'PeriodKind',
  'Loại kỳ báo cáo. The kind of a period.',
  {
    MONTH: 'Kỳ tháng. A month.',
    QUARTER: 'Kỳ quý. A quarter.',
    HALF_YEAR: 'Kỳ 6 tháng. Half a year.',
    YEAR: 'Kỳ năm. A year.',
    SCHOOL_YEAR: 'Kỳ năm học. A school year.',
    SPAN: 'Giai đoạn nhiều năm. A span of years.',
  },
);

@ObjectType('Period', { implements: () => [NodeObject], description: 'Kỳ báo cáo. A reporting period.' })
export class PeriodType extends NodeObject {
  readonly nodeType = 'Period';

  constructor(readonly period: Period) {
    super();
  }

  get key(): string {
    return this.period.periodId;
  }

  @Field(() => String, { description: 'Mã kỳ, ví dụ "2025-H1". The code, such as "2025-H1".' })
  get code(): string {
    return this.period.code;
  }

  @Field(() => PeriodKindEnum, { description: 'Loại kỳ. Its kind.' })
  get kind(): PeriodKind {
    return this.period.kind;
  }

  @Field(() => String, { description: 'Tên kỳ. Its name.' })
  get label(): string {
    return this.period.label;
  }

  @Field(() => Int, { description: 'Năm được đánh giá. The year that is judged.' })
  get subjectYear(): number {
    return this.period.subjectYear;
  }

  @Field(() => DateScalar, { description: 'Ngày đầu lấy số liệu. The first day whose figures count.' })
  get fromDay(): LocalDate {
    return this.period.fromDay;
  }

  @Field(() => DateScalar, { description: 'Ngày cuối lấy số liệu. The last day whose figures count.' })
  get toDay(): LocalDate {
    return this.period.toDay;
  }

  @Field(() => DateTimeScalar, { description: 'Thời điểm chốt số liệu. When the figures are cut off.' })
  get cutOffAt(): Instant {
    return this.period.cutOffAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Thời điểm chốt cơ cấu tổ chức của kỳ; null khi chưa chốt. When its structure was locked; null while it is not.',
  })
  get structureLockedAt(): Instant | null {
    return this.period.structureLockedAt;
  }

  @Field(() => DateScalar, {
    description: 'Ngày lấy cơ cấu tổ chức của kỳ. The day on whose structure the period is answered.',
  })
  get asOf(): LocalDate {
    return this.period.asOf;
  }

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  get legalBasis(): string {
    return this.period.legalBasis;
  }
}
