import { type Fraction, greatest, least, minus, none, over, plus, roundedHalfUp, times } from './fraction.js';
import { type SourcedInput, type UnitInputs } from './input.js';
import { type Judged, pieceOf } from './judge.js';
import { type Ledger } from './ledger.js';
import { type Piece } from './methods/rule.js';
import { type ExclusionEffect } from '../scheme/scheme.js';
import {
  type Plan,
  type PlannedGroup,
  type PlannedLeaf,
  type PlannedNode,
  type Weight,
} from './score-plan.js';

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

/** What all units of a cluster share: its plan, the points, and how each leaf was judged, by its place. */
export interface JudgedCluster {
  readonly plan: Plan;
  readonly points: Ledger;
  readonly judged: readonly Judged[];
}

/** Điểm của một đơn vị. The points of a unit, leaf by leaf, and what they are out of. */
export class WeighedUnit {
  readonly unit: string;
  readonly standing: Standing;
  readonly bonus: Fraction;
  readonly deducted: Fraction;
  readonly exclusions: readonly ExclusionFound[];
  readonly plan: Plan;
  private readonly ownMaxima: Fraction[] | null;

  /** @param index where the unit stands in the columns; every input of it is there and fits */
  constructor(
    private readonly cluster: JudgedCluster,
    private readonly given: UnitInputs,
    private readonly index: number,
  ) {
    const { plan } = cluster;
    this.plan = plan;
    this.unit = given.unit;
    this.ownMaxima = plan.flexible ? [] : null;
    const base = plan.flexible ? this.weigh(plan.root) : this.pointsAt(plan.root);
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
    const { points } = this.cluster;
    return points.get(points.at(place, this.index));
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
    if (input === undefined) throw new Error(`Scored without an input: ${code}`);
    return input;
  }

  /** What holds of its input, of all that the rule lays down. */
  pieceFor({ leaf, place }: PlannedLeaf): Piece {
    const judged = this.cluster.judged[place];
    const piece = judged && pieceOf(judged, this.index);
    if (piece === undefined) throw new Error(`Scored without a rule: ${leaf.code}`);
    return piece;
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
    if (node.leaf !== null) return this.pointsAt(node);
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

  private kept({ place }: PlannedNode, sum: Fraction): Fraction {
    const { points } = this.cluster;
    points.set(points.at(place, this.index), sum);
    return sum;
  }

  private spreadSum(sum: Fraction, node: PlannedNode, maxima: Fraction[]): Fraction {
    const { stays, moves } = this.spread(node);
    const whole = plus(stays, moves);
    maxima[node.place] = whole;
    return moves.n > 0 ? rounded(over(times(sum, whole), stays), this.plan.leafPlaces) : sum;
  }

  private scoreGroup({ leaves, highestOnly, cap }: PlannedGroup): Fraction {
    let sum: Fraction | null = null;
    for (const leaf of leaves) {
      const points = this.pointsAt(leaf);
      sum = sum === null ? points : highestOnly ? greatest(sum, points) : plus(sum, points);
    }
    return capped(sum ?? none, cap);
  }

  private excludedBy(): readonly ExclusionFound[] {
    if (this.plan.scheme.exclusions.length === 0) return noExclusions;
    return this.plan.scheme.exclusions.flatMap(({ code, name, excludesWhen, effect = 'NOT_CONSIDERED' }) => {
      const { value, source } = this.inputOf(code);
      return value.kind === 'BOOLEAN' && value.yes === excludesWhen ? [{ code, name, source, effect }] : [];
    });
  }
}

const noExclusions: readonly ExclusionFound[] = [];

function rounded(points: Fraction, places: number | null): Fraction {
  return places === null ? points : roundedHalfUp(points, places);
}

function capped(points: Fraction, cap: Fraction | null): Fraction {
  return cap === null ? points : least(points, cap);
}
