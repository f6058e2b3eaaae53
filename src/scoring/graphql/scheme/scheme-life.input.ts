import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { emulationYears } from '../../../organisation/domain/index.js';
import { YearActInput } from '../year/cluster-year.input.js';

@InputType({ description: 'Chọn bảng điểm cho năm thi đua. Chooses the scheme of a year.' })
export class ChooseSchemeInput extends YearActInput {
  @Field(() => String, { description: 'Mã bảng điểm. The scheme.' })
  @IsString()
  @MaxLength(40)
  schemeCode!: string;

  @Field(() => String, { description: 'Phiên bản. Its version.' })
  @IsString()
  @MaxLength(40)
  schemeVersion!: string;

  @Field(() => Int, { description: 'Phiên bản của năm đã xem. The version of the year that was seen.' })
  @IsInt()
  expectedVersion!: number;
}

@InputType({ description: 'Nhân bản bảng điểm cho năm sau. Issues a scheme again under a new version.' })
export class CloneSchemeInput {
  @Field(() => String, { description: 'Mã bảng điểm. Its code.' })
  @IsString()
  @MaxLength(40)
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Phiên bản gốc; mặc định là mới nhất. The version to begin from; the newest by default.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  version?: string | null;

  @Field(() => String, { description: 'Phiên bản mới. The new version.' })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  newVersion!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Tên mới; mặc định như cũ. The new name; as before by default.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  newName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Căn cứ mới; mặc định như cũ. The new legal basis; as before by default.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  newLegalBasis?: string | null;

  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  idempotencyKey!: string;
}

@InputType({ description: 'Áp dụng khung bảng điểm cho một năm. Binds a frame for a year.' })
export class BindFrameInput {
  @Field(() => String, { description: 'Mã đơn vị tổ chức cụm, khối. The organiser’s code.' })
  @IsString()
  @MaxLength(35)
  organiserCode!: string;

  @Field(() => Int, { description: 'Năm được đánh giá. The year judged.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year!: number;

  @Field(() => String, { description: 'Mã khung đã ban hành. The frame, which was issued.' })
  @IsString()
  @MaxLength(40)
  frameCode!: string;

  @Field(() => String, { description: 'Phiên bản khung. Its version.' })
  @IsString()
  @MaxLength(40)
  frameVersion!: string;

  @Field(() => String, { description: 'Văn bản ban hành. The document behind it.' })
  @IsString()
  @MaxLength(500)
  document!: string;

  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  idempotencyKey!: string;
}
