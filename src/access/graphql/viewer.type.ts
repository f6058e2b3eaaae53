import { Field, ObjectType } from '@nestjs/graphql';
import { type LocalDate } from '../../kernel/local-date.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type ActingRole, type Line, type Role } from '../domain/acting-role.js';
import { type Viewer } from '../domain/viewer.js';
import { LineEnum, RoleEnum } from './enums.js';

@ObjectType('ActingRole', {
  description: 'Một vai trò mà người dùng giữ ở một đơn vị. A role a person holds for a unit.',
})
export class ActingRoleType {
  constructor(readonly held: ActingRole) {}

  @Field(() => RoleEnum, { description: 'Vai trò. The role.' })
  get role(): Role {
    return this.held.role;
  }

  @Field(() => LineEnum, { description: 'Tuyến. The line.' })
  get line(): Line {
    return this.held.line;
  }

  @Field(() => DateScalar, { description: 'Từ ngày. From this day.' })
  get from(): LocalDate {
    return this.held.from;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Đến trước ngày; null khi chưa ấn định. Until before this day; null when open.',
  })
  get to(): LocalDate | null {
    return this.held.to;
  }
}

@ObjectType('Viewer', { description: 'Người đang truy vấn. Who asks.' })
export class ViewerType {
  constructor(readonly viewer: Viewer) {}

  @Field(() => String, { description: 'Họ tên hoặc chức danh. Name or position.' })
  get name(): string {
    return this.viewer.name;
  }

  @Field(() => [ActingRoleType], { description: 'Các vai trò đang giữ hôm nay. The roles held today.' })
  get actingRoles(): ActingRoleType[] {
    return this.viewer.actingRoles.map((held) => new ActingRoleType(held));
  }
}
