import { Injectable } from '@nestjs/common';
import { type RunId } from '../../../kernel/ids.js';
import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import { type Held } from '../../domain/decision/ballot.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { type BallotBody } from '../../domain/decision/vote-rule.js';
import { BallotReader } from '../../store/decision/ballot-reader.js';
import { type NewElector } from '../../store/decision/ballot-writer.js';
import { type ClusterDesk, ScoringReader } from '../../store/scoring-reader.js';

const refuse = refusing<ScoringReasons>();

/** Danh sách người bỏ phiếu. Who is entitled when a ballot opens, and what was voted on before. */
@Injectable()
export class ElectorRoll {
  constructor(
    private readonly scoring: ScoringReader,
    private readonly ballots: BallotReader,
  ) {}

  /** The member units of the cluster, or the members of a council by their accounts. */
  async of(
    tx: WriteTx,
    desk: ClusterDesk,
    { body, subjects }: { body: BallotBody; subjects: readonly string[] },
  ): Promise<{ electors: readonly NewElector[]; objections: readonly Refusal[] }> {
    const missing = [refuse('ELECTORS_MISSING', {}, ['electors'])];
    if (body === 'CLUSTER_MEETING') {
      const members = await this.scoring.members(tx, desk);
      return {
        electors: members.map(({ unitId, code, name }) => ({ unitId, personId: null, code, name })),
        objections: subjects.length > 0 ? missing : [],
      };
    }
    if (subjects.length === 0) return { electors: [], objections: missing };
    const known = await this.ballots.persons(tx, subjects);
    return {
      electors: known.map(({ personId, name }) => ({ unitId: null, personId, code: null, name })),
      objections: subjects
        .filter((subject) => !known.some((one) => one.subject === subject))
        .map((subject) => refuse('ELECTOR_NOT_FOUND', { subject }, ['electors', subject])),
    };
  }

  held(tx: WriteTx, of: { runId: RunId; purpose: string; body: BallotBody }): Promise<Held[]> {
    return this.ballots.held(tx, of);
  }
}
