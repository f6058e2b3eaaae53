import { Injectable } from '@nestjs/common';
import { type AppealId, type RunId, type UnitId } from '../../../kernel/ids.js';
import { type Instant } from '../../../kernel/local-date.js';
import { newId } from '../../../platform/database/ids.js';
import { type ReadTx, type WriteTx } from '../../../platform/database/transaction.js';
import { type AppealAnswer } from '../../domain/publication/appeal.js';
import { type ClusterDesk } from '../scoring-reader.js';

/** The version of a cluster's result that no other replaces. */
export interface VersionInForce {
  readonly runId: RunId;
  readonly number: number;
  readonly appealsUntil: Instant | null;
}

export interface NewVersion {
  readonly runId: RunId;
  readonly number: number;
  /** Of an erratum; null of the original. */
  readonly reason: string | null;
  readonly publishedAt: Instant;
  readonly appealsUntil: Instant | null;
  readonly personId: string | null;
}

/** Writes what is published, what is objected to in it, and what is answered. The desk's lock is held by whoever publishes. */
@Injectable()
export class PublicationWriter {
  async inForce(tx: ReadTx, { clusterId, periodId }: ClusterDesk): Promise<VersionInForce | null> {
    const [row] = await tx.sql<VersionInForce>`
      select run_id as "runId", number, appeals_until as "appealsUntil"
        from scoring.publication_in_force where cluster_id = ${clusterId} and period_id = ${periodId}`;
    return row ?? null;
  }

  /** The database's clock, read in a statement of its own: after the lock that came before it was held. */
  async now(tx: ReadTx): Promise<Instant> {
    const [row] = await tx.sql<{ now: Instant }>`select clock_timestamp() as now`;
    if (row === undefined) throw new Error('The database has no clock');
    return row.now;
  }

  async publish(tx: WriteTx, { clusterId, periodId }: ClusterDesk, version: NewVersion): Promise<void> {
    const { runId, number, reason, publishedAt, appealsUntil, personId } = version;
    await tx.sql`
      insert into scoring.publication (run_id, cluster_id, period_id, number, kind, reason, published_at, appeals_until, person_id)
      values (${runId}, ${clusterId}, ${periodId}, ${number}, ${number === 1 ? 'ORIGINAL' : 'ERRATUM'}, ${reason},
              ${publishedAt}::timestamptz, ${appealsUntil}::timestamptz, ${personId}::uuid)`;
  }

  async fileAppeal(
    tx: WriteTx,
    appeal: {
      readonly runId: RunId;
      readonly unitId: UnitId;
      readonly criterionCode: string | null;
      readonly statement: string;
      readonly document: string;
      readonly personId: string | null;
    },
  ): Promise<AppealId> {
    const id = newId<'Appeal'>();
    const { runId, unitId, criterionCode, statement, document, personId } = appeal;
    await tx.sql`
      insert into scoring.appeal (id, run_id, unit_id, criterion_code, statement, document, person_id)
      values (${id}, ${runId}, ${unitId}, ${criterionCode}, ${statement}, ${document}, ${personId}::uuid)`;
    return id;
  }

  async answerAppeal(
    tx: WriteTx,
    answer: {
      readonly appealId: AppealId;
      readonly state: AppealAnswer;
      readonly reason: string;
      readonly personId: string | null;
    },
  ): Promise<void> {
    await tx.sql`
      insert into scoring.appeal_answer (appeal_id, state, reason, person_id)
      values (${answer.appealId}, ${answer.state}, ${answer.reason}, ${answer.personId}::uuid)`;
  }
}
