import { type WriteTx } from '../../platform/database/transaction.js';
import { type ClusterDesk } from './scoring-reader.js';

/** Of one cluster and period, one run, opening, ballot, list or publication at a time; until the transaction ends. */
export async function lockDesk(
  tx: WriteTx,
  { clusterId, periodId }: Pick<ClusterDesk, 'clusterId' | 'periodId'>,
): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`scoring ${clusterId} ${periodId}`}, 0))`;
}
