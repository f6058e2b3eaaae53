import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { type TaskId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { idOf, noId } from '../../platform/graphql/node-id.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type DutyRef } from '../domain/duty-ref.js';
import { type Evidence } from '../domain/evidence.js';
import { type TaskStep, taskSteps } from '../domain/task-life.js';
import { TaskStepEnum } from './progress.type.js';

@InputType({ description: 'Nhiệm vụ nào, của đơn vị nào. Which task, of which unit.' })
export class TaskDutyInput {
  @Field(() => ID, { description: 'Id của nhiệm vụ. The id of the task.' })
  @IsString()
  @MaxLength(200)
  taskId!: string;

  @Field(() => String, {
    description:
      'Mã đơn vị vào ngày đầu của thời gian thực hiện. The unit’s code on the first day of the time given.',
  })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  toRef(): DutyRef {
    return { taskId: idOf<TaskId>('Task', this.taskId) ?? noId<'Task'>(), unitCode: this.unitCode };
  }
}

@InputType({ isAbstract: true })
abstract class DutyActInput {
  @Field(() => TaskDutyInput, { description: 'Nhiệm vụ và đơn vị. The task and the unit.' })
  @ValidateNested()
  @Type(() => TaskDutyInput)
  duty!: TaskDutyInput;

  @Field(() => String, {
    description:
      'Khóa chống gửi trùng: gửi lại cùng khóa thì chỉ thực hiện một lần. Idempotency key: a repetition has no second effect.',
  })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}

@InputType({ description: 'Báo tiến độ. Tells of a task.' })
export class RecordTaskStepInput extends DutyActInput {
  @Field(() => TaskStepEnum, { description: 'Bước. The step.' })
  @IsEnum(taskSteps)
  step!: TaskStep;

  @Field(() => String, { nullable: true, description: 'Lý do, bắt buộc khi mở lại. Why; needed to reopen.' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  reason?: string | null;

  @Field(() => Int, {
    description:
      'Phiên bản tiến độ mà người dùng đang thấy; 0 khi chưa báo lần nào. The version the user saw; 0 where nothing was told yet.',
  })
  @IsInt()
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'Nộp minh chứng. Adds evidence.' })
export class AddTaskEvidenceInput extends DutyActInput {
  @Field(() => String, { description: 'Tên tài liệu. The title of the document.' })
  @IsString()
  @MaxLength(500)
  title!: string;

  @Field(() => String, { nullable: true, description: 'Số, ký hiệu văn bản. The document’s number.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày văn bản. The document’s day.' })
  @IsOptional()
  @IsString()
  documentDate?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Đường dẫn https. An https link.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  link?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã băm SHA-256 của tệp, 64 chữ số thập lục phân. The SHA-256 hash of the file, 64 hex digits.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  sha256?: string | null;

  toEvidence(): Evidence {
    const { title, documentNumber, documentDate, link, sha256 } = this;
    return {
      title,
      documentNumber: documentNumber ?? null,
      documentDate: documentDate ?? null,
      link: link ?? null,
      sha256: sha256 ?? null,
    };
  }
}

@InputType({ description: 'Ghi ý kiến. Comments on a task.' })
export class AddTaskCommentInput extends DutyActInput {
  @Field(() => String, {
    description: 'Nội dung, tối đa 4.000 ký tự. What is said, 4,000 characters at most.',
  })
  @IsString()
  @MaxLength(4000)
  text!: string;
}
