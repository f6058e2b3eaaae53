import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { objectionsToAct, stagesAfter } from '../../domain/sheet/sheet-life.js';
import { SheetWriter } from '../../store/sheet/sheet-writer.js';
import { type StageDone } from './mark-sheet.js';
import { isRefused, personOf, SheetDesk, type SheetNames } from './sheet-desk.js';

const refuse = refusing<ScoringReasons>();

export interface SheetReturn {
  readonly sheet: SheetNames;
  /** The stage that returns it; it goes back to the one before. The last stage, once submitted, takes itself back. */
  readonly stage: string;
  readonly reason: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/**
 * Trả lại phiếu. Takes a sheet one stage back, with a reason; that stage corrects and submits it again. Without it a council that
 * had handed in what is wrong, or not all, could neither correct it nor let the cluster be scored.
 */
@Injectable()
export class ReturnSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: SheetDesk,
    private readonly writer: SheetWriter,
  ) {}

  run(viewer: Viewer, { sheet: names, ...returned }: SheetReturn): Promise<Outcome<StageDone>> {
    const { stage, expectedVersion, idempotencyKey } = returned;
    const call = { act: 'returnSheet', idempotencyKey, input: { sheet: names, ...returned } };
    return this.work.write(viewer, call, async (tx) => {
      const held = await this.desk.hold(tx, names, names.unitCode);
      if (isRefused(held)) return held;
      const {
        known: { scheme },
        sheets: [sheet],
      } = held;
      const against = objectionsToAct('RETURN', scheme, sheet, { stage, expectedVersion });
      if (against.length > 0) return refused(against);
      const { sheetId } = sheet;
      const reason = proseText(returned.reason);
      if (reason === '') return refused([refuse('SCORE_RETURN_NEEDS_REASON', {}, ['reason'])]);
      await this.writer.move(
        tx,
        stagesAfter('RETURN', sheet.stages, stage).map((moved) => ({ sheetId, ...moved })),
      );
      await this.writer.step(tx, [{ sheetId, stage }], {
        step: 'RETURN',
        reason,
        personId: personOf(viewer),
      });
      const version = expectedVersion + 1;
      tx.witness({
        act: 'returnSheet',
        subject: { type: 'ScoreSheet', id: sheetId },
        facts: { stage, version, reason },
      });
      return done({ stage, version });
    });
  }
}
