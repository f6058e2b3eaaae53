import { Injectable } from '@nestjs/common';
import { type ClusterKind } from '../../../organisation/domain/index.js';
import { joined, type Sql, sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import {
  plainRowColumns,
  type Ranking,
  rankingColumns,
  type RankingRow,
  rankingTables,
  rowColumns,
  seenRanking,
  type UnitResult,
} from '../run/ranking-reader.js';

/** Which published results: those of an organiser and year, and of them what the filters leave. */
export interface BoardQuestion {
  readonly organiserCode: string;
  readonly year: number;
  readonly periodCode: string | null;
  readonly clusterKind: ClusterKind | null;
  readonly grade: string | null;
  /** Ranks up to this one; the excluded have none. */
  readonly maxRank: number | null;
  readonly unitCode: string | null;
}

export interface BoardResult extends UnitResult {
  /** Where it stands in its list; unique in it. */
  readonly key: string;
}

type Row = RankingRow & Ranking & { readonly asOf: string };

const separator = '\u0001';
const none = '00000000-0000-0000-0000-000000000000';
const results = sql`(${rankingTables}) join scoring.run_row r on r.run_id = run.id`;
/** What is published and in force, to whom it is published: no run that only those in charge see is on a board. */
const shown = sql`holds.run_id is not null and ${seenRanking}`;

/** Reads published results for boards: one statement a page, whatever its length. */
@Injectable()
export class BoardReader {
  /**
   * By the cluster's name, then period, then place; ranked units before the excluded. Without marks where none are wanted.
   * A ranking that an erratum replaced between two pages is given anew from its beginning: places of two versions side by
   * side would show one unit twice and another never.
   */
  async page(
    tx: ReadTx,
    question: BoardQuestion,
    { after, limit, marks = true }: { after: string | null; limit: number; marks?: boolean },
  ): Promise<BoardResult[]> {
    const places = after?.split(separator) ?? [];
    // A cursor given before an upgrade begins the list anew, instead of failing.
    const [name, cluster, asOf, period, run, place, unit] = places.length === 7 ? places : [];
    const rows = await tx.sql<Row & { clusterId: string; place: number; periodId: string }>`
      select ${rankingColumns}, ${marks ? rowColumns : sql`${plainRowColumns}, '[]'::jsonb as marks`}, p.as_of as "asOf", r.place, p.id as "periodId"
        from ${results}
       where ${asked(question)} and ${shown}
         and (${unit === undefined}::bool
           or (c.name collate "vi-x-icu", c.id, p.as_of, p.id)
            > (${name ?? ''} collate "vi-x-icu", ${cluster ?? none}::uuid, ${asOf ?? '2000-01-01'}::date, ${period ?? none}::uuid)
           or (c.id, p.id) = (${cluster ?? none}::uuid, ${period ?? none}::uuid)
            and (run.id <> ${run ?? none}::uuid or (r.place, r.unit_id) > (${place ?? '0'}::int, ${unit ?? none}::uuid)))
       order by c.name collate "vi-x-icu", c.id, p.as_of, p.id, r.place, r.unit_id limit ${limit}`;
    return rows.map((row) => ({
      ...told(row),
      key: [row.clusterName, row.clusterId, row.asOf, row.periodId, row.runId, row.place, row.unitId].join(
        separator,
      ),
    }));
  }

  async count(tx: ReadTx, question: BoardQuestion): Promise<number> {
    const [row] = await tx.sql<{ results: number }>`
      select count(*)::int as results from ${results} where ${asked(question)} and ${shown}`;
    return row?.results ?? 0;
  }

  /** The results of the unit that bears a code, or bore it last, and of those it came from; the latest first. */
  async ofUnit(
    tx: ReadTx,
    unitCode: string,
    { after, limit }: { after: string | null; limit: number },
  ): Promise<BoardResult[]> {
    const [asOf, run, unit] = after?.split(separator) ?? [];
    const rows = await tx.sql<Row>`
      with recursive ${lineage(unitCode)}
      select ${rankingColumns}, ${rowColumns}, p.as_of as "asOf" from ${results}
       where r.unit_id in (select id from lineage) and ${shown}
         and (${unit === undefined}::bool or (p.as_of, run.id, r.unit_id) < (${asOf ?? '2000-01-01'}::date, ${run ?? none}::uuid, ${unit ?? none}::uuid))
       order by p.as_of desc, run.id desc, r.unit_id desc limit ${limit}`;
    return rows.map((row) => ({
      ...told(row),
      key: [row.asOf, row.runId, row.unitId].join(separator),
    }));
  }

  async countOfUnit(tx: ReadTx, unitCode: string): Promise<number> {
    const [row] = await tx.sql<{ results: number }>`
      with recursive ${lineage(unitCode)}
      select count(*)::int as results from ${results} where r.unit_id in (select id from lineage) and ${shown}`;
    return row?.results ?? 0;
  }
}

/** Whose code it is or was last, and every unit that one came from. */
function lineage(unitCode: string): Sql {
  return sql`lineage as (
        (select v.unit_id as id from organisation.unit_version v where v.code = ${unitCode} order by lower(v.valid) desc limit 1)
        union
        select s.from_unit_id from lineage l join organisation.succession s on s.to_unit_id = l.id
      )`;
}

function asked(question: BoardQuestion): Sql {
  const { organiserCode, year, periodCode, clusterKind, grade, maxRank, unitCode } = question;
  const filters = [
    sql`c.year = ${year}`,
    sql`exists (select from organisation.unit_version o where o.unit_id = c.organiser_id and o.code = ${organiserCode} and o.valid @> lower(c.valid))`,
    ...(periodCode === null ? [] : [sql`p.code = ${periodCode}`]),
    ...(clusterKind === null ? [] : [sql`c.kind = ${clusterKind}`]),
    ...(grade === null ? [] : [sql`r.grade = ${grade}`]),
    ...(maxRank === null ? [] : [sql`r.rank <= ${maxRank}`]),
    ...(unitCode === null ? [] : [sql`r.unit_code = ${unitCode}`]),
  ];
  return joined(filters, sql` and `);
}

function told(row: Row): UnitResult {
  return { ranking: row, row };
}
