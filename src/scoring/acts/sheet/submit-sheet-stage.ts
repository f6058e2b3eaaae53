import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { gather } from '../../domain/sheet/gather.js';
import { objectionsToAct, stagesAfter } from '../../domain/sheet/sheet-life.js';
import { objectionsToSubmission } from '../../domain/sheet/sheet-marking.js';
import { stagesOf } from '../../domain/sheet/sheet.js';
import { MemberFactsReader } from '../../store/sheet/member-facts-reader.js';
import { SheetReader } from '../../store/sheet/sheet-reader.js';
import { SheetWriter } from '../../store/sheet/sheet-writer.js';
import { type StageDone } from './mark-sheet.js';
import { isRefused, personOf, SheetDesk, type SheetNames } from './sheet-desk.js';

export interface StageSubmission {
  readonly sheet: SheetNames;
  readonly stage: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Gửi bước chấm. Ends a stage: what differs from before is explained, and the next stage opens. */
@Injectable()
export class SubmitSheetStage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: SheetDesk,
    private readonly facts: MemberFactsReader,
    private readonly sheets: SheetReader,
    private readonly writer: SheetWriter,
  ) {}

  run(viewer: Viewer, submission: StageSubmission): Promise<Outcome<StageDone>> {
    const { sheet: names, stage: code, expectedVersion, idempotencyKey } = submission;
    const call = { act: 'submitSheetStage', idempotencyKey, input: submission };
    return this.work.write(viewer, call, async (tx) => {
      const held = await this.desk.hold(tx, names, names.unitCode);
      if (isRefused(held)) return held;
      const {
        desk,
        known: { scheme },
        sheets: [sheet],
      } = held;
      const against = objectionsToAct('SUBMIT', scheme, sheet, { stage: code, expectedVersion });
      const stage = stagesOf(scheme).find((one) => one.code === code);
      if (against.length > 0 || stage === undefined) return refused(against);
      const { sheetId, unitId, unitCode } = sheet;
      const [facts] = await this.facts.ofMembers(tx, desk, { members: [{ unitId, code: unitCode }], scheme });
      const marks = await this.sheets.marks(tx, { desk, scheme, unitCode });
      const owing = facts
        ? objectionsToSubmission(scheme, { stage, gathered: gather(scheme, facts), marks })
        : [];
      if (owing.length > 0) return refused(owing);
      await this.writer.move(
        tx,
        stagesAfter('SUBMIT', sheet.stages, code).map((moved) => ({ sheetId, ...moved })),
      );
      await this.writer.step(tx, [{ sheetId, stage: code }], {
        step: 'SUBMIT',
        reason: null,
        personId: personOf(viewer),
      });
      const version = expectedVersion + 1;
      tx.witness({
        act: 'submitSheetStage',
        subject: { type: 'ScoreSheet', id: sheetId },
        onBehalfOf: sheet.standing.own ? unitId : undefined,
        facts: { stage: code, version },
      });
      return done({ stage: code, version });
    });
  }
}
