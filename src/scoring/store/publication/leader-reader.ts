import { Injectable } from '@nestjs/common';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type Leader } from '../../domain/decision/quota.js';
import { leadingOf, verdictsOf } from '../../domain/decision/verdict.js';
import { type OrganiserYear } from '../decision/proposal-reader.js';
import { StandingReader } from '../run/standing-reader.js';

@Injectable()
export class LeaderReader {
  constructor(private readonly standings: StandingReader) {}

  /** The collectives judged leaders of an organiser's clusters, as their newest runs and ballots say; two statements. */
  async ofOrganiser(tx: ReadTx, organiser: OrganiserYear): Promise<Leader[]> {
    const runs = await this.standings.ofOrganiser(tx, organiser);
    const ballots = await this.standings.ballotsOn(
      tx,
      runs.map(({ runId }) => runId),
    );
    return runs.flatMap(({ runId, clusterName, scheme, rows }) => {
      const members = rows.map(({ unitId, code, name, rank }) => ({
        ...{ unitId, unitCode: code, unitName: name, rank, exclusions: [] },
      }));
      const leader = leadingOf(
        scheme,
        members,
        verdictsOf(ballots.filter((ballot) => ballot.runId === runId)),
      );
      return leader === null ? [] : [{ unitName: leader.unitName, clusterName }];
    });
  }
}
