import { ArgsType, Field, Int, IntersectionType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { quarterOf } from '../../kernel/local-date.js';
import { emulationYears } from '../../organisation/domain/index.js';
import { type UnitReader } from '../../organisation/index.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type UnitId } from '../../kernel/ids.js';
import { type DueDays, partyRoles, quarterDays } from '../domain/task.js';
import { PartyRoleEnum, type WorkingRole } from './task.type.js';

interface UnitInQuarter {
  readonly unitCode: string;
  readonly year?: number | null;
  readonly quarter?: number | null;
}

@ArgsType()
export class QuarterArgs implements UnitInQuarter {
  @Field(() => String, { description: 'Mã đơn vị. The unit’s code.' })
  @IsString()
  unitCode!: string;

  @Field(() => Int, { nullable: true, description: 'Năm; mặc định năm nay. The year; this year by default.' })
  @IsOptional()
  @Min(emulationYears.first)
  @Max(emulationYears.last)
  year?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Quý 1 đến 4; mặc định quý này. The quarter, 1 to 4; this one by default.',
  })
  @IsOptional()
  @IsInt()
  quarter?: number | null;
}

@ArgsType()
export class TasksDueArgs extends IntersectionType(QuarterArgs, PageArgs) {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Chỉ những việc có đơn vị đang chậm. Only what some unit of the subtree is late with.',
  })
  @IsBoolean()
  onlyOverdue: boolean = false;

  @Field(() => PartyRoleEnum, {
    nullable: true,
    description:
      'Chỉ những việc mà đơn vị hay bên dưới giữ vai trò này. Only what the unit or one beneath has this part in.',
  })
  @IsOptional()
  @IsIn(partyRoles)
  role?: WorkingRole | null;
}

/** The unit and the days meant; null where there is no such unit within scope. @throws BAD_USER_INPUT */
export async function unitAndDays(
  units: UnitReader,
  tx: ReadTx,
  { unitCode: code, year, quarter }: UnitInQuarter,
): Promise<{ readonly unitId: UnitId; readonly days: DueDays } | null> {
  if (quarter !== undefined && quarter !== null && ![1, 2, 3, 4].includes(quarter))
    throw noSuchQuarter(quarter);
  const now = quarterOf(await units.today(tx));
  const days = quarterDays({ year: year ?? now.year, quarter: quarter ?? now.quarter });
  // A reform inside the quarter may have given the code to another unit: the one of its first day is meant first.
  const [first, last] = await units.unitsByCodes(tx, [
    { code, on: days.from },
    { code, on: days.to },
  ]);
  const unit = first ?? last;
  return unit ? { unitId: unit.unitId, days } : null;
}

function noSuchQuarter(quarter: number): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: `Không có quý ${quarter}. Hãy chọn quý từ 1 đến 4.`,
    en: `There is no quarter ${quarter}. Choose 1 to 4.`,
  });
}
