import { type Fraction, none, plus, quotientHalfUp, roundedHalfUp, times } from './fraction.js';

/**
 * Points of many places and units, place by place. Those over the one denominator that nearly all have, once they are rounded,
 * lie side by side as whole numbers; 10,000 sheets would else be as many objects as marks. Exact: a safe whole number is itself
 * in a double.
 */
export class Ledger {
  /** How many parts make a point, where points are rounded; 1 where they are not. */
  readonly parts: number;
  private readonly numerators: Float64Array;
  private readonly others = new Map<number, Fraction>();

  /** @param places at how many the points of a method are rounded; null where they are not */
  constructor(
    private readonly units: number,
    size: number,
    private readonly places: number | null,
  ) {
    this.parts = 10 ** (places ?? 0);
    this.numerators = new Float64Array(size * units);
  }

  /** Where a unit's points of a place are. */
  at(place: number, unit: number): number {
    return place * this.units + unit;
  }

  /** The points of a method, n / d, rounded where they are; of safe whole numbers whose rounding is safe, d above 0. */
  land(at: number, n: number, d: number): void {
    if (this.places === null) this.set(at, { n, d });
    else this.numerators[at] = quotientHalfUp(n * this.parts, d);
  }

  /** The same of any numbers. */
  landExactly(at: number, points: Fraction): void {
    this.set(at, this.places === null ? points : roundedHalfUp(points, this.places));
  }

  /** Adds up other places, each as often as it weighs, for every unit. */
  addUp(place: number, parts: readonly { readonly place: number; readonly weight: Fraction }[]): void {
    const plain = this.others.size === 0 && parts.every(({ weight: { n, d } }) => n === 1 && d === 1);
    for (let unit = 0; unit < this.units; unit++) {
      const sum = plain ? this.plainSum(parts, unit) : Infinity;
      if (Number.isSafeInteger(sum)) this.numerators[this.at(place, unit)] = sum;
      else this.set(this.at(place, unit), this.sum(parts, unit));
    }
  }

  private plainSum(parts: readonly { readonly place: number }[], unit: number): number {
    let sum = 0;
    for (const { place } of parts) {
      sum += this.numerators[this.at(place, unit)] ?? 0;
      // What once left the safe numbers may come back to a wrong one.
      if (!Number.isSafeInteger(sum)) return Infinity;
    }
    return sum;
  }

  private sum(
    parts: readonly { readonly place: number; readonly weight: Fraction }[],
    unit: number,
  ): Fraction {
    let sum = none;
    for (const { place, weight } of parts) sum = plus(sum, times(weight, this.get(this.at(place, unit))));
    return sum;
  }

  set(at: number, points: Fraction): void {
    if (typeof points.n === 'number' && points.d === this.parts) this.numerators[at] = points.n;
    else this.others.set(at, points);
  }

  get(at: number): Fraction {
    const other = this.others.size === 0 ? undefined : this.others.get(at);
    if (other !== undefined) return other;
    const n = this.numerators[at];
    return n === undefined ? none : { n, d: this.parts };
  }
}
