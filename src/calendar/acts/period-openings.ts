import { Injectable } from '@nestjs/common';
import { type PeriodId } from '../../kernel/ids.js';
import { endOf } from '../../kernel/local-date.js';
import { nameText } from '../../kernel/vietnamese-text.js';
import { newId } from '../../platform/database/ids.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type Proposal } from '../domain/period-clone.js';
import { PeriodWriter } from '../store/period-writer.js';

/** Writes periods whose due days were found and which nothing speaks against; each is witnessed by itself. */
@Injectable()
export class PeriodOpenings {
  constructor(private readonly periods: PeriodWriter) {}

  async write(tx: WriteTx, act: string, proposals: readonly Proposal[]): Promise<readonly PeriodId[]> {
    const rows = proposals.map(({ plan, dues }) => {
      const { cutOffDay, dues: _, levels: __, ...words } = plan;
      const period = {
        ...words,
        label: nameText(words.label),
        legalBasis: nameText(words.legalBasis),
        periodId: newId<'Period'>(),
        cutOffAt: endOf(cutOffDay),
        structureLockedAt: null,
      };
      return { period, dues };
    });
    await this.periods.insert(tx, rows);
    rows.forEach(({ period: { periodId, code, calendarCode }, dues }) =>
      tx.witness({
        act,
        subject: { type: 'Period', id: periodId },
        facts: { code, calendarCode, dues },
      }),
    );
    return rows.map(({ period }) => period.periodId);
  }
}
