import { Injectable } from '@nestjs/common';
import {
  type BallotId,
  type ClusterId,
  type PeriodId,
  type PersonId,
  type RunId,
  type UnitId,
} from '../../../kernel/ids.js';
import { type Instant } from '../../../kernel/local-date.js';
import { actsFor, clusterBelongsTo, clusterInCharge, inScope } from '../../../organisation/index.js';
import { sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type BallotCount } from '../../domain/decision/ballot-count.js';
import { type Held } from '../../domain/decision/ballot.js';
import { type BallotBody, type BallotTerms } from '../../domain/decision/vote-rule.js';
import { type DeskNames } from '../scoring-reader.js';

/** What was counted, and of an open ballot who voted how. */
export interface BallotResult extends BallotCount {
  readonly named: readonly { readonly elector: number; readonly paper: readonly number[] }[];
}

export interface Ballot {
  readonly ballotId: BallotId;
  readonly clusterId: ClusterId;
  readonly clusterName: string;
  readonly periodId: PeriodId;
  readonly periodCode: string;
  readonly runId: RunId;
  readonly previousId: BallotId | null;
  readonly purpose: string;
  readonly purposeName: string;
  readonly terms: BallotTerms;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly minutes: string | null;
  readonly document: string | null;
  /** null while it is open, and where too few took part. */
  readonly result: BallotResult | null;
  readonly entitled: number;
  /** null while the viewer is not to know. */
  readonly voted: number | null;
  readonly chairs: boolean;
}

export interface BallotElector {
  readonly ballotId: BallotId;
  readonly number: number;
  readonly unitId: UnitId | null;
  readonly code: string | null;
  readonly name: string;
  /** Whether the viewer votes for it. */
  readonly mine: boolean;
  /** null while the viewer is not to know. */
  readonly voted: boolean | null;
}

export interface BallotCandidate {
  readonly ballotId: BallotId;
  readonly number: number;
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
}

const tables = sql`
  scoring.ballot b
  join organisation.cluster c on c.id = b.cluster_id
  join calendar.period p on p.id = b.period_id
  left join scoring.ballot_closing x on x.ballot_id = b.id`;

/** Whether the viewer chairs: in a cluster's meeting it scores for the leader or the organiser, in a council it publishes. */
export const chairsBallot = sql`case b.terms->'rule'->>'body'
  when 'COUNCIL' then ${actsFor(sql`c.organiser_id`, ['PUBLISHER'], sql`p.as_of`)}
  else ${actsFor(sql`c.organiser_id`, ['SCORER'], sql`p.as_of`)}
    or exists (select from organisation.cluster_member m
                where m.cluster_id = c.id and m.role = 'LEADER' and m.valid @> p.as_of and ${actsFor(sql`m.unit_id`, ['SCORER'], sql`p.as_of`)}) end`;

/** Whether the viewer votes for an elector: it acts for the unit, or is the person named. */
export const votesFor = sql`case when e.unit_id is null then e.person_id = nullif(current_setting('app.person', true), '')::uuid
  else ${actsFor(sql`e.unit_id`, ['REPORTER', 'SCORER'], sql`p.as_of`)} end`;

/** Those in charge and the electors; once the run it rests on is published, of a closed one whoever has a member in the cluster. */
export const seenBallot = sql`(${clusterInCharge(sql`c.id`)}
  or exists (select from scoring.ballot_elector e where e.ballot_id = b.id and ${votesFor})
  or x.ballot_id is not null and exists (select from scoring.publication pub where pub.run_id = b.run_id) and ${clusterBelongsTo(sql`c.id`)})`;

const columns = sql`
  b.id as "ballotId", c.id as "clusterId", c.name as "clusterName", p.id as "periodId", p.code as "periodCode", b.run_id as "runId",
  b.previous_id as "previousId", b.purpose, b.purpose_name as "purposeName", b.terms, b.opened_at as "openedAt", x.closed_at as "closedAt",
  x.minutes, x.document, x.result, ${chairsBallot} as chairs,
  (select count(*)::int from scoring.ballot_elector e where e.ballot_id = b.id) as entitled,
  case when x.ballot_id is not null or (b.terms->>'turnoutShown')::boolean and ${chairsBallot}
       then (select count(*)::int from scoring.ballot_attendance a where a.ballot_id = b.id) end as voted`;

@Injectable()
export class BallotReader {
  /** The ballots of a cluster in a period, newest first. */
  async ballots(tx: ReadTx, names: DeskNames): Promise<Ballot[]> {
    return tx.sql<Ballot>`
      select ${columns} from ${tables}
       where c.code = ${names.clusterCode} and c.year = ${names.year} and p.code = ${names.periodCode} and ${seenBallot}
       order by b.id desc`;
  }

  async ballotsByIds(tx: ReadTx, ids: readonly BallotId[]): Promise<(Ballot | null)[]> {
    const rows =
      await tx.sql<Ballot>`select ${columns} from ${tables} where b.id = any (${ids}::uuid[]) and ${seenBallot}`;
    return ids.map((id) => rows.find((row) => row.ballotId === id) ?? null);
  }

  async electorsOf(tx: ReadTx, ids: readonly BallotId[]): Promise<BallotElector[][]> {
    const rows = await tx.sql<BallotElector>`
      select e.ballot_id as "ballotId", e.number, e.unit_id as "unitId", e.code, e.name, ${votesFor} as mine,
             case when x.ballot_id is not null or ${votesFor}
                  then exists (select from scoring.ballot_attendance a where a.ballot_id = e.ballot_id and a.elector = e.number) end as voted
        from ${tables} join scoring.ballot_elector e on e.ballot_id = b.id
       where b.id = any (${ids}::uuid[]) and ${seenBallot}
       order by e.ballot_id, e.number`;
    return ids.map((id) => rows.filter((row) => row.ballotId === id));
  }

  async candidatesOf(tx: ReadTx, ids: readonly BallotId[]): Promise<BallotCandidate[][]> {
    const rows = await tx.sql<BallotCandidate>`
      select k.ballot_id as "ballotId", k.number, k.unit_id as "unitId", k.code, k.name
        from ${tables} join scoring.ballot_candidate k on k.ballot_id = b.id
       where b.id = any (${ids}::uuid[]) and ${seenBallot}
       order by k.ballot_id, k.number`;
    return ids.map((id) => rows.filter((row) => row.ballotId === id));
  }

  /** The ballots held on a run for a purpose by a body, newest first; for those in charge. */
  async held(
    tx: ReadTx,
    { runId, purpose, body }: { runId: RunId; purpose: string; body: BallotBody },
  ): Promise<Held[]> {
    return tx.sql<Held>`
      select b.id as "ballotId", x.result as count,
             case when x.ballot_id is null then 'OPEN' when x.result is null then 'INVALID' else 'CLOSED' end as state
        from ${tables}
       where b.run_id = ${runId} and b.purpose = ${purpose} and b.terms->'rule'->>'body' = ${body} and ${clusterInCharge(sql`c.id`)}
       order by b.id desc`;
  }

  /** Users by their accounts, where they act for a unit within the viewer's scope; one that is not unmistakable is missing. */
  async persons(
    tx: ReadTx,
    subjects: readonly string[],
  ): Promise<{ personId: PersonId; subject: string; name: string }[]> {
    const today = sql`(clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date`;
    return tx.sql<{ personId: PersonId; subject: string; name: string }>`
      select min(w.id::text) as "personId", w.subject, min(w.name) as name
        from access.person w
       where w.subject = any (${subjects}::text[])
         and exists (select from access.acting_role a where a.person_id = w.id and a.valid @> ${today} and ${inScope(sql`a.unit_id`, today)})
       group by w.subject having count(*) = 1`;
  }
}
