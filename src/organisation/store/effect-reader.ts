import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type ClusterEffect, type UnitEffect, type UnitEffectKind } from '../domain/change-effects.js';
import { clusterBelongsTo } from './published.js';

/** Reads what a change comes to, inside its own transaction. */
@Injectable()
export class EffectReader {
  /** The clusters that lose a member or their organiser when these units end on a day. */
  async clustersLosing(tx: ReadTx, ends: readonly UnitId[], on: LocalDate): Promise<ClusterEffect[]> {
    if (ends.length === 0) return [];
    return tx.sql<ClusterEffect>`
      select c.id as "clusterId", c.code, c.name, c.year, v.code as "unitCode", loss.effect
        from (select cluster_id, unit_id, 'MEMBER_LEAVES' as effect from organisation.cluster_member
               where unit_id = any (${ends}::uuid[]) and upper(valid) > ${on}::date
              union all
              select id, organiser_id, 'CLUSTER_ENDS' from organisation.cluster
               where organiser_id = any (${ends}::uuid[]) and upper(valid) > ${on}::date) as loss
        join organisation.cluster c on c.id = loss.cluster_id
        join organisation.unit_version v on v.unit_id = loss.unit_id and v.valid @> ${on}::date
       where loss.effect = 'CLUSTER_ENDS' or ${clusterBelongsTo(sql`c.id`)}
       order by c.year, c.code, v.code collate "C"`;
  }

  /** The changed units under the words they bear from the day on, or bore to the end. */
  async unitsAfter(
    tx: ReadTx,
    effects: ReadonlyMap<UnitId, UnitEffectKind>,
    on: LocalDate,
  ): Promise<UnitEffect[]> {
    const rows = [...effects].map(([id, effect]) => ({ id, effect }));
    return tx.sql<UnitEffect>`
      select r.id as "unitId", v.code, v.name, r.effect
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, effect text)
        join organisation.unit u on u.id = r.id
        join organisation.unit_version v on v.unit_id = r.id and v.valid @> least(${on}::date, upper(u.alive) - 1)
       order by array_position(array['ENDED', 'CREATED', 'CONTINUES', 'REWORDED', 'MOVED'], r.effect), v.code collate "C"`;
  }
}
