import { type ReadTx } from './transaction.js';

/**
 * What the data of this transaction's snapshot rest on: every act that was ever committed, and the day in Viet Nam. Two
 * snapshots with equal versions hold the same facts. For comparing only; it has no order.
 *
 * It knows of everything because nothing is committed without a witness (`UnitOfWork.write`), each witness lengthens the
 * chain in the transaction of its act, and the version is the head of that chain.
 */
export async function dataVersion(tx: ReadTx): Promise<string> {
  const [row] = await tx.prepared<{ version: string }>`select platform.data_version() as version`;
  if (row === undefined) throw new Error('The database did not tell the version of its data');
  return row.version;
}
