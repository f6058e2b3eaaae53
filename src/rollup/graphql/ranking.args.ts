import { ArgsType, Field, Int, IntersectionType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { type UnitKind, unitKinds, type UnitLevel, unitLevels } from '../../organisation/domain/index.js';
import { UnitKindEnum, UnitLevelEnum } from '../../organisation/index.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { type RankOrder, rankOrders } from '../domain/ranking.js';
import { RankOrderEnum } from './ranking.type.js';
import { RollUpOfArgs } from './rollup.args.js';

@ArgsType()
export class LeadersArgs {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  @MaxLength(20)
  indicator!: string;

  @Field(() => RankOrderEnum, { defaultValue: 'TOP', description: 'Từ đầu nào. From which end.' })
  @IsEnum(rankOrders)
  order: RankOrder = 'TOP';

  @Field(() => Int, {
    defaultValue: 10,
    description: 'Số đơn vị tối đa, từ 1 đến 100. How many at most, 1 to 100.',
  })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number = 10;
}

@ArgsType()
export class RollUpLeadersArgs extends IntersectionType(RollUpOfArgs, LeadersArgs, ArgsType) {
  @Field(() => UnitLevelEnum, {
    nullable: true,
    description:
      'Chỉ các đơn vị của cấp này; phải nêu cấp hoặc loại. Only units of this level; a level or a kind is needed.',
  })
  @IsOptional()
  @IsEnum(unitLevels)
  level?: UnitLevel | null;

  @Field(() => UnitKindEnum, {
    nullable: true,
    description: 'Chỉ các đơn vị của loại này. Only units of this kind.',
  })
  @IsOptional()
  @IsEnum(unitKinds)
  kind?: UnitKind | null;
}

/** @throws BAD_USER_INPUT where units of any level would be ranked with those beneath them. */
export function refuseEveryLevel({ level, kind }: RollUpLeadersArgs): void {
  if (level || kind) return;
  throw new PublicFault('BAD_USER_INPUT', {
    vi: 'Chưa nêu cấp hay loại đơn vị, nên đơn vị sẽ bị xếp cùng cấp trên của nó. Hãy gửi level (ví dụ COMMUNE) hoặc kind.',
    en: 'Neither a level nor a kind of units is given, so units would be ranked with their superiors. Send level (such as COMMUNE) or kind.',
  });
}
