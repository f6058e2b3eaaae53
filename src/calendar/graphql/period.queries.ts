import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { CalendarReader } from '../store/calendar-reader.js';
import { PeriodReader } from '../store/period-reader.js';
import { ReportingCalendarType } from './calendar.type.js';
import { PeriodType } from './period.type.js';

@Resolver()
export class PeriodQueries {
  constructor(
    private readonly reader: PeriodReader,
    private readonly calendarReader: CalendarReader,
  ) {}

  @Query(() => [PeriodType], {
    description: 'Các kỳ báo cáo, mới nhất trước. The reporting periods, newest first.',
  })
  async periods(
    @Graph() graph: GraphContext,
    @Args('calendarCode', {
      type: () => String,
      nullable: true,
      description: 'Chỉ các kỳ của lịch này. Only those of this calendar.',
    })
    calendarCode?: string | null,
    @Args('subjectYear', {
      type: () => Int,
      nullable: true,
      description: 'Chỉ các kỳ đánh giá năm này. Only those that judge this year.',
    })
    subjectYear?: number | null,
  ): Promise<PeriodType[]> {
    const found = await graph.read((tx) => this.reader.periods(tx, { calendarCode, subjectYear }));
    return found.map((period) => new PeriodType(period));
  }

  @Query(() => [ReportingCalendarType], {
    description: 'Các lịch báo cáo. The reporting calendars.',
  })
  async calendars(@Graph() graph: GraphContext): Promise<ReportingCalendarType[]> {
    const found = await graph.read((tx) => this.calendarReader.calendars(tx));
    return found.map((calendar) => new ReportingCalendarType(calendar));
  }
}
