import { Module, type OnModuleInit } from '@nestjs/common';
import { type RunId } from '../kernel/ids.js';
import { DivisionCheck, OrganisationModule } from '../organisation/index.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { RollupModule } from '../rollup/index.js';
import { AddScheme } from './acts/add-scheme.js';
import { AssignCrossCheckers } from './acts/assign-cross-checkers.js';
import { LockSheetStage } from './acts/lock-sheet-stage.js';
import { MarkSheet } from './acts/mark-sheet.js';
import { OpenSheets } from './acts/open-sheets.js';
import { PublishRanking } from './acts/publish-ranking.js';
import { RecordInputs } from './acts/record-inputs.js';
import { ReturnSheet } from './acts/return-sheet.js';
import { RunScores } from './acts/run-scores.js';
import { SheetDesk } from './acts/sheet-desk.js';
import { SubmitSheetStage } from './acts/submit-sheet-stage.js';
import { RankingFields, UnitResultFields } from './graphql/ranking.fields.js';
import { RankingType } from './graphql/ranking.type.js';
import { ScoreSheetMutations } from './graphql/score-sheet.mutations.js';
import { ScoreSheetQueries } from './graphql/score-sheet.queries.js';
import { SheetRoundMutations } from './graphql/sheet-round.mutations.js';
import { WhatIfQueries } from './graphql/what-if.queries.js';
import { SchemeQueries } from './graphql/scheme.queries.js';
import { ScoringMutations } from './graphql/scoring.mutations.js';
import { ClusterInputsReader } from './store/cluster-inputs-reader.js';
import { InputReader } from './store/input-reader.js';
import { KnownYearReader } from './store/known-year-reader.js';
import { MemberFactsReader } from './store/member-facts-reader.js';
import { RankingReader } from './store/ranking-reader.js';
import { RollUpInputReader } from './store/roll-up-input-reader.js';
import { RunWriter } from './store/run-writer.js';
import { SchemeChoice } from './store/scheme-choice-reader.js';
import { SchemeReader } from './store/scheme-reader.js';
import { SchemeWriter } from './store/scheme-writer.js';
import { ScoringReader } from './store/scoring-reader.js';
import { SheetReader } from './store/sheet-reader.js';
import { SheetViewReader } from './store/sheet-view-reader.js';
import { SheetWriter } from './store/sheet-writer.js';
import { UnjudgedReader } from './store/unjudged-reader.js';
import { yearProviders } from './year-providers.js';

const acts = [AddScheme, PublishRanking, RecordInputs, RunScores];
const sheetActs = [AssignCrossCheckers, LockSheetStage, MarkSheet, OpenSheets, ReturnSheet, SubmitSheetStage];
const sheetStores = [
  ClusterInputsReader,
  KnownYearReader,
  RollUpInputReader,
  SchemeChoice,
  SheetReader,
  SheetViewReader,
  SheetWriter,
];
const sheetQuestions = [ScoreSheetMutations, ScoreSheetQueries, SheetRoundMutations, WhatIfQueries];
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
  imports: [OrganisationModule, RollupModule],
  providers: [
    ...acts,
    ...stores,
    ...yearProviders,
    RankingFields,
    SchemeQueries,
    ScoringMutations,
    UnitResultFields,
    ...sheetActs,
    ...sheetStores,
    ...sheetQuestions,
    SheetDesk,
  ],
  exports: [...acts, ...sheetActs],
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
