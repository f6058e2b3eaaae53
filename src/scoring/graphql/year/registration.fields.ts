import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type ClusterId } from '../../../kernel/ids.js';
import { type Instant } from '../../../kernel/local-date.js';
import { Graph, GraphContext, type PluralReader } from '../../../platform/graphql/graph-context.js';
import { DateTimeScalar, DecimalScalar } from '../../../platform/graphql/scalars.js';
import { ClusterYearReader, type SeenRegistration } from '../../store/year/cluster-year-reader.js';
import { ClusterYearType } from './cluster-year.type.js';

@ObjectType('RegisteredTarget', { description: 'Một chỉ tiêu đã đăng ký. A registered target.' })
export class RegisteredTargetType {
  @Field(() => String, { description: 'Mã tiêu chí. The criterion’s code.' })
  code!: string;

  @Field(() => DecimalScalar, { description: 'Chỉ tiêu. The target.' })
  target!: string;
}

@ObjectType('YearRegistration', {
  description: 'Đăng ký thi đua mới nhất của một thành viên. A member’s newest registration.',
})
export class RegistrationType {
  constructor(readonly registration: SeenRegistration) {}

  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  get unitCode(): string {
    return this.registration.unitCode;
  }

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  get unitName(): string {
    return this.registration.unitName;
  }

  @Field(() => Int, {
    description: 'Phiên bản, gửi lại ở expectedVersion. The version, for expectedVersion.',
  })
  get version(): number {
    return this.registration.version;
  }

  @Field(() => [String], { description: 'Danh hiệu, hình thức khen thưởng đăng ký. The titles.' })
  get titles(): readonly string[] {
    return this.registration.titles;
  }

  @Field(() => [RegisteredTargetType], { description: 'Chỉ tiêu theo tiêu chí. Targets by criterion.' })
  get targets(): readonly RegisteredTargetType[] {
    return Object.entries(this.registration.targets).map(([code, target]) => ({ code, target }));
  }

  @Field(() => [String], { description: 'Tiêu chí không áp dụng. The criteria that do not apply.' })
  get notApplicable(): readonly string[] {
    return this.registration.notApplicable;
  }

  @Field(() => [String], { description: 'Tiêu chí tự chọn nhân hệ số. The criteria chosen to weigh more.' })
  get doubled(): readonly string[] {
    return this.registration.doubled;
  }

  @Field(() => String, { nullable: true, description: 'Văn bản đăng ký. The document.' })
  get document(): string | null {
    return this.registration.document;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Lý do không tham gia; null khi có đăng ký. Why it is absent; null where it registered.',
  })
  get absentReason(): string | null {
    return this.registration.absentReason;
  }

  @Field(() => DateTimeScalar, { description: 'Lúc đăng ký. When.' })
  get madeAt(): Instant {
    return this.registration.madeAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Lúc ký giao ước; null khi chưa ký. When the pact was signed; null before.',
  })
  get signedAt(): Instant | null {
    return this.registration.signedAt;
  }
}

@Resolver(() => ClusterYearType)
export class RegistrationFields {
  private readonly registrationsOf: PluralReader<ClusterId, SeenRegistration[]> = (tx, ids) =>
    this.years.registrationsOf(tx, ids);

  constructor(private readonly years: ClusterYearReader) {}

  @ResolveField(() => [RegistrationType], {
    description:
      'Đăng ký thi đua của các thành viên. Trước khi cả cụm, khối ký xong giao ước, thành viên chỉ thấy đăng ký của mình. The registrations; before all have signed the pact a member sees only its own.',
  })
  async registrations(
    @Parent() year: ClusterYearType,
    @Graph() graph: GraphContext,
  ): Promise<RegistrationType[]> {
    const rows = await graph.load(this.registrationsOf, year.clusterId);
    return rows.map((row) => new RegistrationType(row));
  }
}
