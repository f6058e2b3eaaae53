import { Injectable } from '@nestjs/common';
import { type PersonId, type SchemeId, type UnitId } from '../../../kernel/ids.js';
import { actsFor } from '../../../organisation/index.js';
import { sql } from '../../../platform/database/sql.js';
import { type ReadTx, type WriteTx } from '../../../platform/database/transaction.js';

export interface FrameBinding {
  readonly organiserId: UnitId;
  readonly year: number;
  readonly schemeId: SchemeId;
  readonly document: string;
  readonly personId: PersonId | null;
}

/** Writes under which frames an organiser has the schemes of its clusters written. */
@Injectable()
export class FrameWriter {
  /** The unit of that code in that year, where the viewer publishes or organises for it. */
  async organiser(tx: ReadTx, { code, year }: { code: string; year: number }): Promise<UnitId | null> {
    const [row] = await tx.sql<{ id: UnitId }>`
      select v.unit_id as id
        from organisation.unit_version v
       where v.code = ${code} and v.valid && daterange(make_date(${year}::int, 1, 1), make_date(${year}::int + 1, 1, 1))
         and ${actsFor(sql`v.unit_id`, ['PUBLISHER', 'ORGANISER'], sql`greatest(lower(v.valid), make_date(${year}::int, 1, 1))`)}
       order by lower(v.valid) desc limit 1`;
    return row?.id ?? null;
  }

  /** Of two that bind at once, the second breaks a constraint of the first where it is the same frame, else waits its turn. */
  async bind(tx: WriteTx, { organiserId, year, schemeId, document, personId }: FrameBinding): Promise<void> {
    await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`frame ${organiserId} ${year}`}, 0))`;
    await tx.sql`
      insert into scoring.frame_binding (organiser_id, year, number, scheme_id, document, person_id)
      select ${organiserId}, ${year}, coalesce(max(number), 0) + 1, ${schemeId}, ${document}, ${personId}::uuid
        from scoring.frame_binding where organiser_id = ${organiserId} and year = ${year}`;
  }
}
