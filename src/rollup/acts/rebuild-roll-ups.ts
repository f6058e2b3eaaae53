import { Injectable } from '@nestjs/common';
import { type PeriodId } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FoldWriter } from '../store/fold-writer.js';
import { FoldTouched } from './fold-touched.js';

/** Throws away every kept sum and folds all anew. Until a period is folded again, its answers are added up when asked. */
@Injectable()
export class RebuildRollUps {
  constructor(
    private readonly work: UnitOfWork,
    private readonly folds: FoldWriter,
    private readonly folding: FoldTouched,
  ) {}

  /** Answers how many periods were folded anew. */
  async run(): Promise<number> {
    const periods = await this.work.upkeep((tx) => this.folds.owedPeriods(tx));
    await periods.reduce(async (before, periodId) => {
      await before;
      await this.begunAnew(periodId);
    }, Promise.resolve());
    await this.untilNothingIsTouched();
    return periods.length;
  }

  /** Waits for another process that folds the period just then. */
  private async begunAnew(periodId: PeriodId): Promise<void> {
    await this.work.upkeep((tx) => this.folds.forget(tx, periodId));
  }

  private async untilNothingIsTouched(): Promise<void> {
    if ((await this.folding.run()) > 0) await this.untilNothingIsTouched();
  }
}
