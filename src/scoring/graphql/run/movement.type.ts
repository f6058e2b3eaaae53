import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DecimalScalar } from '../../../platform/graphql/scalars.js';
import { type Movement, type Placed } from '../../domain/run/movement.js';
import { RankingType } from './ranking.type.js';

@ObjectType('Placing', {
  description: 'Chỗ đứng của một đơn vị trong một lần chấm. Where a unit stands in a run.',
})
export class PlacingType implements Pick<Placed, 'total' | 'rank' | 'grade'> {
  @Field(() => DecimalScalar, { description: 'Tổng điểm. The total.' })
  total!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Hạng; null khi không được xếp hạng. The rank; null when excluded.',
  })
  rank!: number | null;

  @Field(() => String, { nullable: true, description: 'Xếp loại. The grade.' })
  grade!: string | null;
}

@ObjectType('Movement', {
  description:
    'Một đơn vị đứng khác đi giữa hai lần chấm. A unit that stands otherwise in one run than in another.',
})
export class MovementType implements Movement {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. Its name.' })
  unitName!: string;

  @Field(() => PlacingType, {
    nullable: true,
    description: 'Ở lần trước; null khi không có. In the earlier; null where it is not there.',
  })
  from!: Placed | null;

  @Field(() => PlacingType, {
    nullable: true,
    description: 'Ở lần sau; null khi không có. In the later; null where it is not there.',
  })
  to!: Placed | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Lên (dương) hoặc xuống (âm) bao nhiêu hạng; null khi một bên không xếp hạng. Places up (positive) or down; null where it holds no rank in one.',
  })
  places!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Thêm bao nhiêu điểm; âm là bớt. Points more; negative: fewer.',
  })
  points!: string | null;
}

@ObjectType('RunComparison', {
  description: 'Hai lần chấm của một cụm, khối trong một kỳ. Two runs of a cluster in a period.',
})
export class RunComparisonType {
  @Field(() => RankingType, { description: 'Lần trước. The earlier.' })
  from!: RankingType;

  @Field(() => RankingType, { description: 'Lần sau. The later.' })
  to!: RankingType;

  @Field(() => [MovementType], {
    description:
      'Chỉ những đơn vị đứng khác đi, theo thứ tự của lần sau. Only who stands otherwise, in the order of the later.',
  })
  moved!: readonly Movement[];
}
