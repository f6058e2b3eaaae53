import { type UnitId } from '../../kernel/ids.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { nameText } from '../../kernel/vietnamese-text.js';
import { type ClusterRole, type ClusterWords, isClusterCode, type PlannedCluster } from './cluster-year.js';
import { type OrganisationReasons } from './reasons.js';

/** A unit as an edit names it; null where there is none that may be named. */
export interface NamedUnit {
  readonly unitId: UnitId | null;
  readonly code: string;
}

/** One change of a draft. Clusters are named by the codes they bear when the edit's turn comes. */
export type DivisionEdit<Unit = NamedUnit> =
  | { readonly kind: 'ADD_CLUSTER'; readonly words: ClusterWords }
  | { readonly kind: 'CHANGE_CLUSTER'; readonly cluster: string; readonly words: Partial<ClusterWords> }
  | { readonly kind: 'DROP_CLUSTER'; readonly cluster: string }
  | (SeatEdit<'ADD_MEMBER', Unit> & { readonly role: ClusterRole })
  | (SeatEdit<'MOVE_MEMBER', Unit> & { readonly to: string; readonly role: ClusterRole })
  | (SeatEdit<'SET_ROLE', Unit> & { readonly role: ClusterRole })
  | SeatEdit<'REMOVE_MEMBER', Unit>;

interface SeatEdit<Kind extends string, Unit> {
  readonly kind: Kind;
  readonly cluster: string;
  readonly unit: Unit;
}

type Clusters = readonly PlannedCluster[];

interface Edited {
  readonly clusters: Clusters;
  readonly objections: readonly Refusal[];
}

const refuse = refusing<OrganisationReasons>();

/** A draft after the edits in their turn, and everything that stood against one of them. */
export function edited(clusters: Clusters, edits: readonly DivisionEdit[]): Edited {
  return edits.reduce<Edited>(
    (before, edit, i) => {
      const after = oneEdit(before.clusters, edit, ['edits', String(i)]);
      return { clusters: after.clusters, objections: [...before.objections, ...after.objections] };
    },
    { clusters, objections: [] },
  );
}

function oneEdit(clusters: Clusters, edit: DivisionEdit, field: readonly string[]): Edited {
  if (edit.kind === 'ADD_CLUSTER') {
    const taken = has(clusters, edit.words.code) ? [refuse('CLUSTER_CODE_TAKEN', {}, field)] : [];
    return next(clusters, [...taken, ...codeFaults(edit.words.code, field)], () => [
      ...clusters,
      { ...kept(edit.words), seats: [] },
    ]);
  }
  if (!has(clusters, edit.cluster)) return next(clusters, [missing(edit.cluster, field)]);
  if (edit.kind === 'DROP_CLUSTER') return drop(clusters, edit.cluster);
  if (edit.kind === 'CHANGE_CLUSTER') return reword(clusters, edit, field);
  return seat(clusters, edit, field);
}

function drop(clusters: Clusters, cluster: string): Edited {
  return next(clusters, [], () => clusters.filter(({ code }) => code !== cluster));
}

function reword(
  clusters: Clusters,
  { cluster, words }: { readonly cluster: string; readonly words: Partial<ClusterWords> },
  field: readonly string[],
): Edited {
  const { code = cluster } = words;
  const taken = code !== cluster && has(clusters, code) ? [refuse('CLUSTER_CODE_TAKEN', {}, field)] : [];
  const change = (one: PlannedCluster) => ({ ...one, ...kept({ ...one, ...words }) });
  return next(clusters, [...taken, ...codeFaults(code, field)], () => changed(clusters, cluster, change));
}

function seat(
  clusters: Clusters,
  edit: Extract<DivisionEdit, SeatEdit<string, NamedUnit>>,
  field: readonly string[],
): Edited {
  const { cluster, unit } = edit;
  const { unitId } = unit;
  if (edit.kind === 'ADD_MEMBER') {
    if (unitId === null) return next(clusters, [refuse('UNIT_NOT_FOUND', {}, field)]);
    if (sits(clusters, cluster, unitId))
      return next(clusters, [refuse('CLUSTER_MEMBER_TWICE', { cluster }, field)]);
    return next(clusters, [], () => seated(clusters, cluster, { unitId, role: edit.role }));
  }
  if (unitId === null || !sits(clusters, cluster, unitId))
    return next(clusters, [refuse('DIVISION_SEAT_NOT_FOUND', { cluster, unit: unit.code }, field)]);
  const without = changed(clusters, cluster, (one) => ({
    ...one,
    seats: one.seats.filter((own) => own.unitId !== unitId),
  }));
  if (edit.kind === 'REMOVE_MEMBER') return next(clusters, [], () => without);
  if (edit.kind === 'SET_ROLE')
    return next(clusters, [], () =>
      changed(clusters, cluster, (one) => ({
        ...one,
        seats: one.seats.map((own) => (own.unitId === unitId ? { unitId, role: edit.role } : own)),
      })),
    );
  if (!has(clusters, edit.to)) return next(clusters, [missing(edit.to, field)]);
  if (sits(without, edit.to, unitId))
    return next(clusters, [refuse('CLUSTER_MEMBER_TWICE', { cluster: edit.to }, field)]);
  return next(clusters, [], () => seated(without, edit.to, { unitId, role: edit.role }));
}

/** What an edit comes to: nothing where something stands against it. */
function next(clusters: Clusters, objections: readonly Refusal[], change = () => clusters): Edited {
  return { clusters: objections.length > 0 ? clusters : change(), objections };
}

function missing(cluster: string, field: readonly string[]): Refusal {
  return refuse('DIVISION_CLUSTER_NOT_FOUND', { cluster }, field);
}

function codeFaults(code: string, field: readonly string[]): readonly Refusal[] {
  return isClusterCode(code) ? [] : [refuse('CLUSTER_CODE_MALFORMED', { code }, field)];
}

function has(clusters: Clusters, code: string): boolean {
  return clusters.some((cluster) => cluster.code === code);
}

function sits(clusters: Clusters, code: string, unitId: UnitId): boolean {
  return clusters.some(
    (cluster) => cluster.code === code && cluster.seats.some((own) => own.unitId === unitId),
  );
}

function changed(
  clusters: Clusters,
  code: string,
  change: (cluster: PlannedCluster) => PlannedCluster,
): Clusters {
  return clusters.map((cluster) => (cluster.code === code ? change(cluster) : cluster));
}

function seated(clusters: Clusters, code: string, own: PlannedCluster['seats'][number]): Clusters {
  return changed(clusters, code, (cluster) => ({ ...cluster, seats: [...cluster.seats, own] }));
}

function kept({ code, kind, name }: ClusterWords): ClusterWords {
  return { code, kind, name: nameText(name) };
}
