import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ScoringReasons } from '../domain/reasons.js';
import { schemeAllowed } from '../domain/scheme-of-year.js';
import { stagesOf } from '../domain/sheet.js';
import { RunWriter } from '../store/run-writer.js';
import { SchemeChoice } from '../store/scheme-choice-reader.js';
import { type DeskNames, ScoringReader } from '../store/scoring-reader.js';
import { SheetWriter } from '../store/sheet-writer.js';

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
    private readonly schemes: SchemeChoice,
    private readonly sheets: SheetWriter,
    private readonly runs: RunWriter,
  ) {}

  run(viewer: Viewer, opening: SheetOpening): Promise<Outcome<{ opened: number }>> {
    const { cluster, schemeCode, idempotencyKey } = opening;
    return this.work.write(viewer, { act: 'openScoreSheets', idempotencyKey, input: opening }, async (tx) => {
      const desk = await this.scoring.desk(tx, cluster);
      if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
      if (!desk.leadership && !desk.standing) return refused([refuse('SCORE_SHEETS_NOT_YOURS_TO_OPEN', {})]);
      await this.runs.lock(tx, desk);
      const chosen = await this.schemes.chosen(tx, desk, schemeCode);
      if (chosen === null) return refused([refuse('SCHEME_NOT_FOUND', {}, ['schemeCode'])]);
      if ('bound' in chosen)
        return refused([refuse('SCORE_SHEETS_OF_ANOTHER_SCHEME', chosen.bound, ['schemeCode'])]);
      const against = schemeAllowed(desk.openYear, chosen.scheme);
      if (against.length > 0) return refused(against);
      const members = await this.scoring.members(tx, desk);
      if (members.length === 0) return refused([refuse('CLUSTER_EMPTY', {})]);
      const opened = await this.sheets.open(tx, desk, {
        schemeId: chosen.schemeId,
        personId: viewer.personId,
        units: members.map(({ unitId }) => unitId),
        stages: stagesOf(chosen.scheme).map(({ code }) => code),
      });
      if (opened === 0) return tx.leave({ opened });
      tx.witness({
        act: 'openScoreSheets',
        subject: { type: 'Cluster', id: desk.clusterId },
        facts: { period: cluster.periodCode, scheme: chosen.scheme.code, hash: chosen.hash, opened },
      });
      return done({ opened });
    });
  }
}
