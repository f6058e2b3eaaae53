import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type AgendaTask } from '../../calendar/index.js';
import { type Granularity, type PartyRole } from '../../calendar/domain/index.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type ReportStatus } from '../domain/report-status.js';
import { type OwedReport } from '../store/obligation-reader.js';
import { ReportStatusEnum } from './enums.js';

export const PartyRoleEnum = graphqlEnum<Exclude<PartyRole, 'RECEIVES'>>(
  'TaskRole',
  'Vai trò trong một nhiệm vụ. The part played in a task.',
  {
    DIRECTS: 'Chỉ đạo. Directs.',
    LEADS: 'Chủ trì. Leads.',
    PERFORMS: 'Thực hiện. Performs.',
    COOPERATES: 'Phối hợp. Co-operates.',
  },
);

export const GranularityEnum = graphqlEnum<Granularity>(
  'DueGranularity',
  'Hạn được nêu chi tiết tới đâu. How exactly a due date is given.',
  {
    YEAR: 'Trong năm, thường xuyên. Within the year.',
    QUARTER: 'Trong quý. Within the quarter.',
    MONTH: 'Trong tháng. Within the month.',
    DAY: 'Đúng ngày. On a day.',
  },
);

export const AgendaKindEnum = graphqlEnum<'TASK' | 'REPORT'>(
  'AgendaKind',
  'Loại việc. The kind of an agenda item.',
  {
    TASK: 'Nhiệm vụ trong kế hoạch năm. A task of a year’s plan.',
    REPORT: 'Báo cáo phải nộp. A report owed.',
  },
);

@ObjectType({ description: 'Một bên trong nhiệm vụ. A party to a task.' })
export class AgendaParty {
  @Field(() => PartyRoleEnum, { description: 'Vai trò. Its part.' })
  role!: PartyRole;

  @Field(() => String, { description: 'Tên như trong kế hoạch. The name as the plan gives it.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã đơn vị tương ứng, khi thuộc phạm vi được xem. The unit’s code, where it is within scope.',
  })
  unitCode!: string | null;
}

@ObjectType('AgendaItem', {
  description:
    'Một việc đến hạn của đơn vị: nhiệm vụ trong kế hoạch hoặc báo cáo phải nộp. What is due from a unit.',
})
export class AgendaItemType {
  @Field(() => AgendaKindEnum, { description: 'Loại việc. What it is.' })
  kind!: 'TASK' | 'REPORT';

  @Field(() => String, { description: 'Nội dung. What is to be done.' })
  title!: string;

  @Field(() => String, {
    description: 'Kế hoạch hoặc kỳ báo cáo mà việc thuộc về. The plan or period it belongs to.',
  })
  source!: string;

  @Field(() => Int, { description: 'Năm được đánh giá. The year that is judged.' })
  subjectYear!: number;

  @Field(() => GranularityEnum, { description: 'Độ chi tiết của hạn. How exactly it is due.' })
  granularity!: Granularity;

  @Field(() => DateScalar, {
    description: 'Ngày đầu của thời gian thực hiện. The first day of the time given.',
  })
  dueFrom!: LocalDate;

  @Field(() => DateScalar, { description: 'Ngày cuối còn đúng hạn. The last day in time.' })
  dueTo!: LocalDate;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Với báo cáo: thời điểm đầu tiên bị tính là chậm. Of a report: the first instant that is late.',
  })
  dueAt!: Instant | null;

  @Field(() => Boolean, { description: 'Chỉ làm nếu có phát sinh. Only if the occasion arises.' })
  conditional!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Với báo cáo: quá hạn mà chưa nộp; null với nhiệm vụ, vì chưa theo dõi kết quả nhiệm vụ. Of a report: due and not come; null of a task, whose completion is not recorded yet.',
  })
  overdue!: boolean | null;

  @Field(() => ReportStatusEnum, {
    nullable: true,
    description: 'Với báo cáo: trạng thái. Of a report: where it stands.',
  })
  reportStatus!: ReportStatus | 'NOT_STARTED' | null;

  @Field(() => [AgendaParty], {
    description: 'Ai chỉ đạo, chủ trì, thực hiện, phối hợp. Who directs, leads, performs and co-operates.',
  })
  parties!: readonly AgendaParty[];

  @Field(() => [String], { description: 'Gửi kết quả cho ai. To whom the result goes.' })
  recipients!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Ghi chú. A note.' })
  note!: string | null;
}

export function taskItem(task: AgendaTask): AgendaItemType {
  return {
    ...task,
    kind: 'TASK',
    source: task.planTitle,
    dueAt: null,
    overdue: null,
    reportStatus: null,
    parties: task.parties.filter((party) => party.role !== 'RECEIVES'),
    recipients: task.parties.filter((party) => party.role === 'RECEIVES').map((party) => party.label),
  };
}

export function reportItem(owed: OwedReport): AgendaItemType {
  return {
    kind: 'REPORT',
    title: owed.formName,
    source: owed.periodLabel,
    subjectYear: owed.subjectYear,
    granularity: 'DAY',
    dueFrom: owed.lastDay,
    dueTo: owed.lastDay,
    dueAt: owed.dueAt,
    conditional: false,
    overdue: owed.overdue,
    reportStatus: owed.status,
    parties: [{ role: 'PERFORMS', label: owed.unitName, unitCode: null }],
    recipients: [owed.recipientName],
    note: owed.exemptReason,
  };
}
