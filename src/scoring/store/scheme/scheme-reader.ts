import { Injectable } from '@nestjs/common';
import { type SchemeId } from '../../../kernel/ids.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type SchemeName } from '../../domain/scheme/scheme-of-year.js';
import { type Scheme } from '../../domain/scheme/scheme.js';

export interface KnownScheme {
  readonly schemeId: SchemeId;
  readonly hash: string;
  readonly scheme: Scheme;
}

/** Reads scoring schemes. They are rules, and open to everyone who is signed in. */
@Injectable()
export class SchemeReader {
  /** Each scheme by code, in its named version or, where none is named, in the newest. */
  async schemesByCodes(
    tx: ReadTx,
    asked: readonly { code: string; version: string | null }[],
  ): Promise<(KnownScheme | null)[]> {
    const rows = await tx.sql<KnownScheme & { ask: number }>`
      select distinct on (a.ask) a.ask, s.id as "schemeId", s.hash, s.document as scheme
        from jsonb_to_recordset(${JSON.stringify(asked.map((one, ask) => ({ ask, ...one })))}::jsonb) as a(ask int, code text, version text)
        join scoring.scheme s on s.code = a.code and (a.version is null or s.version = a.version)
       order by a.ask, s.id desc`;
    return asked.map((_, ask) => rows.find((row) => row.ask === ask) ?? null);
  }

  async schemesByIds(tx: ReadTx, ids: readonly SchemeId[]): Promise<(KnownScheme | null)[]> {
    const rows = await tx.sql<KnownScheme>`
      select s.id as "schemeId", s.hash, s.document as scheme from scoring.scheme s where s.id = any (${ids}::uuid[])`;
    return ids.map((id) => rows.find(({ schemeId }) => schemeId === id) ?? null);
  }

  /** The versions of a scheme, newest first. */
  async versionsOf(tx: ReadTx, code: string): Promise<SchemeName[]> {
    return tx.sql<SchemeName>`select code, version from scoring.scheme where code = ${code} order by id desc`;
  }
}
