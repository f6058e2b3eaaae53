import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type LocalDate } from '../../kernel/local-date.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { isDay, isWorkingDay, natureOf, workingDaysAfter } from '../domain/working-days.js';
import { SpecialDayReader } from '../store/special-day-reader.js';
import { SpecialYearType, WorkingDayType } from './special-day.type.js';

@Resolver()
export class SpecialDayQueries {
  constructor(private readonly reader: SpecialDayReader) {}

  @Query(() => SpecialYearType, {
    nullable: true,
    description:
      'Các ngày nghỉ lễ, tết và ngày làm bù của một năm; null khi chưa khai báo. The special days of a year; null while they are not declared.',
  })
  specialDays(
    @Args('year', { type: () => Int, description: 'Năm. The year.' }) year: number,
    @Graph() graph: GraphContext,
  ): Promise<SpecialYearType | null> {
    return graph.read((tx) => this.reader.year(tx, year)) as Promise<SpecialYearType | null>;
  }

  @Query(() => WorkingDayType, {
    description:
      'Một ngày có phải là ngày làm việc không, vì sao, và ngày làm việc kế tiếp. Whether a day is a working day, why, and which is the next.',
  })
  async workingDay(
    @Args('day', { type: () => DateScalar, description: 'Ngày. The day.' }) day: LocalDate,
    @Graph() graph: GraphContext,
  ): Promise<WorkingDayType> {
    const known = await graph.read((tx) => this.reader.known(tx));
    const works = isWorkingDay(known, day);
    const next = workingDaysAfter(known, day, 1);
    return {
      day,
      isWorkingDay: typeof works === 'boolean' ? works : null,
      nature: natureOf(known, day),
      special: known.special.get(day) ?? null,
      next: isDay(next) ? next : null,
    };
  }
}
