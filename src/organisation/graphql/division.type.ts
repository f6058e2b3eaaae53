import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Line } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { reasonNames } from '../../platform/messages/catalogue.js';
import { type ClusterRuleCode, type Severity } from '../domain/cluster-rules.js';
import { type ClusterKind, type ClusterRole } from '../domain/cluster-year.js';
import { type DivisionDraft, type DivisionStatus } from '../domain/division.js';
import { ClusterKindEnum, ClusterRoleEnum } from './cluster.type.js';

const DivisionStatusEnum = graphqlEnum<DivisionStatus>(
  'DivisionStatus',
  'Tình trạng của một lần chia cụm, khối. How far a division is.',
  {
    DRAFT: 'Dự thảo: chỉ đơn vị tổ chức thấy. A draft, seen by its organiser only.',
    ISSUED: 'Đã ban hành; không sửa nữa. Issued; it changes no more.',
  },
);

const ClusterRuleEnum = graphqlEnum<ClusterRuleCode>(
  'ClusterRule',
  'Quy tắc chia cụm, khối. A rule of forming clusters.',
  {
    MIN_MEMBERS: 'Số thành viên tối thiểu. How many members at least.',
    MAX_MEMBERS: 'Số thành viên tối đa nên có. How many members at most.',
    ONE_LEADER: 'Đúng một trưởng. Exactly one leader.',
    NOT_TWICE_WITH_SAME_ORGANISER:
      'Một đơn vị chỉ ở một cụm, khối của cùng đơn vị tổ chức. No unit twice with the same organiser.',
    LAST_YEARS_UNJUDGED_NOT_LEADER:
      'Đơn vị không được xét năm trước thì không làm trưởng. Who was not judged last year does not lead.',
  },
);

const SeverityEnum = graphqlEnum<Severity>('RuleSeverity', 'Mức độ. How strict a rule is.', {
  BLOCK: 'Không ban hành được. The division cannot be issued.',
  WARN: 'Cảnh báo. Told only.',
});

@ObjectType('DivisionSeat', { description: 'Một thành viên trong một lần chia. A member in a division.' })
export class DivisionSeatType {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  unitName!: string;

  @Field(() => ClusterRoleEnum, { description: 'Vai trò. Its part.' })
  role!: ClusterRole;
}

@ObjectType('DivisionCluster', {
  description: 'Một cụm, khối trong một lần chia. A cluster of a division.',
})
export class DivisionClusterType {
  @Field(() => String, { description: 'Mã cụm, khối. Its code.' })
  code!: string;

  @Field(() => ClusterKindEnum, { description: 'Cụm hay khối. Its kind.' })
  kind!: ClusterKind;

  @Field(() => String, { description: 'Tên. Its name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Căn cứ; dự thảo chưa có. The decision it rests on; none for a draft.',
  })
  legalBasis!: string | null;

  @Field(() => [DivisionSeatType], {
    nullable: true,
    description:
      'Các thành viên; chỉ trưởng cụm, khối và đơn vị tổ chức được xem, với người khác là null. The members; for the leader and the organiser only, null for others.',
  })
  seats!: DivisionSeatType[] | null;
}

@ObjectType('DivisionProblem', {
  description: 'Một điều chưa đúng của dự thảo. One thing that speaks against a draft.',
})
export class DivisionProblemType {
  @Field(() => ClusterRuleEnum, {
    nullable: true,
    description:
      'Quy tắc; null khi dữ liệu tự nó không thể có hiệu lực. The rule; null where no rule could allow it.',
  })
  rule!: ClusterRuleCode | null;

  @Field(() => reasonNames, {
    description: 'Mã lý do, như khi ban hành bị từ chối. The reason, as issuing would name it.',
  })
  code!: string;

  @Field(() => SeverityEnum, { description: 'Mức độ. How strict it is.' })
  severity!: Severity;

  @Field(() => String, { description: 'Điều gì, vì sao, cần làm gì. What, why, and what to do.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'Mã cụm, khối liên quan. The cluster concerned.' })
  cluster!: string | null;

  @Field(() => String, { nullable: true, description: 'Mã đơn vị liên quan. The unit concerned.' })
  unitCode!: string | null;
}

@ObjectType('Division', {
  description:
    'Một lần chia cụm, khối: các cụm, khối do một đơn vị tổ chức lập trong một tuyến cho một năm, từ một ngày. A division: the clusters one organiser forms in a line for a year, from a day on.',
})
export class DivisionType {
  /** What the rules are asked about; none once it is issued. */
  draft!: DivisionDraft | null;

  @Field(() => String, {
    description: 'Mã đơn vị tổ chức vào ngày đầu. The organiser’s code on the first day.',
  })
  organiserCode!: string;

  @Field(() => String, { description: 'Tên đơn vị tổ chức. The organiser’s name.' })
  organiserName!: string;

  @Field(() => LineEnum, { description: 'Tuyến. The line.' })
  line!: Line;

  @Field(() => Int, { description: 'Năm thi đua. The emulation year.' })
  year!: number;

  @Field(() => DateScalar, { description: 'Ngày đầu tiên có hiệu lực. Its first day.' })
  from!: LocalDate;

  @Field(() => DateScalar, { description: 'Ngày đầu tiên hết hiệu lực. The first day it no longer holds.' })
  until!: LocalDate;

  @Field(() => DivisionStatusEnum, { description: 'Tình trạng. How far it is.' })
  status!: DivisionStatus;

  @Field(() => Int, {
    nullable: true,
    description:
      'Phiên bản của dự thảo; đã ban hành thì không có. The version of the draft; none once issued.',
  })
  version!: number | null;

  @Field(() => [DivisionClusterType], { description: 'Các cụm, khối. Its clusters.' })
  clusters!: DivisionClusterType[];
}
