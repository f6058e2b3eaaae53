import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { type UnitLevel } from '../../organisation/domain/index.js';
import { UnitLevelEnum } from '../../organisation/index.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type DayShift, type DueRule } from '../domain/due-rule.js';
import { type PeriodDue } from '../domain/period.js';

export const DayShiftEnum = graphqlEnum<DayShift>(
  'DayShift',
  'Cách dời khi hạn rơi vào ngày không làm việc. What becomes of a due day that is no working day.',
  {
    NONE: 'Giữ nguyên. It stays.',
    NEXT_WORKING_DAY: 'Dời sang ngày làm việc kế tiếp. It gives way to the next working day.',
    PREVIOUS_WORKING_DAY: 'Dời về ngày làm việc liền trước. It gives way to the last working day before it.',
  },
);

@ObjectType('DueRule', {
  description: 'Quy tắc định hạn của một cấp. The rule by which the due day of a level is found.',
})
export class DueRuleType {
  constructor(readonly rule: DueRule) {}

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày hạn trước khi dời; null khi hạn tính theo ngày làm việc. The day before it shifts; null where working days are counted.',
  })
  get nominalDay(): LocalDate | null {
    return 'nominalDay' in this.rule ? this.rule.nominalDay : null;
  }

  @Field(() => DayShiftEnum, {
    nullable: true,
    description:
      'Cách dời; null khi hạn tính theo ngày làm việc. How it shifts; null where days are counted.',
  })
  get shift(): DayShift | null {
    return 'nominalDay' in this.rule ? this.rule.shift : null;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Số ngày làm việc sau ngày chốt số liệu; null khi hạn là một ngày. Working days after the cut-off; null where the rule is a day.',
  })
  get workingDaysAfterCutOff(): number | null {
    return 'nominalDay' in this.rule ? null : this.rule.workingDaysAfterCutOff;
  }
}

@ObjectType('PeriodDue', {
  description: 'Hạn gửi báo cáo của một cấp trong kỳ. Until when a level reports in a period.',
})
export class PeriodDueType {
  constructor(readonly due: PeriodDue) {}

  @Field(() => UnitLevelEnum, { description: 'Cấp. The level.' })
  get level(): UnitLevel {
    return this.due.level;
  }

  @Field(() => DateScalar, { description: 'Ngày cuối cùng trong hạn. The last day in time.' })
  get lastDay(): LocalDate {
    return this.due.lastDay;
  }

  @Field(() => DateTimeScalar, {
    description: 'Thời điểm hết hạn: 24:00 của ngày cuối. When time is up: 24:00 of the last day.',
  })
  get dueAt(): Instant {
    return this.due.dueAt;
  }

  @Field(() => DueRuleType, {
    description: 'Quy tắc đã dùng khi mở kỳ. The rule that was applied when the period was opened.',
  })
  get rule(): DueRuleType {
    return new DueRuleType(this.due.rule);
  }
}
