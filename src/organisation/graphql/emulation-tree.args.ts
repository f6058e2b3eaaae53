import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { emulationYears } from '../domain/cluster-year.js';

@ArgsType()
export class EmulationTreeArgs {
  @Field(() => Int, { description: 'Năm thi đua. The emulation year.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year!: number;

  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => String, {
    nullable: true,
    description:
      'Mã đơn vị ở gốc cây, có hiệu lực vào ngày đó. The code of the unit at the top, on that day.',
  })
  @IsOptional()
  @IsString()
  unitCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id của đơn vị ở gốc cây. The id of the unit at the top.',
  })
  @IsOptional()
  @IsString()
  unitId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày; mặc định hôm nay, hoặc ngày gần hôm nay nhất của năm ấy. The day; today by default, or the day of that year nearest to it.',
  })
  @IsOptional()
  @IsString()
  on?: LocalDate | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Bắt đầu từ đơn vị hoặc cụm, khối này của cây (id của nó), để xem sâu hơn hoặc lật trang. Begin at this unit or cluster of the tree (its id), to look deeper or turn its pages.',
  })
  @IsOptional()
  @IsString()
  at?: string | null;
}
