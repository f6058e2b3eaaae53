import { Injectable } from '@nestjs/common';
import { type RunId, type UnitId } from '../../../kernel/ids.js';
import { clusterInCharge } from '../../../organisation/index.js';
import { sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type BallotCount } from '../../domain/decision/ballot-count.js';
import { type Scheme } from '../../domain/scheme/scheme.js';
import { type BallotBody } from '../../domain/decision/vote-rule.js';
import { type ClusterDesk } from '../scoring-reader.js';

/** A unit of a run, as ballots and proposals need it. */
export interface RunStanding {
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly total: string;
  readonly rank: number | null;
  readonly exclusions: readonly { readonly name: string }[];
}

/** The newest run of a cluster in a period, with its scheme and its units in their order. */
export interface RunStandings {
  readonly runId: RunId;
  readonly clusterId: string;
  readonly clusterName: string;
  readonly scheme: Scheme;
  readonly rows: readonly RunStanding[];
}

/** A valid ballot on a run. */
export interface HeldOnRun {
  readonly runId: RunId;
  readonly ballotId: string;
  readonly purpose: string;
  readonly body: BallotBody;
  readonly result: BallotCount;
  readonly candidates: readonly { readonly number: number; readonly unitId: UnitId }[];
}

const standings = sql`
  select run.id as "runId", run.cluster_id as "clusterId", c.name as "clusterName", s.document as scheme,
         (select jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'code', r.unit_code, 'name', r.unit_name, 'total', r.total::text,
                                              'rank', r.rank, 'exclusions', r.exclusions) order by r.place)
            from scoring.run_row r where r.run_id = run.id) as rows
    from scoring.run run
    join organisation.cluster c on c.id = run.cluster_id
    join scoring.scheme s on s.id = run.scheme_id
   where not exists (select from scoring.run later where later.cluster_id = run.cluster_id and later.period_id = run.period_id and later.number > run.number)`;

/** Reads how the units of a run stand, for those in charge of the cluster. */
@Injectable()
export class StandingReader {
  async newest(tx: ReadTx, { clusterId, periodId }: ClusterDesk): Promise<RunStandings | null> {
    const [row] = await tx.sql<RunStandings>`
      ${standings} and run.cluster_id = ${clusterId} and run.period_id = ${periodId} and ${clusterInCharge(sql`c.id`)}`;
    return row ?? null;
  }

  /** The newest runs of all clusters that a unit organises in a year, in a period. */
  async ofOrganiser(
    tx: ReadTx,
    { organiserId, year, periodId }: { organiserId: UnitId; year: number; periodId: string },
  ): Promise<RunStandings[]> {
    return tx.sql<RunStandings>`
      ${standings} and c.organiser_id = ${organiserId} and c.year = ${year} and run.period_id = ${periodId} and ${clusterInCharge(sql`c.id`)}
       order by c.name collate "vi-x-icu", c.id`;
  }

  /** The ballots on runs that were closed and counted, oldest first. */
  async ballotsOn(tx: ReadTx, runIds: readonly RunId[]): Promise<HeldOnRun[]> {
    return tx.sql<HeldOnRun>`
      select b.run_id as "runId", b.id as "ballotId", b.purpose, b.terms->'rule'->>'body' as body, x.result,
             (select jsonb_agg(jsonb_build_object('number', k.number, 'unitId', k.unit_id)) from scoring.ballot_candidate k where k.ballot_id = b.id) as candidates
        from scoring.ballot b
        join scoring.ballot_closing x on x.ballot_id = b.id and x.result is not null
       where b.run_id = any (${runIds}::uuid[]) and ${clusterInCharge(sql`b.cluster_id`)}
       order by b.id`;
  }
}
