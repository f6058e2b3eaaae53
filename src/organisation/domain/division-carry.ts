import { type UnitId } from '../../kernel/ids.js';
import { type ClusterRole, type PlannedCluster } from './cluster-year.js';

/** Where the clusters of a new draft come from: last year's division, the one before it in the year, or nowhere. */
export const divisionSources = ['LAST_YEAR', 'CURRENT', 'EMPTY'] as const;
export type DivisionSource = (typeof divisionSources)[number];

/** What became of earlier members by the first day of the new division. */
export interface Survivors {
  readonly living: ReadonlySet<UnitId>;
  /** Of those that live no more, the one living unit they ended in, where it is one. */
  readonly heirs: ReadonlyMap<UnitId, UnitId>;
}

/**
 * Earlier clusters with the members that live on the new division's first day, and the single living heirs of those
 * that were merged. Two members that became one sit once, in the higher of their roles.
 */
export function carriedOver(
  clusters: readonly PlannedCluster[],
  { living, heirs }: Survivors,
  { keepRoles }: { readonly keepRoles: boolean },
): readonly PlannedCluster[] {
  return clusters.map(({ code, kind, name, seats }) => {
    const roles = new Map<UnitId, ClusterRole>();
    for (const { unitId, role } of seats) {
      const now = living.has(unitId) ? unitId : heirs.get(unitId);
      if (now !== undefined) roles.set(now, higher(role, roles.get(now)));
    }
    const members = [...roles].map(([unitId, role]) => ({
      unitId,
      role: keepRoles ? role : ('MEMBER' as const),
    }));
    return { code, kind, name, seats: members };
  });
}

function higher(role: ClusterRole, other: ClusterRole = 'MEMBER'): ClusterRole {
  const order: readonly ClusterRole[] = ['LEADER', 'DEPUTY', 'MEMBER'];
  return order.indexOf(role) < order.indexOf(other) ? role : other;
}
