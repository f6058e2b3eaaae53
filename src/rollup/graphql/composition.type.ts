import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ReportTextType, ReportType } from '../../reporting/index.js';
import { ConsolidationType, MissingReportType } from './consolidation.type.js';
import { RolledFigureType, RollUpType } from './rollup.type.js';

@ObjectType('OfferedParagraph', {
  description:
    'Một đoạn trong báo cáo của đơn vị trực tiếp bên dưới. A paragraph of the report of a unit directly beneath.',
})
export class OfferedParagraphType {
  @Field(() => String, { description: 'Mã mục. The section.' })
  section!: string;

  @Field(() => String, { description: 'Nội dung. The text.' })
  text!: string;

  @Field(() => ID, {
    description: 'Báo cáo nguồn; gửi lại trong sources khi dùng. The report it comes from.',
  })
  reportId!: string;

  @Field(() => Int, { description: 'Bản thứ mấy. The number of the version.' })
  versionNumber!: number;

  @Field(() => String, { description: 'Mã đơn vị. Its unit.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. The unit’s name.' })
  unitName!: string;
}

@ObjectType('Composition', {
  description:
    'Nguyên liệu để cấp trên soạn báo cáo: số của mình, số tổng hợp, đoạn văn của cấp dưới, ai còn thiếu. What a superior composes its report from: its own, the rolled-up figures, its inferiors’ paragraphs, and who is missing.',
})
export class CompositionType {
  @Field(() => ReportType, {
    nullable: true,
    description: 'Báo cáo của chính đơn vị, khi đã lập. Its own report.',
  })
  own!: ReportType | null;

  @Field(() => RollUpType, {
    nullable: true,
    description: 'Số tổng hợp đã được chấp nhận hiện nay. The accepted roll-up as it is now.',
  })
  rollUp!: RollUpType | null;

  @Field(() => [OfferedParagraphType], {
    description:
      'Đoạn văn của các đơn vị trực tiếp bên dưới, theo mục. Paragraphs of those directly beneath, by section.',
  })
  paragraphs!: readonly OfferedParagraphType[];

  @Field(() => [MissingReportType], {
    description: 'Các đơn vị bên dưới chưa có báo cáo được chấp nhận. Who is missing.',
  })
  missing!: readonly MissingReportType[];

  @Field(() => ConsolidationType, { nullable: true, description: 'Lần ký mới nhất. The latest signature.' })
  signed!: ConsolidationType | null;
}

@ObjectType('EarlierTexts', {
  description: 'Lời văn của một báo cáo kỳ trước. The narrative parts of an earlier report.',
})
export class EarlierTextsType {
  @Field(() => String, { description: 'Kỳ nào. Of which period.' })
  periodCode!: string;

  @Field(() => String, {
    description: 'Đơn vị nào, khi có sáp nhập. Of which unit, where several became one.',
  })
  unitName!: string;

  @Field(() => ID, { description: 'Báo cáo nguồn. The report.' })
  reportId!: string;

  @Field(() => [ReportTextType], { description: 'Các đoạn. The parts.' })
  texts!: readonly ReportTextType[];
}

@ObjectType('ReportStart', {
  description:
    'Phần điền sẵn khi mở một báo cáo: số hệ thống đã biết và lời văn kỳ trước. What a report is opened with: the figures the service knows already, and last period’s text.',
})
export class ReportStartType {
  @Field(() => [RolledFigureType], {
    description: 'Các số hệ thống đã biết, không phải nhập. Figures the service knows; nobody types them.',
  })
  known!: readonly RolledFigureType[];

  @Field(() => [EarlierTextsType], {
    description:
      'Lời văn kỳ gần nhất; của từng đơn vị trước sáp nhập nếu có. The latest texts; of each predecessor where units were merged.',
  })
  earlier!: readonly EarlierTextsType[];
}
