import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../../kernel/ids.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type KnownYear } from '../../domain/sheet/member-facts.js';
import { type Judged, members } from '../sheet/input-reader.js';

/** Reads what members registered and signed at the start of their cluster's year, and who is suspended in it. */
@Injectable()
export class KnownYearReader {
  /** Of clusters that keep their year; that somebody did not register or sign is known once the pact is signed. */
  async of(tx: ReadTx, judged: Judged): Promise<(KnownYear & { readonly unitId: UnitId })[]> {
    return tx.sql<KnownYear & { unitId: UnitId }>`
      select m.unit_id as "unitId", coalesce(r.registered, case when begun.yes then false end) as registered,
             coalesce(s.signed, case when begun.yes then false end) as "pactSigned",
             exists (select from scoring.suspended_member one where one.cluster_id = y.cluster_id and one.unit_id = m.unit_id) as suspended,
             coalesce(r.targets, '{}') as targets, coalesce(r.not_applicable, '{}') as "notApplicable", coalesce(r.doubled, '{}') as doubled
        from ${members(judged)}
        join scoring.cluster_year y on y.cluster_id = ${judged.desk.clusterId}
       cross join lateral (select y.state not in ('FORMED', 'LAUNCHED', 'REGISTERING') as yes) begun
        left join lateral (
          select one.absent_reason is null as registered, one.targets, one.not_applicable, one.doubled
            from scoring.registration one where one.cluster_id = y.cluster_id and one.unit_id = m.unit_id
           order by one.version desc limit 1) r on true
        left join lateral (
          select true as signed from scoring.pact_signature one where one.cluster_id = y.cluster_id and one.unit_id = m.unit_id) s on true`;
  }
}
