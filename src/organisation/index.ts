export { AbolishUnits } from './acts/abolish-units.js';
export { type AffectedWork, ChangeNeighbours } from './acts/change-neighbours.js';
export { CheckPaths } from './acts/check-paths.js';
export { DivisionCheck } from './acts/division-check.js';
export { FormClusters } from './acts/form-clusters.js';
export { ImportUnits } from './acts/import-units.js';
export { importTypes } from './http/import-request.js';
export { MergeUnits } from './acts/merge-units.js';
export { MoveUnits } from './acts/move-units.js';
export { type ChangeDone } from './acts/organisation-change.js';
export { RebuildPaths } from './acts/rebuild-paths.js';
export { type NewUnit, RegisterUnits } from './acts/register-units.js';
export { RenameUnit } from './acts/rename-unit.js';
export { SplitUnit } from './acts/split-unit.js';
export { ClusterKindEnum, ClusterType } from './graphql/cluster.type.js';
export { UnitKindEnum, UnitLevelEnum, UnitType } from './graphql/unit.type.js';
export { organisationMessagesEn } from './messages.en.js';
export { organisationMessagesVi } from './messages.vi.js';
export { OrganisationModule } from './organisation.module.js';
export { FateReader, type UnitFate } from './store/fate-reader.js';
export { ClusterReader, type SeenCluster } from './store/cluster-reader.js';
export {
  actsFor,
  actsInLine,
  clusterBelongsTo,
  clusterInCharge,
  clusterInSight,
  clusterJudged,
  inScope,
  inScopeDuring,
  leadsScoring,
  memberJudged,
  noChangeUnderWay,
  runsTheRegime,
  scopeHeld,
  subtreeInScope,
  withinHeld,
} from './store/published.js';
export { UnitReader } from './store/unit-reader.js';
