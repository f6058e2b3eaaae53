import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type RunId } from '../../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { draftProposals } from '../../domain/decision/proposal.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { ProposalWriter } from '../../store/decision/proposal-writer.js';
import { type DeskNames } from '../../store/scoring-reader.js';
import { ProposalDesks } from './proposal-desk.js';

const refuse = refusing<ScoringReasons>();

export interface ProposalDraft {
  readonly cluster: DeskNames;
  /** The run that was looked at; refused where a newer one exists. */
  readonly runId: RunId;
  readonly expectedNumber: number;
  readonly idempotencyKey: string;
}

/** Drafts proposals for flags and certificates from the newest run and the ballots held on it, as its scheme decides. */
@Injectable()
export class DraftProposals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desks: ProposalDesks,
    private readonly writer: ProposalWriter,
  ) {}

  run(viewer: Viewer, draft: ProposalDraft): Promise<Outcome<{ number: number }>> {
    const { cluster, expectedNumber, idempotencyKey } = draft;
    return this.work.write(viewer, { act: 'draftProposals', idempotencyKey, input: draft }, async (tx) => {
      const found = await this.desks.approach(tx, {
        cluster,
        body: 'CLUSTER',
        expectedNumber,
        changes: true,
      });
      if ('kind' in found) return found;
      const { desk, run, members, verdicts } = found;
      if (run.runId !== draft.runId) return refused([refuse('RUN_NOT_FOUND', {}, ['rankingId'])]);
      if ((run.scheme.awards ?? []).length === 0) return refused([refuse('SCHEME_HAS_NO_AWARDS', {})]);
      const number = expectedNumber + 1;
      const listId = await this.writer.insert(tx, desk, {
        ...draftProposals(run.scheme, members, verdicts),
        ...{ runId: run.runId, number, body: 'CLUSTER', reason: null, personId: viewer.personId },
      });
      tx.witness({
        act: 'draftProposals',
        subject: { type: 'ProposalList', id: listId },
        facts: { clusterId: desk.clusterId, period: cluster.periodCode, number },
      });
      return done({ number });
    });
  }
}
