import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { hasInvisibleMarks } from '../../kernel/vietnamese-text.js';
import { type DivisionPlan, isClusterCode, type PlannedCluster } from './cluster-year.js';
import { type OrganisationReasons } from './reasons.js';

/** What is known of a planned division besides itself. */
export interface DivisionFacts {
  /** Those of the organiser and the seated units that live on the first day. */
  readonly living: ReadonlySet<UnitId>;
  /** Under which code each seated unit is known. */
  readonly codes: ReadonlyMap<UnitId, string>;
  /** The latest first day of a division issued in its place that does not begin before it. */
  readonly laterIssued: LocalDate | null;
  /** Codes of the plan that clusters of other divisions bear in the same time. */
  readonly codesTaken: ReadonlySet<string>;
  /** The other clusters of the same organiser, in the same time, by the units that sit in them. */
  readonly elsewhere: ReadonlyMap<UnitId, readonly string[]>;
  /** Không được xét thi đua năm trước. Units that held no rank in last year's published rankings of this organiser. */
  readonly unjudged: ReadonlySet<UnitId>;
}

/** What was found, in which cluster (null: in the whole), and of which unit. */
export interface Finding {
  readonly refusal: Refusal;
  readonly cluster: string | null;
  readonly unitId: UnitId | null;
}

const refuse = refusing<OrganisationReasons>();

export function found(refusal: Refusal, cluster?: PlannedCluster, unitId: UnitId | null = null): Finding {
  return { refusal, cluster: cluster?.code ?? null, unitId };
}

/** What no rule of any day allows: the record could not hold such clusters. */
export function faultsOfShape(plan: DivisionPlan, facts: DivisionFacts): readonly Finding[] {
  const { from, clusters, organiserId } = plan;
  const codes = clusters.map(({ code }) => code);
  const dead = refuse('UNIT_NOT_ALIVE', { on: from }, ['organiserId']);
  return [
    ...(facts.living.has(organiserId) ? [] : [found(dead)]),
    ...laterFaults(plan, facts),
    ...(clusters.length === 0 ? [found(refuse('DIVISION_EMPTY', {}, ['clusters']))] : []),
    ...clusters.flatMap((cluster, i) => [
      ...wordFaults(cluster),
      ...(codes.indexOf(cluster.code) < i || facts.codesTaken.has(cluster.code)
        ? [found(refuse('CLUSTER_CODE_TAKEN', {}, ['code']), cluster)]
        : []),
      ...dateFaults(cluster, plan),
      ...seatFaults(cluster, plan, facts),
    ]),
  ];
}

/** A division follows those issued before it; it never takes days from one that begins with it or later. */
function laterFaults({ from }: DivisionPlan, { laterIssued: later }: DivisionFacts): readonly Finding[] {
  return later === null ? [] : [found(refuse('DIVISION_LATER_ISSUED', { from, later }, ['from']))];
}

function wordFaults(cluster: PlannedCluster): readonly Finding[] {
  const { code, name } = cluster;
  const nameFits = name !== '' && name.length <= 300 && !hasInvisibleMarks(name);
  return [
    ...(isClusterCode(code) ? [] : [found(refuse('CLUSTER_CODE_MALFORMED', { code }, ['code']), cluster)]),
    ...(nameFits ? [] : [found(refuse('CLUSTER_NAME_UNFIT', { cluster: code }, ['name']), cluster)]),
  ];
}

function dateFaults(cluster: PlannedCluster, { from, to, year }: DivisionPlan): readonly Finding[] {
  if (from >= `${year}-01-01` && to <= `${year + 1}-01-01` && from < to) return [];
  return [found(refuse('CLUSTER_OUTSIDE_ITS_YEAR', { cluster: cluster.code, year }, ['from']), cluster)];
}

function seatFaults(
  cluster: PlannedCluster,
  { from }: DivisionPlan,
  facts: DivisionFacts,
): readonly Finding[] {
  const { code, seats } = cluster;
  const units = [...new Set(seats.map((seat) => seat.unitId))];
  const leaders = seats.filter(({ role }) => role === 'LEADER').length;
  const twoLeaders = refuse('CLUSTER_NEEDS_ONE_LEADER', { cluster: code, leaders }, ['seats']);
  return [
    ...(units.length < seats.length
      ? [found(refuse('CLUSTER_MEMBER_TWICE', { cluster: code }, ['seats']), cluster)]
      : []),
    ...(leaders > 1 ? [found(twoLeaders, cluster)] : []),
    ...units
      .filter((unitId) => !facts.living.has(unitId))
      .map((unitId) => {
        const who = { unit: facts.codes.get(unitId) ?? '', cluster: code, on: from };
        return found(refuse('CLUSTER_MEMBER_NOT_ALIVE', who, ['seats']), cluster, unitId);
      }),
  ];
}
