import { ArgsType, Field } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type Stage, stages } from '../store/base-reader.js';
import { StageEnum, type Structure, StructureEnum } from './rollup.type.js';

@ArgsType()
export class RollUpArgs {
  @Field(() => String, { description: 'Mã kỳ báo cáo, ví dụ "2025-Y". The period.' })
  @MaxLength(20)
  periodCode!: string;

  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => StageEnum, { defaultValue: 'ACCEPTED', description: 'Mức xử lý được tính. The stage.' })
  @IsEnum(stages)
  stage: Stage = 'ACCEPTED';

  @Field(() => String, { defaultValue: 'TDKT', description: 'Mã biểu mẫu. The form.' })
  @MaxLength(20)
  formCode: string = 'TDKT';

  @Field(() => StructureEnum, {
    defaultValue: 'AS_REPORTED',
    description: 'Như đã báo cáo hay quy đổi. As reported or restated.',
  })
  @IsEnum(['AS_REPORTED', 'RESTATED'])
  structure: Structure = 'AS_REPORTED';

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Chỉ với RESTATED: quy đổi theo cơ cấu của ngày này; mặc định là ngày mà đơn vị đang được xem, hoặc hôm nay. With RESTATED only: the day of the structure; by default the day the unit is shown as of, or today.',
  })
  @IsOptional()
  @IsString()
  restatedOn?: LocalDate | null;
}

@ArgsType()
export class RollUpOfArgs extends RollUpArgs {
  @Field(() => String, { description: 'Mã đơn vị, ví dụ "TW". The unit’s code.' })
  @MaxLength(35)
  unitCode!: string;
}

@ArgsType()
export class TotalsArgs {
  @Field(() => [String], {
    description: 'Mã các phân tổ cần giữ, không lặp. The dimensions to keep, each once.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @MaxLength(40, { each: true })
  dimensions!: string[];
}
