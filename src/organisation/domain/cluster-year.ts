import { type Line } from '../../access/domain/index.js';
import { type DateRange } from '../../kernel/date-range.js';
import { type ClusterId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';

/** Cụm (like units across places), khối (like units inside one level), khu vực (the justice sector's word). */
export const clusterKinds = ['CUM', 'KHOI', 'KHU_VUC'] as const;
export type ClusterKind = (typeof clusterKinds)[number];

/** The years of emulation that the service knows: from the first call of 1948 on. */
export const emulationYears = { first: 1948, last: 2200 } as const;

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

/** What is said of a cluster, whoever sits in it. */
export interface ClusterWords {
  readonly code: string;
  readonly kind: ClusterKind;
  readonly name: string;
}

/** A cluster that is being planned. */
export interface PlannedCluster extends ClusterWords {
  readonly seats: readonly ClusterSeat[];
}

/** Phân chia cụm, khối. The clusters that one organiser forms in a line for a year, for some days of it. */
export interface DivisionPlan {
  readonly organiserId: UnitId;
  readonly line: Line;
  readonly year: number;
  readonly from: LocalDate;
  /** The first day on which it holds no more. */
  readonly to: LocalDate;
  readonly clusters: readonly PlannedCluster[];
}

/** A cluster about to be formed. */
export interface NewCluster extends PlannedCluster {
  readonly year: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly line: Line;
  readonly organiserId: UnitId;
  readonly legalBasis: string;
}

/** Digits and capitals in groups, separated by dots or hyphens, such as CUM-10-STC. */
export function isClusterCode(text: string): boolean {
  return text.length <= 40 && /^[A-Z0-9]+([.-][A-Z0-9]+)*$/.test(text);
}
