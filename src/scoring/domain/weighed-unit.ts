import { type Fraction, greatest, least, minus, none, over, plus, roundedHalfUp, times } from './fraction.js';
import { type SourcedInput, type UnitInputs } from './input.js';
import { type Rule, UnfitInput } from './methods/method.js';
import { type Ledger } from './ledger.js';
import { type ExclusionEffect } from './scheme.js';
import {
  type Plan,
  type PlannedGroup,
  type PlannedLeaf,
  type PlannedNode,
  type Weight,
} from './score-plan.js';
import { choiceFaults } from './unit-choices.js';

export interface ExclusionFound {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  readonly effect: ExclusionEffect;
}

/** Points, and the maximum they are out of. */
export interface Standing {
  readonly points: Fraction;
  readonly most: Fraction;
}

/** What all units of a cluster share: its plan, its rules by place, and where points are kept, unit by unit. */
export interface ClusterPlan {
  readonly plan: Plan;
  readonly rules: readonly Rule[];
  readonly points: Ledger;
}

/** Điểm của một đơn vị. The points of a unit, leaf by leaf, and what they are out of. */
export class WeighedUnit {
  readonly unit: string;
  readonly standing: Standing;
  readonly bonus: Fraction;
  readonly deducted: Fraction;
  readonly exclusions: readonly ExclusionFound[];
  readonly plan: Plan;
  private readonly first: number;
  private readonly ownMaxima: Fraction[] | null;

  /** Throws `UnfitInput` where an input is missing or does not fit. */
  constructor(
    private readonly cluster: ClusterPlan,
    private readonly given: UnitInputs,
    index: number,
  ) {
    const { plan } = cluster;
    this.plan = plan;
    this.unit = given.unit;
    this.first = index * plan.size;
    this.ownMaxima = plan.flexible ? [] : null;
    if (choiceFaults(plan.scheme, given).length > 0) throw new UnfitInput();
    const base = this.weigh(plan.root);
    const bonuses = plan.bonuses.reduce((sum, group) => plus(sum, this.scoreGroup(group)), none);
    this.bonus = capped(bonuses, plan.bonusCap);
    this.deducted = this.scoreGroup(plan.deductions);
    const most = this.ownMaximum(plan.root);
    const sum = minus(plus(base, this.bonus), this.deducted);
    const total = plan.scheme.bonusPlace === 'INSIDE' ? least(sum, most) : sum;
    this.standing = { points: rounded(total, plan.totalPlaces), most };
    this.exclusions = this.excludedBy();
  }

  /** Of one criterion; null where it, or what it stands in, does not apply to the unit. */
  standingOn(code: string): Standing | null {
    const node = this.plan.nodes.get(code);
    if (node === undefined || node.within.some((one) => this.given.notApplicable?.has(one))) return null;
    return { points: this.pointsAt(node), most: this.ownMaximum(node) };
  }

  pointsAt({ place }: { readonly place: number }): Fraction {
    return this.cluster.points.get(this.first + place);
  }

  applies({ criterion }: PlannedNode): boolean {
    return !(this.given.notApplicable?.has(criterion.code) ?? false);
  }

  weightOf({ criterion, weight, chosen }: PlannedNode): Weight {
    return chosen !== null && this.given.doubled?.has(criterion.code) ? chosen : weight;
  }

  ownMaximum(node: PlannedNode): Fraction {
    return this.ownMaxima?.[node.place] ?? node.max;
  }

  inputOf(code: string): SourcedInput {
    const input = this.given.inputs.get(code);
    if (input === undefined) throw new UnfitInput();
    return input;
  }

  ruleFor({ leaf, place, set }: PlannedLeaf): Rule {
    return this.inputOf(leaf.code).value.kind === 'POINTS' ? set : (this.cluster.rules[place] ?? set);
  }

  /** What of a branch's maximum stays with criteria that apply, and what moves to them from those that do not. */
  spread(node: PlannedNode): { readonly stays: Fraction; readonly moves: Fraction } {
    let [stays, moves] = [none, none];
    for (const child of node.children) {
      const { by } = this.weightOf(child);
      if (this.applies(child)) stays = plus(stays, times(by, this.ownMaximum(child)));
      else if (child.criterion.notApplicable === 'REDISTRIBUTE') moves = plus(moves, times(by, child.max));
    }
    return stays.n > 0 ? { stays, moves } : { stays, moves: none };
  }

  private weigh(node: PlannedNode): Fraction {
    if (node.leaf !== null) return this.score(node.leaf);
    let sum = none;
    for (const child of node.children) {
      if (this.applies(child)) {
        const points = this.weigh(child);
        const { plain, by } = this.weightOf(child);
        sum = plus(sum, plain ? points : times(by, points));
      }
    }
    return this.kept(node, this.ownMaxima === null ? sum : this.spreadSum(sum, node, this.ownMaxima));
  }

  private kept({ place }: { readonly place: number }, points: Fraction): Fraction {
    this.cluster.points.set(this.first + place, points);
    return points;
  }

  private spreadSum(sum: Fraction, node: PlannedNode, maxima: Fraction[]): Fraction {
    const { stays, moves } = this.spread(node);
    const whole = plus(stays, moves);
    maxima[node.place] = whole;
    return moves.n > 0 ? rounded(over(times(sum, whole), stays), this.plan.leafPlaces) : sum;
  }

  private score(planned: PlannedLeaf): Fraction {
    const { value } = this.inputOf(planned.leaf.code);
    const rule = value.kind === 'POINTS' ? planned.set : this.cluster.rules[planned.place];
    return this.kept(planned, rounded((rule ?? planned.set).points(value), this.plan.leafPlaces));
  }

  private scoreGroup({ leaves, highestOnly, cap }: PlannedGroup): Fraction {
    let sum: Fraction | null = null;
    for (const leaf of leaves) {
      const points: Fraction = this.score(leaf);
      sum = sum === null ? points : highestOnly ? greatest(sum, points) : plus(sum, points);
    }
    return capped(sum ?? none, cap);
  }

  private excludedBy(): readonly ExclusionFound[] {
    return this.plan.scheme.exclusions.flatMap(({ code, name, excludesWhen, effect = 'NOT_CONSIDERED' }) => {
      const { value, source } = this.inputOf(code);
      return value.kind === 'BOOLEAN' && value.yes === excludesWhen ? [{ code, name, source, effect }] : [];
    });
  }
}

function rounded(points: Fraction, places: number | null): Fraction {
  return places === null ? points : roundedHalfUp(points, places);
}

function capped(points: Fraction, cap: Fraction | null): Fraction {
  return cap === null ? points : least(points, cap);
}
