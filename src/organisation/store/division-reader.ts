import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type ClusterId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type DivisionDraft, type DivisionRef } from '../domain/division.js';
import { clusterInCharge, clusterInSight, divides } from './published.js';
import { askedFor } from './unit-reader.js';

export interface DraftRow extends DivisionDraft {
  readonly organiserCode: string;
  readonly organiserName: string;
}

/** A cluster of a division that was issued, as far as the viewer may see it. */
export interface IssuedCluster {
  readonly clusterId: ClusterId;
  readonly organiserCode: string;
  readonly organiserName: string;
  readonly line: Line;
  readonly year: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly code: string;
  readonly kind: 'CUM' | 'KHOI' | 'KHU_VUC';
  readonly name: string;
  readonly legalBasis: string;
  readonly inCharge: boolean;
}

/** The divisions of an organiser, under the code it bore on the first day of each. */
export type DivisionsAsked = Omit<DivisionRef, 'from'> & { readonly from?: LocalDate };

export const draftColumns = sql`
  d.id as "divisionId", d.organiser_id as "organiserId", d.line, d.year, d.from_day as "from", d.version, d.document -> 'clusters' as clusters,
  v.code as "organiserCode", v.name as "organiserName"`;

/** The drafts that the viewer may see: with `from` one, without it those of the year. */
export function draftsOf({ organiserCode, line, year, from }: DivisionsAsked): Sql {
  return sql`organisation.division_draft d
    join organisation.unit_version v on v.unit_id = d.organiser_id and v.valid @> d.from_day
   where v.code = ${organiserCode} and d.line = ${line} and d.year = ${year} and (${from ?? null}::date is null or d.from_day = ${from ?? null}::date)
     and ${divides(sql`d.organiser_id`, { line: sql`d.line`, on: sql`d.from_day` })}`;
}

@Injectable()
export class DivisionReader {
  drafts(tx: ReadTx, asked: DivisionsAsked): Promise<DraftRow[]> {
    return tx.sql<DraftRow>`select ${draftColumns} from ${draftsOf(asked)} order by d.from_day desc`;
  }

  /** Issued clusters, the newest division first: to who leads, organises or has a member in them. */
  issued(tx: ReadTx, { organiserCode, line, year, from }: DivisionsAsked): Promise<IssuedCluster[]> {
    return tx.sql<IssuedCluster>`
      select c.id as "clusterId", v.code as "organiserCode", v.name as "organiserName", c.line, c.year, lower(c.valid) as "from", upper(c.valid) as "to",
             c.code, c.kind, c.name, c.legal_basis as "legalBasis", ${clusterInCharge(sql`c.id`)} as "inCharge"
        from organisation.cluster c
        join organisation.unit_version v on v.unit_id = c.organiser_id and v.valid @> lower(c.valid)
       where v.code = ${organiserCode} and c.line = ${line} and c.year = ${year} and (${from ?? null}::date is null or lower(c.valid) = ${from ?? null}::date)
         and ${clusterInSight(sql`c.id`)}
       order by lower(c.valid) desc, upper(c.valid) desc, c.code`;
  }

  /** Units under the words they bear on a day or, where they are no more, bore last. Whoever sees the draft sees its members. */
  async named(
    tx: ReadTx,
    asked: readonly { readonly unitId: UnitId; readonly on: LocalDate }[],
  ): Promise<({ code: string; name: string } | null)[]> {
    const rows = await tx.sql<{ ask: number; code: string; name: string }>`
      select a.ask, v.code, v.name
        from ${askedFor(
          asked.map(({ unitId, on }) => ({ unit: unitId, day: on })),
          sql`unit uuid, day date`,
        )}
        join organisation.unit u on u.id = a.unit
        join organisation.unit_version v on v.unit_id = u.id and v.valid @> greatest(lower(u.alive), least(a.day, upper(u.alive) - 1))`;
    const byAsk = new Map(rows.map(({ ask, code, name }) => [ask, { code, name }]));
    return asked.map((_, ask) => byAsk.get(ask) ?? null);
  }
}
