import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Instant } from '../../../kernel/local-date.js';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { nodeId } from '../../../platform/graphql/node-id.js';
import { NodeObject } from '../../../platform/graphql/node.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';
import { type BallotOutcome } from '../../domain/decision/ballot-count.js';
import {
  type BallotBody,
  type Fraction,
  type VoteBase,
  type VoteRule,
} from '../../domain/decision/vote-rule.js';
import { type Ballot } from '../../store/decision/ballot-reader.js';

export const BallotBodyEnum = graphqlEnum<BallotBody>('BallotBody', 'Nơi bỏ phiếu. Who votes.', {
  CLUSTER_MEETING: 'Hội nghị cụm, khối: mỗi đơn vị thành viên một phiếu. The member units of a cluster.',
  COUNCIL: 'Hội đồng: mỗi thành viên nêu tên một phiếu. The named members of a council.',
});

export const VoteBaseEnum = graphqlEnum<VoteBase>('VoteBase', 'Tính tỷ lệ trên số nào. What a share is of.', {
  ENTITLED: 'Trên số được bỏ phiếu. Of all who are entitled.',
  CAST: 'Trên số phiếu đã bỏ. Of the papers cast.',
});

export const BallotStateEnum = graphqlEnum<'OPEN' | BallotOutcome | 'INVALID'>(
  'BallotState',
  'Trạng thái và kết quả của cuộc bỏ phiếu. How a ballot stands.',
  {
    OPEN: 'Đang bỏ phiếu. Under way.',
    DECIDED: 'Đã đóng, chọn đủ số đơn vị. Closed; as many are chosen as there are seats.',
    TIED: 'Đã đóng, bằng phiếu ở suất cuối; mở vòng hai. Closed; equal votes at the last seat.',
    SHORT: 'Đã đóng, chưa đủ đơn vị đạt tỷ lệ. Closed; fewer passed than there are seats.',
    INVALID:
      'Đã đóng, không đủ số tham gia, không kiểm phiếu. Closed; too few took part, nothing was counted.',
  },
);

@ObjectType('Fraction', { description: 'Phân số chính xác. An exact fraction.' })
export class FractionType implements Fraction {
  @Field(() => Int, { description: 'Tử số. The numerator.' })
  numerator!: number;

  @Field(() => Int, { description: 'Mẫu số. The denominator.' })
  denominator!: number;
}

@ObjectType('VoteRule', {
  description: 'Quy tắc thông qua, kèm căn cứ. How many votes are enough, with the legal basis.',
})
export class VoteRuleType implements VoteRule {
  @Field(() => String, { description: 'Mã quy tắc. The code.' })
  code!: string;

  @Field(() => String, { description: 'Tên quy tắc. The name.' })
  name!: string;

  @Field(() => BallotBodyEnum, { description: 'Nơi bỏ phiếu. Who votes.' })
  body!: BallotBody;

  @Field(() => FractionType, { description: 'Tỷ lệ thông qua. The threshold.' })
  threshold!: FractionType;

  @Field(() => String, { description: 'So sánh: ">=" hoặc ">". The comparison: ">=" or ">".' })
  comparison!: '>=' | '>';

  @Field(() => VoteBaseEnum, { description: 'Tính trên số nào. What the share is of.' })
  base!: VoteBase;

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  legalBasis!: string;
}

@ObjectType('BallotTerms', {
  description: 'Thể lệ, chốt khi mở. The terms, fixed at the opening.',
})
export class BallotTermsType {
  @Field(() => VoteRuleType, { description: 'Quy tắc thông qua. The rule.' })
  rule!: VoteRuleType;

  @Field(() => FractionType, {
    description: 'Tỷ lệ phải tham gia trên số được bỏ phiếu. Of the entitled, who has to take part.',
  })
  quorum!: FractionType;

  @Field(() => Boolean, {
    description: 'Được bỏ phiếu cho chính đơn vị mình. Whether a unit may vote for itself.',
  })
  mayVoteForOwnUnit!: boolean;

  @Field(() => Boolean, { description: 'Phiếu kín. Whether it is secret.' })
  secret!: boolean;

  @Field(() => Int, { description: 'Số đơn vị được chọn. How many are to be chosen.' })
  seats!: number;

  @Field(() => Int, { description: 'Mỗi phiếu ghi tối đa bao nhiêu đơn vị. How many a paper may name.' })
  choices!: number;

  @Field(() => Boolean, {
    description: 'Được bỏ lại trước khi đóng; chỉ với phiếu công khai. Whether a vote may be cast anew.',
  })
  changeable!: boolean;

  @Field(() => Boolean, {
    description: 'Chủ trì được biết đã có bao nhiêu phiếu. Whether the chair is told the turnout.',
  })
  turnoutShown!: boolean;
}

@ObjectType('BallotCandidate', { description: 'Đơn vị được bầu. A unit that may be voted for.' })
export class BallotCandidateType {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  unitName!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Số phiếu; null khi chưa kiểm. Its votes; null before the count.',
  })
  votes!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Đạt tỷ lệ; null khi chưa kiểm. Whether the votes are enough; null before the count.',
  })
  passed!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Được chọn; null khi chưa kiểm. Whether it is chosen; null before the count.',
  })
  elected!: boolean | null;
}

@ObjectType('BallotElector', { description: 'Bên được bỏ phiếu. Who is entitled to vote.' })
export class BallotElectorType {
  @Field(() => String, {
    nullable: true,
    description: 'Mã đơn vị; null với thành viên hội đồng. The unit’s code; null of a member of a council.',
  })
  unitCode!: string | null;

  @Field(() => String, { description: 'Tên đơn vị hoặc thành viên. The name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Người hỏi bỏ phiếu cho bên này. Whether the viewer votes for it.' })
  mine!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Đã bỏ phiếu; khi chưa đóng chỉ bên đó biết, người khác thấy null. Whether it has voted; before the closing null for everyone else.',
  })
  voted!: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Đã chọn những đơn vị nào; chỉ với phiếu công khai đã kiểm. Whom it chose; of an open ballot that was counted only.',
  })
  choices!: readonly string[] | null;
}

@ObjectType('Ballot', {
  implements: () => [NodeObject],
  description:
    'Cuộc suy tôn, bỏ phiếu; trước khi đóng không ai biết phiếu ghi gì. A ballot; before it closes nobody learns what stands on a paper.',
})
export class BallotType extends NodeObject {
  readonly nodeType = 'Ballot';

  constructor(readonly ballot: Ballot) {
    super();
  }

  get key(): string {
    return this.ballot.ballotId;
  }

  @Field(() => String, { description: 'Tên cụm, khối. The cluster.' })
  get clusterName(): string {
    return this.ballot.clusterName;
  }

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  get periodCode(): string {
    return this.ballot.periodCode;
  }

  @Field(() => String, { description: 'Mã danh hiệu hoặc loại được bỏ phiếu. The award or grade voted on.' })
  get purpose(): string {
    return this.ballot.purpose;
  }

  @Field(() => String, { description: 'Tên danh hiệu hoặc loại. Its name.' })
  get purposeName(): string {
    return this.ballot.purposeName;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'Vòng trước, nếu đây là vòng hai. The ballot of which this is the run-off.',
  })
  get runOffOf(): string | null {
    return this.ballot.previousId && nodeId('Ballot', this.ballot.previousId);
  }

  @Field(() => BallotTermsType, { description: 'Thể lệ. The terms.' })
  get terms(): BallotTermsType {
    const { terms } = this.ballot;
    return { ...terms, mayVoteForOwnUnit: terms.ownUnit === 'ALLOWED' };
  }

  @Field(() => BallotStateEnum, { description: 'Trạng thái. How it stands.' })
  get state(): 'OPEN' | BallotOutcome | 'INVALID' {
    const { closedAt, result } = this.ballot;
    return closedAt === null ? 'OPEN' : (result?.outcome ?? 'INVALID');
  }

  @Field(() => Int, { description: 'Số được bỏ phiếu. How many are entitled.' })
  get entitled(): number {
    return this.ballot.entitled;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Đã có bao nhiêu bên bỏ phiếu; khi chưa đóng chỉ chủ trì thấy nếu thể lệ cho phép. How many have voted; before the closing for the chair only, where the terms allow it.',
  })
  get voted(): number | null {
    return this.ballot.voted;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Cần bao nhiêu phiếu để đạt; null khi chưa kiểm. How many votes were enough; null before the count.',
  })
  get votesNeeded(): number | null {
    return this.ballot.result?.needed ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'Số phiếu trắng; null khi chưa kiểm. Blank papers.' })
  get blank(): number | null {
    return this.ballot.result?.blank ?? null;
  }

  @Field(() => DateTimeScalar, { description: 'Lúc mở. When it was opened.' })
  get openedAt(): Instant {
    return this.ballot.openedAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc đóng. When it was closed.' })
  get closedAt(): Instant | null {
    return this.ballot.closedAt;
  }

  @Field(() => String, { nullable: true, description: 'Biên bản kiểm phiếu. The minutes.' })
  get minutes(): string | null {
    return this.ballot.minutes;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Số văn bản của biên bản. The document of the minutes.',
  })
  get document(): string | null {
    return this.ballot.document;
  }
}
