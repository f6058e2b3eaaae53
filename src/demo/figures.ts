import { type TypedFigure } from '../reporting/domain/index.js';
import figures from './data/figures.json' with { type: 'json' };
import { told } from './nation.js';

interface Formula {
  readonly indicator: string;
  readonly cell?: readonly string[];
  /** The number typed for the unit with the number n: (base + step × (n mod modulus)) × (2 in a year, where it grows). */
  readonly base: number;
  readonly step: number;
  readonly modulus: number;
  readonly growsOverTheYear: boolean;
  readonly denominator?: number;
}

const formulas = told<readonly Formula[]>(figures.formulas);
const dimensions = told<Readonly<Record<string, readonly string[]>>>(figures.dimensions);

export type Override = {
  readonly indicator: string;
  readonly cell?: readonly string[];
  readonly value: string;
};

/**
 * The demonstration figures of a unit, by whole numbers that anybody can compute again from the unit's number; the note
 * of every version says that number. Overrides replace single figures.
 */
export function demonstrationFigures(
  n: number,
  kind: 'HALF_YEAR' | 'YEAR',
  overrides: readonly Override[] = [],
): readonly TypedFigure[] {
  return formulas.map((formula) => {
    const { indicator, cell = [] } = formula;
    const own = overrides.find(
      (one) => one.indicator === indicator && (one.cell ?? []).join() === cell.join(),
    );
    const value = own?.value ?? String(computed(formula, n, kind));
    const parts = cell.map((member, i) => ({ dimension: dimensions[indicator]?.[i] ?? '', member }));
    const place = cell.length === 0 ? { indicator } : { indicator, cell: parts };
    return formula.denominator === undefined
      ? { ...place, value }
      : { ...place, numerator: value, denominator: String(formula.denominator) };
  });
}

function computed(
  { base, step, modulus, growsOverTheYear }: Formula,
  n: number,
  kind: 'HALF_YEAR' | 'YEAR',
): number {
  return (base + step * (n % modulus)) * (growsOverTheYear && kind === 'YEAR' ? 2 : 1);
}
