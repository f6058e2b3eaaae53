import { type Line } from '../../access/domain/index.js';
import { type DateRange } from '../../kernel/date-range.js';
import { type ClusterId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type OrganisationReasons } from './reasons.js';

/** Cụm (like units across places), khối (like units inside one level), khu vực (the justice sector's word). */
export const clusterKinds = ['CUM', 'KHOI', 'KHU_VUC'] as const;
export type ClusterKind = (typeof clusterKinds)[number];

/** Cụm trưởng, cụm phó, thành viên. The part a unit plays in a cluster. */
export const clusterRoles = ['LEADER', 'DEPUTY', 'MEMBER'] as const;
export type ClusterRole = (typeof clusterRoles)[number];

/** Cụm, khối thi đua. Units that compare themselves in one year, formed by an organiser in a line. */
export interface Cluster {
  readonly clusterId: ClusterId;
  readonly code: string;
  readonly year: number;
  readonly line: Line;
  readonly kind: ClusterKind;
  readonly name: string;
  readonly organiserId: UnitId;
  readonly legalBasis: string;
  readonly valid: DateRange;
}

export interface ClusterSeat {
  readonly unitId: UnitId;
  readonly role: ClusterRole;
}

export interface ClusterPlan {
  readonly code: string;
  readonly year: number;
  readonly kind: ClusterKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly seats: readonly ClusterSeat[];
}

/** A cluster about to be formed. */
export interface NewCluster extends ClusterPlan {
  readonly name: string;
  readonly line: Line;
  readonly organiserId: UnitId;
  readonly legalBasis: string;
}

const refuse = refusing<OrganisationReasons>();

/** What speaks against forming a cluster: it compares at least two units, none twice, and one of them leads. */
export function objectionsToCluster(plan: ClusterPlan, living: ReadonlySet<UnitId>): readonly Refusal[] {
  const cluster = plan.code;
  const ids = plan.seats.map((seat) => seat.unitId);
  const leaders = plan.seats.filter((seat) => seat.role === 'LEADER').length;
  const objections: Refusal[] = [];
  if (new Set(ids).size < 2)
    objections.push(refuse('CLUSTER_TOO_SMALL', { cluster, members: ids.length }, ['seats']));
  if (new Set(ids).size < ids.length) objections.push(refuse('CLUSTER_MEMBER_TWICE', { cluster }, ['seats']));
  if (leaders !== 1) objections.push(refuse('CLUSTER_NEEDS_ONE_LEADER', { cluster, leaders }, ['seats']));
  if (!ids.every((id) => living.has(id)))
    objections.push(refuse('UNIT_NOT_ALIVE', { on: plan.from }, ['seats']));
  if (plan.from < `${plan.year}-01-01` || plan.to > `${plan.year + 1}-01-01` || plan.from >= plan.to) {
    objections.push(refuse('CLUSTER_OUTSIDE_ITS_YEAR', { cluster, year: plan.year }, ['from']));
  }
  return objections;
}
