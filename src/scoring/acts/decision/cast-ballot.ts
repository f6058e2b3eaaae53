import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type BallotId } from '../../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { objectionsToCasting, paperOf } from '../../domain/decision/ballot.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { BallotReader } from '../../store/decision/ballot-reader.js';
import { BallotWriter } from '../../store/decision/ballot-writer.js';
import { scoringConstraints } from '../../store/constraints.js';

const refuse = refusing<ScoringReasons>();

export interface Vote {
  readonly ballotId: BallotId;
  /** For which of the units the viewer acts for; null in a council, where persons vote. */
  readonly unitCode: string | null;
  readonly choices: readonly string[];
  readonly idempotencyKey: string;
}

/**
 * Casts a vote. Neither what stands under the key nor what is witnessed knows the choices: there are so few of them that a
 * fingerprint could be guessed. So a repetition under the same key answers the first one, whatever it says.
 */
@Injectable()
export class CastBallot {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ballots: BallotReader,
    private readonly writer: BallotWriter,
  ) {}

  run(viewer: Viewer, vote: Vote): Promise<Outcome<{ ballotId: string }>> {
    const { ballotId, unitCode, choices, idempotencyKey } = vote;
    const call = {
      act: 'castBallot',
      idempotencyKey,
      input: { ballotId, unitCode },
      constraints: scoringConstraints,
    };
    return this.work.write(viewer, call, async (tx) => {
      const [ballot] = await this.ballots.ballotsByIds(tx, [ballotId]);
      if (!ballot) return refused([refuse('BALLOT_NOT_FOUND', {}, ['ballotId'])]);
      const [electors = []] = await this.ballots.electorsOf(tx, [ballotId]);
      const elector = electors.find((one) => one.mine && one.code === unitCode);
      if (elector === undefined) return refused([refuse('NOT_AN_ELECTOR', {}, ['unitCode'])]);
      const [candidates = []] = await this.ballots.candidatesOf(tx, [ballotId]);
      const objections = objectionsToCasting({
        ...{ terms: ballot.terms, open: ballot.closedAt === null, voted: elector.voted === true },
        ...{ elector, candidates, choices },
      });
      if (objections.length > 0) return refused(objections);
      const paper = paperOf({ candidates, choices });
      if (!(await this.writer.cast(tx, { ballotId, elector: elector.number, paper })))
        return refused([refuse('BALLOT_CLOSED', {})]);
      tx.witness({
        act: 'castBallot',
        subject: { type: 'Ballot', id: ballotId },
        onBehalfOf: elector.unitId ?? undefined,
      });
      return done({ ballotId });
    });
  }
}
