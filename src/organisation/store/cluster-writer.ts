import { Injectable } from '@nestjs/common';
import { type ClusterId } from '../../kernel/ids.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type NewCluster } from '../domain/cluster-year.js';

@Injectable()
export class ClusterWriter {
  /** Neither a cluster nor a seat outlasts the unit it stands on, where that one's end is known. */
  async insert(
    tx: WriteTx,
    clusters: readonly (NewCluster & { readonly clusterId: ClusterId })[],
  ): Promise<void> {
    const rows = clusters.map((c) => ({
      id: c.clusterId,
      code: c.code,
      year: c.year,
      line: c.line,
      kind: c.kind,
      name: c.name,
      organiser: c.organiserId,
      basis: c.legalBasis,
      begins: c.from,
      ends: c.to,
      seats: c.seats.map((seat) => ({ unit: seat.unitId, role: seat.role })),
    }));
    await tx.sql`
      insert into organisation.cluster (id, code, year, line, kind, name, organiser_id, legal_basis, valid)
      select r.id, code, year, line, kind, name, organiser, basis, daterange(begins, least(ends, upper(u.alive)))
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             as r(id uuid, code text, year int, line text, kind text, name text, organiser uuid, basis text, begins date, ends date)
        join organisation.unit u on u.id = r.organiser`;
    await tx.sql`
      insert into organisation.cluster_member (cluster_id, unit_id, role, valid)
      select r.id, seat.unit, seat.role, daterange(r.begins, least(r.ends, upper(u.alive)))
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, begins date, ends date, seats jsonb)
       cross join lateral jsonb_to_recordset(r.seats) as seat(unit uuid, role text)
        join organisation.unit u on u.id = seat.unit`;
  }
}
