import { Field, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { JsonObjectScalar } from '../../platform/graphql/scalars.js';
import {
  type CrossCheck,
  type Dimension,
  type FigureSource,
  type Form,
  type Indicator,
  type OverTime,
  type OverUnits,
} from '../domain/form.js';

export const IndicatorTypeEnum = graphqlEnum<Indicator['type']>(
  'IndicatorType',
  'Kiểu số liệu. The type of a figure.',
  {
    INTEGER: 'Số nguyên không âm. A whole number, not negative.',
    DECIMAL: 'Số thập phân không âm. A decimal number, not negative.',
    RATIO: 'Tỷ lệ, gồm tử số và mẫu số. A ratio of a numerator and a denominator.',
  },
);

export const OverUnitsEnum = graphqlEnum<OverUnits>(
  'Aggregation',
  'Cách gộp số liệu của nhiều đơn vị. How the figures of several units become one.',
  {
    SUM: 'Cộng. Summed.',
    SUM_ISSUER: 'Cộng theo đơn vị ban hành, phát động. Summed by the unit that issued or launched.',
    LATEST_SUM:
      'Số tại thời điểm chốt của từng đơn vị, rồi cộng. The stock of each unit at the cut-off, then summed.',
    RATIO: 'Tổng tử số chia tổng mẫu số. Sum of numerators over sum of denominators.',
    AVG: 'Trung bình, chỉ để tham khảo. Average, for information.',
    WAVG: 'Bình quân gia quyền: tổng (giá trị × trọng số) chia tổng trọng số. Weighted average: sum of values times weights over sum of weights.',
    MAX: 'Lớn nhất. The greatest.',
    MIN: 'Nhỏ nhất. The least.',
    NONE: 'Không gộp. Not aggregated.',
    DERIVED: 'Tính từ chỉ tiêu khác. Computed from other indicators.',
  },
);

export const OverTimeEnum = graphqlEnum<OverTime>(
  'AggregationOverTime',
  'Cách cộng dồn qua các kỳ. How values of several periods become one.',
  {
    SUM: 'Phát sinh, cộng dồn. A flow, summed.',
    LATEST: 'Thời điểm, lấy số cuối. A stock, the latest.',
    RATIO: 'Tính lại từ tử số, mẫu số. Recomputed from its parts.',
    AVG: 'Trung bình các kỳ có số liệu. The average over the periods that give it.',
    WAVG: 'Bình quân gia quyền, tính lại từ hai tổng. Weighted average, recomputed from its two sums.',
    MAX: 'Lớn nhất. The greatest.',
    MIN: 'Nhỏ nhất. The least.',
    NONE: 'Không cộng dồn. Not aggregated.',
  },
);

export const FigureSourceEnum = graphqlEnum<FigureSource>(
  'FigureSource',
  'Ai cho số liệu. Who says a figure.',
  {
    TYPED: 'Đơn vị nhập. Typed by the office.',
    TREE: 'Lấy từ cây tổ chức. From the organisation.',
    SERVICE: 'Hệ thống tính từ nghĩa vụ báo cáo. Computed by the service.',
    DERIVED: 'Tính từ chỉ tiêu khác. Computed from other indicators.',
    SCORING: 'Do chấm điểm cung cấp. Delivered by scoring.',
  },
);

export const CheckSeverityEnum = graphqlEnum<CrossCheck['severity']>(
  'CheckSeverity',
  'Mức của quy tắc kiểm tra. The severity of a check.',
  {
    BLOCK: 'Sai thì không nộp được. Blocks submission.',
    EXPLAIN:
      'Nộp được khi có giải trình, cấp trên đọc. Submitted with an explanation that the next level reads.',
    WARN: 'Nhắc đơn vị và cấp trên. Warns the office and the next level.',
    INFO: 'Chỉ để đơn vị biết. For the office only.',
  },
);

@ObjectType({ description: 'Một mã kèm tên gọi. A code with its name.' })
export class CodedName {
  @Field(() => String, { description: 'Mã. The code.' })
  code!: string;

  @Field(() => String, { description: 'Tên gọi. The name.' })
  name!: string;
}

@ObjectType('FormDimension', { description: 'Phân tổ của số liệu. A dimension of figures.' })
export class DimensionType extends CodedName implements Dimension {
  @Field(() => [CodedName], { description: 'Các thành phần. Its members.' })
  members!: readonly CodedName[];
}

@ObjectType('FormIndicator', { description: 'Một chỉ tiêu của biểu mẫu. An indicator of a form.' })
export class IndicatorType extends CodedName {
  @Field(() => String, { description: 'Mã nhóm chỉ tiêu. The section it stands in.' })
  section!: string;

  @Field(() => String, { description: 'Đơn vị tính. The unit of measure.' })
  unit!: string;

  @Field(() => IndicatorTypeEnum, { description: 'Kiểu số liệu. Its type.' })
  type!: Indicator['type'];

  @Field(() => OverUnitsEnum, { description: 'Cộng dồn qua các đơn vị. Aggregation over units.' })
  overUnits!: Indicator['overUnits'];

  @Field(() => OverTimeEnum, { description: 'Cộng dồn qua các kỳ. Aggregation over time.' })
  overTime!: Indicator['overTime'];

  @Field(() => Int, { nullable: true, description: 'Số chữ số thập phân tối đa. Decimals at most.' })
  decimals?: number;

  @Field(() => FigureSourceEnum, { description: 'Ai cho số liệu. Who says it.' })
  source!: FigureSource;

  @Field(() => Boolean, { description: 'Bắt buộc khi nộp. Compulsory on submission.' })
  required!: boolean;

  @Field(() => [String], {
    nullable: true,
    description: 'Mã các phân tổ, theo thứ tự. Codes of its dimensions, in order.',
  })
  dimensions?: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Mã chỉ tiêu làm trọng số, với WAVG. Of a weighted average: the indicator that weighs it.',
  })
  weight?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Tên tử số mà đơn vị nhập. What the numerator typed is.',
  })
  numeratorName?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Tên mẫu số mà đơn vị nhập. What the denominator typed is.',
  })
  denominatorName?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Ghi chú, nguồn biểu mẫu. A note on its definition or source.',
  })
  note?: string;
}

@ObjectType('FormCheck', {
  description: 'Một quy tắc kiểm tra giữa các số liệu. A cross-check between figures.',
})
export class CheckType {
  @Field(() => String, { description: 'Mã quy tắc. Its id.' })
  id!: string;

  @Field(() => CheckSeverityEnum, { description: 'Mức. Its severity.' })
  severity!: CrossCheck['severity'];

  @Field(() => String, { description: 'Nội dung. What must hold.' })
  text!: string;

  @Field(() => String, { description: 'Biểu thức CEL. The CEL expression.' })
  expression!: string;
}

@ObjectType('Form', {
  description:
    'Biểu mẫu báo cáo; mỗi phiên bản không bao giờ thay đổi. A report form; a version never changes.',
})
export class FormType implements Omit<Form, 'narratives' | 'evidence'> {
  /** The whole of it, as it was issued. */
  private readonly whole: Form;

  constructor(form: Form) {
    Object.assign(this, form);
    this.whole = form;
  }

  @Field(() => JsonObjectScalar, {
    description:
      'Toàn văn theo schema/form.schema.json, để sửa và ban hành phiên bản mới. The whole document, to be changed and issued anew.',
  })
  get document(): object {
    return this.whole;
  }

  @Field(() => String, { description: 'Mã biểu mẫu. Its code.' })
  code!: string;

  @Field(() => String, { description: 'Phiên bản. Its version.' })
  version!: string;

  @Field(() => String, { description: 'Tên biểu mẫu. Its name.' })
  name!: string;

  @Field(() => String, { description: 'Căn cứ. The legal basis.' })
  legalBasis!: string;

  @Field(() => [CodedName], { description: 'Các nhóm chỉ tiêu. The sections.' })
  sections!: readonly CodedName[];

  @Field(() => [IndicatorType], { description: 'Các chỉ tiêu. The indicators.' })
  indicators!: readonly IndicatorType[];

  @Field(() => [DimensionType], { description: 'Các phân tổ. The dimensions.' })
  dimensions!: readonly DimensionType[];

  @Field(() => [CodedName], { description: 'Các mục lời văn. The narrative parts.' })
  narratives!: readonly CodedName[];

  @Field(() => [CheckType], { description: 'Các quy tắc kiểm tra. The cross-checks.' })
  rules!: readonly CheckType[];
}
