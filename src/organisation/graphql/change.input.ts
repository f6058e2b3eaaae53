import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Line, lines } from '../../access/domain/index.js';
import { LineEnum } from '../../access/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type UnitKind, unitKinds, type UnitLevel, unitLevels, type UnitWords } from '../domain/unit.js';
import { UnitKindEnum, UnitLevelEnum } from './unit.type.js';

/** As many units as one request may name. */
const most = 200;

@InputType({
  description:
    'Một đơn vị: theo id hoặc theo mã vào ngày thay đổi. A unit: by id, or by its code on the day of the change.',
})
export class UnitRefInput {
  @Field(() => ID, { nullable: true, description: 'Id của đơn vị. The id of the unit.' })
  @IsOptional()
  @IsString()
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mã vào ngày thay đổi. The code on the day of the change.',
  })
  @IsOptional()
  @MaxLength(35)
  code?: string | null;
}

@InputType({
  description: 'Một đơn vị bị thay đổi, như người dùng đang thấy. A unit to be changed, as the user sees it.',
})
export class ChangedUnitInput extends UnitRefInput {
  @Field(() => Int, {
    description:
      'Phiên bản mà người dùng đang thấy (Unit.version); khác với hiện tại thì bị từ chối. The version the user saw; refused where it has moved on.',
  })
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType({ description: 'Một đơn vị cấp trên trong một tuyến. A parent in a line.' })
export class ParentInput extends UnitRefInput {
  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';
}

@InputType({ description: 'Thông tin của một đơn vị mới. What is said of a new unit.' })
export class NewUnitInput {
  @Field(() => String, { description: 'Mã định danh (Quyết định 20/2020/QĐ-TTg). The code.' })
  @IsString()
  @MaxLength(60)
  code!: string;

  @Field(() => String, { description: 'Tên đầy đủ. The full name.' })
  @IsString()
  @MaxLength(300)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Tên gọi tắt. A short name.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  shortName?: string | null;

  @Field(() => UnitKindEnum, { description: 'Loại đơn vị. What it is in law.' })
  @IsEnum(unitKinds)
  kind!: UnitKind;

  @Field(() => UnitLevelEnum, { description: 'Cấp báo cáo. The level it reports on.' })
  @IsEnum(unitLevels)
  level!: UnitLevel;

  @Field(() => [ParentInput], {
    description:
      'Đơn vị cấp trên trong từng tuyến; có thể nêu mã của đơn vị khác trong cùng yêu cầu. Its parents by line; a parent may be another unit of the same request, by code.',
  })
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => ParentInput)
  parents!: ParentInput[];

  toWords(): UnitWords {
    const { code, name, shortName, kind, level } = this;
    return { code, name, shortName: shortName ?? null, kind, level };
  }
}

@InputType({ isAbstract: true })
export abstract class ChangeInput {
  @Field(() => DateScalar, { description: 'Ngày có hiệu lực. The day from which it holds.' })
  @IsString()
  on!: LocalDate;

  @Field(() => String, {
    description: 'Số, ngày, cơ quan ban hành quyết định. The decision: number, date, issuer.',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  decision!: string;

  @Field(() => String, { description: 'Lý do thay đổi. Why.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Chạy thử: cho biết điều gì sẽ thay đổi và không thay đổi gì. A dry run: tells what would change, and changes nothing.',
  })
  @IsBoolean()
  dryRun: boolean = false;

  @Field(() => String, {
    description:
      'Khóa chống gửi trùng: gửi lại cùng khóa thì chỉ thực hiện một lần. Idempotency key: a repetition has no second effect.',
  })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}

@InputType({ description: 'Lập các đơn vị mới. Creates units.' })
export class CreateUnitsInput extends ChangeInput {
  @Field(() => [NewUnitInput], { description: 'Các đơn vị, tối đa 200. The units, 200 at most.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  @Type(() => NewUnitInput)
  units!: NewUnitInput[];
}

@InputType({ description: 'Đổi tên một đơn vị; vẫn là đơn vị ấy. Renames a unit; it stays the same unit.' })
export class RenameUnitInput extends ChangeInput {
  @Field(() => ChangedUnitInput, { description: 'Đơn vị. The unit.' })
  @ValidateNested()
  @Type(() => ChangedUnitInput)
  unit!: ChangedUnitInput;

  @Field(() => String, { description: 'Tên mới. The new name.' })
  @IsString()
  @MaxLength(300)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Tên gọi tắt mới; bỏ trống thì không còn. The new short name, if any.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  shortName?: string | null;

  @Field(() => UnitKindEnum, {
    nullable: true,
    description: 'Loại mới, nếu thay đổi. The new kind, where it changes.',
  })
  @IsOptional()
  @IsEnum(unitKinds)
  kind?: UnitKind | null;

  @Field(() => UnitLevelEnum, {
    nullable: true,
    description: 'Cấp mới, nếu thay đổi. The new level, where it changes.',
  })
  @IsOptional()
  @IsEnum(unitLevels)
  level?: UnitLevel | null;
}

@InputType({ description: 'Đổi mã định danh của một đơn vị. Gives a unit another code.' })
export class RecodeUnitInput extends ChangeInput {
  @Field(() => ChangedUnitInput, { description: 'Đơn vị. The unit.' })
  @ValidateNested()
  @Type(() => ChangedUnitInput)
  unit!: ChangedUnitInput;

  @Field(() => String, { description: 'Mã mới. The new code.' })
  @IsString()
  @MaxLength(60)
  code!: string;
}

@InputType({
  description:
    'Một đơn vị chuyển sang cấp trên khác trong một tuyến. One unit put under another parent in a line.',
})
export class MoveInput {
  @Field(() => ChangedUnitInput, { description: 'Đơn vị được chuyển. The unit that moves.' })
  @ValidateNested()
  @Type(() => ChangedUnitInput)
  unit!: ChangedUnitInput;

  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => UnitRefInput, {
    nullable: true,
    description:
      'Cấp trên mới; bỏ trống trong tuyến ngành dọc thì theo tuyến lãnh thổ. The new parent; without one a unit follows the territorial line.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => UnitRefInput)
  parent?: UnitRefInput | null;
}

@InputType({ description: 'Chuyển các đơn vị sang cấp trên khác. Moves units under other parents.' })
export class MoveUnitsInput extends ChangeInput {
  @Field(() => [MoveInput], { description: 'Các lần chuyển, tối đa 200. The moves, 200 at most.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  @Type(() => MoveInput)
  moves!: MoveInput[];
}

@InputType({ description: 'Giải thể, chấm dứt hoạt động các đơn vị. Ends units.' })
export class AbolishUnitsInput extends ChangeInput {
  @Field(() => [ChangedUnitInput], { description: 'Các đơn vị, tối đa 200. The units, 200 at most.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  @Type(() => ChangedUnitInput)
  units!: ChangedUnitInput[];

  @Field(() => UnitRefInput, {
    nullable: true,
    description: 'Đơn vị tiếp nhận nhiệm vụ, nếu có. Who takes over their tasks, if anybody.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => UnitRefInput)
  successor?: UnitRefInput | null;
}

@InputType({
  description:
    'Hợp nhất thành đơn vị mới, hoặc sáp nhập vào một đơn vị đang có. Merges units into a new one, or into one that goes on.',
})
export class MergeUnitsInput extends ChangeInput {
  @Field(() => [ChangedUnitInput], {
    description:
      'Các đơn vị chấm dứt, kể cả đơn vị trùng tên với đơn vị mới. The units that end, also one of the same name.',
  })
  @IsArray()
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  @Type(() => ChangedUnitInput)
  sources!: ChangedUnitInput[];

  @Field(() => NewUnitInput, { nullable: true, description: 'Đơn vị mới. The new unit.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NewUnitInput)
  into?: NewUnitInput | null;

  @Field(() => ChangedUnitInput, {
    nullable: true,
    description: 'Hoặc đơn vị đang có tiếp nhận các đơn vị kia. Or a living unit that takes the others in.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ChangedUnitInput)
  intoExisting?: ChangedUnitInput | null;
}

@InputType({ description: 'Một đơn vị mới khi chia, tách. One of the new units of a split.' })
export class SplitPartInput extends NewUnitInput {
  @Field(() => [UnitRefInput], {
    defaultValue: [],
    description: 'Các đơn vị trực thuộc đi theo. The units beneath that go with it.',
  })
  @IsArray()
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  @Type(() => UnitRefInput)
  children: UnitRefInput[] = [];

  @Field(() => String, {
    nullable: true,
    description:
      'Tỷ lệ kế thừa theo quyết định, ví dụ "0.4"; bỏ trống thì không phân bổ gì. Its share by the decision, such as "0.4"; without one nothing is shared out.',
  })
  @IsOptional()
  @MaxLength(30)
  share?: string | null;
}

@InputType({ description: 'Chia, tách một đơn vị thành nhiều đơn vị. Splits a unit in several.' })
export class SplitUnitInput extends ChangeInput {
  @Field(() => ChangedUnitInput, { description: 'Đơn vị bị chia, tách. The unit to be split.' })
  @ValidateNested()
  @Type(() => ChangedUnitInput)
  source!: ChangedUnitInput;

  @Field(() => Boolean, {
    description:
      'Chia (đơn vị cũ chấm dứt) hay tách (đơn vị cũ vẫn còn). Whether the source ends, or goes on.',
  })
  @IsBoolean()
  sourceEnds!: boolean;

  @Field(() => [SplitPartInput], {
    description:
      'Các đơn vị mới; không nêu cấp trên thì đứng cạnh đơn vị cũ. The new units; without parents they stand beside the source.',
  })
  @IsArray()
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  @Type(() => SplitPartInput)
  into!: SplitPartInput[];
}
