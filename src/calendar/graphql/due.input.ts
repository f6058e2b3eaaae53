import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';
import { type LocalDate } from '../../kernel/local-date.js';
import { emulationYears } from '../../organisation/domain/index.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type Due } from '../domain/task.js';

@InputType({ isAbstract: true })
abstract class InYear {
  @Field(() => Int, { description: 'Năm. The year.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year!: number;
}

@InputType({ description: 'Trong một quý. Within a quarter.' })
export class DueInQuarter extends InYear {
  @Field(() => Int, { description: 'Quý 1 đến 4. The quarter, 1 to 4.' })
  @IsInt()
  @Min(1)
  @Max(4)
  quarter!: number;
}

@InputType({ description: 'Trong một tháng. Within a month.' })
export class DueInMonth extends InYear {
  @Field(() => Int, { description: 'Tháng 1 đến 12. The month, 1 to 12.' })
  @IsInt()
  @Min(1)
  @Max(12)
  month!: number;
}

@InputType({
  isOneOf: true,
  description:
    'Hạn: đúng một trong các trường, theo mức chi tiết của kế hoạch. When it is due: exactly one field, as exact as the plan is.',
})
export class DueInput {
  @Field(() => Int, { nullable: true, description: 'Trong năm, thường xuyên. Within the year.' })
  @IsOptional()
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year?: number | null;

  @Field(() => DueInQuarter, { nullable: true, description: 'Trong quý. Within the quarter.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DueInQuarter)
  quarter?: DueInQuarter | null;

  @Field(() => DueInMonth, { nullable: true, description: 'Trong tháng. Within the month.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DueInMonth)
  month?: DueInMonth | null;

  @Field(() => DateScalar, { nullable: true, description: 'Đúng ngày. On a day.' })
  @IsOptional()
  @IsString()
  day?: LocalDate | null;

  toDue(): Due {
    const { year, quarter, month, day } = this;
    if (quarter) return { granularity: 'QUARTER', year: quarter.year, quarter: quarter.quarter };
    if (month) return { granularity: 'MONTH', year: month.year, month: month.month };
    if (day) return { granularity: 'DAY', date: day };
    if (typeof year === 'number') return { granularity: 'YEAR', year };
    throw new Error('GraphQL lets through a one-of input with exactly one field only');
  }
}
