import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../platform/database/transaction.js';
import { versionMeant } from '../domain/scheme-of-year.js';
import { type KnownScheme, SchemeReader } from './scheme-reader.js';
import { type ClusterDesk } from './scoring-reader.js';
import { SheetReader } from './sheet-reader.js';

/** The scheme that the sheets were handed out by, which is not the one asked for. */
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
    const bound = await this.sheets.book(tx, desk);
    if (bound !== null) {
      const { scheme } = bound;
      return scheme.code === code ? bound : { bound: { code: scheme.code, version: scheme.version } };
    }
    const [found] = await this.schemes.schemesByCodes(tx, [
      { code, version: versionMeant(desk.openYear, code) },
    ]);
    return found ?? null;
  }
}
