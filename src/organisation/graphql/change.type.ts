import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Instant } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Payload } from '../../platform/graphql/user-errors.js';
import { type ChangeEffects, type ClusterEffect, type UnitEffectKind } from '../domain/change-effects.js';
import { UnitType } from './unit.type.js';

/** As many lines of each kind as an answer shows; the counts are always whole. */
const shown = 200;

const UnitEffectEnum = graphqlEnum<UnitEffectKind>(
  'UnitEffectKind',
  'Thay đổi của một đơn vị. What becomes of a unit.',
  {
    CREATED: 'Được lập. It begins.',
    REWORDED: 'Đổi tên, mã, loại hoặc cấp. Its name, code, kind or level changes.',
    MOVED: 'Đổi cấp trên. It comes under another parent.',
    CONTINUES: 'Tiếp tục, nhận thêm hoặc tách bớt. It goes on, and takes others in or gives some off.',
    ENDED: 'Chấm dứt. It ends.',
  },
);

const ClusterEffectEnum = graphqlEnum<ClusterEffect['effect']>(
  'ClusterEffectKind',
  'Thay đổi của một cụm, khối. What becomes of a cluster.',
  {
    MEMBER_LEAVES: 'Một thành viên chấm dứt nên ra khỏi cụm, khối. A member ends and leaves it.',
    CLUSTER_ENDS: 'Đơn vị tổ chức chấm dứt nên cụm, khối hết hiệu lực. Its organiser ends, and so does it.',
  },
);

@ObjectType('UnitEffect', { description: 'Một đơn vị thay đổi. A unit that changes.' })
export class UnitEffectType {
  @Field(() => String, { description: 'Mã từ ngày đó. The code from that day on.' })
  code!: string;

  @Field(() => String, { description: 'Tên từ ngày đó. The name from that day on.' })
  name!: string;

  @Field(() => UnitEffectEnum, { description: 'Thay đổi. What becomes of it.' })
  effect!: UnitEffectKind;
}

@ObjectType('ClusterEffect', { description: 'Một cụm, khối bị ảnh hưởng. A cluster concerned.' })
export class ClusterEffectType {
  @Field(() => String, { description: 'Mã cụm, khối. Its code.' })
  code!: string;

  @Field(() => String, { description: 'Tên cụm, khối. Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Năm thi đua. Its year.' })
  year!: number;

  @Field(() => String, { description: 'Mã đơn vị chấm dứt. The unit that ends.' })
  unitCode!: string;

  @Field(() => ClusterEffectEnum, { description: 'Thay đổi. What becomes of it.' })
  effect!: ClusterEffect['effect'];
}

@ObjectType('AffectedObligation', {
  description:
    'Nghĩa vụ báo cáo của đơn vị thay đổi, ở kỳ lấy cơ cấu từ ngày đó trở đi. A report owed by a unit concerned, for a period answered on or after the day.',
})
export class AffectedObligationType {
  @Field(() => String, { description: 'Mã đơn vị. The unit.' })
  unitCode!: string;

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  periodCode!: string;

  @Field(() => String, { description: 'Mã biểu mẫu. The form.' })
  formCode!: string;

  @Field(() => String, { description: 'Nơi nhận. The recipient.' })
  recipientName!: string;

  @Field(() => DateTimeScalar, { description: 'Hạn nộp. The due instant.' })
  dueAt!: Instant;
}

@ObjectType('OpenReport', {
  description: 'Báo cáo đang dở của đơn vị thay đổi. A report of a unit concerned that is not accepted yet.',
})
export class OpenReportType {
  @Field(() => String, { description: 'Mã đơn vị. The unit.' })
  unitCode!: string;

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  periodCode!: string;

  @Field(() => String, { description: 'Mã biểu mẫu. The form.' })
  formCode!: string;

  @Field(() => String, { description: 'Trạng thái: DRAFT, SUBMITTED hoặc RETURNED. Its status.' })
  status!: string;
}

@ObjectType('ChangeEffects', {
  description:
    'Những gì thay đổi; mỗi danh sách cho xem tối đa 200 dòng, số đếm luôn đủ. What changes; each list shows 200 lines at most, the counts are whole.',
})
export class ChangeEffectsType {
  constructor(private readonly effects: ChangeEffects) {}

  @Field(() => Int, { description: 'Số đơn vị thay đổi. How many units change.' })
  get unitCount(): number {
    return this.effects.units.length;
  }

  @Field(() => [UnitEffectType], { description: 'Các đơn vị thay đổi. The units that change.' })
  get units(): readonly UnitEffectType[] {
    return this.effects.units.slice(0, shown);
  }

  @Field(() => [ClusterEffectType], { description: 'Các cụm, khối bị ảnh hưởng. The clusters concerned.' })
  get clusters(): readonly ClusterEffectType[] {
    return this.effects.clusters.slice(0, shown);
  }

  @Field(() => Int, { description: 'Số nghĩa vụ báo cáo bị ảnh hưởng. How many obligations are concerned.' })
  get obligationCount(): number {
    return this.effects.obligations.length;
  }

  @Field(() => [AffectedObligationType], {
    description: 'Các nghĩa vụ báo cáo bị ảnh hưởng. The obligations concerned.',
  })
  get obligations(): readonly AffectedObligationType[] {
    return this.effects.obligations.slice(0, shown);
  }

  @Field(() => [OpenReportType], { description: 'Các báo cáo đang dở. The reports under way.' })
  get openReports(): readonly OpenReportType[] {
    return this.effects.openReports.slice(0, shown);
  }
}

@ObjectType({ isAbstract: true })
export abstract class ChangePayload extends Payload {
  @Field(() => [UnitType], {
    nullable: true,
    description:
      'Các đơn vị sau thay đổi; rỗng khi chạy thử, null khi bị từ chối. The units after the change; empty after a dry run, null when it was refused.',
  })
  units?: UnitType[] | null;

  @Field(() => ChangeEffectsType, {
    nullable: true,
    description:
      'Những gì đã (hoặc, khi chạy thử, sẽ) thay đổi; null khi bị từ chối. What changed, or after a dry run would change; null when it was refused.',
  })
  effects?: ChangeEffectsType | null;
}

@ObjectType({ description: 'Kết quả lập đơn vị. What creating units came to.' })
export class CreateUnitsPayload extends ChangePayload {}

@ObjectType({ description: 'Kết quả đổi tên. What renaming came to.' })
export class RenameUnitPayload extends ChangePayload {}

@ObjectType({ description: 'Kết quả đổi mã. What recoding came to.' })
export class RecodeUnitPayload extends ChangePayload {}

@ObjectType({ description: 'Kết quả chuyển đơn vị. What moving came to.' })
export class MoveUnitsPayload extends ChangePayload {}

@ObjectType({ description: 'Kết quả chấm dứt đơn vị. What ending units came to.' })
export class AbolishUnitsPayload extends ChangePayload {}

@ObjectType({ description: 'Kết quả hợp nhất, sáp nhập. What merging came to.' })
export class MergeUnitsPayload extends ChangePayload {}

@ObjectType({ description: 'Kết quả chia, tách. What splitting came to.' })
export class SplitUnitPayload extends ChangePayload {}
