import { Field, ObjectType } from '@nestjs/graphql';
import { type Draft } from '../domain/draft.js';
import { EvidenceType, RuleExplanationType } from './evidence.type.js';
import { ReportTextType } from './report.type.js';

@ObjectType({ description: 'Một phân tổ của số liệu. One dimension of a figure.' })
export class FigureCellPart {
  @Field(() => String, { description: 'Mã phân tổ, ví dụ "SCOPE". The dimension.' })
  dimension!: string;

  @Field(() => String, { description: 'Mã thành phần, ví dụ "NATIONAL". The member.' })
  member!: string;
}

@ObjectType({ description: 'Số liệu như đã gõ, có thể chưa hợp lệ. A figure as typed, valid or not.' })
export class TypedFigureType {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  indicator!: string;

  @Field(() => [FigureCellPart], { nullable: true, description: 'Phân tổ. The cell.' })
  cell?: readonly FigureCellPart[] | null;

  @Field(() => String, { nullable: true, description: 'Giá trị như đã gõ. The value as typed.' })
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'Tử số như đã gõ. The numerator as typed.' })
  numerator?: string | null;

  @Field(() => String, { nullable: true, description: 'Mẫu số như đã gõ. The denominator as typed.' })
  denominator?: string | null;
}

@ObjectType('ReportDraft', {
  description: 'Bản nháp, chỉ đơn vị lập báo cáo xem được. The draft; for the reporting office only.',
})
export class DraftType implements Draft {
  @Field(() => [TypedFigureType], { description: 'Các số liệu như đã gõ. The figures as typed.' })
  figures!: readonly TypedFigureType[];

  @Field(() => [ReportTextType], { description: 'Các đoạn lời văn. The narrative parts.' })
  texts!: readonly ReportTextType[];

  @Field(() => [RuleExplanationType], {
    nullable: true,
    description: 'Giải trình cho các quy tắc. Explanations to rules.',
  })
  explanations?: readonly RuleExplanationType[];

  @Field(() => [EvidenceType], { nullable: true, description: 'Các văn bản minh chứng. The evidence.' })
  evidence?: readonly EvidenceType[];
}

@ObjectType('DraftDifference', {
  description:
    'Một chỗ bản vừa gửi khác bản đang được giữ. One place where the draft that was sent differs from the one that is kept.',
})
export class DraftDifferenceType {
  @Field(() => [String], {
    description: 'Chỗ nào, ví dụ ["figures", "A02"]. Which place, such as ["figures", "A02"].',
  })
  place!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Điều bạn gửi. What you sent.' })
  sent!: string | null;

  @Field(() => String, { nullable: true, description: 'Điều đang được giữ. What is kept.' })
  kept!: string | null;
}
