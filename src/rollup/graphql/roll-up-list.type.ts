import { Field, ObjectType } from '@nestjs/graphql';
import {
  connection,
  type ConnectionOf,
  connectionType,
  type Cursors,
} from '../../platform/graphql/connection.js';
import { type Whole } from '../domain/share.js';
import { type RollUpPage } from '../store/drill-down-reader.js';
import { placeText } from './drill-down.args.js';
import { rollUpUnit, RollUpUnitType } from './roll-up-unit.type.js';
import { RollUpType } from './rollup.type.js';

@ObjectType({ description: 'Danh sách số liệu tổng hợp của nhiều đơn vị. The roll-ups of several units.' })
export class RollUpConnection extends connectionType(RollUpType, 'RollUp') {
  @Field(() => [RollUpUnitType], {
    description:
      'Chỉ với CONSOLIDATED: các đơn vị chưa ký nên không có trong danh sách. With CONSOLIDATED only: the units that have signed nothing and so are not listed.',
  })
  absent!: readonly RollUpUnitType[];
}

export interface RollUpListed extends ConnectionOf<RollUpType> {
  readonly absent: readonly RollUpUnitType[];
}

export function rollUpConnection(page: RollUpPage, cursors: Cursors, whole: Whole | null): RollUpListed {
  const listed = connection(page, cursors, {
    key: ({ place }) => placeText(place),
    node: ({ raw }) => new RollUpType(raw, whole),
    totalCount: () => Promise.resolve(page.total),
  });
  const absent = page.absent.map(({ unitId, unit }) => rollUpUnit(unitId, unit));
  return Object.assign(listed, { absent });
}
