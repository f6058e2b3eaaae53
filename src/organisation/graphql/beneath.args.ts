import { ArgsType, Field } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
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
