import { Field, ObjectType } from '@nestjs/graphql';
import { type Line } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type OverTime } from '../../reporting/domain/index.js';
import { OverTimeEnum } from '../../reporting/index.js';
import { type FigureOverTime, type Incomparable, type OverTimeResult } from '../domain/over-time.js';
import { type RollUpBase, type RollUpQuestion, type Stage } from '../store/base-reader.js';
import { FigureType, StageEnum } from './rollup.type.js';

export const IncomparableEnum = graphqlEnum<Incomparable>(
  'NotComparableReason',
  'Vì sao các kỳ không gộp được. Why periods do not go together.',
  {
    CALENDARS_DIFFER: 'Các kỳ thuộc nhiều lịch báo cáo. The periods belong to several calendars.',
    PERIODS_OVERLAP:
      'Các kỳ trùng thời gian nên số bị tính hai lần. The periods overlap and would count twice.',
    FORMS_DIFFER: 'Các kỳ dùng biểu mẫu khác nhau. The periods use different forms.',
    UNITS_DIFFER:
      'Mã này thuộc các đơn vị khác nhau trong các kỳ, ví dụ trước và sau sáp nhập. The code belonged to different units, as before and after a merger.',
    INDICATOR_CHANGED:
      'Chỉ tiêu được định nghĩa khác nhau giữa các phiên bản biểu mẫu. The indicator is defined otherwise in different versions of the form.',
  },
);

@ObjectType('PeriodBehind', {
  description:
    'Một kỳ được gộp, theo cơ cấu tổ chức vào ngày của chính kỳ đó. One of the periods put together, on the structure of its own day.',
})
export class PeriodBehindType {
  constructor(
    private readonly base: RollUpBase,
    /** Như đã báo cáo. */
    private readonly words: string,
  ) {}

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  get periodCode(): string {
    return this.base.question.periodCode;
  }

  @Field(() => DateScalar, { description: 'Ngày lấy cơ cấu tổ chức. The day of the structure.' })
  get asOf(): LocalDate {
    return this.base.asOf;
  }

  @Field(() => DateTimeScalar, { description: 'Số liệu đúng đến thời điểm này. True at this instant.' })
  get trueAt(): Instant {
    return this.base.trueAt;
  }

  @Field(() => String, {
    description: 'Nhãn phải đi cùng số của kỳ này. The label that must stand beside its figures.',
  })
  get label(): string {
    return this.words;
  }
}

@ObjectType('FigureOverPeriods', {
  description: 'Một chỉ tiêu gộp qua nhiều kỳ. An indicator over several periods.',
})
export class FigureOverPeriodsType extends FigureType<FigureOverTime> {
  @Field(() => OverTimeEnum, { description: 'Cách gộp qua các kỳ. The rule over time.' })
  get overTime(): OverTime {
    return this.figure.indicator.overTime;
  }

  @Field(() => [String], {
    description:
      'Các kỳ đứng sau số này; với số thời điểm là một kỳ. The periods behind it; of a stock it is one.',
  })
  get periodCodes(): readonly string[] {
    return this.figure.periods;
  }

  @Field(() => [String], {
    description:
      'Các kỳ phải báo cáo nhưng chưa có số: số này còn thiếu chừng đó kỳ. Periods that owe it and lack it: the figure is incomplete by these.',
  })
  get missingPeriodCodes(): readonly string[] {
    return this.figure.missing;
  }

  @Field(() => IncomparableEnum, {
    nullable: true,
    description: 'Lý do khi trạng thái là NOT_COMPARABLE. Why, where the state is NOT_COMPARABLE.',
  })
  get notComparableBecause(): Incomparable | null {
    return this.figure.incomparable;
  }
}

@ObjectType('RollUpOverPeriods', {
  description:
    'Số liệu tổng hợp của một đơn vị qua nhiều kỳ, mỗi kỳ như đã báo cáo. A unit’s roll-up over several periods, each as reported.',
})
export class RollUpOverPeriodsType {
  constructor(
    readonly result: OverTimeResult,
    private readonly question: RollUpQuestion,
    private readonly behind: readonly PeriodBehindType[],
  ) {}

  @Field(() => String, { description: 'Mã biểu mẫu. The form.' })
  get formCode(): string {
    return this.question.formCode;
  }

  @Field(() => LineEnum, { description: 'Tuyến. The line.' })
  get line(): Line {
    return this.question.line;
  }

  @Field(() => StageEnum, { description: 'Mức xử lý được tính. The stage.' })
  get stage(): Stage {
    return this.question.stage;
  }

  @Field(() => [PeriodBehindType], {
    description: 'Các kỳ theo thứ tự thời gian. The periods in the order of time.',
  })
  get periods(): readonly PeriodBehindType[] {
    return this.behind;
  }

  @Field(() => [IncomparableEnum], {
    description:
      'Vì sao các kỳ này không gộp được; rỗng khi gộp được. Why these periods do not go together; empty where they do.',
  })
  get notComparableBecause(): readonly Incomparable[] {
    return this.result.incomparable;
  }
}
