import { type Fraction, greatest, least, minus, none, over, plus, roundedHalfUp, times } from './fraction.js';
import { type SourcedInput, type UnitInputs } from './input.js';
import { type Rule, UnfitInput } from './methods/method.js';
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

/** Điểm của một đơn vị. The points of a unit, leaf by leaf, and what they are out of. */
export class WeighedUnit {
  readonly unit: string;
  readonly standing: Standing;
  readonly bonus: Fraction;
  readonly deducted: Fraction;
  readonly exclusions: readonly ExclusionFound[];
  private readonly points: Fraction[];
  private readonly ownMaxima: Fraction[] | null;

  /** Throws `UnfitInput` where an input is missing or does not fit. */
  constructor(
    readonly plan: Plan,
    private readonly rules: readonly Rule[],
    private readonly given: UnitInputs,
  ) {
    this.unit = given.unit;
    this.points = new Array<Fraction>(rules.length).fill(none);
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

  /** Of one criterion; null where it does not apply to the unit. */
  standingOn(code: string): Standing | null {
    const node = this.plan.nodes.get(code);
    if (node === undefined || !this.applies(node)) return null;
    return { points: this.pointsAt(node), most: this.ownMaximum(node) };
  }

  pointsAt({ place }: { readonly place: number }): Fraction {
    return this.points[place] ?? none;
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
    return this.inputOf(leaf.code).value.kind === 'POINTS' ? set : (this.rules[place] ?? set);
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
    return (this.points[node.place] =
      this.ownMaxima === null ? sum : this.spreadSum(sum, node, this.ownMaxima));
  }

  private spreadSum(sum: Fraction, node: PlannedNode, maxima: Fraction[]): Fraction {
    const { stays, moves } = this.spread(node);
    const whole = plus(stays, moves);
    maxima[node.place] = whole;
    return moves.n > 0 ? rounded(over(times(sum, whole), stays), this.plan.leafPlaces) : sum;
  }

  private score(planned: PlannedLeaf): Fraction {
    const { value } = this.inputOf(planned.leaf.code);
    const rule = value.kind === 'POINTS' ? planned.set : this.rules[planned.place];
    const points = rounded((rule ?? planned.set).points(value), this.plan.leafPlaces);
    this.points[planned.place] = points;
    return points;
  }

  private scoreGroup({ leaves, highestOnly, cap }: PlannedGroup): Fraction {
    const points = leaves.map((leaf) => this.score(leaf));
    const [first, ...rest] = points;
    return capped(first === undefined ? none : rest.reduce(highestOnly ? greatest : plus, first), cap);
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
