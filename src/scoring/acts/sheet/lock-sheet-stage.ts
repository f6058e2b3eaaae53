import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { objectionsToAct, stagesAfter } from '../../domain/sheet/sheet-life.js';
import { type DeskNames } from '../../store/scoring-reader.js';
import { SheetWriter } from '../../store/sheet/sheet-writer.js';
import { isRefused, personOf, SheetDesk } from './sheet-desk.js';

export interface StageLock {
  readonly cluster: DeskNames;
  readonly stage: string;
  /** null: the sheets of all members that have reached the stage. */
  readonly unitCode: string | null;
  readonly idempotencyKey: string;
}

/** Khóa bước chấm. The chair closes a stage and all before it for good: from then on nobody writes there, nor returns to it. */
@Injectable()
export class LockSheetStage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: SheetDesk,
    private readonly writer: SheetWriter,
  ) {}

  run(viewer: Viewer, lock: StageLock): Promise<Outcome<{ locked: number }>> {
    const { cluster, stage, unitCode, idempotencyKey } = lock;
    const call = { act: 'lockSheetStage', idempotencyKey, input: lock };
    return this.work.write(viewer, call, async (tx) => {
      const held = await this.desk.hold(tx, cluster, unitCode);
      if (isRefused(held)) return held;
      const judged = held.sheets.map((sheet) => ({
        sheet,
        against: objectionsToAct('LOCK', held.known.scheme, sheet, { stage, expectedVersion: null }),
      }));
      const open = judged.filter(({ against }) => against.length === 0).map(({ sheet }) => sheet);
      if (open.length === 0) return refused(judged[0]?.against ?? []);
      await this.writer.move(
        tx,
        open.flatMap(({ sheetId, stages }) =>
          stagesAfter('LOCK', stages, stage).map((moved) => ({ sheetId, ...moved })),
        ),
      );
      await this.writer.step(
        tx,
        open.map(({ sheetId }) => ({ sheetId, stage })),
        { step: 'LOCK', reason: null, personId: personOf(viewer) },
      );
      tx.witness({
        act: 'lockSheetStage',
        subject: { type: 'Cluster', id: held.desk.clusterId },
        facts: { period: cluster.periodCode, stage, sheets: open.map(({ sheetId }) => sheetId) },
      });
      return done({ locked: open.length });
    });
  }
}
