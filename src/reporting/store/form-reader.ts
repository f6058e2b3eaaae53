import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Form } from '../domain/form.js';

/** Reads forms. They are the regime itself and open to everyone who is signed in. */
@Injectable()
export class FormReader {
  /** The newest version of each form. */
  async formsByCodes(tx: ReadTx, codes: readonly string[]): Promise<(Form | null)[]> {
    const rows = await tx.sql<{ code: string; definition: Form }>`
      select distinct on (code) code, definition from reporting.template where code = any (${codes}::text[]) order by code, id desc`;
    return codes.map((code) => rows.find((row) => row.code === code)?.definition ?? null);
  }
}
