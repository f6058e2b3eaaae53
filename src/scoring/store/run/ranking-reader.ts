import { Injectable } from '@nestjs/common';
import { type ClusterId, type RunId, type UnitId } from '../../../kernel/ids.js';
import { type Instant } from '../../../kernel/local-date.js';
import { clusterBelongsTo, clusterInCharge, inScope } from '../../../organisation/index.js';
import { type Sql, sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type Placed } from '../../domain/run/movement.js';
import { type DeskNames } from '../scoring-reader.js';

export interface StoredMark {
  readonly code: string;
  readonly name: string;
  readonly part: 'CRITERION' | 'BONUS' | 'DEDUCTION';
  readonly depth: number;
  readonly max: string;
  readonly points: string;
  readonly method: string;
  readonly input: string | null;
  readonly source: string | null;
  readonly arithmetic: string;
}

export interface RankingRow {
  readonly runId: RunId;
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly total: string;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly exclusions: readonly { readonly code: string; readonly name: string; readonly source: string }[];
  readonly marks: readonly StoredMark[];
}

export interface Ranking {
  readonly runId: RunId;
  readonly clusterId: ClusterId;
  readonly clusterCode: string;
  readonly clusterName: string;
  readonly year: number;
  readonly periodCode: string;
  readonly schemeCode: string;
  readonly schemeVersion: string;
  readonly number: number;
  readonly hash: string;
  readonly publishedAt: Instant | null;
  /** Of what is published: counted from 1; null before. */
  readonly version: number | null;
  readonly versionKind: VersionKind | null;
  readonly versionReason: string | null;
  readonly appealsUntil: Instant | null;
  /** Published, and replaced by no erratum. */
  readonly inForce: boolean;
}

/** Công bố lần đầu, đính chính. */
export type VersionKind = 'ORIGINAL' | 'ERRATUM';

export interface StandingsAround {
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
}

export interface UnitResult {
  readonly ranking: Ranking;
  readonly row: RankingRow;
}

export const rankingColumns = sql`
  run.id as "runId", c.id as "clusterId", c.code as "clusterCode", c.name as "clusterName", c.year, p.code as "periodCode",
  s.code as "schemeCode", s.version as "schemeVersion", run.number, run.hash, pub.published_at as "publishedAt", pub.number as version,
  pub.kind as "versionKind", pub.reason as "versionReason", pub.appeals_until as "appealsUntil", holds.run_id is not null as "inForce"`;

export const rankingTables = sql`
  scoring.run run
  join organisation.cluster c on c.id = run.cluster_id
  join calendar.period p on p.id = run.period_id
  join scoring.scheme s on s.id = run.scheme_id
  left join scoring.publication pub on pub.run_id = run.id
  left join scoring.publication_in_force holds on holds.run_id = run.id`;

/** A run is seen by those in charge of its cluster and, once published, by whoever has a member in it. */
export const seenRanking = sql`(${clusterInCharge(sql`c.id`)} or pub.run_id is not null and ${clusterBelongsTo(sql`c.id`)})`;

/** Of a row without its marks, which are most of its size. */
export const plainRowColumns = sql`
  r.run_id as "runId", r.unit_id as "unitId", r.unit_code as "unitCode", r.unit_name as "unitName", r.total::text, r.rank, r.grade, r.exclusions`;
export const rowColumns = sql`${plainRowColumns}, r.marks`;

@Injectable()
export class RankingReader {
  /** What is published of a cluster in a period: the version of that number, or the one in force. */
  async published(tx: ReadTx, names: DeskNames, version: number | null = null): Promise<Ranking | null> {
    const [row] = await tx.sql<Ranking>`
      select ${rankingColumns} from ${rankingTables}
       where ${named(names)} and ${version === null ? sql`holds.run_id is not null` : sql`pub.number = ${version}`} and ${seenRanking}`;
    return row ?? null;
  }

  /** Every version that was published, the newest first. */
  async versions(tx: ReadTx, names: DeskNames): Promise<Ranking[]> {
    return tx.sql<Ranking>`
      select ${rankingColumns} from ${rankingTables}
       where ${named(names)} and pub.run_id is not null and ${seenRanking}
       order by pub.number desc`;
  }

  /** Where every unit stood before and after each version; none for a run that is not published or is the original. */
  async standingsAround(tx: ReadTx, ids: readonly RunId[]): Promise<StandingsAround[]> {
    const rows = await tx.sql<Placed & { ask: RunId; later: boolean }>`
      select pub.run_id as ask, r.run_id = pub.run_id as later, r.unit_code as "unitCode", r.unit_name as "unitName", r.total::text, r.rank, r.grade
        from ${rankingTables}
        join scoring.publication before on before.cluster_id = pub.cluster_id and before.period_id = pub.period_id and before.number = pub.replaces
        join scoring.run_row r on r.run_id in (pub.run_id, before.run_id)
       where pub.run_id = any (${ids}::uuid[]) and ${seenRanking}
       order by pub.run_id, r.place`;
    const of = (id: RunId, wanted: boolean) =>
      rows
        .filter(({ ask, later }) => ask === id && later === wanted)
        .map(({ ask, later, ...standing }) => standing);
    return ids.map((id) => ({ before: of(id, false), after: of(id, true) }));
  }

  /** The newest run, published or not; only to those in charge. */
  async newestRun(tx: ReadTx, names: DeskNames): Promise<Ranking | null> {
    const [row] = await tx.sql<Ranking>`
      select ${rankingColumns} from ${rankingTables}
       where ${named(names)} and ${clusterInCharge(sql`c.id`)}
       order by run.number desc limit 1`;
    return row ?? null;
  }

  async rankingsByRuns(tx: ReadTx, ids: readonly RunId[]): Promise<(Ranking | null)[]> {
    const rows =
      await tx.sql<Ranking>`select ${rankingColumns} from ${rankingTables} where run.id = any (${ids}::uuid[]) and ${seenRanking}`;
    return ids.map((id) => rows.find((row) => row.runId === id) ?? null);
  }

  /** The rows of runs in their order: ranked units first, excluded last. */
  async rowsOf(tx: ReadTx, ids: readonly RunId[]): Promise<RankingRow[][]> {
    const rows = await tx.sql<RankingRow>`
      select ${rowColumns} from scoring.run_row r join ${rankingTables} on run.id = r.run_id
       where r.run_id = any (${ids}::uuid[]) and ${seenRanking}
       order by r.run_id, r.place`;
    return ids.map((id) => rows.filter((row) => row.runId === id));
  }

  /** The published results of units in a year and of those they came from, each under the name it had then; within scope. */
  async resultsOf(tx: ReadTx, asked: readonly { unitId: UnitId; year: number }[]): Promise<UnitResult[][]> {
    const rows = await tx.sql<RankingRow & { ask: number }>`
      with recursive unit as (
        select a.ask, a.unit as id, a.year
          from jsonb_to_recordset(${JSON.stringify(asked.map(({ unitId, year }, ask) => ({ ask, unit: unitId, year })))}::jsonb) as a(ask int, unit uuid, year int)
        union
        select u.ask, s.from_unit_id, u.year from unit u join organisation.succession s on s.to_unit_id = u.id
      )
      select u.ask, ${rowColumns}
        from unit u
        join scoring.run_row r on r.unit_id = u.id
        join (${rankingTables}) on run.id = r.run_id and p.subject_year = u.year and holds.run_id is not null
       where ${inScope(sql`r.unit_id`, sql`p.as_of`)}
       order by u.ask, c.name collate "vi-x-icu", p.as_of, r.unit_code`;
    const rankings = await this.rankingsByRuns(
      tx,
      rows.map((row) => row.runId),
    );
    const results = rows.map((row, i) => ({ ask: row.ask, row, ranking: rankings[i] }));
    return asked.map((_, ask) =>
      results.flatMap(({ ask: own, row, ranking }) => (own === ask && ranking ? [{ row, ranking }] : [])),
    );
  }
}

function named({ clusterCode, year, periodCode }: DeskNames): Sql {
  return sql`c.code = ${clusterCode} and c.year = ${year} and p.code = ${periodCode}`;
}
