import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AppealId, type BallotId, type RunId } from '../kernel/ids.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { BallotType } from './graphql/decision/ballot.type.js';
import { AppealType } from './graphql/publication/publication.type.js';
import { RankingType } from './graphql/run/ranking.type.js';
import { AppealReader } from './store/publication/appeal-reader.js';
import { BallotReader } from './store/decision/ballot-reader.js';
import { RankingReader } from './store/run/ranking-reader.js';

/** What of this floor can be asked for by its id alone. */
@Injectable()
export class ScoringNodes implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly rankings: RankingReader,
    private readonly appeals: AppealReader,
    private readonly ballots: BallotReader,
  ) {}

  onModuleInit(): void {
    this.nodes.offer('Ranking', async (tx, ids) =>
      (await this.rankings.rankingsByRuns(tx, ids as RunId[])).map((r) => r && new RankingType(r)),
    );
    this.nodes.offer('Appeal', async (tx, ids) =>
      (await this.appeals.appealsByIds(tx, ids as AppealId[])).map((a) => a && new AppealType(a)),
    );
    this.nodes.offer('Ballot', async (tx, ids) =>
      (await this.ballots.ballotsByIds(tx, ids as BallotId[])).map((b) => b && new BallotType(b)),
    );
  }
}
