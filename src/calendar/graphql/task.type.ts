import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type LocalDate } from '../../kernel/local-date.js';
import { connectionType } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type TaskStatus } from '../domain/task-life.js';
import { type Granularity, type PartyRole, type Reach } from '../domain/task.js';
import { type Duties } from '../store/progress-reader.js';
import { type TaskParty, type TaskRow } from '../store/task-reader.js';

export type WorkingRole = Exclude<PartyRole, 'RECEIVES'>;

export const PartyRoleEnum = graphqlEnum<WorkingRole>(
  'TaskRole',
  'Vai trò trong một nhiệm vụ. The part played in a task.',
  {
    DIRECTS: 'Chỉ đạo. Directs.',
    LEADS: 'Chủ trì. Leads.',
    PERFORMS: 'Thực hiện. Performs.',
    COOPERATES: 'Phối hợp. Co-operates.',
  },
);

export const ReachEnum = graphqlEnum<Reach>(
  'TaskReach',
  'Một đơn vị hay tất cả bên dưới. One unit, or everything beneath it.',
  {
    UNIT: 'Chính đơn vị. The unit itself.',
    SUBTREE: 'Tất cả đơn vị bên dưới. All units beneath it.',
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

export const TaskStatusEnum = graphqlEnum<TaskStatus>(
  'TaskStatus',
  'Tình trạng của một nhiệm vụ ở một đơn vị. How far a unit is with a task.',
  {
    OPEN: 'Chưa bắt đầu. Nothing was told yet.',
    IN_PROGRESS: 'Đang thực hiện. It was begun.',
    DONE: 'Đã hoàn thành. It is done.',
    NOT_ARISEN: 'Không phát sinh, chỉ với nhiệm vụ "nếu có". The occasion did not arise.',
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

  @Field(() => ReachEnum, { description: 'Một đơn vị hay tất cả bên dưới. One unit, or all beneath it.' })
  reach!: Reach;
}

@ObjectType({ description: 'Nơi nhận kết quả nhiệm vụ. To whom the result of a task goes.' })
export class TaskRecipient {
  @Field(() => String, { description: 'Tên như trong kế hoạch. The name as the plan gives it.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã đơn vị tương ứng, khi thuộc phạm vi được xem. The unit’s code, where it is within scope.',
  })
  unitCode!: string | null;
}

@ObjectType({ description: 'Bao nhiêu đơn vị ở tình trạng nào. How many units are how far with a task.' })
export class TaskCounts {
  @Field(() => Int, { description: 'Số đơn vị phải thực hiện. How many have to do it.' })
  units!: number;

  @Field(() => Int, { description: 'Chưa bắt đầu. Nothing told yet.' })
  open!: number;

  @Field(() => Int, { description: 'Đang thực hiện. Begun.' })
  inProgress!: number;

  @Field(() => Int, { description: 'Đã hoàn thành. Done.' })
  done!: number;

  @Field(() => Int, { description: 'Không phát sinh. The occasion did not arise.' })
  notArisen!: number;

  @Field(() => Int, { description: 'Quá hạn. Overdue.' })
  overdue!: number;
}

@ObjectType('PlanTask', {
  description: 'Một nhiệm vụ trong kế hoạch năm. A task of a year’s plan.',
})
export class PlanTaskType {
  /** Whom to ask how far they are; nobody while it is drafted. */
  duties!: Duties | null;

  @Field(() => ID, { description: 'Id của nhiệm vụ. The id of the task.' })
  id!: string;

  @Field(() => Int, { description: 'Số thứ tự trong kế hoạch. Its number in the plan.' })
  ordinal!: number;

  @Field(() => String, { description: 'Nội dung. What is to be done.' })
  title!: string;

  @Field(() => String, { description: 'Kế hoạch mà nhiệm vụ thuộc về. The plan it belongs to.' })
  planTitle!: string;

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

  @Field(() => Boolean, { description: 'Chỉ làm nếu có phát sinh. Only if the occasion arises.' })
  conditional!: boolean;

  @Field(() => String, { nullable: true, description: 'Ghi chú. A note.' })
  note!: string | null;

  @Field(() => [AgendaParty], {
    description: 'Ai chỉ đạo, chủ trì, thực hiện, phối hợp. Who directs, leads, performs and co-operates.',
  })
  parties!: readonly AgendaParty[];

  @Field(() => [TaskRecipient], { description: 'Gửi kết quả cho ai. To whom the result goes.' })
  recipients!: readonly TaskRecipient[];

  @Field(() => TaskStatusEnum, {
    nullable: true,
    description:
      'Tình trạng do đơn vị chịu trách nhiệm chính báo (đơn vị chủ trì; không có thì đơn vị thực hiện duy nhất, rồi đến đơn vị có kế hoạch); null với dự thảo hoặc ngoài phạm vi. As told by the unit that answers for it: who leads, else the only one that performs, else the plan’s owner; null of a draft or out of scope.',
  })
  status!: TaskStatus | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Đơn vị ấy đã quá hạn; việc "nếu có" chỉ quá hạn khi đã bắt đầu. That unit is late; with what depends on an occasion only once it was begun.',
  })
  overdue!: boolean | null;
}

export const PlanTaskConnection = connectionType(PlanTaskType, 'PlanTask');

type Worded = Omit<PlanTaskType, 'duties' | 'id' | 'parties' | 'recipients'>;

/** A task as it is shown, with its parties apart from those who receive. */
export function shownTask(
  {
    taskId,
    parties,
    ...words
  }: Worded & Pick<TaskRow, 'taskId'> & { readonly parties: readonly TaskParty[] | null },
  duties: Duties | null,
): PlanTaskType {
  const all = parties ?? [];
  return {
    ...words,
    duties,
    id: nodeId('Task', taskId),
    parties: all.filter(({ role }) => role !== 'RECEIVES'),
    recipients: all.filter(({ role }) => role === 'RECEIVES'),
  };
}
