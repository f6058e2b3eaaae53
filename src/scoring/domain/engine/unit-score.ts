import { explained, type Mark, shown, totalArithmetic } from './explain.js';
import { type Fraction } from './fraction.js';
import { type ExclusionFound, type Standing, WeighedUnit } from './weighed-unit.js';

/** What one unit came to. */
export interface UnitScore {
  readonly unit: string;
  readonly total: string;
  /** The total as a fraction without end has it, and the unit's own maximum without bonuses. */
  readonly standing: Standing;
  /** How the total is made of marks, in plain signs. */
  readonly arithmetic: string;
  readonly marks: readonly Mark[];
  readonly exclusions: readonly ExclusionFound[];
  /** The points taken away. */
  readonly deducted: Fraction;
  /** Of one criterion; null where it does not apply to the unit. */
  standingOn(code: string): Standing | null;
}

/** A unit scored: its points at once, their explanation when it is asked for. */
export class ScoredUnit extends WeighedUnit implements UnitScore {
  private told: readonly Mark[] | undefined;

  get total(): string {
    return shown(this.standing.points);
  }

  get arithmetic(): string {
    return totalArithmetic(this);
  }

  get marks(): readonly Mark[] {
    return (this.told ??= explained(this));
  }
}
