import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { DivisionCheck, OrganisationModule } from '../organisation/index.js';
import { RollupModule } from '../rollup/index.js';
import { AddScheme } from './acts/scheme/add-scheme.js';
import { PublishRanking } from './acts/publication/publish-ranking.js';
import { RecordInputs } from './acts/run/record-inputs.js';
import { RunScores } from './acts/run/run-scores.js';
import { decisionProviders } from './decision-providers.js';
import { RankingFields, UnitResultFields } from './graphql/run/ranking.fields.js';
import { SchemeQueries } from './graphql/scheme/scheme.queries.js';
import { SchemeTemplateQueries } from './graphql/scheme/scheme-template.queries.js';
import { ScoringMutations } from './graphql/run/scoring.mutations.js';
import { RankingsController } from './http/rankings.controller.js';
import { publicationProviders } from './publication-providers.js';
import { ScoringNodes } from './scoring-nodes.js';
import { sheetProviders } from './sheet-providers.js';
import { InputReader } from './store/sheet/input-reader.js';
import { KnownIndicatorsReader } from './store/scheme/known-indicators-reader.js';
import { MemberFactsReader } from './store/sheet/member-facts-reader.js';
import { RankingReader } from './store/run/ranking-reader.js';
import { RunWriter } from './store/run/run-writer.js';
import { SchemeFactsReader } from './store/scheme/scheme-facts-reader.js';
import { SchemeReader } from './store/scheme/scheme-reader.js';
import { SchemeWriter } from './store/scheme/scheme-writer.js';
import { ScoringReader } from './store/scoring-reader.js';
import { UnjudgedReader } from './store/sheet/unjudged-reader.js';
import { yearProviders } from './year-providers.js';

const acts = [AddScheme, PublishRanking, RecordInputs, RunScores];
const stores = [
  InputReader,
  KnownIndicatorsReader,
  MemberFactsReader,
  RankingReader,
  RunWriter,
  SchemeFactsReader,
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
    SchemeTemplateQueries,
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
