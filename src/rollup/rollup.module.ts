import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { ReportingModule } from '../reporting/index.js';
import { FoldTouched } from './acts/fold-touched.js';
import { RebuildRollUps } from './acts/rebuild-roll-ups.js';
import { SignConsolidation } from './acts/sign-consolidation.js';
import { VerifyRollUps } from './acts/verify-roll-ups.js';
import { ClusterRollUpFields, ClusterRollUpQueries } from './graphql/cluster-roll-up.fields.js';
import { CompletenessFields } from './graphql/completeness.fields.js';
import { ComparisonFields, RollUpComparisonFields } from './graphql/comparison.fields.js';
import { CompositionQueries } from './graphql/composition.queries.js';
import { ConsolidationMutations } from './graphql/consolidation.mutations.js';
import { ConsolidationQueries } from './graphql/consolidation.queries.js';
import { OverPeriodsQueries } from './graphql/over-periods.queries.js';
import { ContributionFields } from './graphql/contribution.fields.js';
import { DrillDownFields } from './graphql/drill-down.fields.js';
import { ClusterLeaderFields, LeaderQueries, SiblingFields } from './graphql/ranking.fields.js';
import { ReportingPlaces } from './graphql/reporting-places.js';
import { RollUps } from './graphql/roll-ups.js';
import { RollUpFields, UnitRollUpFields } from './graphql/rollup.fields.js';
import { TotalsFields } from './graphql/totals.fields.js';
import { TrendQueries } from './graphql/trend.queries.js';
import { BaseReader } from './store/base-reader.js';
import { BeneathReader } from './store/beneath-reader.js';
import { ClusterRollUpReader } from './store/cluster-roll-up-reader.js';
import { CompositionReader } from './store/composition-reader.js';
import { ConsolidationReader } from './store/consolidation-reader.js';
import { ConsolidationWriter } from './store/consolidation-writer.js';
import { ContributionReader } from './store/contribution-reader.js';
import { DrillDownReader } from './store/drill-down-reader.js';
import { FigureReader } from './store/figure-reader.js';
import { FoldWriter } from './store/fold-writer.js';
import { RecountReader } from './store/recount-reader.js';
import { LaidForms } from './store/laid-forms.js';
import { SumsReader } from './store/sums-reader.js';
import { FoldWorker } from './fold-worker.js';
import { SiblingReader } from './store/sibling-reader.js';

const resolvers = [
  ClusterLeaderFields,
  ClusterRollUpFields,
  ClusterRollUpQueries,
  ComparisonFields,
  CompletenessFields,
  CompositionQueries,
  ConsolidationMutations,
  ConsolidationQueries,
  OverPeriodsQueries,
  ContributionFields,
  DrillDownFields,
  LeaderQueries,
  RollUpComparisonFields,
  RollUpFields,
  TotalsFields,
  SiblingFields,
  TrendQueries,
  UnitRollUpFields,
];
const stores = [
  BaseReader,
  BeneathReader,
  ClusterRollUpReader,
  CompositionReader,
  ConsolidationReader,
  ConsolidationWriter,
  ContributionReader,
  DrillDownReader,
  FigureReader,
  FoldWriter,
  RecountReader,
  LaidForms,
  SumsReader,
  SiblingReader,
];

@Module({
  imports: [CalendarModule, OrganisationModule, ReportingModule],
  providers: [
    ...resolvers,
    ...stores,
    ReportingPlaces,
    FoldTouched,
    FoldWorker,
    RebuildRollUps,
    RollUps,
    SignConsolidation,
    VerifyRollUps,
  ],
  exports: [FigureReader, FoldTouched, RebuildRollUps, VerifyRollUps, SignConsolidation],
})
export class RollupModule {}
