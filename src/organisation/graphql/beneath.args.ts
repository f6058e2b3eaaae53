import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, Min } from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { type UnitKind, unitKinds } from '../domain/unit.js';
import { UnitKindEnum } from './unit.type.js';

@ArgsType()
export class BeneathArgs extends PageArgs {
  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến báo cáo. The reporting line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => [UnitKindEnum], { nullable: true, description: 'Chỉ lấy các loại này. Only these kinds.' })
  @IsOptional()
  @IsEnum(unitKinds, { each: true })
  kinds?: UnitKind[] | null;
}

@ArgsType()
export class SubtreeArgs extends BeneathArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Chỉ lấy đến độ sâu này; 1 là trực thuộc. Not deeper than this; 1 is directly beneath.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  maxDepth?: number | null;
}
