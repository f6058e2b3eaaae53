import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type LocalDate } from '../../kernel/local-date.js';
import { connectionType } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { NodeObject } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type Unit, type UnitKind, type UnitLevel } from '../domain/unit.js';

export const UnitKindEnum = graphqlEnum<UnitKind>('UnitKind', 'Loại đơn vị. What a unit is in law.', {
  CENTRAL: 'Trung ương. The centre.',
  MINISTRY: 'Bộ, ban, ngành Trung ương. A ministry or central agency.',
  PROVINCE: 'Tỉnh. A province.',
  CITY: 'Thành phố trực thuộc Trung ương. A centrally run city.',
  AGENCY: 'Sở, ban, ngành cấp tỉnh. A provincial department or agency.',
  PARTY_BODY: 'Cơ quan Đảng, đoàn thể. A body of the Party or a mass organisation.',
  DIVISION: 'Phòng, đơn vị thuộc sở. A division of a department.',
  DISTRICT: 'Huyện (đến 30/6/2025). A district, until 30 June 2025.',
  DISTRICT_OFFICE: 'Phòng, cơ quan cấp huyện (đến 30/6/2025). An office of a district, until 30 June 2025.',
  COMMUNE: 'Xã, phường, đặc khu. A commune, ward or special zone.',
  ENTERPRISE: 'Doanh nghiệp. An enterprise.',
});

export const UnitLevelEnum = graphqlEnum<UnitLevel>(
  'UnitLevel',
  'Cấp báo cáo của đơn vị. The level a unit reports on.',
  {
    CENTRAL: 'Cấp Trung ương. Central level.',
    PROVINCE: 'Cấp tỉnh. Provincial level.',
    AGENCY: 'Cấp sở, ban, ngành. Departments and agencies.',
    DIVISION: 'Cấp phòng, đơn vị thuộc sở. Divisions.',
    DISTRICT: 'Cấp huyện. District level.',
    COMMUNE: 'Cấp xã. Commune level.',
  },
);

@ObjectType('Unit', {
  implements: () => [NodeObject],
  description:
    'Đơn vị trong cây tổ chức, như nó vốn có vào một ngày. A unit of the organisation, as it stood on a day.',
})
export class UnitType extends NodeObject {
  readonly nodeType = 'Unit';

  constructor(readonly unit: Unit) {
    super();
  }

  get key(): string {
    return this.unit.unitId;
  }

  @Field(() => DateScalar, {
    description: 'Ngày mà thông tin của đơn vị được lấy. The day the unit is shown as of.',
  })
  get asOf(): LocalDate {
    return this.unit.on;
  }

  @Field(() => String, {
    description:
      'Mã định danh điện tử vào ngày đó (Quyết định 20/2020/QĐ-TTg). The electronic code on that day.',
  })
  get code(): string {
    return this.unit.code;
  }

  @Field(() => String, { description: 'Tên đơn vị vào ngày đó. The name on that day.' })
  get name(): string {
    return this.unit.name;
  }

  @Field(() => String, { nullable: true, description: 'Tên gọi tắt. A short name, where there is one.' })
  get shortName(): string | null {
    return this.unit.shortName;
  }

  @Field(() => UnitKindEnum, { description: 'Loại đơn vị. What it is in law.' })
  get kind(): UnitKind {
    return this.unit.kind;
  }

  @Field(() => UnitLevelEnum, { description: 'Cấp báo cáo. The level it reports on.' })
  get level(): UnitLevel {
    return this.unit.level;
  }

  @Field(() => Int, {
    description:
      'Phiên bản của đơn vị, tăng sau mỗi thay đổi; gửi lại khi thay đổi. Counts its changes; sent back as expectedVersion.',
  })
  get version(): number {
    return this.unit.version;
  }

  @Field(() => DateScalar, {
    description: 'Ngày đầu tiên đơn vị tồn tại trong dữ liệu. The first day it is known to exist.',
  })
  get existsFrom(): LocalDate {
    return this.unit.alive.from;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày đầu tiên đơn vị không còn; null khi còn. The first day it is no more; null while it lasts.',
  })
  get existsUntil(): LocalDate | null {
    return this.unit.alive.to;
  }
}

@ObjectType({ description: 'Danh sách đơn vị. A list of units.' })
export class UnitConnection extends connectionType(UnitType, 'Unit') {}
