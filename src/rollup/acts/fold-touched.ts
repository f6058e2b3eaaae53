import { Injectable } from '@nestjs/common';
import { type UpkeepTx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FoldWriter, type HeldPeriod, type TouchedPeriod } from '../store/fold-writer.js';

/**
 * Folds what was touched into the sums that are kept. Whoever asks meanwhile gets the sums with what is not folded yet, so
 * when this runs changes no answer, only how fast it comes.
 */
@Injectable()
export class FoldTouched {
  constructor(
    private readonly work: UnitOfWork,
    private readonly folds: FoldWriter,
  ) {}

  /** One fold of every period that was touched; answers how many touches were taken up, of which there may be more. */
  async run(): Promise<number> {
    const periods = await this.work.upkeep((tx) => this.folds.touchedPeriods(tx));
    return periods.reduce(
      async (before, period) => (await before) + (await this.one(period)),
      Promise.resolve(0),
    );
  }

  private async one({ periodId, folded }: TouchedPeriod): Promise<number> {
    // Asked before the snapshot is taken: in it must be all that a change did which was under way.
    if (!folded && !(await this.work.upkeep((tx) => this.folds.mayLayOut(tx)))) return 0;
    return this.work.upkeep(async (tx) => {
      const held = await this.folds.hold(tx, periodId);
      if (held === null || held.touches.length === 0) return 0;
      await this.take(tx, held);
      await this.folds.done(tx, held);
      return held.touches.length;
    });
  }

  private async take(tx: UpkeepTx, held: HeldPeriod): Promise<void> {
    const { periodId, asOf, folded, formsFolded, touches } = held;
    const forms = [
      ...new Set(
        touches.flatMap(({ templateId, unitId }) =>
          templateId !== null && (unitId === null || !formsFolded.includes(templateId)) ? [templateId] : [],
        ),
      ),
    ];
    // Where no form is folded, nobody looks for where units stand.
    if (!folded && forms.length === 0) return;
    if (!folded) await this.folds.layOut(tx, held);
    if (forms.length > 0) await this.folds.empty(tx, periodId, forms);
    const reports = touches.flatMap(({ templateId, unitId }) =>
      templateId !== null && unitId !== null && !forms.includes(templateId) ? [{ templateId, unitId }] : [],
    );
    const moved = folded
      ? [
          ...new Set(
            touches.flatMap(({ templateId, unitId }) => (templateId === null && unitId ? [unitId] : [])),
          ),
        ]
      : [];
    await this.folds.fold(tx, { periodId, asOf, moved, forms, reports });
    if (forms.length > 0) await this.folds.takeStock(tx);
    const beneathGrown = moved.length > 0 ? await this.folds.keepGrown(tx, held, moved) : [];
    if (beneathGrown.length > 0)
      await this.folds.fold(tx, { periodId, asOf, moved: beneathGrown, forms: [], reports: [] });
  }
}
