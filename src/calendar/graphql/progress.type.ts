import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { connectionType } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type TaskStatus, type TaskStep } from '../domain/task-life.js';
import { type Progress } from '../store/progress-reader.js';
import { TaskStatusEnum } from './task.type.js';

export const TaskStepEnum = graphqlEnum<TaskStep>(
  'TaskStep',
  'Một bước báo tiến độ. A step that is told of a task.',
  {
    BEGIN: 'Bắt đầu. Begins it.',
    FINISH: 'Báo hoàn thành. Finishes it.',
    SET_ASIDE: 'Ghi là không phát sinh, chỉ với nhiệm vụ "nếu có". The occasion did not arise.',
    REOPEN: 'Mở lại, kèm lý do. Opens it again, with a reason.',
  },
);

@ObjectType({ isAbstract: true })
abstract class SaidType {
  @Field(() => DateTimeScalar, { description: 'Thời điểm ghi. When it was recorded.' })
  at!: Instant;

  @Field(() => String, { description: 'Người ghi. Who recorded it.' })
  personName!: string;
}

@ObjectType('TaskEvidence', { description: 'Một minh chứng. A piece of evidence; it stays as it was added.' })
export class TaskEvidenceType extends SaidType {
  @Field(() => String, { description: 'Tên tài liệu. The title of the document.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Số, ký hiệu văn bản. The document’s number.' })
  documentNumber!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày văn bản. The document’s day.' })
  documentDate!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Đường dẫn https. An https link.' })
  link!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mã băm SHA-256 của tệp. The SHA-256 hash of the file.',
  })
  sha256!: string | null;
}

@ObjectType('TaskComment', { description: 'Một ý kiến. A comment; it stays as it was said.' })
export class TaskCommentType extends SaidType {
  @Field(() => String, { description: 'Nội dung. What was said.' })
  text!: string;

  @Field(() => String, { description: 'Đơn vị mà người ghi thay mặt. The unit the person spoke for.' })
  speakerName!: string;
}

@ObjectType('TaskStepTaken', { description: 'Một bước đã báo. A step as it was taken.' })
export class TaskStepTakenType extends SaidType {
  @Field(() => TaskStepEnum, { description: 'Bước. The step.' })
  step!: TaskStep;

  @Field(() => String, { nullable: true, description: 'Lý do. The reason, where one was given.' })
  reason!: string | null;
}

@ObjectType('TaskProgress', {
  description: 'Tiến độ của một đơn vị với một nhiệm vụ. How far one unit is with one task.',
})
export class TaskProgressType {
  constructor(readonly progress: Progress) {}

  @Field(() => ID, { description: 'Id của nhiệm vụ. The id of the task.' })
  get taskId(): string {
    return nodeId('Task', this.progress.taskId);
  }

  @Field(() => String, {
    description:
      'Mã đơn vị vào ngày đầu của thời gian thực hiện. The unit’s code on the first day of the time given.',
  })
  get unitCode(): string {
    return this.progress.unitCode;
  }

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  get unitName(): string {
    return this.progress.unitName;
  }

  @Field(() => Boolean, {
    description: 'Đơn vị chịu trách nhiệm chính: báo xong thì nhiệm vụ là xong. Its word closes the task.',
  })
  get answers(): boolean {
    return this.progress.answers;
  }

  @Field(() => TaskStatusEnum, { description: 'Tình trạng. How far it is.' })
  get status(): TaskStatus {
    return this.progress.status;
  }

  @Field(() => Boolean, {
    description:
      'Quá hạn mà chưa xong; việc "nếu có" chỉ quá hạn khi đã bắt đầu. Past its last day and not done; with what depends on an occasion only once it was begun.',
  })
  get overdue(): boolean {
    return this.progress.overdue;
  }

  @Field(() => Int, {
    description: 'Phiên bản tiến độ, gửi lại ở expectedVersion. The version to send as expectedVersion.',
  })
  get version(): number {
    return this.progress.version;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Lần báo gần nhất; null khi chưa báo. When it was last told of; null while it was not.',
  })
  get changedAt(): Instant | null {
    return this.progress.changedAt;
  }
}

export const TaskProgressConnection = connectionType(TaskProgressType, 'TaskProgress');
