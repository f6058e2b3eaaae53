import { Module, type OnModuleInit } from '@nestjs/common';
import { type BallotId, type RunId } from '../kernel/ids.js';
import { DivisionCheck, OrganisationModule } from '../organisation/index.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { AddScheme } from './acts/add-scheme.js';
import { CastBallot } from './acts/cast-ballot.js';
import { ChangeProposals } from './acts/change-proposals.js';
import { CloseBallot } from './acts/close-ballot.js';
import { DraftProposals } from './acts/draft-proposals.js';
import { ElectorRoll } from './acts/elector-roll.js';
import { OpenBallot } from './acts/open-ballot.js';
import { OpenRunOff } from './acts/open-run-off.js';
import { ProposalDesks } from './acts/proposal-desk.js';
import { PublishRanking } from './acts/publish-ranking.js';
import { QuotaDesk } from './acts/quota-desk.js';
import { RecordInputs } from './acts/record-inputs.js';
import { RunScores } from './acts/run-scores.js';
import { SubmitProposals } from './acts/submit-proposals.js';
import { BallotFields } from './graphql/ballot.fields.js';
import { BallotMutations } from './graphql/ballot.mutations.js';
import { BallotType } from './graphql/ballot.type.js';
import { ProposalFields } from './graphql/proposal.fields.js';
import { ProposalMutations } from './graphql/proposal.mutations.js';
import { QuotaQueries } from './graphql/quota.queries.js';
import { RankingFields, UnitResultFields } from './graphql/ranking.fields.js';
import { RankingType } from './graphql/ranking.type.js';
import { SchemeQueries } from './graphql/scheme.queries.js';
import { ScoringMutations } from './graphql/scoring.mutations.js';
import { BallotReader } from './store/ballot-reader.js';
import { BallotWriter } from './store/ballot-writer.js';
import { InputReader } from './store/input-reader.js';
import { LeaderReader } from './store/leader-reader.js';
import { MemberFactsReader } from './store/member-facts-reader.js';
import { ProposalReader } from './store/proposal-reader.js';
import { ProposalWriter } from './store/proposal-writer.js';
import { QuotaReader } from './store/quota-reader.js';
import { RankingReader } from './store/ranking-reader.js';
import { RunWriter } from './store/run-writer.js';
import { SchemeReader } from './store/scheme-reader.js';
import { SchemeWriter } from './store/scheme-writer.js';
import { ScoringReader } from './store/scoring-reader.js';
import { StandingReader } from './store/standing-reader.js';
import { UnjudgedReader } from './store/unjudged-reader.js';

const acts = [AddScheme, PublishRanking, RecordInputs, RunScores];
const deciding = [
  CastBallot,
  CloseBallot,
  OpenBallot,
  OpenRunOff,
  ChangeProposals,
  DraftProposals,
  SubmitProposals,
];
const desks = [ElectorRoll, ProposalDesks, QuotaDesk];
const decided = [BallotFields, BallotMutations, ProposalFields, ProposalMutations, QuotaQueries];
const stores = [
  BallotReader,
  BallotWriter,
  LeaderReader,
  ProposalReader,
  ProposalWriter,
  QuotaReader,
  StandingReader,
  InputReader,
  MemberFactsReader,
  RankingReader,
  RunWriter,
  SchemeReader,
  SchemeWriter,
  ScoringReader,
  UnjudgedReader,
];

@Module({
  imports: [OrganisationModule],
  providers: [
    ...acts,
    ...deciding,
    ...desks,
    ...stores,
    ...decided,
    RankingFields,
    SchemeQueries,
    ScoringMutations,
    UnitResultFields,
  ],
  exports: acts,
})
export class ScoringModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly rankings: RankingReader,
    private readonly ballots: BallotReader,
    private readonly divisions: DivisionCheck,
    private readonly unjudged: UnjudgedReader,
  ) {}

  onModuleInit(): void {
    this.nodes.offer('Ranking', async (tx, ids) =>
      (await this.rankings.rankingsByRuns(tx, ids as RunId[])).map((r) => r && new RankingType(r)),
    );
    this.nodes.offer('Ballot', async (tx, ids) =>
      (await this.ballots.ballotsByIds(tx, ids as BallotId[])).map(
        (ballot) => ballot && new BallotType(ballot),
      ),
    );
    this.divisions.offerUnjudged((tx, plans) => this.unjudged.unjudged(tx, plans));
  }
}
