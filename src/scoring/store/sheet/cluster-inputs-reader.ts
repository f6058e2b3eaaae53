import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type FrozenInputs } from '../../domain/run/run.js';
import { type Scheme } from '../../domain/scheme/scheme.js';
import { isDone } from '../../domain/sheet/sheet.js';
import { MemberFactsReader } from './member-facts-reader.js';
import { type ClusterDesk, ScoringReader } from '../scoring-reader.js';
import { SheetReader } from './sheet-reader.js';

/**
 * Reads everything that a whole cluster is scored on, for those who judge it. What stands in a stage that was not handed in
 * yet does not count, and is not frozen either: after the publication every member may read what was.
 */
@Injectable()
export class ClusterInputsReader {
  constructor(
    private readonly scoring: ScoringReader,
    private readonly facts: MemberFactsReader,
    private readonly sheets: SheetReader,
  ) {}

  async of(tx: ReadTx, desk: ClusterDesk, scheme: Scheme): Promise<FrozenInputs> {
    const asked = { desk, scheme, unitCode: null };
    const members = await this.scoring.members(tx, desk);
    const facts = await this.facts.ofMembers(tx, desk, { members, scheme });
    const [sheets, stages, marks] = await Promise.all([
      this.sheets.sheets(tx, asked),
      this.sheets.stages(tx, asked),
      this.sheets.marks(tx, asked),
    ]);
    const of = <Row extends { readonly sheetId: string }>(rows: readonly Row[], id: string) =>
      rows.filter((row) => row.sheetId === id).map(({ sheetId: _, ...row }) => row);
    return {
      members: members.map(({ unitId, code, name }) => ({ unitId, code, name })),
      facts,
      sheets: sheets
        .filter(({ unitCode }) => members.some(({ code }) => code === unitCode))
        .map(({ sheetId, unitCode }) => ({
          unit: unitCode,
          stages: of(stages, sheetId).map(({ stage, state, version }) => ({ stage, state, version })),
          marks: of(marks, sheetId).filter((mark) =>
            stages.some(
              ({ sheetId: own, stage, state }) => own === sheetId && stage === mark.stage && isDone(state),
            ),
          ),
        })),
    };
  }
}
