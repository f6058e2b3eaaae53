import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Line } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { connectionType } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type OwedState, type Reach } from '../domain/owed.js';
import { type ReportStatus } from '../domain/report-status.js';
import { type GrantEntry, type Owed } from '../store/owed-reader.js';
import { ReportStatusEnum } from './enums.js';

export const OwedStateEnum = graphqlEnum<OwedState>(
  'OwedState',
  'Tình trạng của một báo cáo phải nộp. A situation in which an owed report may be.',
  {
    NOT_IN: 'Chưa đến nơi nhận, không được miễn. Not come yet, and not exempt.',
    OVERDUE: 'Quá hạn mà chưa đến. Due and not come.',
    LATE: 'Đã đến nhưng muộn. Came late.',
    SUBMITTED: 'Đã nộp, chờ quyết định. Submitted, not decided by all.',
    RECEIVED: 'Nơi nhận đã tiếp nhận, chưa quyết định. Received, not decided.',
    RETURNED: 'Bị trả lại. Returned.',
    ACCEPTED: 'Đã được chấp nhận. Accepted.',
    AMENDING: 'Đang được sửa đổi. Being amended.',
    EXEMPT: 'Được miễn. Exempt.',
    EXTENDED: 'Được gia hạn. Its deadline was extended.',
  },
);

export const ReachEnum = graphqlEnum<Reach>('Reach', 'Báo cáo của những đơn vị nào. Whose reports.', {
  ITSELF: 'Của chính đơn vị. Of the unit itself.',
  CHILDREN: 'Của các đơn vị trực tiếp bên dưới. Of those directly beneath it.',
  SUBTREE: 'Của toàn bộ bên dưới. Of all beneath it.',
});

const GrantKindEnum = graphqlEnum<GrantEntry['kind']>(
  'GrantKind',
  'Cấp trên đã cho phép gì. What was granted.',
  {
    EXTENSION: 'Gia hạn. An extension.',
    EXEMPTION: 'Miễn. An exemption.',
    EXEMPTION_ENDED: 'Thôi miễn. The end of an exemption.',
  },
);

@ObjectType('Grant', { description: 'Một lần gia hạn, miễn hoặc thôi miễn. One grant to a unit.' })
export class GrantType {
  @Field(() => GrantKindEnum, { description: 'Loại. Its kind.' })
  kind!: GrantEntry['kind'];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Hạn mới, hoặc lúc hết miễn. The new due instant, or the end of the exemption.',
  })
  endsAt!: Instant | null;

  @Field(() => String, { description: 'Lý do. Why.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'Lúc cho phép. When it was granted.' })
  grantedAt!: Instant;
}

@ObjectType('OwedReport', {
  description:
    'Một báo cáo phải nộp: đơn vị nào, cho ai, khi nào, tới đâu rồi. A report owed by a unit to a recipient, and what became of it.',
})
export class OwedReportType {
  constructor(readonly owed: Owed) {
    Object.assign(this, owed);
  }

  @Field(() => String, { description: 'Mã đơn vị phải nộp. The unit that owes it.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị phải nộp. Its name.' })
  unitName!: string;

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  periodCode!: string;

  @Field(() => String, { description: 'Tên kỳ. Its name.' })
  periodLabel!: string;

  @Field(() => String, { description: 'Mã biểu mẫu. The form.' })
  formCode!: string;

  @Field(() => String, { description: 'Tên biểu mẫu. Its name.' })
  formName!: string;

  @Field(() => LineEnum, { description: 'Tuyến. The line.' })
  line!: Line;

  @Field(() => String, { description: 'Nơi nhận. To whom.' })
  recipientName!: string;

  @Field(() => DateTimeScalar, {
    description: 'Thời điểm đầu tiên bị tính là chậm. The first instant that is late.',
  })
  dueAt!: Instant;

  @Field(() => DateScalar, {
    description: 'Ngày cuối còn đúng hạn, sau gia hạn nếu có. The last day in time.',
  })
  lastDay!: LocalDate;

  @Field(() => DateScalar, { description: 'Ngày cuối theo hạn ban đầu. The last day as first laid down.' })
  firstLastDay!: LocalDate;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Từ lúc này không nhận báo cáo nộp lần đầu; null là không đóng. From then on no first submission is taken.',
  })
  closesAt!: Instant | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Còn bao nhiêu ngày, âm khi đã quá hạn; null khi không còn việc phải làm. Days left, negative when overdue; null where nothing is to be done.',
  })
  daysLeft!: number | null;

  @Field(() => ReportStatusEnum, { description: 'Trạng thái báo cáo. Where the report stands.' })
  status!: ReportStatus | 'NOT_STARTED';

  @Field(() => DateTimeScalar, { nullable: true, description: 'Đến lần đầu lúc nào. When it first came.' })
  arrivedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Đến lần cuối lúc nào. When it last came.' })
  lastArrivedAt!: Instant | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Lần đầu đến chậm mấy ngày. How many days late it first came.',
  })
  daysLate!: number | null;

  @Field(() => Int, { description: 'Nơi nhận này đã trả lại mấy lần. How often this recipient returned it.' })
  returns!: number;

  @Field(() => String, { nullable: true, description: 'Lý do được miễn. Why it is exempt.' })
  exemptReason!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Được miễn tới lúc nào. Until when it is exempt.',
  })
  exemptUntil!: Instant | null;
}

export const OwedReportConnection = connectionType(OwedReportType, 'OwedReport');
