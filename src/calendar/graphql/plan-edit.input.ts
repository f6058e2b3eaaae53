import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type TaskId } from '../../kernel/ids.js';
import { emulationYears } from '../../organisation/domain/index.js';
import { idOf, noId } from '../../platform/graphql/node-id.js';
import { type CodedPlanEdit, type CodedWords } from '../acts/change-plan-draft.js';
import { partyRoles, type Reach, reaches } from '../domain/task.js';
import { DueInput } from './due.input.js';
import { PartyRoleEnum, ReachEnum, type WorkingRole } from './task.type.js';

@InputType({ description: 'Nơi nhận kết quả. To whom the result goes.' })
export class TaskRecipientInput {
  @Field(() => String, { description: 'Tên như trong kế hoạch. The name as the plan gives it.' })
  @IsString()
  @MaxLength(300)
  label!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã đơn vị: thuộc đơn vị có kế hoạch hoặc là cấp trên của nó; để trống khi không có. The unit’s code: beneath the plan’s owner or above it; none where there is none.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  unitCode?: string | null;
}

@InputType({ description: 'Một bên trong nhiệm vụ. A party to a task.' })
export class TaskPartyInput extends TaskRecipientInput {
  @Field(() => PartyRoleEnum, { description: 'Vai trò. Its part.' })
  @IsEnum(partyRoles)
  role!: WorkingRole;

  @Field(() => ReachEnum, {
    defaultValue: 'UNIT',
    description: 'Một đơn vị hay tất cả bên dưới. One unit, or all beneath it.',
  })
  @IsEnum(reaches)
  reach: Reach = 'UNIT';
}

@InputType({
  description:
    'Lời của một nhiệm vụ; trường không gửi thì giữ nguyên. The words of a task; what is not sent stays.',
})
export class TaskWordsInput {
  @Field(() => String, { nullable: true, description: 'Nội dung. What is to be done.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  title?: string | null;

  @Field(() => Int, { nullable: true, description: 'Năm được đánh giá. The year that is judged.' })
  @IsOptional()
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  subjectYear?: number | null;

  @Field(() => DueInput, { nullable: true, description: 'Hạn. When it is due.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DueInput)
  due?: DueInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ làm nếu có phát sinh. Only if the occasion arises.',
  })
  @IsOptional()
  @IsBoolean()
  conditional?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Ghi chú; chuỗi rỗng là bỏ. A note; an empty text removes it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string | null;

  @Field(() => [TaskPartyInput], {
    nullable: true,
    description:
      'Ai chỉ đạo, chủ trì, thực hiện, phối hợp; gửi cùng recipients, thay toàn bộ. Who directs, leads, performs and co-operates; sent with recipients, replaces all.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TaskPartyInput)
  parties?: TaskPartyInput[] | null;

  @Field(() => [TaskRecipientInput], {
    nullable: true,
    description:
      'Gửi kết quả cho ai; dùng khi gửi parties. To whom the result goes; read where parties are sent.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TaskRecipientInput)
  recipients?: TaskRecipientInput[] | null;

  toWords(): Partial<CodedWords> {
    const { title, subjectYear, due, conditional, note, parties, recipients } = this;
    const named = <P extends TaskRecipientInput>({ unitCode, ...party }: P) => ({
      ...party,
      unitCode: unitCode ?? null,
    });
    const receiving = { role: 'RECEIVES' as const, reach: 'UNIT' as const };
    return {
      ...(typeof title === 'string' ? { title } : {}),
      ...(typeof subjectYear === 'number' ? { subjectYear } : {}),
      ...(due ? { due: due.toDue() } : {}),
      ...(typeof conditional === 'boolean' ? { conditional } : {}),
      ...(typeof note === 'string' ? { note } : {}),
      ...(parties
        ? {
            parties: [
              ...parties.map(named),
              ...(recipients ?? []).map((one) => ({ ...named(one), ...receiving })),
            ],
          }
        : {}),
    };
  }
}

@InputType({ isAbstract: true })
abstract class PlacedEdit {
  @Field(() => TaskWordsInput, { description: 'Lời của nhiệm vụ. The words of the task.' })
  @ValidateNested()
  @Type(() => TaskWordsInput)
  words!: TaskWordsInput;

  @Field(() => Int, {
    nullable: true,
    description:
      'Số thứ tự sau khi sửa; bỏ trống: thêm vào cuối, hoặc giữ chỗ. The number it bears afterwards; left out: last where added, else as before.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  position?: number | null;
}

@InputType({
  description:
    'Thêm nhiệm vụ; cần nội dung và các bên, không nêu hạn là trong năm của kế hoạch. Adds a task; it needs title and parties, and is due within the plan’s year where nothing else is said.',
})
export class AddTaskEdit extends PlacedEdit {}

@InputType({ description: 'Sửa nhiệm vụ. Changes a task.' })
export class ChangeTaskEdit extends PlacedEdit {
  @Field(() => ID, { description: 'Id của nhiệm vụ. The id of the task.' })
  @IsString()
  @MaxLength(200)
  taskId!: string;
}

@InputType({ description: 'Bỏ nhiệm vụ. Removes a task.' })
export class RemoveTaskEdit {
  @Field(() => ID, { description: 'Id của nhiệm vụ. The id of the task.' })
  @IsString()
  @MaxLength(200)
  taskId!: string;
}

/** One change of a draft; exactly one of its fields is given. */
@InputType({
  isOneOf: true,
  description:
    'Một thay đổi của dự thảo: đúng một trong các trường. One change of a draft: exactly one of the fields.',
})
export class PlanEditInput {
  @Field(() => AddTaskEdit, { nullable: true, description: 'Thêm nhiệm vụ. Adds a task.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddTaskEdit)
  add?: AddTaskEdit | null;

  @Field(() => ChangeTaskEdit, { nullable: true, description: 'Sửa nhiệm vụ. Changes a task.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ChangeTaskEdit)
  change?: ChangeTaskEdit | null;

  @Field(() => RemoveTaskEdit, { nullable: true, description: 'Bỏ nhiệm vụ. Removes a task.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RemoveTaskEdit)
  remove?: RemoveTaskEdit | null;

  toEdit(): CodedPlanEdit {
    const { add, change, remove } = this;
    const named = (id: string) => idOf<TaskId>('Task', id) ?? noId<'Task'>();
    if (add) return { kind: 'ADD', words: add.words.toWords(), position: add.position ?? null };
    if (change) {
      const { taskId, words, position = null } = change;
      return { kind: 'CHANGE', taskId: named(taskId), words: words.toWords(), position };
    }
    if (remove) return { kind: 'REMOVE', taskId: named(remove.taskId) };
    throw new Error('GraphQL lets through a one-of input with exactly one field only');
  }
}
