import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../platform/database/transaction.js';

/** How many rows of each kind the organisation holds. */
export type NationRows = {
  readonly units: number;
  readonly versions: number;
  readonly edges: number;
  readonly paths: number;
  readonly seats: number;
};

/** Counts what the organisation publishes; for the operator, who sees all of it. */
@Injectable()
export class NationReader {
  async rows(tx: ReadTx): Promise<NationRows> {
    const [rows] = await tx.sql<NationRows>`
      select (select count(*)::int from organisation.unit) as units,
             (select count(*)::int from organisation.unit_version) as versions,
             (select count(*)::int from organisation.edge) as edges,
             (select count(*)::int from organisation.path) as paths,
             (select count(*)::int from organisation.cluster_member) as seats`;
    if (rows === undefined) throw new Error('The database did not count');
    return rows;
  }
}
