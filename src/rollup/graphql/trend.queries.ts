import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type Period, type PeriodKind, periodKinds } from '../../calendar/domain/index.js';
import { PeriodKindEnum, PeriodReader } from '../../calendar/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Unit } from '../../organisation/domain/index.js';
import { UnitReader } from '../../organisation/index.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Keepable } from '../../platform/graphql/keepable.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type Stage, stages } from '../store/base-reader.js';
import { restatingDay } from './restating.js';
import { RollUps } from './roll-ups.js';
import { RollUpType, StageEnum, type Structure, StructureEnum } from './rollup.type.js';

type Gap = 'NO_PERIOD' | 'NO_ROLL_UP';

const TrendGapEnum = graphqlEnum<Gap>(
  'TrendGap',
  'Vì sao một năm không có số liệu. Why a year has no figures.',
  {
    NO_PERIOD: 'Lịch này không có kỳ loại đó trong năm ấy. The calendar has no such period of that year.',
    NO_ROLL_UP:
      'Kỳ ấy không có số liệu tổng hợp của đơn vị này: đơn vị chưa có, không ai phải nộp biểu mẫu, chưa ký, hoặc ngoài phạm vi. There is no roll-up of the unit for that period: it did not exist, nobody owed the form, nothing was signed, or it is out of scope.',
  },
);

@ArgsType()
class RollUpTrendArgs {
  @Field(() => String, {
    description:
      'Mã đơn vị vào ngày của kỳ cuối cùng, hoặc vào ngày quy đổi. The unit’s code on the day of the last period or, restated, on the day restated on.',
  })
  @MaxLength(35)
  unitCode!: string;

  @Field(() => PeriodKindEnum, { description: 'Loại kỳ. The kind of the periods.' })
  @IsEnum(periodKinds)
  periodKind!: PeriodKind;

  @Field(() => String, {
    defaultValue: 'ADMIN',
    description: 'Mã lịch báo cáo. The calendar of the periods.',
  })
  @MaxLength(20)
  calendarCode: string = 'ADMIN';

  @Field(() => Int, { description: 'Năm cuối cùng. The last year.' })
  @IsInt()
  @Min(1948)
  @Max(2200)
  toYear!: number;

  @Field(() => Int, { defaultValue: 5, description: 'Số năm, từ 1 đến 10. How many years, 1 to 10.' })
  @IsInt()
  @Min(1)
  @Max(10)
  years: number = 5;

  @Field(() => [String], {
    nullable: true,
    description: 'Chỉ các chỉ tiêu này, tối đa 80. Only these indicators, 80 at most.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(80)
  @MaxLength(20, { each: true })
  indicators?: string[] | null;

  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => StageEnum, { defaultValue: 'ACCEPTED', description: 'Mức xử lý được tính. The stage.' })
  @IsEnum(stages)
  stage: Stage = 'ACCEPTED';

  @Field(() => String, { defaultValue: 'TDKT', description: 'Mã biểu mẫu. The form.' })
  @MaxLength(20)
  formCode: string = 'TDKT';

  @Field(() => StructureEnum, {
    defaultValue: 'AS_REPORTED',
    description:
      'Mỗi kỳ như đã báo cáo, hay tất cả quy đổi theo một cơ cấu. Each period as reported, or all restated on one structure.',
  })
  @IsEnum(['AS_REPORTED', 'RESTATED'])
  structure: Structure = 'AS_REPORTED';

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Chỉ với RESTATED: quy đổi theo cơ cấu của ngày này; mặc định là ngày của kỳ cuối cùng. With RESTATED only: the day of the structure; by default that of the last period.',
  })
  @IsOptional()
  @IsString()
  restatedOn?: LocalDate | null;
}

@ObjectType('RollUpTrendPoint', {
  description:
    'Một kỳ của chuỗi số liệu, hoặc một năm không có kỳ nào. One period of a trend, or a year without any.',
})
export class RollUpTrendPointType {
  @Field(() => Int, { description: 'Năm được đánh giá. The year that is judged.' })
  year!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Mã kỳ; null khi không có. The period; null where none.',
  })
  periodCode!: string | null;

  @Field(() => RollUpType, {
    nullable: true,
    description:
      'Số liệu tổng hợp, kèm nhãn (label) nói theo cơ cấu nào; null kèm lý do ở missing. The roll-up, with the label that says on which structure; null with its reason in missing.',
  })
  rollUp!: RollUpType | null;

  @Field(() => TrendGapEnum, {
    nullable: true,
    description: 'Vì sao không có số liệu; null khi có. Why there is none; null where there is one.',
  })
  missing!: Gap | null;
}

/** How many periods of a kind a year has at most, where more than one. */
const perYear: Partial<Record<PeriodKind, number>> = { MONTH: 12, QUARTER: 4, HALF_YEAR: 2 };

@Resolver()
export class TrendQueries {
  constructor(
    private readonly rollUps: RollUps,
    private readonly units: UnitReader,
    private readonly periods: PeriodReader,
  ) {}

  @Keepable()
  @Query(() => [RollUpTrendPointType], {
    nullable: true,
    complexity: ({ args }) => (args['years'] as number) * (perYear[args['periodKind'] as PeriodKind] ?? 1),
    description:
      'Số liệu tổng hợp của một đơn vị qua các năm, cùng lịch và loại kỳ, năm cũ trước; năm không có được nêu là thiếu; null khi không có số liệu nào hoặc ngoài phạm vi. A unit’s roll-up over the years, of one calendar and kind of period, the oldest first; years without one are named as missing; null where there is none at all or none within scope.',
  })
  async rollUpTrend(
    @Args() args: RollUpTrendArgs,
    @Graph() graph: GraphContext,
  ): Promise<RollUpTrendPointType[] | null> {
    const { calendarCode, periodKind, toYear, years } = args;
    const periods = (await graph.read((tx) => this.periods.periods(tx, { calendarCode })))
      .filter(
        ({ kind, subjectYear }) =>
          kind === periodKind && subjectYear <= toYear && subjectYear > toYear - years,
      )
      .toReversed();
    const unit = await this.unitOf(graph, args, periods);
    if (unit === null) return null;
    const points = await Promise.all(periods.map((period) => this.pointOf(graph, args, { unit, period })));
    if (points.every(({ rollUp }) => rollUp === null)) return null;
    return Array.from({ length: years }, (_, i) => toYear - years + 1 + i).flatMap((year) => {
      const own = points.filter((point) => point.year === year);
      return own.length > 0 ? own : [{ year, periodCode: null, rollUp: null, missing: 'NO_PERIOD' as const }];
    });
  }

  /** The unit that bore the code on the day that decides, where it is within scope. */
  private async unitOf(
    graph: GraphContext,
    args: RollUpTrendArgs,
    periods: readonly Period[],
  ): Promise<Unit | null> {
    const last = periods.at(-1)?.asOf;
    const on = last && (restatingDay(args, last) ?? last);
    if (!on) return null;
    const [unit = null] = await graph.read((tx) =>
      this.units.unitsByCodes(tx, [{ code: args.unitCode, on }]),
    );
    return unit;
  }

  private async pointOf(
    graph: GraphContext,
    args: RollUpTrendArgs,
    { unit, period }: { readonly unit: Unit; readonly period: Period },
  ): Promise<RollUpTrendPointType> {
    const { line, stage, formCode, indicators = null } = args;
    const raw = await this.rollUps.of(graph, {
      ...{ unitId: unit.unitId, periodCode: period.code, line, stage, formCode, indicators, clusterId: null },
      restatedOn: restatingDay(args, unit.on),
    });
    const rollUp = raw && new RollUpType(raw);
    const missing = rollUp === null ? 'NO_ROLL_UP' : null;
    return { year: period.subjectYear, periodCode: period.code, rollUp, missing };
  }
}
