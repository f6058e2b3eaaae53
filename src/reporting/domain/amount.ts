import { type Decimal, decimal, decimalText, sum, zero } from '../../kernel/decimal.js';
import { type Figure } from './figure.js';
import { type Indicator } from './form.js';

/** Thrown where an expression needs a figure that was not given: then the rule has nothing to compare, and says nothing. */
export class NothingToCompare extends Error {}

/** The same indicator in the reports a figure is compared with; null where there is nothing comparable. */
export interface Neighbours {
  readonly halfYear: readonly Figure[] | null;
  readonly lastYear: readonly Figure[] | null;
}

/** What a rule sees of one indicator: its cells, and the same indicator in other reports. */
export class Amount {
  private constructor(
    private readonly indicator: Indicator | null,
    private readonly figures: readonly Figure[] | null,
    private readonly neighbours: Neighbours,
    private readonly plain: Decimal | null = null,
  ) {}

  static reported(indicator: Indicator, figures: readonly Figure[] | null, neighbours: Neighbours): Amount {
    const own = figures?.filter((figure) => figure.indicator === indicator.code) ?? null;
    return new Amount(indicator, own, neighbours);
  }

  static of(value: Decimal): Amount {
    return new Amount(null, null, alone, value);
  }

  /** The sum over all cells. @throws NothingToCompare where no cell was given. */
  get value(): Decimal {
    if (this.plain !== null) return this.plain;
    const values = this.figures?.flatMap((figure) => ('value' in figure ? [figure.value] : [])) ?? [];
    if (values.length === 0) throw new NothingToCompare(this.indicator?.code);
    return sum(values);
  }

  /** As people read it: a value, or a ratio by its two parts. */
  shown(): string {
    const [first] = this.figures ?? [];
    return first === undefined || 'value' in first
      ? decimalText(this.value)
      : `${decimalText(this.part('numerator').value)}/${decimalText(this.part('denominator').value)}`;
  }

  get given(): boolean {
    return this.plain !== null || (this.figures?.length ?? 0) > 0;
  }

  orZero(): Amount {
    return Amount.of(this.given ? this.value : zero);
  }

  /** Only the cells of one member of a dimension. None given is 0 where others of the indicator were given. */
  at(dimension: string, member: string): Amount {
    const place = this.indicator?.dimensions?.indexOf(dimension) ?? -1;
    if (place < 0) throw new NothingToCompare(dimension);
    if (!this.given || this.plain !== null) return this;
    const slice = this.figures?.filter(({ cell }) => cell[place] === member) ?? [];
    return new Amount(this.indicator, slice, alone, slice.length === 0 ? zero : null);
  }

  part(name: 'numerator' | 'denominator'): Amount {
    const parts = this.figures?.flatMap((figure) => ('value' in figure ? [] : [figure[name]])) ?? [];
    if (parts.length === 0) throw new NothingToCompare(this.indicator?.code);
    return Amount.of(sum(parts));
  }

  elsewhere(which: keyof Neighbours): Amount {
    if (this.indicator === null) throw new NothingToCompare(which);
    return Amount.reported(this.indicator, this.neighbours[which], alone);
  }

  plus(other: Amount): Amount {
    return Amount.of(this.value.plus(other.value));
  }

  minus(other: Amount): Amount {
    return Amount.of(this.value.minus(other.value));
  }

  times(other: Amount): Amount {
    return Amount.of(this.value.times(other.value));
  }

  abs(): Amount {
    return Amount.of(this.value.abs());
  }

  static whole(count: bigint): Amount {
    return Amount.of(decimal(String(count)));
  }
}

const alone: Neighbours = { halfYear: null, lastYear: null };
