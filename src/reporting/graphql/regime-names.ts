import { Injectable } from '@nestjs/common';
import { PeriodReader } from '../../calendar/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { UnitReader } from '../../organisation/index.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { FormReader } from '../store/form-reader.js';
import { type Assignment } from '../domain/assignment.js';
import { type AssignFormInput } from './regime.input.js';

/** Understands the codes by which forms, periods and units are named. */
@Injectable()
export class RegimeNames {
  constructor(
    private readonly forms: FormReader,
    private readonly periods: PeriodReader,
    private readonly units: UnitReader,
  ) {}

  /** @throws BAD_USER_INPUT naming every code that is not known. */
  async assignment(tx: ReadTx, input: AssignFormInput): Promise<Assignment> {
    const { formCode, formVersion, periodCode, unitCodes, beneath } = input;
    const templateId = await this.forms.idNamed(tx, { code: formCode, version: formVersion ?? null });
    const [period] = await this.periods.periodsByCodes(tx, [periodCode]);
    const missing = [...(templateId === null ? [formCode] : []), ...(period ? [] : [periodCode])];
    if (templateId === null || !period) throw notKnown(missing);
    const codes = [...unitCodes, ...(beneath ? [beneath.unitCode] : [])];
    const ids = await this.unitIds(tx, codes, period.asOf);
    const head = beneath ? ids.at(-1) : undefined;
    return {
      templateId,
      periodId: period.periodId,
      levels: input.levels,
      kinds: input.kinds,
      unitIds: ids.slice(0, unitCodes.length),
      beneath: head !== undefined && beneath ? { unitId: head, line: beneath.line } : null,
      recipients: input.recipients.map(({ line, daysAfter }) => ({ line, daysAfter })),
      closesDaysAfter: input.closesDaysAfter ?? null,
    };
  }

  async unit(tx: ReadTx, code: string, on: LocalDate): Promise<UnitId> {
    const [unitId] = await this.unitIds(tx, [code], on);
    if (unitId === undefined) throw notKnown([code]);
    return unitId;
  }

  private async unitIds(tx: ReadTx, codes: readonly string[], on: LocalDate): Promise<UnitId[]> {
    const found = await this.units.unitsByCodes(
      tx,
      codes.map((code) => ({ code, on })),
    );
    const missing = codes.filter((_, i) => !found[i]);
    if (missing.length > 0) throw notKnown(missing);
    return found.flatMap((unit) => (unit === null ? [] : [unit.unitId]));
  }
}

function notKnown(codes: readonly string[]): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: `Không có hoặc không thuộc phạm vi của bạn: ${codes.join(', ')}. Hãy kiểm tra lại mã vào ngày lấy cơ cấu của kỳ.`,
    en: `Not known, or not within your scope: ${codes.join(', ')}. Check the codes on the as-of day of the period.`,
  });
}
