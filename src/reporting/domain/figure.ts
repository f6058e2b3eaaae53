import { type Decimal, decimal, isDecimalText } from '../../kernel/decimal.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type Form, type Indicator } from './form.js';
import { type ReportingReasons } from './reasons.js';

/** A figure as the office typed it; kept in the draft whatever it says. */
export interface TypedFigure {
  readonly indicator: string;
  readonly cell?: readonly { readonly dimension: string; readonly member: string }[] | null;
  readonly value?: string | null;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
}

/** A figure that may be counted: a value, or both parts of a ratio. */
export type Figure = { readonly indicator: string; readonly cell: readonly string[] } & (
  { readonly value: Decimal } | { readonly numerator: Decimal; readonly denominator: Decimal }
);

export interface ReadFigures {
  readonly figures: readonly Figure[];
  readonly objections: readonly Refusal[];
}

const refuse = refusing<ReportingReasons>();

/** Reads what was typed against the form: the figures that stand, and everything that speaks against the others. */
export function readFigures(form: Form, typed: readonly TypedFigure[]): ReadFigures {
  const indicators = new Map(form.indicators.map((indicator) => [indicator.code, indicator]));
  const seen = new Set<string>();
  const figures: Figure[] = [];
  const objections: Refusal[] = [];
  for (const entry of typed.filter(saysSomething)) {
    const indicator = indicators.get(entry.indicator);
    const result = indicator === undefined ? unknown(entry) : readOne(form, indicator, entry);
    if ('reason' in result) {
      objections.push(result);
      continue;
    }
    const place = JSON.stringify([result.indicator, result.cell]);
    if (seen.has(place)) objections.push(refuse('FIGURE_TWICE', { indicator: entry.indicator }, at(entry)));
    seen.add(place);
    figures.push(result);
  }
  const given = new Set(typed.filter(saysSomething).map((entry) => entry.indicator));
  objections.push(...halfRatios(form, given), ...weightless(form, figures, given));
  const missing = form.indicators.filter((indicator) => indicator.required && !given.has(indicator.code));
  objections.push(
    ...missing.map(({ code, name }) =>
      refuse('FIGURE_MISSING', { indicator: code, name }, ['figures', code]),
    ),
  );
  return { figures, objections };
}

/** The parts of a computed ratio come together or not at all: a numerator without its denominator would spoil the ratio above. */
function halfRatios(form: Form, given: ReadonlySet<string>): readonly Refusal[] {
  return form.indicators.flatMap(({ code, source, numerator, denominator }) => {
    if (source !== 'DERIVED' || numerator === undefined || denominator === undefined) return [];
    const missing = [...numerator, ...denominator].filter((part) => !given.has(part));
    const begun = [...numerator, ...denominator].some((part) => given.has(part));
    return begun && missing.length > 0
      ? [refuse('RATIO_PARTS_MISSING', { ratio: code, missing: [...new Set(missing)] }, ['figures', code])]
      : [];
  });
}

/**
 * A value that is averaged by a weight comes with its weight, in its own cell where the weight has cells: without it, it
 * would count nowhere above and nobody would know. The weight alone may stand: it is a figure of its own.
 */
function weightless(form: Form, figures: readonly Figure[], given: ReadonlySet<string>): readonly Refusal[] {
  const weighed = form.indicators.filter(({ weight }) => weight !== undefined);
  return weighed.flatMap(({ code, weight = '' }) => {
    const celled = (form.indicators.find((one) => one.code === weight)?.dimensions ?? []).length > 0;
    const cellsOf = (wanted: string) =>
      figures.filter(({ indicator }) => indicator === wanted).map(({ cell }) => cell);
    const weights = new Set(cellsOf(weight).map(String));
    const bare = celled
      ? cellsOf(code).filter((cell) => !weights.has(String(cell)))
      : given.has(code) && !given.has(weight)
        ? [[]]
        : [];
    return bare.map((cell) => refuse('WEIGHT_MISSING', { indicator: code, weight, cell }, ['figures', code]));
  });
}

/** An empty field is not a figure: not reported, which is not 0 (law 15). */
function saysSomething({ value, numerator, denominator }: TypedFigure): boolean {
  return [value, numerator, denominator].some(
    (part) => part !== undefined && part !== null && part.trim() !== '',
  );
}

function readOne(form: Form, indicator: Indicator, entry: TypedFigure): Figure | Refusal {
  if (indicator.source !== 'TYPED')
    return refuse('FIGURE_COMPUTED', { indicator: indicator.code }, at(entry));
  const cell = readCell(form, indicator, entry);
  if ('reason' in cell) return cell;
  const place = { indicator: indicator.code, cell: cell.members };
  if (indicator.type !== 'RATIO') {
    const value = readNumber(indicator, entry, entry.value);
    return 'reason' in value ? value : { ...place, value: value.number };
  }
  if (!entry.numerator?.trim() || !entry.denominator?.trim())
    return refuse('FIGURE_PART_MISSING', { indicator: indicator.code }, at(entry));
  const numerator = readNumber(indicator, entry, entry.numerator);
  const denominator = readNumber(indicator, entry, entry.denominator);
  if ('reason' in numerator) return numerator;
  if ('reason' in denominator) return denominator;
  return { ...place, numerator: numerator.number, denominator: denominator.number };
}

function readCell(
  form: Form,
  { code, dimensions = [] }: Indicator,
  entry: TypedFigure,
): { members: readonly string[] } | Refusal {
  const named = entry.cell ?? [];
  const members = dimensions.map(
    (dimension) => named.find((part) => part.dimension === dimension)?.member ?? '',
  );
  const known = dimensions.every((dimension, i) =>
    form.dimensions.find((d) => d.code === dimension)?.members.some((member) => member.code === members[i]),
  );
  if (known && named.length === dimensions.length) return { members };
  return refuse('FIGURE_CELL_UNKNOWN', { indicator: code, dimensions }, at(entry));
}

function readNumber(
  indicator: Indicator,
  entry: TypedFigure,
  typed: string | null | undefined,
): { number: Decimal } | Refusal {
  const text = typed?.trim() ?? '';
  const facts = { indicator: indicator.code, typed: text };
  if (!isDecimalText(text)) return refuse('FIGURE_NOT_A_NUMBER', facts, at(entry));
  const number = decimal(text);
  if (number.lt('0')) return refuse('FIGURE_NEGATIVE', facts, at(entry));
  const places = indicator.type === 'INTEGER' ? 0 : (indicator.decimals ?? 4);
  if (!number.eq(number.round(places, 0)))
    return refuse('FIGURE_TOO_PRECISE', { ...facts, places }, at(entry));
  return { number };
}

function unknown(entry: TypedFigure): Refusal {
  return refuse('FIGURE_UNKNOWN', { indicator: entry.indicator }, at(entry));
}

function at(entry: TypedFigure): readonly string[] {
  return ['figures', entry.indicator];
}
