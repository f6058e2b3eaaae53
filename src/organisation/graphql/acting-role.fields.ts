import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActingRoleType } from '../../access/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type Unit } from '../domain/unit.js';
import { UnitReader } from '../store/unit-reader.js';
import { UnitType } from './unit.type.js';

@Resolver(() => ActingRoleType)
export class ActingRoleFields {
  private readonly lately: PluralReader<UnitId, Unit | null> = (tx, ids) => this.units.unitsLately(tx, ids);

  constructor(private readonly units: UnitReader) {}

  @ResolveField(() => UnitType, { description: 'Đơn vị mà người dùng thay mặt. The unit acted for.' })
  async unit(@Parent() { held }: ActingRoleType, @Graph() graph: GraphContext): Promise<UnitType> {
    const unit = await graph.load(this.lately, held.unitId);
    if (unit === null) throw new Error('A role is held for a unit out of its own scope');
    return new UnitType(unit);
  }
}
