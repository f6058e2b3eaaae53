import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Instant } from '../../../kernel/local-date.js';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { nodeId } from '../../../platform/graphql/node-id.js';
import { DateTimeScalar, DecimalScalar } from '../../../platform/graphql/scalars.js';
import { type AwardLevel, type DecidingBody, type LeftOpen } from '../../domain/decision/proposal.js';
import { type Leader, type ToldShare } from '../../domain/decision/quota.js';
import { type StoredList, type StoredProposal } from '../../store/decision/proposal-reader.js';
import { AwardLevelEnum } from './quota.queries.js';

export const AwardKindEnum = graphqlEnum<StoredProposal['kind']>(
  'AwardKind',
  'Loại khen thưởng. Kind of award.',
  {
    FLAG: 'Cờ thi đua. A flag.',
    CERTIFICATE: 'Bằng khen, giấy khen. A certificate of merit.',
  },
);

export const DecidingBodyEnum = graphqlEnum<DecidingBody>('DecidingBody', 'Ai quyết định. Who decides.', {
  CLUSTER: 'Cụm, khối: lập từ lần chấm và các cuộc bỏ phiếu. The cluster, from its run and ballots.',
  STANDING_BODY: 'Cơ quan thường trực của đơn vị tổ chức. The standing body of the organiser.',
  COUNCIL: 'Hội đồng của đơn vị tổ chức. The council of the organiser.',
});

export const LeftOpenEnum = graphqlEnum<LeftOpen['why']>(
  'LeftOpenReason',
  'Vì sao chưa quyết. Why it is open.',
  {
    TIE: 'Bằng hạng ở suất cuối; cần bỏ phiếu. Equal ranks at the last seat; a ballot is needed.',
    NEEDS_VOTE: 'Bảng điểm để phiếu quyết định. The scheme has it voted on.',
    AFTER_A_TIE: 'Chờ suất trước được quyết. Waits for the tie before it.',
  },
);

@ObjectType('Proposal', { description: 'Một đề nghị khen thưởng. A unit proposed for an award.' })
export class ProposalType implements Omit<StoredProposal, 'listId' | 'unitId'> {
  @Field(() => String, { description: 'Tên cụm, khối. The cluster.' })
  clusterName!: string;

  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  unitName!: string;

  @Field(() => String, { description: 'Mã danh hiệu, hình thức. The award’s code.' })
  awardCode!: string;

  @Field(() => String, { description: 'Tên danh hiệu, hình thức. The award’s name.' })
  awardName!: string;

  @Field(() => AwardKindEnum, { description: 'Loại. The kind.' })
  kind!: StoredProposal['kind'];

  @Field(() => AwardLevelEnum, { description: 'Cấp. The level.' })
  level!: AwardLevel;

  @Field(() => String, {
    description:
      'Dựa trên: "RANK 1" theo hạng, "BALLOT 5/6" theo phiếu trên số tính, hoặc lý do của nơi sửa. What it rests on: a rank, votes of a base, or the reason of whoever changed it.',
  })
  because!: string;

  @Field(() => Boolean, { description: 'Đã trình cấp trên. Whether it was submitted upwards.' })
  submitted!: boolean;
}

@ObjectType('LeftOpen', { description: 'Suất chưa quyết định được. Seats that are not decided.' })
export class LeftOpenType {
  @Field(() => String, { description: 'Mã danh hiệu, hình thức. The award’s code.' })
  awardCode!: string;

  @Field(() => String, { description: 'Tên danh hiệu, hình thức. The award’s name.' })
  awardName!: string;

  @Field(() => Int, { description: 'Số suất. How many seats.' })
  seats!: number;

  @Field(() => LeftOpenEnum, { description: 'Vì sao. Why.' })
  why!: LeftOpen['why'];

  @Field(() => [String], { description: 'Mã các đơn vị bằng hạng. The codes of the units that are tied.' })
  unitCodes!: readonly string[];
}

@ObjectType('LeadingCollective', { description: 'Tập thể dẫn đầu một cụm, khối. Who leads a cluster.' })
export class LeaderType implements Leader {
  @Field(() => String, { description: 'Tên đơn vị. The unit.' })
  unitName!: string;

  @Field(() => String, { description: 'Tên cụm, khối. The cluster.' })
  clusterName!: string;
}

@ObjectType('QuotaShare', {
  description: 'Tỷ lệ đã kiểm tra, nêu rõ tử số và mẫu số. A share and what it is of.',
})
export class QuotaShareType implements ToldShare {
  @Field(() => String, { description: 'Mã quy định. The rule.' })
  rule!: string;

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  legalBasis!: string;

  @Field(() => Int, { description: 'Tử số: số đề nghị Cờ thi đua của Chính phủ. How many are proposed.' })
  numerator!: number;

  @Field(() => Int, { description: 'Mẫu số: số tập thể dẫn đầu được tính. Of how many leading collectives.' })
  denominator!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Tỷ lệ, 4 chữ số thập phân; null khi mẫu số là 0. The share at 4 places; null where the denominator is 0.',
  })
  share!: string | null;

  @Field(() => Boolean, {
    description: 'Trong mức cho phép, so bằng số nguyên. Whether it is kept, compared exactly.',
  })
  within!: boolean;

  @Field(() => Int, { description: 'Hệ thống tự đếm được bao nhiêu. How many the service itself counts.' })
  counted!: number;

  @Field(() => [LeaderType], { description: 'Hệ thống đếm những tập thể nào. Which ones it counts.' })
  collectives!: readonly LeaderType[];

  @Field(() => String, {
    nullable: true,
    description:
      'Nếu mẫu số lấy theo văn bản: tính những tập thể nào. Where a document gives the denominator: which it counts.',
  })
  statedBasis!: string | null;
}

@ObjectType('ProposalList', {
  description:
    'Danh sách đề nghị của cụm, khối, bản mới nhất; mỗi lần sửa là một bản. The newest list of proposals of a cluster; each change is a version.',
})
export class ProposalListType {
  constructor(readonly list: StoredList) {}

  @Field(() => String, { description: 'Tên cụm, khối. The cluster.' })
  get clusterName(): string {
    return this.list.clusterName;
  }

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  get periodCode(): string {
    return this.list.periodCode;
  }

  @Field(() => ID, { description: 'Lần chấm làm căn cứ. The run it rests on.' })
  get rankingId(): string {
    return nodeId('Ranking', this.list.runId);
  }

  @Field(() => Int, { description: 'Số của bản. The number of the version.' })
  get number(): number {
    return this.list.number;
  }

  @Field(() => DecidingBodyEnum, { description: 'Ai lập bản này. Who made this version.' })
  get body(): DecidingBody {
    return this.list.body;
  }

  @Field(() => String, { nullable: true, description: 'Lý do sửa. Why it was changed.' })
  get reason(): string | null {
    return this.list.reason;
  }

  @Field(() => [LeftOpenType], { description: 'Các suất chưa quyết định được. What is not decided.' })
  get open(): LeftOpenType[] {
    return this.list.open.map(({ award, seats, why, units }) => ({
      ...{ awardCode: award.code, awardName: award.name, seats, why },
      unitCodes: units.map(({ unitCode }) => unitCode),
    }));
  }

  @Field(() => DateTimeScalar, { description: 'Lúc lập bản này. When this version was made.' })
  get madeAt(): Instant {
    return this.list.madeAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Lúc trình; null khi chưa trình. When it was submitted.',
  })
  get submittedAt(): Instant | null {
    return this.list.submittedAt;
  }

  @Field(() => String, { nullable: true, description: 'Biên bản khi trình. The minutes.' })
  get minutes(): string | null {
    return this.list.minutes;
  }

  @Field(() => String, { nullable: true, description: 'Số văn bản khi trình. The document.' })
  get document(): string | null {
    return this.list.document;
  }

  @Field(() => [QuotaShareType], {
    nullable: true,
    description:
      'Các tỷ lệ đã kiểm tra khi trình; null khi chưa trình. The shares checked at the submission.',
  })
  get quotas(): readonly QuotaShareType[] | null {
    return this.list.quotas;
  }
}

@ObjectType('OrganiserProposals', {
  description:
    'Đề nghị từ mọi cụm, khối của một đơn vị tổ chức, kèm tỷ lệ. What is proposed from all clusters of an organiser, with its shares.',
})
export class OrganiserProposalsType {
  @Field(() => [ProposalType], { description: 'Các đề nghị, theo cụm, khối. The proposals, by cluster.' })
  proposals!: ProposalType[];

  @Field(() => [QuotaShareType], { description: 'Các tỷ lệ hiện tại. The shares as they stand.' })
  quotas!: readonly QuotaShareType[];
}
