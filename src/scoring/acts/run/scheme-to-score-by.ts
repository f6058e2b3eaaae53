import { Injectable } from '@nestjs/common';
import { refused, type Refused, refusing } from '../../../kernel/outcome.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { schemeAllowed, versionMeant } from '../../domain/scheme/scheme-of-year.js';
import { type KnownScheme } from '../../store/scheme/scheme-reader.js';
import { type ClusterDesk } from '../../store/scoring-reader.js';
import { SheetReader } from '../../store/sheet/sheet-reader.js';
import { isRefused } from '../sheet/sheet-desk.js';

const refuse = refusing<ScoringReasons>();

/** Finds the scheme by which a cluster is scored in a period, or tells why it cannot be the one that was named. */
@Injectable()
export class SchemeToScoreBy {
  constructor(private readonly sheets: SheetReader) {}

  /**
   * The scheme of this code: in the version that the sheets were handed out by, else in that which the cluster's year chose,
   * else in the newest. Refused where the sheets were handed out by another.
   */
  async named(tx: ReadTx, desk: ClusterDesk, code: string): Promise<KnownScheme | Refused> {
    const version = versionMeant(desk.openYear, code);
    const known = await this.sheets.bookOr(tx, desk, { code, version });
    if (known === null) return refused([refuse('SCHEME_NOT_FOUND', {}, ['schemeCode'])]);
    if (known.scheme.code === code) return known;
    const { code: own, version: held } = known.scheme;
    return refused([refuse('SCORE_SHEETS_OF_ANOTHER_SCHEME', { code: own, version: held }, ['schemeCode'])]);
  }

  /** The same, where the cluster may be scored by it now. */
  async allowed(tx: ReadTx, desk: ClusterDesk, code: string): Promise<KnownScheme | Refused> {
    const known = await this.named(tx, desk, code);
    if (isRefused(known)) return known;
    const against = schemeAllowed(desk.openYear, known.scheme);
    return against.length > 0 ? refused(against) : known;
  }
}
