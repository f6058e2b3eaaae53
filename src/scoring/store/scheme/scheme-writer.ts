import { Injectable } from '@nestjs/common';
import { type SchemeId } from '../../../kernel/ids.js';
import { newId } from '../../../platform/database/ids.js';
import { type ReadTx, type WriteTx } from '../../../platform/database/transaction.js';
import { type Scheme } from '../../domain/scheme/scheme.js';
import { hashOf } from '../run/run-hash.js';

@Injectable()
export class SchemeWriter {
  /** A scheme is written by the operator, or by whoever publishes for a unit that organises clusters. */
  async mayAdd(tx: ReadTx): Promise<boolean> {
    const [row] = await tx.sql<{
      may: boolean;
    }>`select exists (select from organisation.scope() where role in ('OPERATOR', 'PUBLISHER')) as may`;
    return row?.may ?? false;
  }

  async insert(tx: WriteTx, scheme: Scheme): Promise<SchemeId> {
    const id = newId<'Scheme'>();
    const text = JSON.stringify(scheme);
    const hash = hashOf(text);
    await tx.sql`
      insert into scoring.scheme (id, code, version, name, document, text, hash)
      values (${id}, ${scheme.code}, ${scheme.version}, ${scheme.name}, ${text}::jsonb, ${text}, ${hash})`;
    return id;
  }
}
