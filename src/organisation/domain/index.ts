export {
  type Cluster,
  type ClusterKind,
  clusterKinds,
  type ClusterRole,
  clusterRoles,
  type ClusterSeat,
  type DivisionPlan,
  emulationYears,
  type NewCluster,
} from './cluster-year.js';
export { type Succession, type SuccessionKind, successionKinds } from './succession.js';
export {
  type ParentInLine,
  type Unit,
  isUnitCode,
  type UnitKind,
  unitKinds,
  type UnitLevel,
  unitLevels,
  type UnitVersion,
  type UnitWords,
} from './unit.js';
export { type OrganisationReasons } from './reasons.js';
