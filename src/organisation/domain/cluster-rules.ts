import { type UnitId } from '../../kernel/ids.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type DivisionPlan, type PlannedCluster } from './cluster-year.js';
import { type DivisionFacts, faultsOfShape, type Finding, found } from './division-shape.js';
import { type OrganisationReasons } from './reasons.js';

/** Whether a division with this fault cannot be issued, or can although it is told. */
export const severities = ['BLOCK', 'WARN'] as const;
export type Severity = (typeof severities)[number];

/** A rule of forming clusters, as the data of a day have it: which one, how strict, with which figures. */
export type ClusterRule = { readonly severity: Severity } & (
  | { readonly code: 'MIN_MEMBERS'; readonly parameters: { readonly least: number } }
  | { readonly code: 'MAX_MEMBERS'; readonly parameters: { readonly most: number } }
  | { readonly code: 'ONE_LEADER' | 'NOT_TWICE_WITH_SAME_ORGANISER' | 'LAST_YEARS_UNJUDGED_NOT_LEADER' }
);
export type ClusterRuleCode = ClusterRule['code'];

/** One thing that speaks against a planned division, by which rule (none: by its shape), and of what it speaks. */
export interface DivisionProblem extends Finding {
  readonly rule: ClusterRuleCode | null;
  readonly severity: Severity;
}

const refuse = refusing<OrganisationReasons>();

/**
 * Everything that speaks against a planned division, by the shape a division must have and by the rules of its day:
 * asked by who looks at a draft, by who issues it and by who forms clusters directly.
 */
export function problemsOf(
  plan: DivisionPlan,
  facts: DivisionFacts,
  rules: readonly ClusterRule[],
): readonly DivisionProblem[] {
  return [
    ...faultsOfShape(plan, facts).map((one) => ({ rule: null, severity: 'BLOCK' as const, ...one })),
    ...rules.flatMap((rule) =>
      brokenBy(rule, plan, facts).map((one) => ({ rule: rule.code, severity: rule.severity, ...one })),
    ),
  ];
}

/** What forbids issuing. */
export function objectionsIn(problems: readonly DivisionProblem[]): readonly Refusal[] {
  return problems.filter(({ severity }) => severity === 'BLOCK').map(({ refusal }) => refusal);
}

function brokenBy(rule: ClusterRule, plan: DivisionPlan, facts: DivisionFacts): readonly Finding[] {
  const each = (find: (cluster: PlannedCluster) => readonly Finding[]) => plan.clusters.flatMap(find);
  switch (rule.code) {
    case 'MIN_MEMBERS':
      return each((cluster) => tooSmall(cluster, rule.parameters.least));
    case 'MAX_MEMBERS':
      return each((cluster) => tooLarge(cluster, rule.parameters.most));
    case 'ONE_LEADER':
      return each(leaderless);
    case 'NOT_TWICE_WITH_SAME_ORGANISER':
      return seatedTwice(plan, facts);
    case 'LAST_YEARS_UNJUDGED_NOT_LEADER':
      return each((cluster) => ledByUnjudged(cluster, plan.year - 1, facts));
  }
}

function tooSmall(cluster: PlannedCluster, least: number): readonly Finding[] {
  const members = membersOf(cluster);
  if (members >= least) return [];
  return [found(refuse('CLUSTER_TOO_SMALL', { cluster: cluster.code, members, least }, ['seats']), cluster)];
}

function tooLarge(cluster: PlannedCluster, most: number): readonly Finding[] {
  const members = membersOf(cluster);
  if (members <= most) return [];
  return [found(refuse('CLUSTER_TOO_LARGE', { cluster: cluster.code, members, most }, ['seats']), cluster)];
}

/** Two leaders are a fault of shape already; whether a cluster may do without one is the rule's to say. */
function leaderless(cluster: PlannedCluster): readonly Finding[] {
  if (cluster.seats.some(({ role }) => role === 'LEADER')) return [];
  const facts = { cluster: cluster.code, leaders: 0 };
  return [found(refuse('CLUSTER_NEEDS_ONE_LEADER', facts, ['seats']), cluster)];
}

function seatedTwice({ clusters }: DivisionPlan, facts: DivisionFacts): readonly Finding[] {
  const units = [...new Set(clusters.flatMap(({ seats }) => seats.map(({ unitId }) => unitId)))];
  return units.flatMap((unitId) => {
    const own = clusters.filter(({ seats }) => seats.some((seat) => seat.unitId === unitId));
    const all = [...own.map(({ code }) => code), ...(facts.elsewhere.get(unitId) ?? [])];
    if (all.length < 2) return [];
    const twice = { unit: codeOf(unitId, facts), clusters: all.join(', ') };
    return [found(refuse('UNIT_IN_TWO_CLUSTERS', twice, ['seats']), own.at(-1), unitId)];
  });
}

function ledByUnjudged(cluster: PlannedCluster, year: number, facts: DivisionFacts): readonly Finding[] {
  return cluster.seats
    .filter(({ unitId, role }) => role === 'LEADER' && facts.unjudged.has(unitId))
    .map(({ unitId }) => {
      const who = { unit: codeOf(unitId, facts), cluster: cluster.code, year };
      return found(refuse('LEADER_WAS_UNJUDGED', who, ['seats']), cluster, unitId);
    });
}

function membersOf({ seats }: PlannedCluster): number {
  return new Set(seats.map(({ unitId }) => unitId)).size;
}

function codeOf(unitId: UnitId, { codes }: DivisionFacts): string {
  return codes.get(unitId) ?? '';
}
