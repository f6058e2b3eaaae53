import { type Fraction, none } from './fraction.js';

/**
 * Points of many places. Those over the one denominator that nearly all have, once they are rounded, lie side by side as
 * whole numbers; 10,000 sheets would else be as many objects as marks. Exact: a safe whole number is itself in a double.
 */
export class Ledger {
  private readonly numerators: Float64Array;
  private readonly others = new Map<number, Fraction>();
  private readonly denominator: number;

  constructor(size: number, places: number) {
    this.numerators = new Float64Array(size);
    this.denominator = 10 ** places;
  }

  set(place: number, points: Fraction): void {
    if (typeof points.n === 'number' && points.d === this.denominator) this.numerators[place] = points.n;
    else this.others.set(place, points);
  }

  get(place: number): Fraction {
    const other = this.others.size === 0 ? undefined : this.others.get(place);
    if (other !== undefined) return other;
    const n = this.numerators[place];
    return n === undefined ? none : { n, d: this.denominator };
  }
}
