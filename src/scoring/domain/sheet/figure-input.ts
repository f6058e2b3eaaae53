import { type Decimal, decimal, sum } from '../../../kernel/decimal.js';
import { type InputValue, type SourcedInput } from '../engine/input.js';
import { type InputSource } from '../scheme/scheme.js';

/** A line of a figure in the unit's own accepted report: of the whole indicator, or of one slice. */
export interface OwnFigure {
  readonly form: string;
  readonly indicator: string;
  readonly cell: readonly string[];
  readonly versionNumber: number;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** A figure of a unit and all beneath it, from what was accepted: the whole (no cell), or one slice. */
export interface RolledUpFigure {
  readonly form: string;
  readonly indicator: string;
  readonly cell: readonly string[];
  readonly reports: number;
  readonly value: string | null;
  /** Of a ratio only. */
  readonly numerator: string | null;
  readonly denominator: string | null;
}

export interface FigureAsked {
  readonly input: Extract<InputSource, { from: 'REPORT' }>;
  /** What the unit registered; null where the scheme does not ask against it. */
  readonly target: Decimal | null;
  /** Whether the method compares the actual with that of other units. */
  readonly compared: boolean;
}

interface Found {
  readonly number: Decimal | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly source: string;
}

export function figureInput(asked: FigureAsked, figures: readonly OwnFigure[]): SourcedInput | undefined {
  const { form, indicator, cell } = asked.input;
  const lines = figures.filter((one) => one.form === form && one.indicator === indicator);
  const [first] = lines;
  if (first === undefined) return undefined;
  // The indicator was reported, so a slice that it does not name is one with nothing in it.
  const meant = cell === undefined ? lines : lines.filter((line) => isCell(line.cell, cell));
  return inputOf(asked, {
    ...ratioOf(first),
    number: sum(meant.map((line) => decimal(line.value ?? '0'))),
    source: `REPORT ${form} ${indicator}${slice(cell)} v${first.versionNumber}`,
  });
}

export function rolledUpInput(
  asked: FigureAsked,
  figures: readonly RolledUpFigure[],
): SourcedInput | undefined {
  const { form, indicator, cell } = asked.input;
  const lines = figures.filter((one) => one.form === form && one.indicator === indicator);
  const whole = lines.find((one) => one.cell.length === 0);
  if (whole === undefined) return undefined;
  const meant = cell === undefined ? whole : lines.find((line) => isCell(line.cell, cell));
  return inputOf(asked, {
    ...ratioOf(meant ?? whole),
    number: meant === undefined ? decimal('0') : meant.value === null ? null : decimal(meant.value),
    source: `ROLL_UP ${form} ${indicator}${slice(cell)} of ${whole.reports}`,
  });
}

function inputOf(
  { input: { against, atLeast }, target, compared }: FigureAsked,
  { number, numerator, denominator, source }: Found,
): SourcedInput | undefined {
  const measured = against === 'REGISTERED_TARGET' ? target : null;
  if (numerator !== null && denominator !== null) {
    const [actual, base] = [decimal(numerator), decimal(denominator)];
    if (measured === null) return { value: { kind: 'RATIO', actual, target: base }, source };
    // In percent against a target in percent, without dividing: exact, but not to be held against another unit's.
    return compared
      ? undefined
      : { value: { kind: 'RATIO', actual: actual.times('100'), target: base.times(measured) }, source };
  }
  if (number === null) return undefined;
  return measured === null
    ? { value: numberOrThreshold(number, atLeast), source }
    : { value: { kind: 'RATIO', actual: number, target: measured }, source: `${source}, REGISTERED_TARGET` };
}

function numberOrThreshold(number: Decimal, atLeast: string | undefined): InputValue {
  return atLeast === undefined ? { kind: 'NUMBER', number } : { kind: 'BOOLEAN', yes: number.gte(atLeast) };
}

function ratioOf({ numerator, denominator }: Pick<Found, 'numerator' | 'denominator'>) {
  return { numerator, denominator };
}

function isCell(one: readonly string[], other: readonly string[]): boolean {
  return one.join('|') === other.join('|');
}

function slice(cell: readonly string[] | undefined): string {
  return cell ? `[${cell.join(', ')}]` : '';
}
