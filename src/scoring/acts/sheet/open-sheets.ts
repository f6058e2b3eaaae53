import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { stagesOf } from '../../domain/sheet/sheet.js';
import { lockDesk } from '../../store/desk-lock.js';
import { type DeskNames, ScoringReader } from '../../store/scoring-reader.js';
import { SheetWriter } from '../../store/sheet/sheet-writer.js';
import { SchemeToScoreBy } from '../run/scheme-to-score-by.js';
import { isRefused } from './sheet-desk.js';

const refuse = refusing<ScoringReasons>();

export interface SheetOpening {
  readonly cluster: DeskNames;
  readonly schemeCode: string;
  readonly idempotencyKey: string;
}

/** Phát phiếu chấm. Hands every member of a cluster its score sheet; from then on the period is scored by that scheme. */
@Injectable()
export class OpenSheets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scoring: ScoringReader,
    private readonly schemes: SchemeToScoreBy,
    private readonly sheets: SheetWriter,
  ) {}

  run(viewer: Viewer, opening: SheetOpening): Promise<Outcome<{ opened: number }>> {
    const { cluster, schemeCode, idempotencyKey } = opening;
    return this.work.write(viewer, { act: 'openScoreSheets', idempotencyKey, input: opening }, async (tx) => {
      const desk = await this.scoring.desk(tx, cluster);
      if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
      if (!desk.leadership && !desk.standing) return refused([refuse('SCORE_SHEETS_NOT_YOURS_TO_OPEN', {})]);
      await lockDesk(tx, desk);
      const known = await this.schemes.allowed(tx, desk, schemeCode);
      if (isRefused(known)) return known;
      const members = await this.scoring.members(tx, desk);
      if (members.length === 0) return refused([refuse('CLUSTER_EMPTY', {})]);
      const opened = await this.sheets.open(tx, desk, {
        schemeId: known.schemeId,
        personId: viewer.personId,
        units: members.map(({ unitId }) => unitId),
        stages: stagesOf(known.scheme).map(({ code }) => code),
      });
      if (opened === 0) return tx.leave({ opened });
      tx.witness({
        act: 'openScoreSheets',
        subject: { type: 'Cluster', id: desk.clusterId },
        facts: { period: cluster.periodCode, scheme: known.scheme.code, hash: known.hash, opened },
      });
      return done({ opened });
    });
  }
}
