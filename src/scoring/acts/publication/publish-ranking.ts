import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { appealsUntil } from '../../domain/publication/appeal-window.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { publicationAllowed } from '../../domain/scheme/scheme-of-year.js';
import { scoringConstraints } from '../../store/constraints.js';
import { lockDesk } from '../../store/desk-lock.js';
import { PublicationWriter } from '../../store/publication/publication-writer.js';
import { RunWriter } from '../../store/run/run-writer.js';
import { type DeskNames, ScoringReader } from '../../store/scoring-reader.js';

const refuse = refusing<ScoringReasons>();

export interface Publication {
  readonly cluster: DeskNames;
  /** The run that was looked at; refused where a newer one exists. */
  readonly runId: string;
  /** For how many days after this one the members may appeal; none where nothing is said. */
  readonly appealDays?: number | null | undefined;
  readonly idempotencyKey: string;
}

/** Publishes the ranking of a cluster in one transaction; from then on its members see it, and it stays (law 25). */
@Injectable()
export class PublishRanking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scoring: ScoringReader,
    private readonly runs: RunWriter,
    private readonly publications: PublicationWriter,
  ) {}

  run(viewer: Viewer, publication: Publication): Promise<Outcome<{ runId: string }>> {
    const call = {
      act: 'publishRanking',
      idempotencyKey: publication.idempotencyKey,
      input: publication,
      constraints: scoringConstraints,
    };
    return this.work.write(viewer, call, async (tx) => {
      const desk = await this.scoring.desk(tx, publication.cluster);
      if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
      if (!desk.publisher) return refused([refuse('RANKING_NOT_YOURS_TO_PUBLISH', {})]);
      const early = publicationAllowed(desk.openYear, desk.yearly);
      if (early.length > 0) return refused(early);
      await lockDesk(tx, desk);
      if ((await this.publications.inForce(tx, desk)) !== null)
        return refused([refuse('RANKING_ALREADY_PUBLISHED', {})]);
      const newest = await this.runs.newest(tx, desk);
      if (newest === null || newest !== publication.runId)
        return refused([refuse('RUN_NOT_FOUND', {}, ['rankingId'])]);
      const publishedAt = await this.publications.now(tx);
      const { appealDays } = publication;
      const window = appealDays ? appealsUntil(publishedAt, appealDays) : null;
      await this.publications.publish(tx, desk, {
        ...{ runId: newest, number: 1, reason: null, publishedAt },
        ...{ appealsUntil: window, personId: viewer.personId },
      });
      tx.witness({
        act: 'publishRanking',
        subject: { type: 'ScoringRun', id: newest },
        facts: {
          clusterId: desk.clusterId,
          period: publication.cluster.periodCode,
          version: 1,
          appealsUntil: window,
        },
      });
      return done({ runId: newest });
    });
  }
}
