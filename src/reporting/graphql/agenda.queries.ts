import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { TaskReader } from '../../calendar/index.js';
import { quarterDays } from '../../calendar/domain/index.js';
import { quarterOf } from '../../kernel/local-date.js';
import { emulationYears } from '../../organisation/domain/index.js';
import { UnitReader } from '../../organisation/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { ObligationReader } from '../store/obligation-reader.js';
import { AgendaItemType, reportItem, taskItem } from './agenda.type.js';

@ArgsType()
class AgendaArgs {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  @IsString()
  unitCode!: string;

  @Field(() => Int, { nullable: true, description: 'Năm; mặc định năm nay. The year; this year by default.' })
  @IsOptional()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Quý 1 đến 4; mặc định quý này. The quarter, 1 to 4; this one by default.',
  })
  @IsOptional()
  @IsInt()
  quarter?: number | null;
}

@Resolver()
export class AgendaQueries {
  constructor(
    private readonly units: UnitReader,
    private readonly tasks: TaskReader,
    private readonly obligations: ObligationReader,
  ) {}

  @Query(() => [AgendaItemType], {
    description:
      'Việc đến hạn của một đơn vị trong một quý, gồm nhiệm vụ theo kế hoạch và báo cáo, kèm nơi nhận; rỗng khi ngoài phạm vi. What is due from a unit in a quarter, tasks and reports, and to whom; empty out of scope.',
  })
  async agenda(
    @Graph() graph: GraphContext,
    @Args() { unitCode: code, year, quarter }: AgendaArgs,
  ): Promise<AgendaItemType[]> {
    if (quarter !== undefined && quarter !== null && ![1, 2, 3, 4].includes(quarter))
      throw noSuchQuarter(quarter);
    return graph.read(async (tx) => {
      const now = quarterOf(await this.units.today(tx));
      const days = quarterDays({ year: year ?? now.year, quarter: quarter ?? now.quarter });
      // A reform inside the quarter may have given the code to another unit: the one of its first day is meant first.
      const [first, last] = await this.units.unitsByCodes(tx, [
        { code, on: days.from },
        { code, on: days.to },
      ]);
      const unit = first ?? last;
      if (!unit) return [];
      const [reports, tasks] = [
        await this.obligations.owedBy(tx, unit.unitId, days),
        await this.tasks.tasksOf(tx, unit.unitId, days),
      ];
      return [...reports.map(reportItem), ...tasks.map(taskItem)].sort((a, b) =>
        a.dueTo < b.dueTo ? -1 : a.dueTo > b.dueTo ? 1 : 0,
      );
    });
  }
}

function noSuchQuarter(quarter: number): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: `Không có quý ${quarter}. Hãy chọn quý từ 1 đến 4.`,
    en: `There is no quarter ${quarter}. Choose 1 to 4.`,
  });
}
