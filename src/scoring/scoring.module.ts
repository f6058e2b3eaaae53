import { Module, type OnModuleInit } from '@nestjs/common';
import { type RunId } from '../kernel/ids.js';
import { DivisionCheck, OrganisationModule } from '../organisation/index.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { AddScheme } from './acts/add-scheme.js';
import { PublishRanking } from './acts/publish-ranking.js';
import { RecordInputs } from './acts/record-inputs.js';
import { RunScores } from './acts/run-scores.js';
import { RankingFields, UnitResultFields } from './graphql/ranking.fields.js';
import { RankingType } from './graphql/ranking.type.js';
import { SchemeTemplateQueries } from './graphql/scheme-template.queries.js';
import { SchemeQueries } from './graphql/scheme.queries.js';
import { ScoringMutations } from './graphql/scoring.mutations.js';
import { InputReader } from './store/input-reader.js';
import { KnownIndicatorsReader } from './store/known-indicators-reader.js';
import { MemberFactsReader } from './store/member-facts-reader.js';
import { RankingReader } from './store/ranking-reader.js';
import { RunWriter } from './store/run-writer.js';
import { SchemeFactsReader } from './store/scheme-facts-reader.js';
import { SchemeReader } from './store/scheme-reader.js';
import { SchemeWriter } from './store/scheme-writer.js';
import { ScoringReader } from './store/scoring-reader.js';
import { UnjudgedReader } from './store/unjudged-reader.js';

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
  imports: [OrganisationModule],
  providers: [
    ...acts,
    ...stores,
    RankingFields,
    SchemeQueries,
    SchemeTemplateQueries,
    ScoringMutations,
    UnitResultFields,
  ],
  exports: acts,
})
export class ScoringModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly rankings: RankingReader,
    private readonly divisions: DivisionCheck,
    private readonly unjudged: UnjudgedReader,
  ) {}

  onModuleInit(): void {
    this.nodes.offer('Ranking', async (tx, ids) =>
      (await this.rankings.rankingsByRuns(tx, ids as RunId[])).map((r) => r && new RankingType(r)),
    );
    this.divisions.offerUnjudged((tx, plans) => this.unjudged.unjudged(tx, plans));
  }
}
