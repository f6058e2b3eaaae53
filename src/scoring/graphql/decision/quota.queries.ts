import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type LocalDate } from '../../../kernel/local-date.js';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { DateScalar, JsonObjectScalar } from '../../../platform/graphql/scalars.js';
import { type AwardLevel } from '../../domain/decision/proposal.js';
import { type QuotaKind } from '../../domain/decision/quota.js';
import { type DatedQuotaRule, QuotaReader } from '../../store/decision/quota-reader.js';

export const AwardLevelEnum = graphqlEnum<AwardLevel>(
  'AwardLevel',
  'Cấp khen thưởng. The level of an award.',
  {
    STATE: 'Cấp Nhà nước: Chính phủ, Thủ tướng, Chủ tịch nước. Of the State.',
    MINISTRY_PROVINCE: 'Cấp bộ, ngành, tỉnh. Of a ministry or province.',
    GRASSROOTS: 'Cấp cơ sở. Of the grassroots.',
  },
);

export const QuotaKindEnum = graphqlEnum<QuotaKind>('QuotaKind', 'Cách kiểm tra. How a rule is checked.', {
  SHARE_OF_LEADERS: 'Tỷ lệ trên số tập thể dẫn đầu cụm, khối. A share of the collectives that lead clusters.',
  LEADER_ONLY: 'Chỉ tập thể dẫn đầu. For the leading collective only.',
  NOT_EXCLUDED: 'Không thuộc diện không xét. Not for those who are excluded.',
  ONCE_A_YEAR: 'Một lần trong năm. Once a year.',
  READER: 'Để người xét đọc, hệ thống không kiểm tra. For the reader, not checked.',
});

@ObjectType('QuotaRule', {
  description: 'Quy định về tỷ lệ, điều kiện đề nghị, kèm căn cứ. A legal limit on proposals.',
})
export class QuotaRuleType implements DatedQuotaRule {
  @Field(() => String, { description: 'Mã quy định. The code.' })
  code!: string;

  @Field(() => AwardLevelEnum, {
    nullable: true,
    description: 'Cấp; null là mọi cấp. The level; null: every one.',
  })
  level!: AwardLevel | null;

  @Field(() => QuotaKindEnum, { description: 'Cách kiểm tra. How it is checked.' })
  kind!: QuotaKind;

  @Field(() => String, { description: 'Nội dung. What it says.' })
  name!: string;

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  legalBasis!: string;

  @Field(() => JsonObjectScalar, { description: 'Tham số. Its parameters.' })
  parameters!: object;

  @Field(() => String, { nullable: true, description: 'Ghi chú. A note.' })
  note!: string | null;

  @Field(() => DateScalar, { description: 'Có hiệu lực từ ngày. In force from this day.' })
  from!: LocalDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Hết hiệu lực từ ngày; null khi còn hiệu lực. No longer in force from this day on.',
  })
  until!: LocalDate | null;
}

@Resolver()
export class QuotaQueries {
  constructor(private readonly quotas: QuotaReader) {}

  @Query(() => [QuotaRuleType], {
    description:
      'Các quy định về tỷ lệ, điều kiện có hiệu lực vào một ngày; năm được xét dùng ngày cuối năm. The legal limits on proposals in force on a day; a year judged takes its last day.',
  })
  quotaRules(
    @Args('on', { type: () => DateScalar, description: 'Ngày. The day.' }) on: LocalDate,
    @Graph() graph: GraphContext,
  ): Promise<QuotaRuleType[]> {
    return graph.read((tx) => this.quotas.on(tx, on));
  }
}
