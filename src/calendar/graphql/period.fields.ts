import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type PeriodId } from '../../kernel/ids.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type PeriodDue, type ReportingCalendar } from '../domain/period.js';
import { CalendarReader } from '../store/calendar-reader.js';
import { PeriodReader } from '../store/period-reader.js';
import { ReportingCalendarType } from './calendar.type.js';
import { PeriodDueType } from './period-due.type.js';
import { PeriodType } from './period.type.js';

@Resolver(() => PeriodType)
export class PeriodFields {
  private readonly byCode: PluralReader<string, ReportingCalendar | null> = (tx, codes) =>
    this.calendars.calendarsByCodes(tx, codes);
  private readonly dueDays: PluralReader<PeriodId, PeriodDue[]> = (tx, ids) => this.periods.duesOf(tx, ids);

  constructor(
    private readonly calendars: CalendarReader,
    private readonly periods: PeriodReader,
  ) {}

  @ResolveField(() => ReportingCalendarType, {
    description: 'Lịch báo cáo mà kỳ thuộc về. The reporting calendar it belongs to.',
  })
  async calendar(
    @Parent() { period }: PeriodType,
    @Graph() graph: GraphContext,
  ): Promise<ReportingCalendarType | null> {
    const calendar = await graph.load(this.byCode, period.calendarCode);
    return calendar && new ReportingCalendarType(calendar);
  }

  @ResolveField(() => [PeriodDueType], {
    description: 'Hạn của từng cấp, sớm nhất trước. When each level is due, the earliest first.',
  })
  async dues(@Parent() { period }: PeriodType, @Graph() graph: GraphContext): Promise<PeriodDueType[]> {
    return (await graph.load(this.dueDays, period.periodId)).map((due) => new PeriodDueType(due));
  }
}
