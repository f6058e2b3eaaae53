import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';

/** How the index of one line differs from what the edges make of it. */
export interface PathDrift {
  readonly line: Line;
  readonly missing: number;
  readonly surplus: number;
  /** A few of the differing rows, for people: which, who stands beneath whom, how deep, on which days, under which name. */
  readonly examples: readonly string[];
}

/**
 * Every path as the edges make it, beside every path that is kept: what is in only one of the two. A row kept twice is
 * surplus once.
 */
export const drift = sql`
  fresh as materialized (
    select line, ancestor_id, descendant_id, depth, valid, name, 1::bigint as nth
      from organisation.climb(array(select id from organisation.unit))
  ), kept as materialized (
    select ctid as place, line, ancestor_id, descendant_id, depth, valid, name,
           row_number() over (partition by line, ancestor_id, descendant_id, depth, valid, name) as nth
      from organisation.path
  ), drift as materialized (
    select line, ancestor_id, descendant_id, depth, valid, name, k.place, f.nth is null as surplus
      from fresh f full join kept k using (line, ancestor_id, descendant_id, depth, valid, name, nth)
     where f.nth is null or k.nth is null
  )`;

/** A whole nation is climbed: that may last longer than a request may. */
export async function withoutTimeLimit(tx: ReadTx): Promise<void> {
  await tx.sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '128MB', true)`;
}

@Injectable()
export class PathReader {
  /** The lines whose index differs; none where it is as the edges make it. */
  async drift(tx: ReadTx): Promise<PathDrift[]> {
    await withoutTimeLimit(tx);
    return tx.sql<PathDrift>`
      with ${drift}, numbered as (
        select *, row_number() over (partition by line order by descendant_id, depth, ancestor_id, surplus) as n from drift
      )
      select line, count(*) filter (where not surplus)::int as missing, count(*) filter (where surplus)::int as surplus,
             array_agg(format('%s: %s < %s, %s, %s, %s', case when surplus then 'surplus' else 'missing' end,
                              ${nameOf(sql`descendant_id`)}, ${nameOf(sql`ancestor_id`)}, depth, valid, name) order by n)
               filter (where n <= 5) as examples
        from numbered group by line order by line`;
  }
}

/** A unit by its newest code, or by its id where it is none. */
function nameOf(unit: ReturnType<typeof sql>) {
  return sql`coalesce((select v.code from organisation.unit_version v where v.unit_id = ${unit} order by v.valid desc limit 1), ${unit}::text)`;
}
