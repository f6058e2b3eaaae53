import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Line } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type RolledFigure } from '../domain/figure.js';
import { rollUpOf } from '../domain/indicators.js';
import { mergedAddends, mergedCounts, mergedFacts } from '../domain/merging.js';
import { type Whole } from '../domain/share.js';
import { type RollUpBase, type Stage } from '../store/base-reader.js';
import { type ClusterRollUp, type NotCountedReason } from '../store/cluster-roll-up-reader.js';
import { rollUpReports, RollUpReportsType } from './roll-up-reports.type.js';
import { rollUpUnit, RollUpUnitType } from './roll-up-unit.type.js';
import { StageEnum } from './rollup.type.js';

const NotCountedReasonEnum = graphqlEnum<NotCountedReason>(
  'NotCountedReason',
  'Vì sao số liệu của một thành viên không được cộng. Why the figures of a member are not counted.',
  {
    NOT_UNDER_ORGANISER:
      'Vào ngày lấy cơ cấu, không trực thuộc đơn vị tổ chức trong tuyến của cụm, khối: chỉ là thành viên để chấm điểm. On the day of the structure it does not stand under the organiser in the cluster’s line: a member for scoring alone.',
    UNDER_ANOTHER_MEMBER:
      'Trực thuộc một thành viên khác, số liệu đã nằm trong số của thành viên ấy. It stands beneath another member, whose figures hold its own already.',
    NOT_SIGNED: 'Chưa ký số tổng hợp (chỉ với CONSOLIDATED). It has signed nothing (with CONSOLIDATED only).',
  },
);

@ObjectType('NotCountedMember', {
  description: 'Một thành viên không được cộng số liệu. A member whose figures are not counted.',
})
export class NotCountedMemberType {
  @Field(() => RollUpUnitType, { description: 'Đơn vị. The unit.' })
  unit!: RollUpUnitType;

  @Field(() => NotCountedReasonEnum, { description: 'Vì sao. Why.' })
  reason!: NotCountedReason;
}

@ObjectType('ClusterRollUp', {
  description:
    'Số liệu tổng hợp của một cụm, khối cho một kỳ: cộng đúng các thành viên được tính, mỗi báo cáo một lần. What the members of a cluster that count come to for a period, each report once.',
})
export class ClusterRollUpType {
  readonly bases: readonly RollUpBase[];
  readonly rolled: readonly RolledFigure[];

  constructor(readonly rollUp: ClusterRollUp) {
    const { members } = rollUp;
    this.bases = members.map(({ base }) => base);
    const [base] = this.bases;
    this.rolled = base
      ? rollUpOf(base.form, null, {
          addends: mergedAddends(members.map(({ addends }) => addends)),
          facts: mergedFacts(members.map(({ facts }) => facts)),
        })
      : [];
  }

  @Field(() => String, { description: 'Mã cụm, khối. The cluster.' })
  get clusterCode(): string {
    return this.rollUp.place.code;
  }

  @Field(() => String, { description: 'Tên cụm, khối. Its name.' })
  get clusterName(): string {
    return this.rollUp.place.name;
  }

  @Field(() => Int, { description: 'Năm thi đua. The emulation year.' })
  get year(): number {
    return this.rollUp.place.year;
  }

  @Field(() => String, { description: 'Tên đơn vị tổ chức. The name of the unit that organises it.' })
  get organiserName(): string {
    return this.rollUp.place.organiserName;
  }

  @Field(() => LineEnum, { description: 'Tuyến của cụm, khối. Its line.' })
  get line(): Line {
    return this.rollUp.place.line;
  }

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  get periodCode(): string {
    return this.rollUp.place.question.periodCode;
  }

  @Field(() => String, { description: 'Mã biểu mẫu. The form.' })
  get formCode(): string {
    return this.rollUp.place.question.formCode;
  }

  @Field(() => StageEnum, { description: 'Mức xử lý được tính. The stage.' })
  get stage(): Stage {
    return this.rollUp.place.question.stage;
  }

  @Field(() => DateScalar, {
    description:
      'Ngày của kỳ: thành viên và cơ cấu của ngày này. The period’s own day, whose members and structure it is of.',
  })
  get asOf(): LocalDate {
    return this.rollUp.place.asOf;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Số liệu đúng đến thời điểm này; null với CONSOLIDATED (mỗi thành viên ký một lúc) và khi không có thành viên nào được tính. True at this instant; null with CONSOLIDATED (each member signed at its own) and where no member counts.',
  })
  get trueAt(): Instant | null {
    return this.stage === 'CONSOLIDATED' ? null : (this.bases[0]?.trueAt ?? null);
  }

  @Field(() => RollUpReportsType, {
    nullable: true,
    description:
      'Tình hình các báo cáo của các thành viên được tính và toàn bộ bên dưới; null với CONSOLIDATED và khi không có thành viên nào được tính. How far the reports of the members that count and of all beneath them have come; null with CONSOLIDATED and where no member counts.',
  })
  get reports(): RollUpReportsType | null {
    const counts = mergedCounts(this.rollUp.members.map((member) => member.counts));
    return counts && rollUpReports(counts);
  }

  @Field(() => [NotCountedMemberType], {
    description:
      'Các thành viên không được cộng số liệu, kèm lý do. The members whose figures are not counted, with the reason.',
  })
  get notCounted(): readonly NotCountedMemberType[] {
    return this.rollUp.notCounted.map(({ member, why }) => {
      return { unit: rollUpUnit(member.unitId, member.unit), reason: why };
    });
  }

  /** As what its members have their shares in: in every stage it is the sum of theirs. */
  get asWhole(): Whole | null {
    const [base] = this.bases;
    return base ? { form: base.form, figures: this.rolled, sameVersions: true } : null;
  }
}
