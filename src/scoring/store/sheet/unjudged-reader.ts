import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../../kernel/ids.js';
import { type DivisionPlan } from '../../../organisation/domain/index.js';
import { type ReadTx } from '../../../platform/database/transaction.js';

@Injectable()
export class UnjudgedReader {
  /**
   * Of each planned division, the units that last year's published yearly rankings of its organiser name without a rank.
   * A unit counts by what it and those it came from were: one of them ranked is enough.
   */
  async unjudged(tx: ReadTx, plans: readonly DivisionPlan[]): Promise<UnitId[][]> {
    const asked = plans.map(({ organiserId, year, clusters }, ask) => ({
      ...{ ask, organiser: organiserId, year: year - 1 },
      units: clusters.flatMap(({ seats }) => seats.map(({ unitId }) => unitId)),
    }));
    const rows = await tx.sql<{ ask: number; unit: UnitId }>`
      with recursive asked as (
        select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(ask int, organiser uuid, year int, units jsonb)
      ), unit as (
        select a.ask, u.id::uuid as heir, u.id::uuid as id from asked a cross join lateral jsonb_array_elements_text(a.units) as u(id)
        union
        select u.ask, u.heir, s.from_unit_id from unit u join organisation.succession s on s.to_unit_id = u.id
      ), organiser as (
        select a.ask, a.organiser as id from asked a
        union
        select o.ask, s.from_unit_id from organiser o join organisation.succession s on s.to_unit_id = o.id
      )
      select u.ask, u.heir as unit
        from unit u
        join asked a on a.ask = u.ask
        join scoring.run_row r on r.unit_id = u.id
        join scoring.publication_in_force pub on pub.run_id = r.run_id
        join calendar.period p on p.id = pub.period_id and p.kind = 'YEAR' and p.subject_year = a.year
        join organisation.cluster c on c.id = pub.cluster_id
        join organiser o on o.ask = u.ask and o.id = c.organiser_id
       group by u.ask, u.heir
      having not bool_or(r.rank is not null)
       order by u.ask, u.heir`;
    return plans.map((_, ask) => rows.flatMap((row) => (row.ask === ask ? [row.unit] : [])));
  }
}
