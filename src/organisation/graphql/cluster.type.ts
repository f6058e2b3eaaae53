import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Line } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { NodeObject } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type ClusterKind, type ClusterRole } from '../domain/cluster-year.js';
import { type SeenCluster } from '../store/cluster-reader.js';

export const ClusterKindEnum = graphqlEnum<ClusterKind>(
  'ClusterKind',
  'Loại hình cụm, khối thi đua. The kind of a cluster.',
  {
    CUM: 'Cụm thi đua: các đơn vị cùng loại ở nhiều nơi. Like units across places.',
    KHOI: 'Khối thi đua: các đơn vị có chức năng gần nhau trong một cấp. Like units inside one level.',
    KHU_VUC: 'Khu vực thi đua (ngành tư pháp). The justice sector’s word for a cluster.',
  },
);

export const ClusterRoleEnum = graphqlEnum<ClusterRole>(
  'ClusterRole',
  'Vai trò của đơn vị trong cụm, khối. The part a unit plays in a cluster.',
  {
    LEADER: 'Cụm trưởng, khối trưởng. Leads for the year.',
    DEPUTY: 'Cụm phó, khối phó. Deputy.',
    MEMBER: 'Đơn vị thành viên. Member.',
  },
);

@ObjectType('Cluster', {
  implements: () => [NodeObject],
  description: 'Cụm, khối thi đua của một năm. An emulation cluster of one year.',
})
export class ClusterType extends NodeObject {
  readonly nodeType = 'Cluster';

  constructor(readonly cluster: SeenCluster) {
    super();
  }

  get key(): string {
    return this.cluster.clusterId;
  }

  @Field(() => String, { description: 'Mã cụm, khối. The code of the cluster.' })
  get code(): string {
    return this.cluster.code;
  }

  @Field(() => Int, { description: 'Năm thi đua. The emulation year.' })
  get year(): number {
    return this.cluster.year;
  }

  @Field(() => LineEnum, { description: 'Tuyến lập cụm, khối. The line it is formed in.' })
  get line(): Line {
    return this.cluster.line;
  }

  @Field(() => ClusterKindEnum, { description: 'Cụm hay khối. Its kind.' })
  get kind(): ClusterKind {
    return this.cluster.kind;
  }

  @Field(() => String, { description: 'Tên cụm, khối. Its name.' })
  get name(): string {
    return this.cluster.name;
  }

  @Field(() => String, { description: 'Tên đơn vị tổ chức. The name of the unit that organises it.' })
  get organiserName(): string {
    return this.cluster.organiserName;
  }

  @Field(() => String, { description: 'Căn cứ thành lập. The decision it rests on.' })
  get legalBasis(): string {
    return this.cluster.legalBasis;
  }

  @Field(() => DateScalar, { description: 'Ngày đầu tiên của lần chia này. The first day of this division.' })
  get validFrom(): LocalDate {
    return this.cluster.valid.from;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn hiệu lực. The first day it no longer holds.',
  })
  get validUntil(): LocalDate | null {
    return this.cluster.valid.to;
  }
}

@ObjectType('ClusterSeat', { description: 'Chỗ của một đơn vị trong cụm, khối. A unit’s seat in a cluster.' })
export class ClusterSeatType {
  @Field(() => ClusterType, { description: 'Cụm, khối. The cluster.' })
  cluster!: ClusterType;

  @Field(() => ClusterRoleEnum, { description: 'Vai trò của đơn vị. The unit’s part.' })
  role!: ClusterRole;

  @Field(() => DateScalar, { description: 'Ngày đầu tiên trong cụm, khối. Its first day in the cluster.' })
  from!: LocalDate;

  @Field(() => DateScalar, {
    description: 'Ngày đầu tiên không còn trong cụm, khối. The first day it is no longer in it.',
  })
  to!: LocalDate;
}

@ObjectType('ClusterMember', { description: 'Một thành viên của cụm, khối. A member of a cluster.' })
export class ClusterMemberType {
  @Field(() => String, { description: 'Mã đơn vị thành viên. The member’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị thành viên. The member’s name.' })
  unitName!: string;

  @Field(() => ClusterRoleEnum, { description: 'Vai trò. Its part.' })
  role!: ClusterRole;

  @Field(() => DateScalar, { description: 'Ngày đầu tiên trong cụm, khối. Its first day in the cluster.' })
  from!: LocalDate;

  @Field(() => DateScalar, {
    description: 'Ngày đầu tiên không còn trong cụm, khối. The first day it is no longer in it.',
  })
  to!: LocalDate;
}
