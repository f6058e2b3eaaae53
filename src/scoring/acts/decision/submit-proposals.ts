import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { objectionsToMinutes } from '../../domain/decision/ballot.js';
import { type DecidingBody, objectionsToOpenAwards } from '../../domain/decision/proposal.js';
import { objectionsByQuotas } from '../../domain/decision/quota.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { ProposalWriter } from '../../store/decision/proposal-writer.js';
import { type DeskNames } from '../../store/scoring-reader.js';
import { ProposalDesks } from './proposal-desk.js';
import { QuotaDesk } from './quota-desk.js';

const refuse = refusing<ScoringReasons>();

export interface ProposalSubmission {
  readonly cluster: DeskNames;
  readonly body: Exclude<DecidingBody, 'CLUSTER'>;
  readonly expectedNumber: number;
  /** Names the cluster that a collective proposed for the Government's flag leads (Q01). */
  readonly minutes: string;
  readonly document: string;
  /** How many collectives lead the organiser's clusters, where not all of them are scored here, and which are counted. */
  readonly leaders: { readonly count: number; readonly basis: string } | null;
  readonly idempotencyKey: string;
}

/** Submits a list upwards, checked against the quotas in force in the year judged; it does not change afterwards. */
@Injectable()
export class SubmitProposals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desks: ProposalDesks,
    private readonly quotas: QuotaDesk,
    private readonly writer: ProposalWriter,
  ) {}

  run(viewer: Viewer, submission: ProposalSubmission): Promise<Outcome<{ number: number }>> {
    const { cluster, body, expectedNumber, idempotencyKey } = submission;
    return this.work.write(
      viewer,
      { act: 'submitProposals', idempotencyKey, input: submission },
      async (tx) => {
        const found = await this.desks.approach(tx, { cluster, body, expectedNumber, changes: false });
        if ('kind' in found) return found;
        if (found.list === null) return refused([refuse('PROPOSALS_NOT_FOUND', {})]);
        if (found.list.runId !== found.run.runId) return refused([refuse('PROPOSALS_REST_ON_OLDER_RUN', {})]);
        await this.writer.lockOrganiser(tx, found.organiser);
        const words = {
          minutes: proseText(submission.minutes),
          document: proseText(submission.document),
        };
        const leaders = submission.leaders && {
          count: submission.leaders.count,
          basis: proseText(submission.leaders.basis),
        };
        const { rules, facts, shares } = await this.quotas.of(tx, found, { minutes: words.minutes, leaders });
        const objections = [
          ...objectionsToMinutes(words),
          ...(leaders?.basis === '' ? [refuse('DOCUMENT_MISSING', {}, ['leaders', 'basis'])] : []),
          ...objectionsToOpenAwards({ items: [], open: found.list.open }),
          ...objectionsByQuotas(rules, facts),
        ];
        if (objections.length > 0) return refused(objections);
        await this.writer.submit(tx, found.list.listId, {
          ...{ ...words, leaders, quotas: shares, personId: viewer.personId },
        });
        tx.witness({
          act: 'submitProposals',
          subject: { type: 'ProposalList', id: found.list.listId },
          facts: {
            clusterId: found.desk.clusterId,
            period: cluster.periodCode,
            number: expectedNumber,
            body,
          },
        });
        return done({ number: expectedNumber });
      },
    );
  }
}
