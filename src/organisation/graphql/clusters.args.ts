import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { type LocalDate } from '../../kernel/local-date.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { emulationYears } from '../domain/cluster-year.js';

@ArgsType()
export class ClustersArgs {
  @Field(() => Int, { description: 'Năm thi đua. The emulation year.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Chỉ lấy những gì có hiệu lực vào ngày này. Only what holds on this day.',
  })
  @IsOptional()
  @IsString()
  on?: LocalDate | null;
}
