import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type PlanId } from '../../kernel/ids.js';
import { emulationYears } from '../../organisation/domain/index.js';
import { idOf, noId } from '../../platform/graphql/node-id.js';
import { PlanEditInput } from './plan-edit.input.js';

@InputType({ isAbstract: true })
abstract class PlanActInput {
  @Field(() => ID, { description: 'Id của kế hoạch hay dự thảo. The id of the plan or draft.' })
  @IsString()
  @MaxLength(200)
  planId!: string;

  @Field(() => String, {
    description:
      'Khóa chống gửi trùng: gửi lại cùng khóa thì chỉ thực hiện một lần. Idempotency key: a repetition has no second effect.',
  })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;

  toPlanId(): PlanId {
    return idOf<PlanId>('Plan', this.planId) ?? noId<'Plan'>();
  }
}

@InputType({ isAbstract: true })
abstract class DraftActInput extends PlanActInput {
  @Field(() => Int, { description: 'Phiên bản dự thảo đang thấy. The version the user saw.' })
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType({ description: 'Lập dự thảo từ kế hoạch trước. Drafts a plan from an earlier one.' })
export class DraftNextPlanInput extends PlanActInput {
  @Field(() => Int, { description: 'Năm của dự thảo. The year of the draft.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  toYear!: number;

  @Field(() => String, { description: 'Tên kế hoạch mới. The title of the new plan.' })
  @IsString()
  @MaxLength(500)
  title!: string;
}

@InputType({ description: 'Sửa dự thảo kế hoạch. Changes a draft.' })
export class ChangePlanDraftInput extends DraftActInput {
  @Field(() => [PlanEditInput], {
    description:
      'Các thay đổi, theo thứ tự; được tất cả hoặc không gì cả. The edits in their turn; all or none.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => PlanEditInput)
  edits!: PlanEditInput[];
}

@InputType({ description: 'Ban hành dự thảo. Adopts a draft.' })
export class AdoptPlanInput extends DraftActInput {
  @Field(() => String, {
    description:
      'Số, ngày và cơ quan của văn bản ban hành. Number, day and issuer of the document it rests on.',
  })
  @IsString()
  @MaxLength(500)
  decision!: string;
}

@InputType({ description: 'Hủy dự thảo. Drops a draft.' })
export class DropPlanDraftInput extends DraftActInput {}
