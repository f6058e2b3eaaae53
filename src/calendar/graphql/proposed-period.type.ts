import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type LocalDate } from '../../kernel/local-date.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type ProposedPeriod } from '../acts/clone-periods.js';
import { type PeriodKind } from '../domain/period.js';
import { PeriodDueType } from './period-due.type.js';
import { PeriodKindEnum } from './period.type.js';

@ObjectType('ProposedPeriod', {
  description: 'Kỳ báo cáo được đề xuất cho năm mới. A period as it is proposed for the new year.',
})
export class ProposedPeriodType {
  constructor(readonly proposed: ProposedPeriod) {}

  @Field(() => String, { description: 'Mã kỳ. Its code.' })
  get code(): string {
    return this.proposed.code;
  }

  @Field(() => PeriodKindEnum, { description: 'Loại kỳ. Its kind.' })
  get kind(): PeriodKind {
    return this.proposed.kind;
  }

  @Field(() => String, { description: 'Tên kỳ. Its name.' })
  get label(): string {
    return this.proposed.label;
  }

  @Field(() => Int, { description: 'Năm được đánh giá. The year that is judged.' })
  get subjectYear(): number {
    return this.proposed.subjectYear;
  }

  @Field(() => DateScalar, { description: 'Ngày đầu lấy số liệu. The first day whose figures count.' })
  get fromDay(): LocalDate {
    return this.proposed.fromDay;
  }

  @Field(() => DateScalar, { description: 'Ngày cuối lấy số liệu. The last day whose figures count.' })
  get toDay(): LocalDate {
    return this.proposed.toDay;
  }

  @Field(() => DateScalar, { description: 'Ngày chốt số liệu. The day of the cut-off.' })
  get cutOffDay(): LocalDate {
    return this.proposed.cutOffDay;
  }

  @Field(() => DateScalar, {
    description: 'Ngày lấy cơ cấu tổ chức. The day on whose structure it is answered.',
  })
  get asOf(): LocalDate {
    return this.proposed.asOf;
  }

  @Field(() => [PeriodDueType], {
    description:
      'Hạn của từng cấp, tính theo ngày làm việc của năm mới. The due days, by the new year’s working days.',
  })
  get dues(): PeriodDueType[] {
    return this.proposed.dues.map((due) => new PeriodDueType(due));
  }
}
