import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { objectionsToAct } from '../../domain/sheet/sheet-life.js';
import { objectionsToMarks } from '../../domain/sheet/sheet-marking.js';
import { type RowMark, stagesOf } from '../../domain/sheet/sheet.js';
import { scoringConstraints } from '../../store/constraints.js';
import { MemberFactsReader } from '../../store/sheet/member-facts-reader.js';
import { SheetWriter } from '../../store/sheet/sheet-writer.js';
import { isRefused, personOf, SheetDesk, type SheetNames } from './sheet-desk.js';

export interface SheetMarking {
  readonly sheet: SheetNames;
  readonly stage: string;
  readonly expectedVersion: number;
  readonly rows: readonly RowMark[];
  readonly idempotencyKey: string;
}

/** What every act on a stage answers: its version after it. */
export interface StageDone {
  readonly [field: string]: string | number;
  readonly stage: string;
  readonly version: number;
}

/** Chấm các dòng của phiếu. Marks rows of a sheet in a stage, all of them or none. */
@Injectable()
export class MarkSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: SheetDesk,
    private readonly facts: MemberFactsReader,
    private readonly writer: SheetWriter,
  ) {}

  run(viewer: Viewer, marking: SheetMarking): Promise<Outcome<StageDone>> {
    const { sheet: names, stage: code, expectedVersion, idempotencyKey } = marking;
    const call = { act: 'markSheet', idempotencyKey, input: marking, constraints: scoringConstraints };
    return this.work.write(viewer, call, async (tx) => {
      const held = await this.desk.hold(tx, names, names.unitCode);
      if (isRefused(held)) return held;
      const {
        known: { scheme },
        sheets: [sheet],
      } = held;
      const against = objectionsToAct('MARK', scheme, sheet, { stage: code, expectedVersion });
      const stage = stagesOf(scheme).find((one) => one.code === code);
      const at = sheet.stages.find((one) => one.stage === code);
      if (against.length > 0 || stage === undefined || at === undefined) return refused(against);
      const rows = marking.rows.map(kept);
      const notApplicable = await this.facts.notApplicable(tx, sheet.unitId, held.desk);
      const faults = objectionsToMarks(scheme, { stage, notApplicable }, rows);
      if (faults.length > 0) return refused(faults);
      const version = await this.writer.mark(tx, at, { personId: personOf(viewer), rows });
      tx.witness({
        act: 'markSheet',
        subject: { type: 'ScoreSheet', id: sheet.sheetId },
        onBehalfOf: sheet.standing.own ? sheet.unitId : undefined,
        facts: { stage: code, version, rows },
      });
      return done({ stage: code, version });
    });
  }
}

function kept({ code, value, points, reason, documents }: RowMark): RowMark {
  return {
    code,
    value: value === null ? null : value.trim(),
    points,
    reason: proseText(reason ?? '') || null,
    documents: documents.map(proseText).filter((document) => document !== ''),
  };
}
