import { Injectable } from '@nestjs/common';
import { type AppealId, type RunId, type UnitId } from '../../../kernel/ids.js';
import { type Instant } from '../../../kernel/local-date.js';
import { actsFor, clusterInCharge, inScope } from '../../../organisation/index.js';
import { type Sql, sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type AppealState } from '../../domain/publication/appeal.js';
import { type DeskNames } from '../scoring-reader.js';

export interface Appeal {
  readonly appealId: AppealId;
  readonly runId: RunId;
  readonly version: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly criterionCode: string | null;
  readonly statement: string;
  readonly document: string;
  readonly filedAt: Instant;
  readonly state: AppealState;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}

/** A member of a run for which the viewer reports. */
export interface Appellant {
  readonly unitId: UnitId;
  /** What it may object to: the codes of its marks and exclusions. */
  readonly codes: readonly string[];
}

const appealTables = sql`
  scoring.appeal a
  join scoring.publication pub on pub.run_id = a.run_id
  join organisation.cluster c on c.id = pub.cluster_id
  join calendar.period p on p.id = pub.period_id
  join scoring.run_row r on r.run_id = a.run_id and r.unit_id = a.unit_id
  left join scoring.appeal_answer answer on answer.appeal_id = a.id`;

/** The unit that appeals and those above it, and those in charge of the cluster; no other member. */
const seen = sql`(${clusterInCharge(sql`c.id`)} or ${inScope(sql`a.unit_id`, sql`p.as_of`)})`;

const appealColumns = sql`
  a.id as "appealId", a.run_id as "runId", pub.number as version, r.unit_code as "unitCode", r.unit_name as "unitName",
  a.criterion_code as "criterionCode", a.statement, a.document, a.filed_at as "filedAt", coalesce(answer.state, 'OPEN') as state,
  answer.reason as answer, answer.answered_at as "answeredAt"`;

@Injectable()
export class AppealReader {
  /** The appeals against any version of a cluster's result, oldest first; ids rise with time. */
  async page(
    tx: ReadTx,
    names: DeskNames,
    { after, limit }: { after: string | null; limit: number },
  ): Promise<Appeal[]> {
    return tx.sql<Appeal>`
      select ${appealColumns} from ${appealTables}
       where ${named(names)} and ${seen} and (${after}::uuid is null or a.id > ${after}::uuid)
       order by a.id limit ${limit}`;
  }

  async count(tx: ReadTx, names: DeskNames): Promise<number> {
    const [row] = await tx.sql<{
      appeals: number;
    }>`select count(*)::int as appeals from ${appealTables} where ${named(names)} and ${seen}`;
    return row?.appeals ?? 0;
  }

  async appealsByIds(tx: ReadTx, ids: readonly AppealId[]): Promise<(Appeal | null)[]> {
    const rows = await tx.sql<Appeal>`
      select ${appealColumns} from ${appealTables} where a.id = any (${ids}::uuid[]) and ${seen}`;
    return ids.map((id) => rows.find((row) => row.appealId === id) ?? null);
  }

  /** Whether the viewer publishes for the organiser of the cluster; null where it may not know of the appeal. */
  async mayAnswer(tx: ReadTx, id: AppealId): Promise<{ publisher: boolean; answered: boolean } | null> {
    const [row] = await tx.sql<{ publisher: boolean; answered: boolean }>`
      select ${actsFor(sql`c.organiser_id`, ['PUBLISHER'], sql`p.as_of`)} as publisher, answer.appeal_id is not null as answered
        from ${appealTables} where a.id = ${id} and ${seen}`;
    return row ?? null;
  }

  /** The unit of a run under that code, where the viewer reports for it. */
  async appellant(
    tx: ReadTx,
    { runId, unitCode }: { runId: RunId; unitCode: string },
  ): Promise<Appellant | null> {
    const [row] = await tx.sql<Appellant>`
      select r.unit_id as "unitId",
             array(select one->>'code' from jsonb_array_elements(r.marks || r.exclusions) as one) as codes
        from scoring.run_row r
        join scoring.publication pub on pub.run_id = r.run_id
        join calendar.period p on p.id = pub.period_id
       where r.run_id = ${runId} and r.unit_code = ${unitCode} and ${actsFor(sql`r.unit_id`, ['REPORTER'], sql`p.as_of`)}`;
    return row ?? null;
  }
}

function named({ clusterCode, year, periodCode }: DeskNames): Sql {
  return sql`c.code = ${clusterCode} and c.year = ${year} and p.code = ${periodCode}`;
}
