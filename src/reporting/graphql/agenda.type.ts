import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  AgendaParty,
  type AgendaTask,
  type DutyKey,
  GranularityEnum,
  shownTask,
  TaskStatusEnum,
} from '../../calendar/index.js';
import { type Granularity, type TaskStatus } from '../../calendar/domain/index.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type ReportStatus } from '../domain/report-status.js';
import { type OwedReport } from '../store/obligation-reader.js';
import { ReportStatusEnum } from './enums.js';

export const AgendaKindEnum = graphqlEnum<'TASK' | 'REPORT'>(
  'AgendaKind',
  'Loại việc. The kind of an agenda item.',
  {
    TASK: 'Nhiệm vụ trong kế hoạch năm. A task of a year’s plan.',
    REPORT: 'Báo cáo phải nộp. A report owed.',
  },
);

@ObjectType('AgendaItem', {
  description:
    'Một việc đến hạn của đơn vị: nhiệm vụ trong kế hoạch hoặc báo cáo phải nộp. What is due from a unit.',
})
export class AgendaItemType {
  /** The task and the unit whose agenda it is; nothing of a report. */
  duty!: DutyKey | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Với nhiệm vụ: id của nhiệm vụ; null với báo cáo. Of a task: its id; null of a report.',
  })
  taskId!: string | null;

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
      'Quá hạn mà chưa nộp hay chưa xong; việc "nếu có" chỉ quá hạn khi đã bắt đầu; null với nhiệm vụ do đơn vị ngoài phạm vi chịu trách nhiệm chính. Due and not come or not done; with what depends on an occasion only once it was begun; null of a task that a unit out of scope answers for.',
  })
  overdue!: boolean | null;

  @Field(() => TaskStatusEnum, {
    nullable: true,
    description:
      'Với nhiệm vụ: tình trạng của chính đơn vị khi đơn vị chủ trì hay thực hiện, nếu không thì của đơn vị chịu trách nhiệm chính. Of a task: how far the unit itself is where it leads or performs, else the unit that answers for it.',
  })
  status!: TaskStatus | null;

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

export function taskItem({ unitId, ...task }: AgendaTask): AgendaItemType {
  const { id, recipients, ...shown } = shownTask(task, null);
  return {
    ...shown,
    kind: 'TASK',
    taskId: id,
    duty: { taskId: task.taskId, unitId },
    source: task.planTitle,
    dueAt: null,
    reportStatus: null,
    recipients: recipients.map(({ label }) => label),
  };
}

export function reportItem(owed: OwedReport): AgendaItemType {
  return {
    kind: 'REPORT',
    duty: null,
    taskId: null,
    status: null,
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
    parties: [{ role: 'PERFORMS', label: owed.unitName, unitCode: null, reach: 'UNIT' }],
    recipients: [owed.recipientName],
    note: owed.exemptReason,
  };
}
