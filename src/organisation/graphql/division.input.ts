import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type DivisionSource, divisionSources } from '../domain/division-carry.js';
import { DivisionEditInput } from './division-edit.input.js';
import { emulationYears } from '../domain/cluster-year.js';

const DivisionSourceEnum = graphqlEnum<DivisionSource>(
  'DivisionSource',
  'Dự thảo lấy từ đâu. What a draft is made from.',
  {
    LAST_YEAR: 'Lần chia cuối của năm trước. The last division of the year before.',
    CURRENT: 'Lần chia trước đó trong năm. The one before it in the year.',
    EMPTY: 'Bắt đầu từ trống. Nothing.',
  },
);

@InputType({ description: 'Một lần chia cụm, khối. Which division.' })
export class DivisionRefInput {
  @Field(() => String, {
    description: 'Mã đơn vị tổ chức vào ngày đầu. The organiser’s code on the first day.',
  })
  @IsString()
  @MaxLength(35)
  organiserCode!: string;

  @Field(() => LineEnum, { description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line!: Line;

  @Field(() => Int, { description: 'Năm thi đua. The emulation year.' })
  @IsInt()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year!: number;

  @Field(() => DateScalar, { description: 'Ngày đầu tiên có hiệu lực. Its first day.' })
  @IsString()
  from!: LocalDate;
}

@InputType({ isAbstract: true })
abstract class DivisionActInput {
  @Field(() => DivisionRefInput, { description: 'Lần chia nào. Which division.' })
  @ValidateNested()
  @Type(() => DivisionRefInput)
  division!: DivisionRefInput;

  @Field(() => String, {
    description:
      'Khóa chống gửi trùng: gửi lại cùng khóa thì chỉ thực hiện một lần. Idempotency key: a repetition has no second effect.',
  })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}

@InputType({ isAbstract: true })
abstract class SeenDivisionInput extends DivisionActInput {
  @Field(() => Int, {
    description:
      'Phiên bản mà người dùng đang thấy; khác với hiện tại thì bị từ chối. The version the user saw; refused where it has moved on.',
  })
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType({ description: 'Lập dự thảo chia cụm, khối. Drafts a division.' })
export class DraftDivisionInput extends DivisionActInput {
  @Field(() => DivisionSourceEnum, { description: 'Lấy từ đâu. What it is made from.' })
  @IsEnum(divisionSources)
  source!: DivisionSource;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Giữ vai trò trưởng, phó; không thì tất cả là thành viên. Whether leaders and deputies stay; else all are members.',
  })
  @IsBoolean()
  keepRoles: boolean = true;
}

@InputType({ description: 'Sửa dự thảo. Changes a draft.' })
export class ChangeDivisionInput extends SeenDivisionInput {
  @Field(() => [DivisionEditInput], {
    description:
      'Các thay đổi theo thứ tự, tối đa 200; tất cả hoặc không gì cả. The edits in their order, 200 at most; all or none.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DivisionEditInput)
  edits!: DivisionEditInput[];
}

@InputType({ description: 'Ban hành. Issues a division.' })
export class IssueDivisionInput extends SeenDivisionInput {
  @Field(() => String, {
    description: 'Số, ngày, cơ quan ban hành quyết định. The decision: number, date, issuer.',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  legalBasis!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Chạy thử: cho biết điều gì sẽ thay đổi và không thay đổi gì. A dry run: tells what would change, and changes nothing.',
  })
  @IsBoolean()
  dryRun: boolean = false;
}

@InputType({ description: 'Hủy dự thảo. Drops a draft.' })
export class DropDivisionDraftInput extends SeenDivisionInput {}
