import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { type AppealId, type RunId } from '../kernel/ids.js';
import { DivisionCheck, OrganisationModule } from '../organisation/index.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { AddScheme } from './acts/add-scheme.js';
import { AnswerAppeal } from './acts/answer-appeal.js';
import { FileAppeal } from './acts/file-appeal.js';
import { PublishErratum } from './acts/publish-erratum.js';
import { PublishRanking } from './acts/publish-ranking.js';
import { RecordInputs } from './acts/record-inputs.js';
import { RunScores } from './acts/run-scores.js';
import { AppealQueries } from './graphql/appeal.queries.js';
import { BoardQueries } from './graphql/board.queries.js';
import { ExplanationQueries } from './graphql/explanation.queries.js';
import { PublicationMutations } from './graphql/publication.mutations.js';
import { AppealType } from './graphql/publication.type.js';
import { RankingFields, UnitResultFields } from './graphql/ranking.fields.js';
import { RankingType } from './graphql/ranking.type.js';
import { SchemeQueries } from './graphql/scheme.queries.js';
import { ScoringMutations } from './graphql/scoring.mutations.js';
import { RankingsController } from './http/rankings.controller.js';
import { AppealReader } from './store/appeal-reader.js';
import { BoardReader } from './store/board-reader.js';
import { FrozenRunReader } from './store/frozen-run-reader.js';
import { InputReader } from './store/input-reader.js';
import { MemberFactsReader } from './store/member-facts-reader.js';
import { PublicationWriter } from './store/publication-writer.js';
import { RankingReader } from './store/ranking-reader.js';
import { RunWriter } from './store/run-writer.js';
import { SchemeReader } from './store/scheme-reader.js';
import { SchemeWriter } from './store/scheme-writer.js';
import { ScoringReader } from './store/scoring-reader.js';
import { UnjudgedReader } from './store/unjudged-reader.js';

const acts = [AddScheme, AnswerAppeal, FileAppeal, PublishErratum, PublishRanking, RecordInputs, RunScores];
const stores = [
  AppealReader,
  BoardReader,
  FrozenRunReader,
  PublicationWriter,
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
  imports: [AccessModule, OrganisationModule],
  controllers: [RankingsController],
  providers: [
    ...acts,
    ...stores,
    AppealQueries,
    BoardQueries,
    ExplanationQueries,
    PublicationMutations,
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
    private readonly appeals: AppealReader,
    private readonly divisions: DivisionCheck,
    private readonly unjudged: UnjudgedReader,
  ) {}

  onModuleInit(): void {
    this.nodes.offer('Ranking', async (tx, ids) =>
      (await this.rankings.rankingsByRuns(tx, ids as RunId[])).map((r) => r && new RankingType(r)),
    );
    this.nodes.offer('Appeal', async (tx, ids) =>
      (await this.appeals.appealsByIds(tx, ids as AppealId[])).map((a) => a && new AppealType(a)),
    );
    this.divisions.offerUnjudged((tx, plans) => this.unjudged.unjudged(tx, plans));
  }
}
