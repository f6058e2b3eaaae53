import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type BallotId } from '../../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { countPapers } from '../../domain/decision/ballot-count.js';
import { objectionsToCounting, objectionsToMinutes } from '../../domain/decision/ballot.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { type Ballot, BallotReader, type BallotResult } from '../../store/decision/ballot-reader.js';
import { BallotWriter } from '../../store/decision/ballot-writer.js';
import { lockDesk } from '../../store/desk-lock.js';

const refuse = refusing<ScoringReasons>();

export interface BallotClosing {
  readonly ballotId: BallotId;
  readonly minutes: string;
  readonly document: string;
  /** Where too few took part: close as invalid, without counting. Where enough did, the papers are counted all the same. */
  readonly evenBelowQuorum: boolean;
  readonly idempotencyKey: string;
}

/** Closes a ballot, counts its papers and keeps the minutes: from here on the result is seen, and never changes. */
@Injectable()
export class CloseBallot {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ballots: BallotReader,
    private readonly writer: BallotWriter,
  ) {}

  run(viewer: Viewer, closing: BallotClosing): Promise<Outcome<{ ballotId: string }>> {
    const { ballotId, evenBelowQuorum, idempotencyKey } = closing;
    const call = { act: 'closeBallot', idempotencyKey, input: closing };
    return this.work.write(viewer, call, async (tx) => {
      const [ballot] = await this.ballots.ballotsByIds(tx, [ballotId]);
      if (!ballot) return refused([refuse('BALLOT_NOT_FOUND', {}, ['ballotId'])]);
      if (!ballot.chairs) return refused([refuse('BALLOT_NOT_YOURS_TO_CHAIR', {})]);
      const words = { minutes: proseText(closing.minutes), document: proseText(closing.document) };
      const wordless = objectionsToMinutes(words);
      if (wordless.length > 0) return refused(wordless);
      // A list is drawn up from the ballots closed before it: none may close beside it.
      await lockDesk(tx, ballot);
      if (!(await this.writer.seal(tx, ballotId))) return refused([refuse('BALLOT_CLOSED', {})]);
      const voted = await this.writer.turnout(tx, ballotId);
      const missing = objectionsToCounting(ballot.terms, { entitled: ballot.entitled, voted });
      if (missing.length > 0 && !evenBelowQuorum) return refused(missing);
      const result = missing.length > 0 ? null : await this.count(tx, ballot);
      await this.writer.close(tx, { ballotId, result, personId: viewer.personId, ...words });
      tx.witness({
        act: 'closeBallot',
        subject: { type: 'Ballot', id: ballotId },
        facts: { outcome: result?.outcome ?? 'INVALID', voted, entitled: ballot.entitled },
      });
      return done({ ballotId });
    });
  }

  private async count(tx: WriteTx, { ballotId, terms, entitled }: Ballot): Promise<BallotResult> {
    const [candidates = []] = await this.ballots.candidatesOf(tx, [ballotId]);
    const papers = await this.writer.papers(tx, ballotId);
    return {
      ...countPapers(terms, {
        papers: papers.map(({ paper }) => paper),
        entitled,
        candidates: candidates.map(({ number }) => number),
      }),
      named: papers.flatMap(({ elector, paper }) => (elector === null ? [] : [{ elector, paper }])),
    };
  }
}
