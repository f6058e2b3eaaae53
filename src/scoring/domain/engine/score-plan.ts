import { leafBounds } from './bounds.js';
import { type FigureColumn, leaderOf } from './figure-column.js';
import { compare, type Fraction, fractionOf, one } from './fraction.js';
import { bands } from './methods/bands.js';
import { choice } from './methods/choice.js';
import { perUnit, perViolation } from './methods/counted.js';
import { external, manual, set } from './methods/given.js';
import { leaderRelative } from './methods/leader-relative.js';
import { type Rule } from './methods/rule.js';
import { plusMinus } from './methods/plus-minus.js';
import { ratioToTarget } from './methods/ratio-to-target.js';
import { yesOrNo } from './methods/yes-or-no.js';
import { type BonusGroup, type Criterion, isLeaf, type Leaf, type Scheme } from '../scheme/scheme.js';

export interface PlannedLeaf {
  readonly leaf: Leaf;
  /** Where its points stand among a unit's. */
  readonly place: number;
  /** Its rule in a cluster, of which only a relative method needs to know. */
  readonly ruleIn: (column: FigureColumn) => Rule;
  /** For points that a person set. */
  readonly set: Rule;
}

export interface PlannedNode {
  readonly criterion: Pick<Criterion, 'code' | 'name' | 'max' | 'notApplicable'>;
  /** Its own code and those of the criteria it stands in. */
  readonly within: readonly string[];
  readonly depth: number;
  readonly place: number;
  readonly max: Fraction;
  readonly weight: Weight;
  /** Its weight where the unit chose it; null where it may not be chosen. */
  readonly chosen: Weight | null;
  readonly leaf: PlannedLeaf | null;
  readonly children: readonly PlannedNode[];
}

export interface Weight {
  readonly text: string;
  readonly by: Fraction;
  readonly plain: boolean;
}

/** Leaves of which all count, or only the highest, up to a cap. */
export interface PlannedGroup {
  readonly leaves: readonly PlannedLeaf[];
  readonly highestOnly: boolean;
  readonly cap: Fraction | null;
}

/** A scheme made ready to score many units. */
export interface Plan {
  readonly scheme: Scheme;
  readonly root: PlannedNode;
  readonly leaves: readonly PlannedLeaf[];
  /** The bonuses by group; those of none stand in one that is not named and counts all. */
  readonly bonuses: readonly PlannedGroup[];
  readonly bonusCap: Fraction | null;
  readonly deductions: PlannedGroup;
  /** Whether units may differ in what applies to them or weighs more. */
  readonly flexible: boolean;
  readonly leafPlaces: number | null;
  readonly totalPlaces: number | null;
  readonly nodes: ReadonlyMap<string, PlannedNode>;
  /** How many places there are. */
  readonly size: number;
}

const known = new WeakMap<Scheme, Plan>();

/** A scheme never changes once issued, so it is made ready once. */
export function planOf(scheme: Scheme): Plan {
  const before = known.get(scheme);
  if (before !== undefined) return before;
  const plan = planned(scheme);
  known.set(scheme, plan);
  return plan;
}

function planned(scheme: Scheme): Plan {
  const nodes = new Map<string, PlannedNode>();
  const leaves: PlannedLeaf[] = [];
  let places = 0;
  const asLeaf = (leaf: Leaf, place: number): PlannedLeaf => {
    const ready = { leaf, place, ruleIn: ruleOf(leaf), set: set(leafBounds(leaf)) };
    leaves.push(ready);
    return ready;
  };
  const asNode = (criterion: Criterion, above: readonly string[]): PlannedNode => {
    const place = places++;
    const within = [...above, criterion.code];
    const node: PlannedNode = {
      ...{ criterion, within, place, max: fractionOf(criterion.max) },
      // The whole, in which the first level stands, is no level itself.
      depth: within.length - 2,
      weight: weight(criterion.weight ?? '1'),
      chosen: scheme.chosenWeight?.from.includes(criterion.code) ? weight(scheme.chosenWeight.weight) : null,
      leaf: isLeaf(criterion) ? asLeaf(criterion, place) : null,
      children: isLeaf(criterion) ? [] : criterion.children.map((child) => asNode(child, within)),
    };
    nodes.set(criterion.code, node);
    return node;
  };
  const whole = { code: '', name: scheme.name, max: scheme.scale.base, children: scheme.criteria };
  const root = asNode(whole, []);
  nodes.delete('');
  const { rounding = 'LEAF', places: kept, bonuses, deductions } = scheme;
  const group = (
    members: readonly Leaf[],
    { counts, cap }: { readonly counts?: BonusGroup['counts']; readonly cap?: string | null },
  ): PlannedGroup => ({
    leaves: members.map((leaf) => asLeaf(leaf, places++)),
    highestOnly: counts === 'HIGHEST',
    cap: capOf(cap),
  });
  const groups = (scheme.bonusGroups ?? []).map((one) =>
    group(
      bonuses.filter((leaf) => leaf.group === one.code),
      one,
    ),
  );
  const alone = bonuses.filter((leaf) => leaf.group === undefined);
  const plannedBonuses = [...groups, group(alone, {})].filter((one) => one.leaves.length > 0);
  const plannedDeductions = group(deductions, { cap: scheme.deductionCap });
  return {
    ...{ scheme, root, leaves, nodes, size: places },
    bonuses: plannedBonuses,
    bonusCap: capOf(scheme.bonusCap),
    deductions: plannedDeductions,
    flexible:
      scheme.chosenWeight !== undefined ||
      [...nodes.values()].some(({ criterion }) => criterion.notApplicable !== undefined),
    leafPlaces: rounding === 'LEAF' || rounding === 'LEAF_AND_TOTAL' ? kept : null,
    totalPlaces: rounding === 'TOTAL' || rounding === 'LEAF_AND_TOTAL' ? kept : null,
  };
}

function capOf(cap: string | null | undefined): Fraction | null {
  return cap === null || cap === undefined ? null : fractionOf(cap);
}

function weight(text: string): Weight {
  const by = fractionOf(text);
  return { text, by, plain: compare(by, one) === 0 };
}

function ruleOf({ max, method }: Leaf): PlannedLeaf['ruleIn'] {
  if (method.type === 'LEADER_RELATIVE')
    return (column) => leaderRelative(max, method, leaderOf(column, method.leader ?? 'GREATEST_ACTUAL'));
  const rule = ruleAlone({ max, method });
  return () => rule;
}

function ruleAlone({
  max,
  method,
}: {
  readonly max: string;
  readonly method: Exclude<Leaf['method'], { type: 'LEADER_RELATIVE' }>;
}): Rule {
  switch (method.type) {
    case 'MANUAL':
      return manual(max, method);
    case 'BOOLEAN':
      return yesOrNo(method);
    case 'CHOICE':
      return choice(method);
    case 'BANDS':
      return bands(method);
    case 'RATIO_TO_TARGET':
      return ratioToTarget(max, method);
    case 'PER_UNIT':
      return perUnit(method);
    case 'PER_VIOLATION':
      return perViolation(method);
    case 'PLUS_MINUS':
      return plusMinus(max, method);
    case 'EXTERNAL':
      return external(max, method);
  }
}
