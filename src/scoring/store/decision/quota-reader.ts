import { Injectable } from '@nestjs/common';
import { localDate, type LocalDate } from '../../../kernel/local-date.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type QuotaRule } from '../../domain/decision/quota.js';

/** A rule with the days on which it is in force; until is the first day on which it is not. */
export interface DatedQuotaRule extends QuotaRule {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** Reads the legal limits on proposals. They are rules, and open to everyone who is signed in. */
@Injectable()
export class QuotaReader {
  /** The rules in force on a day; of a year judged that is its last day. */
  async on(tx: ReadTx, day: LocalDate): Promise<DatedQuotaRule[]> {
    return tx.sql<DatedQuotaRule>`
      select code, level, kind, name, legal_basis as "legalBasis", parameters, note, lower(valid) as "from", upper(valid) as until
        from scoring.quota_rule where valid @> ${day}::date order by code`;
  }

  ofYear(tx: ReadTx, subjectYear: number): Promise<DatedQuotaRule[]> {
    return this.on(tx, localDate(`${subjectYear}-12-31`));
  }
}
