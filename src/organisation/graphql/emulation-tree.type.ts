import { Field, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../platform/graphql/connection.js';
import { type ClusterRole } from '../domain/cluster-year.js';
import { type EmulationNode, type EmulationTree } from '../store/emulation-reader.js';
import { ClusterRoleEnum } from './cluster.type.js';

@ObjectType('EmulationNode', {
  description:
    'Một đơn vị, hoặc một cụm, khối, trong cây thi đua của một tuyến và một năm. A unit or a cluster in the emulation tree of a line and year.',
})
export class EmulationNodeType {
  constructor(
    readonly row: EmulationNode,
    readonly tree: EmulationTree,
  ) {}

  @Field(() => String, { description: 'Mã. The code.' })
  get code(): string {
    return this.row.code;
  }

  @Field(() => String, { description: 'Tên. The name.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => ClusterRoleEnum, {
    nullable: true,
    description:
      'Vai trò trong cụm, khối ngay trên nó; null khi đứng trực tiếp dưới một đơn vị. Its part in the cluster right above it; null where it stands directly under a unit.',
  })
  get role(): ClusterRole | null {
    return this.row.role;
  }

  @Field(() => Boolean, {
    description:
      'Đây là vị trí của nó trong cây. false: chỉ là thành viên để chấm điểm, số liệu không tính ở đây và bên dưới để trống. Whether this is its place in the tree; if not, it is a member for scoring only, its figures are not counted here, and nothing is drawn beneath it.',
  })
  get placed(): boolean {
    return this.row.placed;
  }
}

@ObjectType({ description: 'Những gì ở ngay dưới trong cây thi đua. What stands directly beneath.' })
export class EmulationNodeConnection extends connectionType(EmulationNodeType, 'EmulationNode') {}
