import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type BallotId } from '../../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { objectionsToRunOff } from '../../domain/decision/ballot.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { BallotReader } from '../../store/decision/ballot-reader.js';
import { BallotWriter } from '../../store/decision/ballot-writer.js';
import { lockDesk } from '../../store/desk-lock.js';
import { ElectorRoll } from './elector-roll.js';

const refuse = refusing<ScoringReasons>();

export interface RunOff {
  readonly ballotId: BallotId;
  readonly idempotencyKey: string;
}

/** Opens a run-off for the seats left, among the tied or the first of those left; terms and electors stay. */
@Injectable()
export class OpenRunOff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ballots: BallotReader,
    private readonly roll: ElectorRoll,
    private readonly writer: BallotWriter,
  ) {}

  run(viewer: Viewer, runOff: RunOff): Promise<Outcome<{ ballotId: string }>> {
    const { ballotId: previousId, idempotencyKey } = runOff;
    return this.work.write(viewer, { act: 'openRunOff', idempotencyKey, input: runOff }, async (tx) => {
      const [known] = await this.ballots.ballotsByIds(tx, [previousId]);
      if (!known) return refused([refuse('BALLOT_NOT_FOUND', {}, ['ballotId'])]);
      if (!known.chairs) return refused([refuse('BALLOT_NOT_YOURS_TO_CHAIR', {})]);
      await lockDesk(tx, known);
      const { runId, purpose, terms, result } = known;
      const held = await this.roll.held(tx, { runId, purpose, body: terms.rule.body });
      const objections = objectionsToRunOff(previousId, held);
      if (objections.length > 0 || result === null)
        return refused(objections.length > 0 ? objections : [refuse('RUN_OFF_NOT_DUE', {})]);
      const [candidates = []] = await this.ballots.candidatesOf(tx, [previousId]);
      const among = candidates.filter(({ number }) => result.runOff.includes(number));
      const seats = terms.seats - result.candidates.filter(({ elected }) => elected).length;
      const ballotId = await this.writer.open(tx, known, {
        ...{ runId, previousId, purpose: { code: purpose, name: known.purposeName } },
        electors: null,
        terms: { ...terms, seats, choices: Math.min(terms.choices, among.length) },
        ...{ candidates: among, personId: viewer.personId },
      });
      tx.witness({
        act: 'openRunOff',
        subject: { type: 'Ballot', id: ballotId },
        facts: { previousId, among: among.map(({ code }) => code) },
      });
      return done({ ballotId });
    });
  }
}
