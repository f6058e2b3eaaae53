import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type ClusterId } from '../../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../../kernel/local-date.js';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.js';
import { type OpenStep } from '../../domain/year/cluster-year.js';
import { type YearPaper, type YearParty } from '../../domain/year/cluster-year-facts.js';
import { dueNormally, type YearState } from '../../domain/year/cluster-year-state.js';
import { type SuspensionGround } from '../../domain/year/suspension.js';
import {
  type SeenPaper,
  type SeenStep,
  type SeenSuspension,
  type SeenYear,
} from '../../store/year/cluster-year-reader.js';

export const YearStateEnum = graphqlEnum<YearState>(
  'ClusterYearState',
  'Bước của năm thi đua trong cụm, khối. The states of a cluster’s year.',
  {
    FORMED: 'Đã chia cụm, khối, cử trưởng, phó. Formed, its leader and deputies named.',
    LAUNCHED: 'Đã phát động phong trào. The movement is launched.',
    REGISTERING: 'Đang đăng ký thi đua. Members register.',
    PACT_SIGNED: 'Ký kết giao ước; bảng điểm được chốt. The pact is signed, and the scheme with it.',
    RUNNING: 'Đang thực hiện. Under way.',
    H1_REPORTING: 'Báo cáo 6 tháng. Half-year reports come in.',
    H1_REVIEWED: 'Sơ kết 6 tháng. The half-year was reviewed.',
    CROSS_CHECK: 'Các thành viên kiểm tra chéo. Members check each other.',
    SELF_SCORING: 'Tự chấm điểm. Members mark themselves.',
    VERIFYING: 'Trưởng, phó cụm, khối và cơ quan thường trực thẩm định. The marks are verified.',
    VOTED: 'Hội nghị, suy tôn. The conference and its vote.',
    COUNCIL: 'Cơ quan thường trực thẩm định, hội đồng xét. The council considers.',
    SUBMITTED_UP: 'Đã trình hồ sơ. The dossiers are handed up.',
    DECIDED: 'Đã có quyết định. Decided.',
    PUBLISHED: 'Đã công bố kết quả. The result is published.',
    CLOSED: 'Đã kết thúc, bàn giao. Closed and handed over.',
  },
);

export const YearPartyEnum = graphqlEnum<YearParty>(
  'ClusterYearParty',
  'Ai chuyển bước của năm thi đua. Who takes the year on.',
  {
    LEADERSHIP: 'Cán bộ chấm điểm của trưởng, phó cụm, khối. Scorers of the leader and deputies.',
    STANDING_BODY: 'Cán bộ chấm điểm của đơn vị tổ chức. Scorers of the organiser.',
    COUNCIL: 'Người công bố của đơn vị tổ chức. Publishers of the organiser.',
    ORGANISER: 'Người tổ chức của đơn vị tổ chức. Organisers of the organiser.',
  },
);

export const YearPaperEnum = graphqlEnum<YearPaper>(
  'ClusterYearPaperKind',
  'Loại văn bản của năm thi đua. Papers of the year.',
  {
    LAUNCH_PLAN: 'Kế hoạch phát động. The plan of the movement.',
    CROSS_CHECK_MINUTES: 'Biên bản kiểm tra chéo của một cặp. Minutes of a pair’s cross-check.',
    CONFERENCE_MINUTES: 'Biên bản hội nghị suy tôn. Minutes of the conference.',
    COUNCIL_MINUTES: 'Biên bản họp hội đồng. Minutes of the council.',
    OPINION: 'Ý kiến của cơ quan liên quan. Opinion of other agencies.',
    SUBMISSION: 'Tờ trình. The submission.',
    ACHIEVEMENT_REPORT: 'Báo cáo thành tích. The report of achievements.',
    DECISION: 'Quyết định. The decision.',
    HANDOVER_MINUTES: 'Biên bản bàn giao cho trưởng cụm, khối năm sau. Minutes of the handing over.',
  },
);

export const SuspensionGroundEnum = graphqlEnum<SuspensionGround>(
  'SuspensionGround',
  'Căn cứ tạm dừng xét. Why a member is not considered for the time being.',
  {
    INSPECTION: 'Đang thanh tra, kiểm tra. Under inspection.',
    DENUNCIATION: 'Đang xác minh tố cáo, khiếu nại. A denunciation is being verified.',
    DISCIPLINE: 'Đang xem xét kỷ luật. Discipline is being considered.',
    INVESTIGATION: 'Đang điều tra. Under investigation.',
  },
);

@ObjectType('SchemeName', { description: 'Một phiên bản của bảng điểm. A version of a scheme.' })
export class SchemeNameType {
  @Field(() => String, { description: 'Mã bảng điểm. Its code.' })
  code!: string;

  @Field(() => String, { description: 'Phiên bản. Its version.' })
  version!: string;
}

@ObjectType('ClusterYearStep', { description: 'Một lần chuyển bước. One step of the year.' })
export class YearStepType implements Omit<SeenStep, 'clusterId'> {
  @Field(() => Int, { description: 'Phiên bản của năm sau bước này. The version it led to.' })
  number!: number;

  @Field(() => YearStateEnum, { description: 'Bước chuyển đến. The state it led to.' })
  state!: YearState;

  @Field(() => Boolean, { description: 'Là trả lại. Whether it was a return.' })
  back!: boolean;

  @Field(() => DateTimeScalar, { description: 'Lúc chuyển. When.' })
  at!: Instant;

  @Field(() => String, { nullable: true, description: 'Văn bản kèm theo. The document that went with it.' })
  document!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Lý do trả lại; chỉ trưởng, phó cụm, khối và đơn vị tổ chức được xem. Why it was returned; to those in charge only.',
  })
  reason!: string | null;
}

@ObjectType('ClusterYearNext', {
  description: 'Một bước đi được từ bước hiện tại. A step out of the present state.',
})
export class YearNextType implements OpenStep {
  @Field(() => YearStateEnum, { description: 'Đến bước nào. Where it leads.' })
  to!: YearState;

  @Field(() => Boolean, { description: 'Là trả lại, cần lý do. A return, which takes a reason.' })
  back!: boolean;

  @Field(() => [YearPartyEnum], { description: 'Ai được chuyển. Who may take it.' })
  parties!: readonly YearParty[];

  @Field(() => Boolean, {
    description: 'Người hỏi chuyển được ngay bây giờ. Whether who asks may take it right now.',
  })
  may!: boolean;
}

@ObjectType('ClusterYearPaper', { description: 'Một văn bản của năm thi đua. A paper of the year.' })
export class YearPaperType implements Omit<SeenPaper, 'clusterId'> {
  @Field(() => YearPaperEnum, { description: 'Loại. Its kind.' })
  kind!: YearPaper;

  @Field(() => String, { description: 'Tên. Its title.' })
  title!: string;

  @Field(() => String, { description: 'Số, ký hiệu, ngày. Its number and date.' })
  document!: string;

  @Field(() => String, { nullable: true, description: 'Mã đơn vị kiểm tra. Who checked.' })
  checkerCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Mã đơn vị được kiểm tra. Who was checked.' })
  checkedCode!: string | null;

  @Field(() => DateTimeScalar, { description: 'Lúc nộp. When it was filed.' })
  at!: Instant;
}

@ObjectType('MemberSuspension', {
  description: 'Một thành viên đang tạm dừng xét. A member that is suspended.',
})
export class SuspensionType implements Omit<SeenSuspension, 'clusterId'> {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  unitName!: string;

  @Field(() => SuspensionGroundEnum, { description: 'Căn cứ. The ground.' })
  ground!: SuspensionGround;

  @Field(() => String, { description: 'Lý do. The reason.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'Từ lúc nào. Since when.' })
  at!: Instant;
}

@ObjectType('ClusterYear', {
  description:
    'Năm thi đua của một cụm, khối: đang ở bước nào, còn thiếu gì, ai làm tiếp. The year of a cluster: where it stands, what is missing, who goes on.',
})
export class ClusterYearType {
  constructor(readonly seen: SeenYear) {}

  get clusterId(): ClusterId {
    return this.seen.clusterId;
  }

  @Field(() => String, { description: 'Mã cụm, khối. The cluster’s code.' })
  get clusterCode(): string {
    return this.seen.clusterCode;
  }

  @Field(() => String, { description: 'Tên cụm, khối. The cluster’s name.' })
  get clusterName(): string {
    return this.seen.clusterName;
  }

  @Field(() => Int, { description: 'Năm được đánh giá. The year judged.' })
  get year(): number {
    return this.seen.year;
  }

  @Field(() => YearStateEnum, { description: 'Bước hiện tại. Where it stands.' })
  get state(): YearState {
    return this.seen.state;
  }

  @Field(() => Int, {
    description: 'Phiên bản, gửi lại ở expectedVersion. The version, for expectedVersion.',
  })
  get version(): number {
    return this.seen.version;
  }

  @Field(() => SchemeNameType, {
    nullable: true,
    description: 'Bảng điểm đã chọn; null khi chưa chọn. The chosen scheme; null before.',
  })
  get scheme(): SchemeNameType | null {
    const { schemeCode: code, schemeVersion: version } = this.seen;
    return code === null || version === null ? null : { code, version };
  }

  @Field(() => Boolean, {
    description:
      'Đã có thành viên ký giao ước nên bảng điểm không đổi nữa. A member has signed, so the scheme stays as it is.',
  })
  get schemeLocked(): boolean {
    return this.seen.locked;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày cuối thường rời bước này; null khi không có lệ. The last day on which this state is normally left; null where no time is usual.',
  })
  get dueNormally(): LocalDate | null {
    return dueNormally(this.seen.state, this.seen.year);
  }
}
