import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsString, MaxLength } from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

@ArgsType()
export class DivisionsArgs {
  @Field(() => String, {
    description: 'Mã đơn vị tổ chức vào ngày đầu tiên. The organiser’s code on the first day.',
  })
  @IsString()
  @MaxLength(35)
  organiserCode!: string;

  @Field(() => LineEnum, { description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line!: Line;

  @Field(() => Int, { description: 'Năm thi đua. The year.' })
  @IsInt()
  year!: number;
}

@ArgsType()
export class DivisionArgs extends DivisionsArgs {
  @Field(() => DateScalar, { description: 'Ngày đầu tiên. Its first day.' })
  @IsString()
  from!: LocalDate;
}
