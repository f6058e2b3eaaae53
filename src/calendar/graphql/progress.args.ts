import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { limits } from '../../platform/graphql/limits.js';

@ArgsType()
export class TaskUnitsArgs extends PageArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Chỉ đơn vị đang chậm. Only those that are late.',
  })
  @IsBoolean()
  onlyOverdue: boolean = false;
}

@ArgsType()
export class LatestArgs {
  @Field(() => Int, {
    defaultValue: 20,
    description: 'Số mục mới nhất, từ 1 đến 200. How many of the latest, 1 to 200.',
  })
  @IsInt()
  @Min(1)
  @Max(limits.page)
  first: number = 20;
}
