import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type KnownScheme, SchemeReader } from './scheme-reader.js';
import { type ClusterDesk } from './scoring-reader.js';
import { SheetReader } from './sheet-reader.js';

/** A scheme that the cluster is bound to in the period, which is not the one asked for. */
export interface BoundScheme {
  readonly bound: { readonly code: string; readonly version: string };
}

/** Finds the scheme a cluster is scored by. */
@Injectable()
export class SchemeChoice {
  constructor(
    private readonly schemes: SchemeReader,
    private readonly sheets: SheetReader,
  ) {}

  /**
   * The scheme of this code: in the version that the sheets were handed out by, else in that which the cluster's year chose,
   * else in the newest. null where there is none of this code; what binds, where that is another.
   */
  async chosen(tx: ReadTx, desk: ClusterDesk, code: string): Promise<KnownScheme | BoundScheme | null> {
    const bound = (await this.sheets.book(tx, desk)) ?? (await this.ofTheYear(tx, desk));
    if (bound !== null) {
      const { scheme } = bound;
      return scheme.code === code ? bound : { bound: { code: scheme.code, version: scheme.version } };
    }
    const [newest] = await this.schemes.schemesByCodes(tx, [{ code, version: null }]);
    return newest ?? null;
  }

  private async ofTheYear(tx: ReadTx, { clusterId }: ClusterDesk): Promise<KnownScheme | null> {
    const [row] = await tx.sql<KnownScheme>`
      select s.id as "schemeId", s.hash, s.document as scheme
        from scoring.cluster_year y join scoring.scheme s on s.id = y.scheme_id
       where y.cluster_id = ${clusterId}`;
    return row ?? null;
  }
}
