import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { idOf } from '../../platform/graphql/node-id.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { type Unit } from '../domain/unit.js';
import { type UnitReader } from '../store/unit-reader.js';

interface UnitName {
  readonly code?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly on: LocalDate;
}

/** The unit of an id or, where none is sent, of the code valid on that day; null where there is none within scope. */
export async function unitNamed(
  units: UnitReader,
  tx: ReadTx,
  { code, id, on }: UnitName,
): Promise<Unit | null> {
  if (!code && !id) throw neitherCodeNorId();
  const unitId = id ? idOf<UnitId>('Unit', id) : undefined;
  const [unit] = unitId
    ? await units.unitsByIds(tx, [{ unitId, on }])
    : code && !id
      ? await units.unitsByCodes(tx, [{ code, on }])
      : [];
  return unit ?? null;
}

function neitherCodeNorId(): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: 'Chưa nêu đơn vị nào. Hãy gửi mã hoặc id của đơn vị.',
    en: 'It is not said which unit. Send its code or its id.',
  });
}
