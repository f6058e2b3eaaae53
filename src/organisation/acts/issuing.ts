import { Injectable } from '@nestjs/common';
import { type DivisionId } from '../../kernel/ids.js';
import { newId } from '../../platform/database/ids.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { objectionsIn } from '../domain/cluster-rules.js';
import { type DivisionDraft, planOf } from '../domain/division.js';
import { ClusterWriter } from '../store/cluster-writer.js';
import { DivisionWriter } from '../store/division-writer.js';
import { ChangeNeighbours } from './change-neighbours.js';
import { DivisionCheck } from './division-check.js';

export type DivisionIssued = {
  readonly divisionId: DivisionId;
  /** Codes of the clusters that are formed, and of those that end for them. */
  readonly formed: readonly string[];
  readonly ended: readonly string[];
};

/** Who speaks against issuing: the rules of the day, and the floors above for the days that are settled. */
@Injectable()
export class IssuingObjectors {
  constructor(
    private readonly check: DivisionCheck,
    private readonly neighbours: ChangeNeighbours,
  ) {}

  async objections(tx: WriteTx, draft: DivisionDraft) {
    const problems = await this.check.problems(tx, [planOf(draft)], { replacing: true });
    return [...objectionsIn(problems.flat()), ...(await this.neighbours.objections(tx, draft.from))];
  }
}

/** Ends what the draft takes the place of, and forms its clusters. */
@Injectable()
export class IssuingStores {
  constructor(
    readonly divisions: DivisionWriter,
    private readonly clusters: ClusterWriter,
  ) {}

  async issue(tx: WriteTx, draft: DivisionDraft, legalBasis: string): Promise<DivisionIssued> {
    const { divisionId, organiserId, line, year, from } = draft;
    const ended = await this.divisions.endEarlier(tx, draft);
    const { to, clusters } = planOf(draft);
    const rows = clusters.map((cluster) => ({
      ...cluster,
      ...{ clusterId: newId<'Cluster'>(), organiserId, line, year, from, to, legalBasis },
    }));
    await this.clusters.insert(tx, rows);
    await this.divisions.remove(tx, divisionId);
    const formed = rows.map(({ code }) => code);
    tx.witness({
      act: 'issueDivision',
      subject: { type: 'Division', id: divisionId },
      onBehalfOf: organiserId,
      facts: { line, year, from, legalBasis, formed, ended },
    });
    for (const { clusterId, code } of rows)
      tx.witness({
        act: 'formCluster',
        subject: { type: 'Cluster', id: clusterId },
        onBehalfOf: organiserId,
        facts: { code, year, legalBasis },
      });
    return { divisionId, formed, ended };
  }
}
