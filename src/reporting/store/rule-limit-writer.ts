import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { actsFor, runsTheRegime } from '../../organisation/index.js';
import { newId } from '../../platform/database/ids.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx, type WriteTx } from '../../platform/database/transaction.js';
import { type RuleLimit } from '../domain/rule-limit.js';

@Injectable()
export class RuleLimitWriter {
  /** Who runs the regime, and who organises for the authority that sets it. */
  async maySet(tx: ReadTx, unitId: UnitId): Promise<boolean> {
    const [row] = await tx.sql<{ may: boolean }>`
      select ${runsTheRegime} or ${actsFor(sql`${unitId}::uuid`, ['ORGANISER'], sql`(clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date`)} as may`;
    return row?.may ?? false;
  }

  async insert(tx: WriteTx, { code, unitId, value, from, to, legalBasis }: RuleLimit): Promise<string> {
    const id = newId();
    await tx.sql`
      insert into reporting.rule_limit (id, code, unit_id, value, valid, legal_basis)
      values (${id}, ${code}, ${unitId}, ${value}::numeric, daterange(${from}::date, ${to}::date, '[]'), ${legalBasis})`;
    return id;
  }
}
