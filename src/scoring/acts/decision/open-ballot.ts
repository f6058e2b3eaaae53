import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type RunId } from '../../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { candidatesOf, objectionsToOpening } from '../../domain/decision/ballot.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { type Scheme } from '../../domain/scheme/scheme.js';
import { type BallotTerms, objectionsToTerms } from '../../domain/decision/vote-rule.js';
import { verdictsOf } from '../../domain/decision/verdict.js';
import { BallotWriter } from '../../store/decision/ballot-writer.js';
import { lockDesk } from '../../store/desk-lock.js';
import { type DeskNames, ScoringReader } from '../../store/scoring-reader.js';
import { type RunStandings, StandingReader } from '../../store/run/standing-reader.js';
import { ElectorRoll } from './elector-roll.js';

const refuse = refusing<ScoringReasons>();

export interface BallotOpening {
  readonly cluster: DeskNames;
  /** The run that was looked at; refused where a newer one exists. */
  readonly runId: RunId;
  /** The code of an award or a grade of the scheme. */
  readonly purpose: string;
  readonly terms: BallotTerms;
  /** Only among the units that share this rank. */
  readonly tiedAtRank: number | null;
  /** The accounts of the members of a council; a cluster's meeting has its member units. */
  readonly electors: readonly string[];
  readonly idempotencyKey: string;
}

/** Opens a ballot: terms, electors and candidates are fixed from now on (law 23). */
@Injectable()
export class OpenBallot {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scoring: ScoringReader,
    private readonly standings: StandingReader,
    private readonly roll: ElectorRoll,
    private readonly writer: BallotWriter,
  ) {}

  run(viewer: Viewer, opening: BallotOpening): Promise<Outcome<{ ballotId: string }>> {
    const { terms, idempotencyKey } = opening;
    const call = { act: 'openBallot', idempotencyKey, input: opening };
    return this.work.write(viewer, call, async (tx) => {
      const desk = await this.scoring.desk(tx, opening.cluster);
      if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
      const { body } = terms.rule;
      if (!(body === 'COUNCIL' ? desk.publisher : desk.scorer))
        return refused([refuse('BALLOT_NOT_YOURS_TO_CHAIR', {})]);
      await lockDesk(tx, desk);
      const run = await this.standings.newest(tx, desk);
      if (run?.runId !== opening.runId) return refused([refuse('RUN_NOT_FOUND', {}, ['rankingId'])]);
      const purpose = purposeOf(run.scheme, opening.purpose);
      const rows = candidatesOf(
        run.scheme.decision ?? { by: 'SCORE_RANK' },
        run.rows,
        opening.tiedAtRank === null
          ? null
          : {
              rank: opening.tiedAtRank,
              chosenElsewhere: await this.chosenElsewhere(tx, run, opening.purpose),
            },
      );
      const roll = await this.roll.of(tx, desk, { body, subjects: opening.electors });
      const held = await this.roll.held(tx, { runId: run.runId, purpose: opening.purpose, body });
      const objections = [
        ...objectionsToTerms(terms),
        ...(purpose === null
          ? [refuse('BALLOT_PURPOSE_UNKNOWN', { purpose: opening.purpose }, ['purpose'])]
          : objectionsToOpening(held)),
        ...(rows.length === 0 ? [refuse('NOBODY_TO_VOTE_FOR', {})] : []),
        ...roll.objections,
      ];
      if (purpose === null || objections.length > 0) return refused(objections);
      const ballotId = await this.writer.open(tx, desk, {
        ...{ runId: run.runId, previousId: null, purpose, terms },
        ...{ electors: roll.electors, candidates: rows, personId: viewer.personId },
      });
      tx.witness({
        act: 'openBallot',
        subject: { type: 'Ballot', id: ballotId },
        facts: {
          clusterId: desk.clusterId,
          period: opening.cluster.periodCode,
          purpose: purpose.code,
          terms,
        },
      });
      return done({ ballotId });
    });
  }

  private async chosenElsewhere(
    tx: WriteTx,
    { runId, scheme }: RunStandings,
    purpose: string,
  ): Promise<string[]> {
    const awards = (scheme.awards ?? []).map(({ code }) => code).filter((code) => code !== purpose);
    return verdictsOf(await this.standings.ballotsOn(tx, [runId]))
      .filter(({ awardCode }) => awards.includes(awardCode))
      .flatMap(({ elected }) => elected.map(({ unitId }) => unitId));
  }
}

function purposeOf(scheme: Scheme, code: string): { readonly code: string; readonly name: string } | null {
  return [...(scheme.awards ?? []), ...scheme.grades].find((one) => one.code === code) ?? null;
}
