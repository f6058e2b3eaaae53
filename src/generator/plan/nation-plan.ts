import { type NationMerger } from '../../demo/index.js';
import { type ClustersPlan, clustersAfter, clustersBefore } from './clusters.js';
import { type DistrictsEnd, districtsEnding, mergersOf } from './reform.js';
import { type NationSize, type PlannedUnits, planUnits } from './units.js';

/** The whole history of a generated nation, in the order in which it is told. */
export interface NationPlan {
  readonly units: PlannedUnits;
  readonly clustersBefore: readonly ClustersPlan[];
  readonly mergers: readonly NationMerger[];
  readonly districts: readonly DistrictsEnd[];
  readonly clustersAfter: ClustersPlan;
}

/** The same size and seed give the same nation, to the letter. */
export function planNation(size: NationSize): NationPlan {
  const units = planUnits(size);
  const mergers = mergersOf(units);
  return {
    units,
    clustersBefore: clustersBefore(units),
    mergers,
    districts: districtsEnding(units),
    clustersAfter: clustersAfter(units, mergers),
  };
}
