import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type KnownIndicators } from '../../domain/scheme/scheme-faults.js';

/** Reads which indicators forms have. Forms are rules, and open to everyone who is signed in. */
@Injectable()
export class KnownIndicatorsReader {
  /** Of the forms that are issued, in any of their versions. */
  async ofForms(tx: ReadTx, forms: readonly string[]): Promise<KnownIndicators> {
    const rows = await tx.sql<{ form: string; indicators: readonly string[] }>`
      select t.code as form, jsonb_agg(distinct i ->> 'code') as indicators
        from reporting.template t cross join lateral jsonb_array_elements(t.definition -> 'indicators') as i
       where t.code = any (${forms}::text[])
       group by t.code`;
    return new Map(rows.map(({ form, indicators }) => [form, new Set(indicators)]));
  }
}
