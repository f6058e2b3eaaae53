import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { inputObjections, scoreFrozen } from '../../domain/run/run.js';
import { ClusterInputsReader } from '../../store/sheet/cluster-inputs-reader.js';
import { lockDesk } from '../../store/desk-lock.js';
import { RunWriter } from '../../store/run/run-writer.js';
import { type DeskNames, ScoringReader } from '../../store/scoring-reader.js';
import { SchemeToScoreBy } from './scheme-to-score-by.js';
import { isRefused } from '../sheet/sheet-desk.js';

const refuse = refusing<ScoringReasons>();

export interface ScoringRun {
  readonly cluster: DeskNames;
  readonly schemeCode: string;
  readonly idempotencyKey: string;
}

/** Scores and ranks a whole cluster and freezes inputs, scheme and result together (law 20). */
@Injectable()
export class RunScores {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scoring: ScoringReader,
    private readonly schemes: SchemeToScoreBy,
    private readonly inputs: ClusterInputsReader,
    private readonly runs: RunWriter,
  ) {}

  run(
    viewer: Viewer,
    { cluster, schemeCode, idempotencyKey }: ScoringRun,
  ): Promise<Outcome<{ runId: string }>> {
    return this.work.write(
      viewer,
      { act: 'runScores', idempotencyKey, input: { cluster, schemeCode } },
      async (tx) => {
        const desk = await this.scoring.desk(tx, cluster);
        if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
        if (!desk.scorer) return refused([refuse('CLUSTER_NOT_YOURS_TO_SCORE', {})]);
        await lockDesk(tx, desk);
        const known = await this.schemes.allowed(tx, desk, schemeCode);
        if (isRefused(known)) return known;
        const frozen = await this.inputs.of(tx, desk, known.scheme);
        if (frozen.members.length === 0) return refused([refuse('CLUSTER_EMPTY', {})]);
        const result = scoreFrozen(known.scheme, frozen);
        if ('faults' in result) return refused(inputObjections(known.scheme, frozen, result.faults));
        const { ranked } = result;
        const runId = await this.runs.insert(tx, desk, {
          ...{ scheme: known, frozen, ranked },
          personId: viewer.personId,
        });
        tx.witness({
          act: 'runScores',
          subject: { type: 'ScoringRun', id: runId },
          facts: {
            clusterId: desk.clusterId,
            period: cluster.periodCode,
            scheme: known.scheme.code,
            hash: known.hash,
          },
        });
        return done({ runId });
      },
    );
  }
}
