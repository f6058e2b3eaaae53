import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type CheckPair, objectionsToPairs, rotation } from '../../domain/sheet/cross-check.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { isDone, stagesOf } from '../../domain/sheet/sheet.js';
import { type DeskNames } from '../../store/scoring-reader.js';
import { SheetReader } from '../../store/sheet/sheet-reader.js';
import { SheetWriter } from '../../store/sheet/sheet-writer.js';
import { isRefused, SheetDesk, type SheetsHeld } from './sheet-desk.js';

const refuse = refusing<ScoringReasons>();

export interface CheckAssignment {
  readonly cluster: DeskNames;
  /** Who checks whom; or every member the one so many places on. */
  readonly assigned: { readonly pairs: readonly CheckPair[] } | { readonly rotateBy: number };
  readonly idempotencyKey: string;
}

/** Phân công chấm chéo. Says which member checks which; nobody checks itself. */
@Injectable()
export class AssignCrossCheckers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: SheetDesk,
    private readonly sheets: SheetReader,
    private readonly writer: SheetWriter,
  ) {}

  run(viewer: Viewer, assignment: CheckAssignment): Promise<Outcome<{ assigned: number }>> {
    const { cluster, assigned, idempotencyKey } = assignment;
    const call = { act: 'assignCrossCheckers', idempotencyKey, input: assignment };
    return this.work.write(viewer, call, async (tx) => {
      const held = await this.desk.hold(tx, cluster, null);
      if (isRefused(held)) return held;
      const { desk, known } = held;
      if (!desk.leadership && !desk.standing) return refused([refuse('SCORE_CHECK_NOT_YOURS_TO_ASSIGN', {})]);
      const units = new Map(held.sheets.map((sheet) => [sheet.unitCode, sheet]));
      const pairs = 'pairs' in assigned ? assigned.pairs : rotation([...units.keys()], assigned.rotateBy);
      const faults = objectionsToPairs(new Set(units.keys()), pairs);
      if (faults.length > 0) return refused(faults);
      const changed = pairs.filter(({ checker, checked }) => units.get(checked)?.checkerCode !== checker);
      const marks = await this.sheets.marks(tx, { desk, scheme: known.scheme, unitCode: null });
      const begun = begunChecks(held, new Set(marks.map(({ sheetId, stage }) => `${sheetId} ${stage}`)));
      const late = changed.filter(({ checked }) => begun.has(checked));
      if (late.length > 0)
        return refused(
          late.map(({ checked }) => refuse('SCORE_CHECK_BEGUN', { unitCode: checked }, ['pairs'])),
        );
      if (changed.length === 0) return tx.leave({ assigned: pairs.length });
      await this.writer.assign(tx, desk, {
        personId: viewer.personId,
        pairs: changed.flatMap(({ checker, checked }) => {
          const [by, of] = [units.get(checker), units.get(checked)];
          return by && of ? [{ checkerId: by.unitId, checkedId: of.unitId }] : [];
        }),
      });
      tx.witness({
        act: 'assignCrossCheckers',
        subject: { type: 'Cluster', id: desk.clusterId },
        facts: { period: cluster.periodCode, pairs: changed },
      });
      return done({ assigned: pairs.length });
    });
  }
}

/** The units whose cross-check has marks, or is done: another checker would take them over unseen. */
function begunChecks({ known, sheets }: SheetsHeld, marked: ReadonlySet<string>): ReadonlySet<string> {
  const checking = stagesOf(known.scheme).flatMap(({ code, actor }) =>
    actor === 'CROSS_CHECKER' ? [code] : [],
  );
  return new Set(
    sheets.flatMap(({ unitCode, sheetId, stages }) =>
      stages.some(
        ({ stage, state }) =>
          checking.includes(stage) && (isDone(state) || marked.has(`${sheetId} ${stage}`)),
      )
        ? [unitCode]
        : [],
    ),
  );
}
