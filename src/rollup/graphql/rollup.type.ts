import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Line } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../platform/graphql/scalars.js';
import { type OverUnits } from '../../reporting/domain/index.js';
import { OverUnitsEnum } from '../../reporting/index.js';
import { type FigureState, type Quantity, type RolledCell, type RolledFigure } from '../domain/figure.js';
import { rollUpOf } from '../domain/indicators.js';
import { type NoShareReason, type Share, shareOf, type Whole } from '../domain/share.js';
import { type RollUpBase, type Stage } from '../store/base-reader.js';
import { type RawRollUp } from '../store/figure-reader.js';
import { rollUpReports, RollUpReportsType } from './roll-up-reports.type.js';
import { rollUpUnit, RollUpUnitType } from './roll-up-unit.type.js';

export const StageEnum = graphqlEnum<Stage>(
  'RollUpStage',
  'Mức xử lý của báo cáo được tính. Which reports a roll-up counts.',
  {
    SUBMITTED: 'Đã nộp (kể cả đã chấp nhận). Submitted, accepted ones included.',
    ACCEPTED: 'Chỉ báo cáo đã được mọi nơi nhận chấp nhận. Only those that every recipient accepted.',
    SIGNABLE:
      'Số đơn vị sẽ ký nếu ký lúc này: báo cáo đã nộp của chính đơn vị và báo cáo được chấp nhận ở bên dưới. What the unit would sign now: its own report as submitted, with what is accepted beneath.',
    CONSOLIDATED:
      'Số đã ký của đơn vị tổng hợp, đúng các bản lúc ký; null khi chưa ký. What the unit signed, on the very versions of then; null where it has not.',
  },
);

export type Structure = 'AS_REPORTED' | 'RESTATED';

export const StructureEnum = graphqlEnum<Structure>(
  'RollUpStructure',
  'Cơ cấu tổ chức mà số liệu được cộng theo. The structure by which figures are added up.',
  {
    AS_REPORTED:
      'Như đã báo cáo: cơ cấu vào ngày của kỳ; không bao giờ thay đổi. As reported: that of the period’s own day; it never moves.',
    RESTATED:
      'Quy đổi: cơ cấu của một ngày khác, theo kế thừa; chia, tách không tự phân bổ. Restated: that of another day, following succession; a split gives no share by itself.',
  },
);

export const FigureStateEnum = graphqlEnum<FigureState>(
  'FigureState',
  'Trạng thái của một số tổng hợp. What stands behind a rolled-up figure.',
  {
    REPORTED: 'Có số liệu. At least one report is behind it.',
    NOT_REPORTED: 'Chưa có báo cáo nào nêu; không phải là 0. No report gives it, which is not 0.',
    NOT_DUE:
      'Không ai ở đây phải báo cáo, và cũng không có báo cáo nào; không phải là 0. Nothing is owed here and nothing was given, which is not 0.',
    NO_DENOMINATOR: 'Mẫu số bằng 0 nên không có tỷ lệ. The denominator is 0, so there is no ratio.',
    NOT_AGGREGATED: 'Chỉ tiêu không cộng dồn. The indicator is not aggregated.',
    NOT_COMPARABLE:
      'Những số cần gộp không so sánh được với nhau; lý do nêu riêng. What would be put together does not go together; the reason is named.',
  },
);

export const NoShareReasonEnum = graphqlEnum<NoShareReason>(
  'NoShareReason',
  'Vì sao một số không có tỷ trọng. Why a figure has no share.',
  {
    NO_WHOLE:
      'Không được hỏi như một phần của cấp trên hay của cụm, khối. It was not asked as a part of a superior or a cluster.',
    NOT_ADDITIVE:
      'Số của cấp trên không phải là tổng các số bên dưới (tỷ lệ, trung bình, lớn nhất). The whole is not the sum of its parts (ratios, averages, maxima).',
    OTHER_VERSIONS:
      'Số đã ký và số sẽ ký của hai cấp tính trên các bản khác nhau. What each signed or would sign rests on different versions.',
    NO_VALUE: 'Một trong hai không có số. One of the two has no value.',
    WHOLE_IS_ZERO: 'Số của cấp trên bằng 0. The figure of the whole is 0.',
  },
);

@ObjectType({ isAbstract: true })
abstract class QuantityType<Of extends Quantity = Quantity> {
  constructor(readonly figure: Of) {}

  @Field(() => FigureStateEnum, { description: 'Trạng thái. What stands behind it.' })
  get state(): FigureState {
    return this.figure.state;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Giá trị; tỷ lệ tính bằng phần trăm, làm tròn 2 chữ số; bình quân làm tròn một lần theo số chữ số của chỉ tiêu; null khi trạng thái không có số. The value; ratios in percent with two places, averages rounded once at the indicator’s places; null where the state says so.',
  })
  get value(): string | null {
    return this.figure.value;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Tổng tử số với tỷ lệ; tổng giá trị với trung bình; tổng giá trị × trọng số với bình quân gia quyền. Of a ratio the sum of numerators, of an average that of values, of a weighted one that of values × weights.',
  })
  get numerator(): string | null {
    return this.figure.numerator;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Tổng mẫu số với tỷ lệ; số giá trị với trung bình; tổng trọng số với bình quân gia quyền. Of a ratio the sum of denominators, of an average the number of values, of a weighted one the sum of weights.',
  })
  get denominator(): string | null {
    return this.figure.denominator;
  }

  @Field(() => Int, {
    description:
      'Số báo cáo đóng góp; khi gộp nhiều ô phân tổ là ít nhất chừng đó. Reports behind it; where several cells are put together, at least so many.',
  })
  get reports(): number {
    return this.figure.reports;
  }
}

@ObjectType('RolledCell', { description: 'Một lát cắt theo phân tổ. A slice by dimensions.' })
export class RolledCellType extends QuantityType<RolledCell> {
  @Field(() => [String], { description: 'Một thành phần của mỗi phân tổ. One member of each dimension.' })
  get cell(): readonly string[] {
    return this.figure.cell;
  }
}

/** What a figure says wherever it is rolled up. */
@ObjectType({ isAbstract: true })
export abstract class FigureType<Of extends RolledFigure = RolledFigure> extends QuantityType<Of> {
  @Field(() => String, { description: 'Mã chỉ tiêu. The indicator.' })
  get indicator(): string {
    return this.figure.indicator.code;
  }

  @Field(() => String, { description: 'Tên chỉ tiêu. Its name.' })
  get name(): string {
    return this.figure.indicator.name;
  }

  @Field(() => String, { description: 'Đơn vị tính. The unit of measure.' })
  get unit(): string {
    return this.figure.indicator.unit;
  }

  @Field(() => OverUnitsEnum, { description: 'Cách gộp. The aggregation rule.' })
  get aggregation(): OverUnits {
    return this.figure.indicator.overUnits;
  }

  @Field(() => [RolledCellType], {
    description:
      'Các lát cắt theo phân tổ; rỗng khi chỉ tiêu không có phân tổ. Slices; empty where the indicator has no dimensions.',
  })
  get cells(): RolledCellType[] {
    return this.figure.cells.map((slice) => new RolledCellType(slice));
  }
}

@ObjectType('RolledFigure', { description: 'Một chỉ tiêu đã tổng hợp. An indicator rolled up.' })
export class RolledFigureType extends FigureType {
  /** @param bases the roll-up it is of, or those that were added up. */
  constructor(
    figure: RolledFigure,
    readonly bases: readonly RollUpBase[],
    private readonly whole: Whole | null = null,
  ) {
    super(figure);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Tỷ trọng trong số của đơn vị cấp trên hoặc của cụm, khối mà số này được hỏi cùng; phần trăm, 2 chữ số; null kèm lý do ở noShare. The share in the figure of the superior or the cluster through which this one was asked, in percent with two places; null with its reason in noShare.',
  })
  get shareOfParent(): string | null {
    const { percent } = this.share;
    return percent;
  }

  @Field(() => NoShareReasonEnum, {
    nullable: true,
    description: 'Vì sao không có tỷ trọng; null khi có. Why there is no share; null where there is one.',
  })
  get noShare(): NoShareReason | null {
    return this.share.percent === null ? this.share.why : null;
  }

  private get share(): Share {
    return shareOf(this.figure, this.whole);
  }
}

@ObjectType('RollUp', {
  description:
    'Số liệu tổng hợp của một đơn vị cho một kỳ: như đã báo cáo, theo cơ cấu tổ chức vào ngày của kỳ, hoặc quy đổi theo cơ cấu của một ngày khác. A unit’s roll-up for a period: as reported, on the structure of the period’s own day, or restated on that of another.',
})
export class RollUpType {
  readonly base: RollUpBase;
  readonly rolled: readonly RolledFigure[];

  /** @param whole what it is a part of, where it is asked through a superior or a cluster. */
  constructor(
    private readonly raw: RawRollUp,
    readonly whole: Whole | null = null,
  ) {
    this.base = raw.base;
    this.rolled = rollUpOf(raw.base.form, raw.base.question.indicators, raw);
  }

  @Field(() => RollUpUnitType, { description: 'Đơn vị. The unit.' })
  get unit(): RollUpUnitType {
    return rollUpUnit(this.base.question.unitId, this.base.unit);
  }

  @Field(() => RollUpReportsType, {
    nullable: true,
    description:
      'Tình hình các báo cáo của đơn vị và toàn bộ bên dưới cho kỳ và biểu mẫu này, lúc này, như nhau ở mọi mức xử lý; null với CONSOLIDATED (số đã ký đứng yên, còn tình hình thì không được ký) và khi quy đổi (báo cáo do các đơn vị của ngày khác phải nộp). How far the reports of the unit and all beneath have come for this form and period, now, the same in every stage; null with CONSOLIDATED (what was signed stands still, and nobody signed how far reports had come) and when restated (they are owed by the units of another day).',
  })
  get reports(): RollUpReportsType | null {
    return this.raw.counts && rollUpReports(this.raw.counts);
  }

  /** As what those beneath have their shares in. */
  get asWhole(): Whole {
    const { stage } = this.base.question;
    const sameVersions = stage === 'SUBMITTED' || stage === 'ACCEPTED';
    return { form: this.base.form, figures: this.rolled, sameVersions };
  }

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  get periodCode(): string {
    return this.base.question.periodCode;
  }

  @Field(() => String, { description: 'Mã biểu mẫu. The form.' })
  get formCode(): string {
    return this.base.question.formCode;
  }

  @Field(() => LineEnum, { description: 'Tuyến. The line.' })
  get line(): Line {
    return this.base.question.line;
  }

  @Field(() => StageEnum, { description: 'Mức xử lý được tính. The stage.' })
  get stage(): Stage {
    return this.base.question.stage;
  }

  @Field(() => StructureEnum, {
    description: 'Như đã báo cáo hay quy đổi. Whether as reported or restated.',
  })
  get structure(): Structure {
    return this.base.question.restatedOn === null ? 'AS_REPORTED' : 'RESTATED';
  }

  @Field(() => DateScalar, { description: 'Ngày lấy cơ cấu tổ chức. The day of the structure.' })
  get asOf(): LocalDate {
    return this.base.question.restatedOn ?? this.base.asOf;
  }

  @Field(() => DateScalar, {
    description:
      'Ngày lấy cơ cấu của kỳ: các đơn vị của ngày này đã báo cáo. The period’s own day: the units of that day reported.',
  })
  get reportedAsOf(): LocalDate {
    return this.base.asOf;
  }

  @Field(() => DateTimeScalar, {
    description:
      'Số liệu đúng đến thời điểm này: mọi báo cáo đã xác nhận trước đó đều được tính. True at this instant: every report acknowledged before it is counted.',
  })
  get trueAt(): Instant {
    return this.base.trueAt;
  }
}
