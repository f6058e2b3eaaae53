import { Injectable } from '@nestjs/common';
import { type BallotId, type RunId } from '../../../kernel/ids.js';
import { newId } from '../../../platform/database/ids.js';
import { sql } from '../../../platform/database/sql.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import { type Paper } from '../../domain/decision/ballot-count.js';
import { type BallotTerms } from '../../domain/decision/vote-rule.js';
import { type BallotResult, chairsBallot, votesFor } from './ballot-reader.js';
import { type ClusterDesk } from '../scoring-reader.js';

export interface NewElector {
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly code: string | null;
  readonly name: string;
}

export interface NewBallot {
  readonly runId: RunId;
  readonly previousId: BallotId | null;
  readonly purpose: { readonly code: string; readonly name: string };
  readonly terms: BallotTerms;
  /** null: the electors of the ballot before. */
  readonly electors: readonly NewElector[] | null;
  readonly candidates: readonly { readonly unitId: string; readonly code: string; readonly name: string }[];
  readonly personId: string | null;
}

const tables = sql`
  scoring.ballot b
  join organisation.cluster c on c.id = b.cluster_id
  join calendar.period p on p.id = b.period_id`;

@Injectable()
export class BallotWriter {
  async open(
    tx: WriteTx,
    { clusterId, periodId }: Pick<ClusterDesk, 'clusterId' | 'periodId'>,
    ballot: NewBallot,
  ): Promise<BallotId> {
    const id = newId<'Ballot'>();
    const numbered = (list: readonly object[]) =>
      JSON.stringify(list.map((one, i) => ({ number: i + 1, ...one })));
    await tx.sql`
      insert into scoring.ballot (id, cluster_id, period_id, run_id, previous_id, purpose, purpose_name, terms, person_id)
      values (${id}, ${clusterId}, ${periodId}, ${ballot.runId}, ${ballot.previousId}::uuid, ${ballot.purpose.code}, ${ballot.purpose.name},
              ${JSON.stringify(ballot.terms)}::jsonb, ${ballot.personId}::uuid)`;
    await tx.sql`
      insert into scoring.ballot_elector (ballot_id, number, unit_id, person_id, code, name)
      select ${id}::uuid, r.number, r."unitId", r."personId", r.code, r.name
        from jsonb_to_recordset(${numbered(ballot.electors ?? [])}::jsonb) as r(number int, "unitId" uuid, "personId" uuid, code text, name text)
      union all
      select ${id}::uuid, number, unit_id, person_id, code, name from scoring.ballot_elector
       where ${ballot.electors === null} and ballot_id = ${ballot.previousId}::uuid`;
    await tx.sql`
      insert into scoring.ballot_candidate (ballot_id, number, unit_id, code, name)
      select ${id}, r.number, r."unitId", r.code, r.name
        from jsonb_to_recordset(${numbered(ballot.candidates)}::jsonb) as r(number int, "unitId" uuid, code text, name text)`;
    return id;
  }

  /** Casts the paper of an elector for whom the viewer votes; false where the ballot has closed meanwhile. */
  async cast(
    tx: WriteTx,
    { ballotId, elector, paper }: { ballotId: BallotId; elector: number; paper: Paper },
  ): Promise<boolean> {
    const [row] = await tx.sql<{ taken: boolean }>`
      select scoring.cast_paper(e.ballot_id, e.number, ${paper.join(',')}) as taken
        from ${tables} join scoring.ballot_elector e on e.ballot_id = b.id
       where b.id = ${ballotId} and e.number = ${elector} and ${votesFor}`;
    return row?.taken ?? false;
  }

  /** Ends the casting for whoever chairs; false where it had ended. From here to the end of the transaction nobody is counted. */
  async seal(tx: WriteTx, ballotId: BallotId): Promise<boolean> {
    const [row] = await tx.sql<{ sealed: boolean }>`
      select scoring.seal_urn(b.id) as sealed from ${tables} where b.id = ${ballotId} and ${chairsBallot}`;
    return row?.sealed ?? false;
  }

  /** How many took part in a ballot that is sealed. */
  async turnout(tx: WriteTx, ballotId: BallotId): Promise<number> {
    const [row] = await tx.sql<{ voted: number }>`
      select count(*)::int as voted from scoring.ballot_attendance where ballot_id = ${ballotId}`;
    return row?.voted ?? 0;
  }

  /** The papers of a sealed urn; of a secret ballot without electors. */
  async papers(tx: WriteTx, ballotId: BallotId): Promise<{ elector: number | null; paper: Paper }[]> {
    const rows = await tx.sql<{ elector: number | null; paper: string }>`
      select elector, paper from scoring.papers(${ballotId})`;
    return rows.map(({ elector, paper }) => ({
      elector,
      paper: paper === '' ? [] : paper.split(',').map(Number),
    }));
  }

  async close(
    tx: WriteTx,
    closing: {
      ballotId: BallotId;
      result: BallotResult | null;
      minutes: string;
      document: string;
      personId: string | null;
    },
  ): Promise<void> {
    await tx.sql`
      insert into scoring.ballot_closing (ballot_id, result, minutes, document, person_id)
      values (${closing.ballotId}, ${closing.result === null ? null : JSON.stringify(closing.result)}::jsonb, ${closing.minutes}, ${closing.document}, ${closing.personId}::uuid)`;
  }
}
