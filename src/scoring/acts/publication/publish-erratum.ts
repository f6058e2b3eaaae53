import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import { appealsUntil } from '../../domain/publication/appeal-window.js';
import { objectionsToErratum } from '../../domain/publication/erratum.js';
import { movement } from '../../domain/run/movement.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { scoringConstraints } from '../../store/constraints.js';
import { lockDesk } from '../../store/desk-lock.js';
import { PublicationWriter, type VersionInForce } from '../../store/publication/publication-writer.js';
import { RankingReader } from '../../store/run/ranking-reader.js';
import { RunWriter } from '../../store/run/run-writer.js';
import { type ClusterDesk, ScoringReader } from '../../store/scoring-reader.js';
import { type Publication } from './publish-ranking.js';

const refuse = refusing<ScoringReasons>();

export interface Erratum extends Publication {
  readonly reason: string;
}

/** Đính chính. Publishes a newer run in place of the version in force, which stays readable, and tells who moves (law 25). */
@Injectable()
export class PublishErratum {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scoring: ScoringReader,
    private readonly runs: RunWriter,
    private readonly publications: PublicationWriter,
    private readonly rankings: RankingReader,
  ) {}

  run(viewer: Viewer, erratum: Erratum): Promise<Outcome<{ runId: string }>> {
    const call = {
      act: 'publishErratum',
      idempotencyKey: erratum.idempotencyKey,
      input: erratum,
      constraints: scoringConstraints,
    };
    return this.work.write(viewer, call, async (tx) => {
      const desk = await this.scoring.desk(tx, erratum.cluster);
      if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
      if (!desk.publisher) return refused([refuse('RANKING_NOT_YOURS_TO_PUBLISH', {})]);
      await lockDesk(tx, desk);
      const inForce = await this.publications.inForce(tx, desk);
      if (inForce === null) return refused([refuse('RANKING_NOT_PUBLISHED', {})]);
      return this.correct(tx, { desk, inForce, erratum, personId: viewer.personId });
    });
  }

  private async correct(
    tx: WriteTx,
    { desk, inForce, erratum, personId }: Correction,
  ): Promise<Outcome<{ runId: string }>> {
    const newest = await this.runs.newest(tx, desk);
    if (newest === null || newest !== erratum.runId)
      return refused([refuse('RUN_NOT_FOUND', {}, ['rankingId'])]);
    const reason = proseText(erratum.reason);
    const [before = [], after = []] = await this.rankings.rowsOf(tx, [inForce.runId, newest]);
    const sameRun = newest === inForce.runId;
    const objections = objectionsToErratum({ reason, sameRun, before, after });
    if (objections.length > 0) return refused(objections);
    const number = inForce.number + 1;
    const publishedAt = await this.publications.now(tx);
    const window = erratum.appealDays ? appealsUntil(publishedAt, erratum.appealDays) : null;
    const version = { runId: newest, number, reason, publishedAt, appealsUntil: window, personId };
    await this.publications.publish(tx, desk, version);
    tx.witness({
      act: 'publishErratum',
      subject: { type: 'ScoringRun', id: newest },
      facts: {
        ...{ clusterId: desk.clusterId, period: erratum.cluster.periodCode, version: number, reason },
        ...{ replaces: inForce.runId, appealsUntil: window },
        moves: movement(before, after),
      },
    });
    return done({ runId: newest });
  }
}

interface Correction {
  readonly desk: ClusterDesk;
  readonly inForce: VersionInForce;
  readonly erratum: Erratum;
  readonly personId: string | null;
}
