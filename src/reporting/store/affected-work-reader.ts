import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type AffectedWork } from '../../organisation/index.js';
import { type ReadTx } from '../../platform/database/transaction.js';

/** Reads the reporting work of units that a change of the organisation ends or moves on a day. */
@Injectable()
export class AffectedWorkReader {
  async of(tx: ReadTx, unitIds: readonly UnitId[], on: LocalDate): Promise<AffectedWork> {
    if (unitIds.length === 0) return { obligations: [], openReports: [] };
    return {
      obligations: await this.obligations(tx, unitIds, on),
      openReports: await this.openReports(tx, unitIds),
    };
  }

  private obligations(
    tx: ReadTx,
    unitIds: readonly UnitId[],
    on: LocalDate,
  ): Promise<AffectedWork['obligations']> {
    return tx.sql`
      select v.code as "unitCode", p.code as "periodCode", t.code as "formCode", to_v.name as "recipientName", o.due_at as "dueAt"
        from reporting.obligation o
        join calendar.period p on p.id = o.period_id and p.as_of >= ${on}::date
        join reporting.template t on t.id = o.template_id
        join organisation.unit_version v on v.unit_id = o.unit_id and v.valid @> p.as_of
        join organisation.unit_version to_v on to_v.unit_id = o.recipient_id and to_v.valid @> p.as_of
       where o.unit_id = any (${unitIds}::uuid[]) and o.exempt_reason is null
       order by o.due_at, v.code collate "C", t.code, o.line desc`;
  }

  private openReports(tx: ReadTx, unitIds: readonly UnitId[]): Promise<AffectedWork['openReports']> {
    return tx.sql`
      select v.code as "unitCode", p.code as "periodCode", t.code as "formCode", r.status
        from reporting.report r
        join calendar.period p on p.id = r.period_id
        join reporting.template t on t.id = r.template_id
        join organisation.unit_version v on v.unit_id = r.unit_id and v.valid @> p.as_of
       where r.unit_id = any (${unitIds}::uuid[]) and r.status <> 'ACCEPTED'
       order by p.as_of, v.code collate "C", t.code`;
  }
}
