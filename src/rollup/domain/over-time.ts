import { type LocalDate } from '../../kernel/local-date.js';
import { type Form, type Indicator } from '../../reporting/domain/index.js';
import { computed, isComputed } from './aggregation.js';
import {
  cellOf,
  combined,
  emptyFigure,
  figureOf,
  placeOf,
  type Quantity,
  quotientQuantity,
  type RolledCell,
  type RolledFigure,
} from './figure.js';

/** A unit's roll-up for one period, on the structure of that period's own day. */
export interface PeriodRoll {
  readonly unitId: string;
  readonly period: {
    readonly code: string;
    readonly calendarCode: string;
    readonly fromDay: LocalDate;
    readonly toDay: LocalDate;
  };
  readonly form: Form;
  readonly figures: readonly RolledFigure[];
}

/** Why periods do not go together as a whole; INDICATOR_CHANGED: why those of one indicator do not. */
export type Incomparable =
  'CALENDARS_DIFFER' | 'PERIODS_OVERLAP' | 'FORMS_DIFFER' | 'UNITS_DIFFER' | 'INDICATOR_CHANGED';

/** An indicator over several periods, with the periods behind it. */
export interface FigureOverTime extends RolledFigure {
  readonly incomparable: Incomparable | null;
  /** The periods whose figures it is made of, the earliest first. */
  readonly periods: readonly string[];
  /** The periods that lack it although reports were owed: it is incomplete by these. */
  readonly missing: readonly string[];
}

export interface OverTimeResult {
  /** Why these periods do not go together at all; empty where they do. */
  readonly incomparable: readonly Incomparable[];
  readonly figures: readonly FigureOverTime[];
}

/**
 * Several periods of one unit and form as one, each indicator by its rule over time: flows are summed, of a stock the
 * latest stands, ratios and averages are made again from the sums of their parts. What is missing is named, never left
 * out in silence.
 */
export function overTime(rolls: readonly PeriodRoll[]): OverTimeResult {
  const inTurn = rolls.toSorted((a, b) => (a.period.fromDay < b.period.fromDay ? -1 : 1));
  const incomparable = against(inTurn);
  const [reason] = incomparable;
  const indicators = allIndicators(inTurn);
  const figures = indicators.map((indicator) =>
    reason === undefined ? oneOverTime(indicator, inTurn) : notComparable(indicator, reason),
  );
  return { incomparable, figures };
}

/** Periods of one calendar that do not overlap, one form, one unit: anything else is added up to nothing that exists. */
function against(rolls: readonly PeriodRoll[]): readonly Incomparable[] {
  const differ = (of: (roll: PeriodRoll) => string) => new Set(rolls.map(of)).size > 1;
  const overlap = rolls.some(({ period }, i) => {
    const before = rolls[i - 1]?.period;
    return before !== undefined && period.fromDay <= before.toDay;
  });
  return [
    ...(differ(({ period }) => period.calendarCode) ? (['CALENDARS_DIFFER'] as const) : []),
    ...(overlap ? (['PERIODS_OVERLAP'] as const) : []),
    ...(differ(({ form }) => form.code) ? (['FORMS_DIFFER'] as const) : []),
    ...(differ(({ unitId }) => unitId) ? (['UNITS_DIFFER'] as const) : []),
  ];
}

/** The indicators of the latest form in its order, then those that only earlier versions ask. */
function allIndicators(rolls: readonly PeriodRoll[]): readonly Indicator[] {
  const found = new Map<string, Indicator>();
  for (const { form } of rolls.toReversed())
    for (const indicator of form.indicators)
      if (!found.has(indicator.code)) found.set(indicator.code, indicator);
  return [...found.values()];
}

function oneOverTime(indicator: Indicator, rolls: readonly PeriodRoll[]): FigureOverTime {
  const rows = rolls.map((roll) => {
    return { roll, figure: roll.figures.find((one) => one.indicator.code === indicator.code) };
  });
  const definitions = rows.flatMap(({ roll, figure }) =>
    figure ? [defined(roll.form, figure.indicator)] : [],
  );
  if (new Set(definitions).size > 1) return notComparable(indicator, 'INDICATOR_CHANGED');
  if (indicator.overUnits === 'NONE' || indicator.overTime === 'NONE')
    return { ...emptyFigure(indicator, 'NOT_AGGREGATED'), ...standing([], []) };
  const gives = ({ figure }: (typeof rows)[number]) => figure !== undefined && givesIts(indicator, figure);
  const given = rows.filter(gives);
  const owing = rows.filter((row) => !gives(row) && row.figure?.state !== 'NOT_DUE');
  const behind = indicator.overTime === 'LATEST' ? given.slice(-1) : given;
  const after = behind[0] && indicator.overTime === 'LATEST' ? rows.indexOf(behind[0]) : -1;
  const lacking = owing.filter((row) => rows.indexOf(row) > after);
  const names = standing(behind.map(codeOf), lacking.map(codeOf));
  const figure = merged(
    indicator,
    behind.map(({ roll }) => roll),
  );
  return { ...(figure ?? emptyFigure(indicator, owing.length > 0 ? 'NOT_REPORTED' : 'NOT_DUE')), ...names };
}

/** One indicator of some periods that all give it; null where there is none of them. */
function merged(indicator: Indicator, rolls: readonly PeriodRoll[]): RolledFigure | null {
  if (rolls.length === 0) return null;
  if (indicator.overTime === 'RATIO' && isComputed(indicator)) {
    // From its parts, each by its own rule, so that the ratio agrees with what stands beside it.
    const parts = new Map(rolls.flatMap(({ form }) => form.indicators.map((one) => [one.code, one])));
    return computed(indicator, (code) => {
      const part = parts.get(code);
      return (part && part.type !== 'RATIO' ? merged(part, rolls) : null) ?? undefined;
    });
  }
  const figures = rolls.flatMap(
    (roll) => roll.figures.find((one) => one.indicator.code === indicator.code) ?? [],
  );
  const total = together(indicator, figures);
  const latest = figures.at(-1);
  if (total === null || latest === undefined) return null;
  const cells =
    indicator.overTime === 'LATEST'
      ? latest.cells
      : cellsOf(figures).flatMap((own) => {
          const one = together(indicator, own);
          return one === null || own[0] === undefined ? [] : [cellOf(one, own[0].cell)];
        });
  return figureOf(total, indicator, cells);
}

/** The same cell of several periods together. */
function cellsOf(figures: readonly RolledFigure[]): readonly (readonly RolledCell[])[] {
  const places = new Map<string, RolledCell[]>();
  for (const slice of figures.flatMap(({ cells }) => cells)) {
    const place = placeOf(slice.cell);
    places.set(place, [...(places.get(place) ?? []), slice]);
  }
  return [...places.values()];
}

/** Quantities of consecutive periods as one, by the indicator's rule over time. */
function together(indicator: Indicator, quantities: readonly Quantity[]): Quantity | null {
  const reports = quantities.reduce((all, one) => all + one.reports, 0);
  const by = (how: 'SUM' | 'MAX' | 'MIN' | 'QUOTIENT') => combined(indicator, how, quantities, reports);
  switch (indicator.overTime) {
    case 'NONE':
      return null;
    case 'LATEST':
      return quantities.at(-1) ?? null;
    case 'SUM':
    case 'MAX':
    case 'MIN':
      return by(indicator.overTime);
    case 'RATIO':
    case 'WAVG':
      return by('QUOTIENT');
    case 'AVG': {
      if (indicator.overUnits === 'AVG') return by('QUOTIENT');
      const all = by('SUM');
      const periods = quantities.filter(({ value }) => value !== null).length;
      return all?.value ? quotientQuantity(indicator, all.value, String(periods), reports) : null;
    }
  }
}

/** Whether a period's figure has what its rule over time needs: its two sums, or a value. */
function givesIts(
  { overTime: rule, overUnits }: Indicator,
  { value, numerator, state }: RolledFigure,
): boolean {
  if (rule === 'LATEST') return state === 'REPORTED' || state === 'NO_DENOMINATOR';
  const fromSums = rule === 'RATIO' || rule === 'WAVG' || overUnits === 'AVG';
  return fromSums && rule !== 'MAX' && rule !== 'MIN' ? numerator !== null : value !== null;
}

/** What makes an indicator another although it keeps its code; with whatever it is computed from. */
function defined(form: Form, indicator: Indicator, within: readonly Indicator[] = []): string {
  const { type, unit, overUnits, overTime: rule, dimensions, weight, fact, source } = indicator;
  const { numerator = [], denominator = [], sumOf = [] } = indicator;
  const parts = [...new Set([...numerator, ...denominator, ...sumOf])].flatMap((code) => {
    const part = form.indicators.find((one) => one.code === code);
    const known = part === undefined || part === indicator || within.includes(part);
    return known ? [] : [defined(form, part, [...within, indicator])];
  });
  return JSON.stringify([
    ...[type, unit, overUnits, rule, dimensions, weight, fact, source],
    ...[numerator, denominator, sumOf, parts],
  ]);
}

function notComparable(indicator: Indicator, incomparable: Incomparable): FigureOverTime {
  return { ...emptyFigure(indicator, 'NOT_COMPARABLE'), ...standing([], []), incomparable };
}

function standing(
  periods: readonly string[],
  missing: readonly string[],
): Pick<FigureOverTime, 'periods' | 'missing' | 'incomparable'> {
  return { periods, missing, incomparable: null };
}

function codeOf({ roll }: { readonly roll: PeriodRoll }): string {
  return roll.period.code;
}
