import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DecimalScalar } from '../../../platform/graphql/scalars.js';
import { type Registration } from '../../domain/year/registration.js';
import { MemberActInput } from './cluster-year.input.js';

@InputType({ description: 'Chỉ tiêu đăng ký của một tiêu chí. A target of a criterion.' })
export class RegisteredTargetInput {
  @Field(() => String, { description: 'Mã tiêu chí. The criterion’s code.' })
  @IsString()
  @MaxLength(40)
  code!: string;

  @Field(() => DecimalScalar, { description: 'Chỉ tiêu, lớn hơn 0. The target, above 0.' })
  @IsString()
  @MaxLength(60)
  target!: string;
}

@InputType({ description: 'Đăng ký thi đua của một thành viên. Registers a member for the year.' })
export class RegisterForYearInput extends MemberActInput {
  @Field(() => Int, {
    description:
      'Phiên bản đăng ký đã xem; 0 khi đăng ký lần đầu. The version of the registration that was seen; 0 for the first.',
  })
  @IsInt()
  expectedVersion!: number;

  @Field(() => [String], { description: 'Danh hiệu, hình thức khen thưởng. The titles.' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  titles!: string[];

  @Field(() => [RegisteredTargetInput], {
    description:
      'Chỉ tiêu của các tiêu chí chấm theo chỉ tiêu đăng ký. Targets of the criteria measured against them.',
  })
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique(({ code }: RegisteredTargetInput) => code)
  @ValidateNested({ each: true })
  @Type(() => RegisteredTargetInput)
  targets!: RegisteredTargetInput[];

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Tiêu chí không áp dụng, nếu bảng điểm cho phép. Criteria that do not apply, where the scheme lets them.',
  })
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  notApplicable!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Tiêu chí tự chọn nhân hệ số, đúng số mục bảng điểm nêu. The criteria chosen to weigh more, as many as the scheme says.',
  })
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  doubled!: string[];

  @Field(() => String, { description: 'Văn bản đăng ký. The document.' })
  @IsString()
  @MaxLength(500)
  document!: string;

  toRegistration(): Registration {
    const { titles, targets, notApplicable, doubled, document } = this;
    const byCode = Object.fromEntries(targets.map(({ code, target }) => [code, target]));
    return { titles, targets: byCode, notApplicable, doubled, document };
  }
}

@InputType({ description: 'Ghi một thành viên không tham gia đăng ký. Marks a member absent.' })
export class MarkRegistrationAbsentInput extends MemberActInput {
  @Field(() => String, { description: 'Lý do. Why.' })
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

@InputType({ description: 'Ký kết giao ước thi đua. Signs the pact.' })
export class SignPactInput extends MemberActInput {
  @Field(() => String, { description: 'Mã bảng điểm kèm giao ước. The scheme that goes with it.' })
  @IsString()
  @MaxLength(40)
  schemeCode!: string;

  @Field(() => String, { description: 'Phiên bản của bảng điểm. Its version.' })
  @IsString()
  @MaxLength(40)
  schemeVersion!: string;

  @Field(() => String, { description: 'Bản giao ước: số, ngày. The pact, by number and date.' })
  @IsString()
  @MaxLength(500)
  document!: string;
}
