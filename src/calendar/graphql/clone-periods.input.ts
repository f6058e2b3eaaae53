import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { emulationYears } from '../../organisation/domain/index.js';

@InputType({
  description:
    'Sao các kỳ của một lịch sang năm khác. Opens the periods of a calendar again for another year.',
})
export class ClonePeriodsInput {
  @Field(() => String, { description: 'Mã lịch báo cáo. The code of the calendar.' })
  @IsString()
  @MaxLength(12)
  calendarCode!: string;

  @Field(() => Int, { description: 'Năm được đánh giá của các kỳ gốc. The year the periods judge now.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  fromYear!: number;

  @Field(() => Int, { description: 'Năm được đánh giá của các kỳ mới. The year the new ones judge.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  toYear!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Chạy thử: cho biết sẽ mở những kỳ nào và không mở kỳ nào. A dry run: tells what would be opened, and opens nothing.',
  })
  @IsBoolean()
  dryRun: boolean = false;

  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}
