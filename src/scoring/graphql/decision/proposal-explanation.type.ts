import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { nodeId } from '../../../platform/graphql/node-id.js';
import { DecimalScalar } from '../../../platform/graphql/scalars.js';
import { type ExplainedProposal, type SeatHolder } from '../../domain/decision/explain-proposal.js';
import { type ExplainedQuota } from '../../domain/decision/explain-quota.js';
import { type ExplainedRound } from '../../domain/decision/explain-round.js';
import { type ProposalDecision } from '../../domain/decision/proposal-decision.js';
import { type AwardLevel, type DecidingBody, type ProposedAward } from '../../domain/decision/proposal.js';
import { type Sentence } from '../../domain/run/sentence.js';
import { BallotBodyEnum, VoteRuleType } from './ballot.type.js';
import { SentenceType } from '../run/explanation.type.js';
import { AwardKindEnum, DecidingBodyEnum } from './proposal.type.js';
import { AwardLevelEnum, QuotaKindEnum } from './quota.queries.js';
import { ExclusionType } from '../run/ranking.type.js';

@ArgsType()
export class ExplainProposalArgs {
  @Field(() => String, { description: 'Mã đơn vị khi chấm. The unit’s code when it was scored.' })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  @Field(() => String, { description: 'Mã danh hiệu, hình thức. The award’s code.' })
  @IsString()
  @MaxLength(40)
  awardCode!: string;
}

export const ProposalDecisionEnum = graphqlEnum<ProposalDecision>(
  'ProposalDecision',
  'Điều quyết định một đơn vị được hay không được đề nghị. What decided whether a unit is proposed.',
  {
    RANK: 'Hạng, trong số suất. Its rank, within the seats.',
    BALLOT: 'Được chọn bằng phiếu. Chosen by a ballot.',
    CHANGE:
      'Cơ quan thường trực hoặc hội đồng sửa danh sách, có lý do. The standing body or the council changed the list, with a reason.',
    HIGHER_AWARD: 'Đã được đề nghị danh hiệu xét trước. Proposed already for an award given before.',
    EXCLUDED: 'Không được xếp hạng. Excluded, without a rank.',
    BEHIND: 'Đứng sau suất cuối. Behind the last seat.',
    NOT_ELECTED: 'Không được chọn khi bỏ phiếu. Not chosen by the ballot.',
    TIE: 'Đồng hạng ở suất cuối, còn để ngỏ. Tied at the last seat, which is left open.',
    AFTER_A_TIE: 'Chờ suất xét trước đang để ngỏ. Waits for a tie before it.',
    NEEDS_VOTE: 'Còn phải bỏ phiếu. A vote is still to come.',
    NOT_CANDIDATE: 'Không có trong danh sách bầu. Never a candidate.',
    NOT_IN_SCHEME: 'Bảng điểm không có danh hiệu ấy. The scheme does not give the award.',
  },
);

@ObjectType('SeatHolder', {
  description: 'Đơn vị được đề nghị cho một danh hiệu. Who is proposed for an award.',
})
export class SeatHolderType implements SeatHolder {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  unitName!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Hạng trong lần chấm làm căn cứ. Its rank in the run the list rests on.',
  })
  rank!: number | null;

  @Field(() => String, { description: 'Dựa trên điều gì, như Proposal.because. What it rests on.' })
  because!: string;
}

@ObjectType('ExplainedRound', {
  description:
    'Một cuộc bỏ phiếu đã kiểm về danh hiệu ấy; chỉ nêu số phiếu, không nêu ai bỏ. A counted ballot on the award: how many votes, never whose.',
})
export class ExplainedRoundType {
  constructor(private readonly told: ExplainedRound) {}

  @Field(() => ID, { description: 'Id của cuộc bỏ phiếu. The ballot.' })
  get ballotId(): string {
    return nodeId('Ballot', this.told.ballotId);
  }

  @Field(() => BallotBodyEnum, { description: 'Nơi bỏ phiếu. Who voted.' })
  get body(): ExplainedRound['body'] {
    return this.told.body;
  }

  @Field(() => Int, {
    description:
      'Vòng thứ mấy ở nơi ấy, từ 1; sau đó là các vòng sau. Which round, from 1; above it a run-off.',
  })
  get round(): number {
    return this.told.round;
  }

  @Field(() => Boolean, { description: 'Phiếu kín. Whether it was secret.' })
  get secret(): boolean {
    return this.told.terms.secret;
  }

  @Field(() => VoteRuleType, {
    description: 'Quy tắc thông qua, kèm căn cứ. The rule, with its legal basis.',
  })
  get rule(): VoteRuleType {
    return this.told.terms.rule;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Số phiếu của đơn vị; null khi không có trong danh sách bầu. Its votes; null of no candidate.',
  })
  get votes(): number | null {
    return this.told.votes;
  }

  @Field(() => Int, { description: 'Tính trên bao nhiêu. Of how many the share is taken.' })
  get base(): number {
    return this.told.base;
  }

  @Field(() => Int, { description: 'Cần bao nhiêu phiếu. How many votes are enough.' })
  get needed(): number {
    return this.told.needed;
  }

  @Field(() => Boolean, { description: 'Đơn vị được chọn. Whether it was chosen.' })
  get elected(): boolean {
    return this.told.elected;
  }

  @Field(() => Boolean, {
    description:
      'Được dùng để quyết định: không, khi hội đồng cũng đã bỏ phiếu, hoặc phiếu không đúng các đơn vị bằng hạng. Whether it decides: not where the council voted too, nor of another tie.',
  })
  get stands(): boolean {
    return this.told.stands;
  }

  @Field(() => SentenceType, { description: 'Một câu. One sentence.' })
  get sentence(): Sentence {
    return this.told.sentence;
  }
}

@ObjectType('ExplainedQuota', {
  description:
    'Quy định giới hạn danh hiệu ấy, và đơn vị đứng thế nào. A legal limit, and how the unit stands to it.',
})
export class ExplainedQuotaType implements ExplainedQuota {
  @Field(() => String, { description: 'Mã quy định. The rule.' })
  rule!: string;

  @Field(() => String, { description: 'Nội dung. What it says.' })
  name!: string;

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  legalBasis!: string;

  @Field(() => QuotaKindEnum, { description: 'Cách kiểm tra. How it is checked.' })
  kind!: ExplainedQuota['kind'];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Được giữ; null khi chỉ biết lúc trình hoặc để người xét đọc. Whether it is kept; null where only the submission tells, or for the reader.',
  })
  kept!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Tử số đã đếm khi trình; null khi chưa. How many were proposed, as counted at the submission.',
  })
  proposed!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Mẫu số đã đếm khi trình; null khi chưa. Of how many leading collectives.',
  })
  leaders!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mức tối đa, dạng phân số; null khi không phải tỷ lệ. The most that may be, as a fraction.',
  })
  cap!: string | null;

  @Field(() => SentenceType, { description: 'Một câu. One sentence.' })
  sentence!: Sentence;
}

@ObjectType('ProposalChange', { description: 'Ai đã sửa danh sách, vì sao. Who changed a list, and why.' })
export class ProposalChangeType {
  @Field(() => DecidingBodyEnum, { description: 'Nơi sửa. Who.' })
  body!: DecidingBody;

  @Field(() => String, { description: 'Lý do đã ghi. The reason that was recorded.' })
  reason!: string;
}

@ObjectType('ExplainedAward', { description: 'Danh hiệu, hình thức khen thưởng. An award.' })
export class ExplainedAwardType implements ProposedAward {
  @Field(() => String, { description: 'Mã. The code.' })
  code!: string;

  @Field(() => String, { description: 'Tên. The name.' })
  name!: string;

  @Field(() => AwardKindEnum, { description: 'Loại. The kind.' })
  kind!: ProposedAward['kind'];

  @Field(() => AwardLevelEnum, { description: 'Cấp. The level.' })
  level!: AwardLevel;
}

@ObjectType('ProposalExplanation', {
  description:
    'Vì sao một đơn vị được, hoặc không được, đề nghị một danh hiệu. Why a unit is proposed for an award, or why not.',
})
export class ProposalExplanationType implements Omit<ExplainedProposal, 'rounds'> {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  unitName!: string;

  @Field(() => ExplainedAwardType, { description: 'Danh hiệu được hỏi. The award asked about.' })
  award!: ProposedAward;

  @Field(() => Boolean, { description: 'Có trong danh sách. Whether it is on the list.' })
  proposed!: boolean;

  @Field(() => ProposalDecisionEnum, { description: 'Điều quyết định. What decided.' })
  decision!: ProposalDecision;

  @Field(() => SentenceType, { description: 'Điều quyết định, một câu. The same in a sentence.' })
  sentence!: Sentence;

  @Field(() => SentenceType, { description: 'Quy tắc đề nghị danh hiệu ấy. How the award is given.' })
  rule!: Sentence;

  @Field(() => Int, {
    nullable: true,
    description:
      'Số suất; null khi bảng điểm không có danh hiệu. The seats; null where the scheme gives none.',
  })
  seats!: number | null;

  @Field(() => DecimalScalar, { description: 'Tổng điểm của đơn vị. The unit’s total.' })
  total!: string;

  @Field(() => Int, { nullable: true, description: 'Hạng; null khi không được xếp hạng. Its rank.' })
  rank!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Đứng thứ mấy theo hạng trong các đơn vị còn được xét; null khi không đến lượt. Which one, by rank, among those still considered; null where its turn never comes.',
  })
  order!: number | null;

  @Field(() => [SeatHolderType], { description: 'Ai được đề nghị danh hiệu ấy. Who is proposed for it.' })
  holders!: readonly SeatHolder[];

  @Field(() => [ExplainedRoundType], {
    description: 'Các cuộc bỏ phiếu đã kiểm, cũ trước. The ballots that were counted, oldest first.',
  })
  rounds!: readonly ExplainedRoundType[];

  @Field(() => [ExplainedAwardType], {
    description: 'Danh sách còn đề nghị đơn vị những gì. What else the list proposes it for.',
  })
  otherAwards!: readonly ProposedAward[];

  @Field(() => [ExclusionType], { description: 'Các lý do không xếp hạng. Why it holds no rank.' })
  exclusions!: ExplainedProposal['exclusions'];

  @Field(() => ProposalChangeType, {
    nullable: true,
    description: 'Ai đã sửa danh sách; null khi do cụm, khối lập. Who changed the list; null as drafted.',
  })
  change!: ProposalChangeType | null;

  @Field(() => [ExplainedQuotaType], {
    description: 'Các quy định giới hạn danh hiệu ấy. The legal limits on the award.',
  })
  quotas!: readonly ExplainedQuota[];
}
