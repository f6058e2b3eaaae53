import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Instant } from '../../../kernel/local-date.js';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { DateTimeScalar, DecimalScalar } from '../../../platform/graphql/scalars.js';
import { type Rival } from '../../domain/run/explain-rank.js';
import { type Component, type ExplainedPart, type ExplainedStage } from '../../domain/run/explanation.js';
import { type InputSource } from '../../domain/scheme/scheme.js';
import { type Sentence } from '../../domain/run/sentence.js';
import { ExclusionType, MarkPartEnum } from './ranking.type.js';

export const ExplainedPartEnum = graphqlEnum<ExplainedPart>(
  'ExplainedPart',
  'Điều được giải trình. What is explained.',
  {
    STANDING: 'Tổng điểm, hạng, xếp loại của đơn vị. A unit’s total, rank and grade.',
    CRITERION: 'Tiêu chí. A criterion.',
    BONUS: 'Điểm thưởng. A bonus.',
    DEDUCTION: 'Điểm trừ. A deduction.',
    EXCLUSION: 'Điều kiện loại. An exclusion.',
  },
);

export const SourceKindEnum = graphqlEnum<InputSource['from']>(
  'ScoreSourceKind',
  'Đầu vào lấy từ đâu. Where an input comes from.',
  {
    REPORT: 'Số liệu báo cáo đã chấp nhận. A figure of an accepted report.',
    SERVICE: 'Điều hệ thống tự biết. What the service knows by itself.',
    RECORDED: 'Do người phụ trách ghi nhận kèm văn bản. Told by those in charge, with a document.',
  },
);

@ObjectType('Sentence', { description: 'Một câu bằng hai thứ tiếng. One sentence in both languages.' })
export class SentenceType implements Sentence {
  @Field(() => String, { description: 'Tiếng Việt. In Vietnamese.' })
  vi!: string;

  @Field(() => String, { description: 'Tiếng Anh. In English.' })
  en!: string;
}

@ObjectType('ScoreSource', {
  description:
    'Nguồn của một đầu vào, theo được đến tận báo cáo. Where an input came from; can be followed to the report.',
})
export class ScoreSourceType {
  @Field(() => SourceKindEnum, { description: 'Loại nguồn. The kind.' })
  from!: InputSource['from'];

  @Field(() => String, { description: 'Nguồn như đã lưu cùng lần chấm. The source as it was frozen.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Mã biểu mẫu, nếu là báo cáo. The form, of a report.' })
  formCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mã chỉ tiêu, nếu là báo cáo. The indicator, of a report.',
  })
  indicator!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Phiên bản báo cáo đã đọc. The version of the report that was read.',
  })
  versionNumber!: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id của báo cáo, để xem bằng node(id); null khi không phải báo cáo của đơn vị hoặc ngoài phạm vi. The report, for node(id); null where it is none of the unit’s or out of scope.',
  })
  reportId!: string | null;
}

@ObjectType('ScoreComponent', {
  description: 'Một thành phần được cộng hoặc trừ. One of the things added up.',
})
export class ScoreComponentType implements Component {
  @Field(() => String, { description: 'Mã. The code.' })
  code!: string;

  @Field(() => String, { description: 'Tên. The name.' })
  name!: string;

  @Field(() => MarkPartEnum, { description: 'Phần điểm. The part.' })
  part!: Component['part'];

  @Field(() => DecimalScalar, { description: 'Điểm. The points.' })
  points!: string;
}

@ObjectType('ExplainedStage', {
  description:
    'Điều một bước chấm ghi ở mục này; bước sau cùng có giá trị. What one stage said; the last one counts.',
})
export class ExplainedStageType implements ExplainedStage {
  @Field(() => String, { description: 'Mã mục. The item.' })
  code!: string;

  @Field(() => String, { description: 'Mã bước chấm. The stage.' })
  stage!: string;

  @Field(() => String, { description: 'Tên bước chấm. Its name.' })
  stageName!: string;

  @Field(() => String, { nullable: true, description: 'Đầu vào được ghi. The input it stated.' })
  value!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Điểm được ấn định. The points it set.' })
  points!: string | null;

  @Field(() => String, { nullable: true, description: 'Lý do. The reason.' })
  reason!: string | null;

  @Field(() => [String], { description: 'Văn bản làm căn cứ. The documents behind it.' })
  documents!: readonly string[];

  @Field(() => String, { description: 'Người chấm. Who said it.' })
  by!: string;

  @Field(() => DateTimeScalar, { description: 'Lúc chấm. When.' })
  at!: Instant;
}

@ObjectType('Rival', {
  description:
    'Đơn vị đứng trên hoặc đồng hạng, và điều quyết định. A unit above or beside it, and what decided.',
})
export class RivalType implements Rival {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  unitName!: string;

  @Field(() => Int, { description: 'Hạng. Its rank.' })
  rank!: number;

  @Field(() => DecimalScalar, { description: 'Tổng điểm. Its total.' })
  total!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Điều quyết định: TOTAL, SHARE hoặc mã tiêu chí phụ; null khi đồng hạng. What decided: TOTAL, SHARE or a tie-breaker; null where they share a rank.',
  })
  decidedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Số của đơn vị kia, chính xác. Its figure, exact; a fraction without end as a division.',
  })
  theirs!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Số của đơn vị được hỏi. The figure of the unit asked about.',
  })
  own!: string | null;

  @Field(() => SentenceType, { description: 'Một câu. One sentence.' })
  sentence!: Sentence;
}

@ObjectType('ExplainedStanding', {
  description: 'Vì sao đứng ở hạng này. Why a unit stands where it stands.',
})
export class ExplainedStandingType {
  @Field(() => Int, {
    nullable: true,
    description: 'Hạng; null khi không được xếp hạng. The rank; null when excluded.',
  })
  rank!: number | null;

  @Field(() => SentenceType, { description: 'Quy tắc xếp hạng. How ranks are decided.' })
  rankRule!: Sentence;

  @Field(() => String, { nullable: true, description: 'Xếp loại, nếu có. The grade, if any.' })
  grade!: string | null;

  @Field(() => SentenceType, { description: 'Vì sao được xếp loại ấy. What decided the grade.' })
  gradeRule!: Sentence;

  @Field(() => [RivalType], {
    description:
      'Các đơn vị đứng trên hoặc đồng hạng, theo thứ tự. Who stands above or beside it, in their order.',
  })
  rivals!: readonly Rival[];

  @Field(() => [ExclusionType], { description: 'Các lý do không xếp hạng. Why it holds no rank.' })
  exclusions!: readonly ExclusionType[];
}

@ObjectType('Explanation', {
  description:
    'Giải trình một điểm, điều kiện loại, hoặc tổng điểm và thứ hạng của một đơn vị, từ những gì đã lưu cùng lần chấm. Why a unit has a mark, is excluded, or stands where it stands; from what was frozen with the run.',
})
export class ExplanationType {
  @Field(() => ExplainedPartEnum, { description: 'Điều được giải trình. What is explained.' })
  part!: ExplainedPart;

  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  unitName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Mã mục; null với tổng điểm. The code; null of a standing.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Tên mục. The name.' })
  name!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Điểm hoặc tổng điểm; null với điều kiện loại. The points or the total; null of an exclusion.',
  })
  points!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Điểm tối đa của mục. The maximum of the item.',
  })
  max!: string | null;

  @Field(() => String, { nullable: true, description: 'Đầu vào đã dùng. The input that was used.' })
  input!: string | null;

  @Field(() => ScoreSourceType, {
    nullable: true,
    description: 'Nguồn của đầu vào. Where the input came from.',
  })
  source!: ScoreSourceType | null;

  @Field(() => SentenceType, { description: 'Quy tắc đã áp dụng. The rule applied.' })
  rule!: Sentence;

  @Field(() => String, {
    nullable: true,
    description:
      'Phép tính trước khi làm tròn; tính lại ra đúng số điểm. The arithmetic before rounding; computing it again gives the points.',
  })
  arithmetic!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Làm tròn đến mấy chữ số thập phân; null khi không làm tròn. Rounded to how many places; null where nothing is.',
  })
  places!: number | null;

  @Field(() => [ExplainedStageType], {
    description:
      'Các bước chấm đã ghi ở mục này; rỗng khi không chấm qua phiếu. What stages said; empty without a sheet.',
  })
  stages!: readonly ExplainedStage[];

  @Field(() => [ScoreComponentType], { description: 'Các thành phần của tổng. What is added up.' })
  components!: readonly Component[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Điều kiện loại có áp dụng không; null với mục khác. Whether the exclusion applies; null of anything else.',
  })
  excludes!: boolean | null;

  @Field(() => ExplainedStandingType, {
    nullable: true,
    description:
      'Hạng và xếp loại, khi giải trình cả đơn vị. Rank and grade, where the unit’s standing is explained.',
  })
  standing!: ExplainedStandingType | null;
}
