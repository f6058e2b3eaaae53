import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type UnitId } from '../../kernel/ids.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { type Ranked, type RankOrder } from '../domain/ranking.js';
import { type Whole } from '../domain/share.js';
import { type UnitNamed } from '../store/base-reader.js';
import { rollUpUnit, RollUpUnitType } from './roll-up-unit.type.js';
import { RolledFigureType, RollUpType } from './rollup.type.js';

export const RankOrderEnum = graphqlEnum<RankOrder>(
  'RankOrder',
  'Từ đầu nào của bảng. From which end of the table.',
  {
    TOP: 'Giá trị lớn nhất trước. The greatest first.',
    BOTTOM: 'Giá trị nhỏ nhất trước. The smallest first.',
  },
);

@ObjectType('RollUpLeader', {
  description: 'Một đơn vị trong bảng theo một chỉ tiêu. A unit in a table by an indicator.',
})
export class RollUpLeaderType {
  @Field(() => Int, {
    description:
      'Thứ hạng kiểu 1-2-2-4: bằng nhau thì chung hạng. Its rank, 1-2-2-4: equal values share one.',
  })
  rank!: number;

  @Field(() => RollUpUnitType, { description: 'Đơn vị. The unit.' })
  unit!: RollUpUnitType;

  @Field(() => RolledFigureType, { description: 'Chỉ tiêu được xếp. The figure it is ranked by.' })
  figure!: RolledFigureType;
}

@ObjectType('RollUpLeaders', {
  description:
    'Các đơn vị đứng đầu hoặc đứng cuối theo một chỉ tiêu; bằng nhau thì theo tên. The first or last units by an indicator; equal ones by name.',
})
export class RollUpLeadersType {
  @Field(() => [RollUpLeaderType], { description: 'Các đơn vị theo hạng. The units by rank.' })
  rows!: readonly RollUpLeaderType[];

  @Field(() => Int, {
    description: 'Số đơn vị có giá trị, tức có hạng. How many have a value, and so a rank.',
  })
  ranked!: number;

  @Field(() => Int, {
    description:
      'Số đơn vị không có giá trị: không có hạng, không phải là 0. How many have none: they hold no rank, and are not 0.',
  })
  withoutValue!: number;

  @Field(() => Int, {
    description:
      'Số đơn vị cùng hạng với dòng cuối mà không còn chỗ trong bảng. How many more share the rank of the last row and did not fit.',
  })
  tiedBeyond!: number;
}

@ObjectType('RollUpSiblings', {
  description:
    'Vị trí của đơn vị giữa các đơn vị cùng cấp dưới cùng một cấp trên, theo một chỉ tiêu. Where a unit stands among those of its level under the same superior, by an indicator.',
})
export class RollUpSiblingsType {
  @Field(() => Int, {
    nullable: true,
    description:
      'Thứ hạng từ giá trị lớn nhất, kiểu 1-2-2-4; null khi đơn vị không có giá trị. Its rank from the greatest value, 1-2-2-4; null where it has none.',
  })
  rank!: number | null;

  @Field(() => Int, {
    description: 'Số đơn vị có hạng, kể cả đơn vị này. How many hold a rank, this one too.',
  })
  ranked!: number;

  @Field(() => Int, { description: 'Số đơn vị không có giá trị. How many have no value.' })
  withoutValue!: number;

  @Field(() => RolledFigureType, {
    description:
      'Số của đơn vị, kèm tỷ trọng trong số của cấp trên. Its figure, with its share in the superior’s.',
  })
  figure!: RolledFigureType;

  @Field(() => RollUpType, {
    nullable: true,
    description:
      'Số liệu của cấp trên, chỉ gồm chỉ tiêu này; null khi chưa ký (với CONSOLIDATED). The superior’s roll-up, of this indicator alone; null where it has signed nothing (with CONSOLIDATED).',
  })
  parent!: RollUpType | null;
}

/** A unit that is ranked, with its roll-up. */
export interface RankedRollUp {
  readonly unitId: UnitId;
  readonly unit: UnitNamed;
  readonly rollUp: RollUpType;
}

export function leader(
  { rank, unit: { unitId, unit, rollUp } }: Ranked<RankedRollUp>,
  whole: Whole | null,
): RollUpLeaderType[] {
  const [figure] = rollUp.rolled;
  return figure
    ? [{ rank, unit: rollUpUnit(unitId, unit), figure: new RolledFigureType(figure, [rollUp.base], whole) }]
    : [];
}
