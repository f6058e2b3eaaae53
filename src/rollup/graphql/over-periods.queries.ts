import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsEnum, MaxLength } from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { PeriodReader } from '../../calendar/index.js';
import { type Period } from '../../calendar/domain/index.js';
import { UnitReader } from '../../organisation/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Keepable } from '../../platform/graphql/keepable.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { rollUp } from '../domain/aggregation.js';
import { overTime } from '../domain/over-time.js';
import { type RollUpQuestion, type Stage, stages } from '../store/base-reader.js';
import { FigureReader } from '../store/figure-reader.js';
import { FigureOverPeriodsType, PeriodBehindType, RollUpOverPeriodsType } from './over-periods.type.js';
import { labelOf } from './labels.js';
import { FiguresArgs, onlyNamed } from './figures.args.js';
import { StageEnum } from './rollup.type.js';

@ArgsType()
class OverPeriodsArgs {
  @Field(() => String, {
    description: 'Mã đơn vị vào ngày lấy cơ cấu của từng kỳ. The unit’s code on each period’s own day.',
  })
  @MaxLength(35)
  unitCode!: string;

  @Field(() => [String], {
    description:
      'Từ 1 đến 12 kỳ của một lịch, không trùng thời gian, mỗi kỳ nêu một lần. One to twelve periods of one calendar that do not overlap, each named once.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @MaxLength(20, { each: true })
  periodCodes!: string[];

  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => StageEnum, { defaultValue: 'ACCEPTED', description: 'Mức xử lý được tính. The stage.' })
  @IsEnum(stages)
  stage: Stage = 'ACCEPTED';

  @Field(() => String, { defaultValue: 'TDKT', description: 'Mã biểu mẫu. The form.' })
  @MaxLength(20)
  formCode: string = 'TDKT';
}

interface Asked {
  readonly period: Period;
  readonly question: RollUpQuestion;
}

@Resolver(() => RollUpOverPeriodsType)
export class OverPeriodsQueries {
  constructor(
    private readonly reader: FigureReader,
    private readonly units: UnitReader,
    private readonly periods: PeriodReader,
  ) {}

  @Keepable()
  @Query(() => RollUpOverPeriodsType, {
    nullable: true,
    description:
      'Số liệu của một đơn vị gộp qua nhiều kỳ theo quy tắc của từng chỉ tiêu; null khi một trong các kỳ không có, hoặc ngoài phạm vi. A unit’s figures over several periods by each indicator’s rule; null where one of the periods has none, or is not within scope.',
  })
  async rollUpOverPeriods(
    @Args() args: OverPeriodsArgs,
    @Graph() graph: GraphContext,
  ): Promise<RollUpOverPeriodsType | null> {
    if (new Set(args.periodCodes).size < args.periodCodes.length) throw periodTwice();
    const asked = await graph.read((tx) => this.asked(tx, args));
    const [first] = asked;
    if (first === undefined) return null;
    const raws = await graph.read((tx) =>
      this.reader.rollUps(
        tx,
        asked.map(({ question }) => question),
      ),
    );
    const found = raws.flatMap((raw, i) => (raw && asked[i] ? [{ raw, ...asked[i] }] : []));
    if (found.length < asked.length) return null;
    const result = overTime(
      found.map(({ raw, period, question: { unitId } }) => {
        const { form } = raw.base;
        return { unitId, period, form, figures: rollUp(form, raw.addends, raw.facts) };
      }),
    );
    const behind = found.map(
      ({ raw: { base } }) => new PeriodBehindType(base, labelOf(base, graph.language)),
    );
    return new RollUpOverPeriodsType(result, first.question, behind);
  }

  @ResolveField(() => [FigureOverPeriodsType], {
    description:
      'Các chỉ tiêu theo thứ tự của biểu mẫu mới nhất. The indicators in the order of the latest form.',
  })
  figures(@Parent() { result }: RollUpOverPeriodsType, @Args() named: FiguresArgs): FigureOverPeriodsType[] {
    const codeOf = ({ indicator }: (typeof result.figures)[number]) => indicator.code;
    return onlyNamed(result.figures, codeOf, named, result.figures.map(codeOf)).map(
      (figure) => new FigureOverPeriodsType(figure),
    );
  }

  /** What is asked of each period, in the order of time; nothing where one of them, or its unit, is not there. */
  private async asked(tx: ReadTx, args: OverPeriodsArgs): Promise<readonly Asked[]> {
    const { unitCode: code, line, stage, formCode } = args;
    const known = (await this.periods.periodsByCodes(tx, args.periodCodes)).flatMap((period) => period ?? []);
    if (known.length < args.periodCodes.length) return [];
    const inTurn = known.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
    const units = await this.units.unitsByCodes(
      tx,
      inTurn.map(({ asOf: on }) => ({ code, on })),
    );
    const asked = inTurn.flatMap((period, i) => {
      const unitId = units[i]?.unitId;
      const { code: periodCode } = period;
      const place = {
        periodCode,
        line,
        stage,
        formCode,
        restatedOn: null,
        indicators: null,
        clusterId: null,
      };
      return unitId === undefined ? [] : [{ period, question: { unitId, ...place } }];
    });
    return asked.length < inTurn.length ? [] : asked;
  }
}

function periodTwice(): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: 'Có kỳ được nêu hai lần nên số liệu sẽ bị tính hai lần. Hãy nêu mỗi kỳ một lần.',
    en: 'A period is named twice, so its figures would count twice. Name each period once.',
  });
}
