import { Injectable } from '@nestjs/common';
import { type ClusterId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx, type WriteTx } from '../../platform/database/transaction.js';
import { type NewCluster } from '../domain/cluster-year.js';
import { inScope } from './published.js';

@Injectable()
export class ClusterWriter {
  /** Which of the units live on their days, by day, within scope. */
  async livingOn(
    tx: ReadTx,
    asked: readonly { unitId: UnitId; on: LocalDate }[],
  ): Promise<ReadonlyMap<LocalDate, ReadonlySet<UnitId>>> {
    const rows = await tx.sql<{ unitId: UnitId; on: LocalDate }>`
      select distinct u.id as "unitId", a.day as "on"
        from jsonb_to_recordset(${JSON.stringify(asked.map(({ unitId, on }) => ({ unit: unitId, day: on })))}::jsonb) as a(unit uuid, day date)
        join organisation.unit u on u.id = a.unit and u.alive @> a.day
       where ${inScope(sql`u.id`, sql`a.day`)}`;
    const living = new Map<LocalDate, Set<UnitId>>();
    for (const { unitId, on } of rows) living.set(on, (living.get(on) ?? new Set()).add(unitId));
    return living;
  }

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
      select id, code, year, line, kind, name, organiser, basis, daterange(begins, ends)
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             as r(id uuid, code text, year int, line text, kind text, name text, organiser uuid, basis text, begins date, ends date)`;
    await tx.sql`
      insert into organisation.cluster_member (cluster_id, unit_id, role, valid)
      select r.id, seat.unit, seat.role, daterange(r.begins, r.ends)
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, begins date, ends date, seats jsonb)
       cross join lateral jsonb_to_recordset(r.seats) as seat(unit uuid, role text)`;
  }
}
