import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { DivisionCheck, OrganisationModule } from '../organisation/index.js';
import { RollupModule } from '../rollup/index.js';
import { AddScheme } from './acts/add-scheme.js';
import { PublishRanking } from './acts/publish-ranking.js';
import { RecordInputs } from './acts/record-inputs.js';
import { RunScores } from './acts/run-scores.js';
import { decisionProviders } from './decision-providers.js';
import { RankingFields, UnitResultFields } from './graphql/ranking.fields.js';
import { SchemeQueries } from './graphql/scheme.queries.js';
import { ScoringMutations } from './graphql/scoring.mutations.js';
import { RankingsController } from './http/rankings.controller.js';
import { publicationProviders } from './publication-providers.js';
import { ScoringNodes } from './scoring-nodes.js';
import { sheetProviders } from './sheet-providers.js';
import { InputReader } from './store/input-reader.js';
import { MemberFactsReader } from './store/member-facts-reader.js';
import { RankingReader } from './store/ranking-reader.js';
import { RunWriter } from './store/run-writer.js';
import { SchemeReader } from './store/scheme-reader.js';
import { SchemeWriter } from './store/scheme-writer.js';
import { ScoringReader } from './store/scoring-reader.js';
import { UnjudgedReader } from './store/unjudged-reader.js';
import { yearProviders } from './year-providers.js';

const acts = [AddScheme, PublishRanking, RecordInputs, RunScores];
const stores = [
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
  imports: [AccessModule, OrganisationModule, RollupModule],
  controllers: [RankingsController],
  providers: [
    ...acts,
    ...stores,
    ...decisionProviders,
    ...publicationProviders,
    ...sheetProviders,
    ...yearProviders,
    RankingFields,
    SchemeQueries,
    ScoringMutations,
    ScoringNodes,
    UnitResultFields,
  ],
  exports: acts,
})
export class ScoringModule implements OnModuleInit {
  constructor(
    private readonly divisions: DivisionCheck,
    private readonly unjudged: UnjudgedReader,
  ) {}

  onModuleInit(): void {
    this.divisions.offerUnjudged((tx, plans) => this.unjudged.unjudged(tx, plans));
  }
}
