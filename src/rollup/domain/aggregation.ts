import { type Decimal, decimal, decimalText, quotient, sum, whole } from '../../kernel/decimal.js';
import { type Form, type Indicator } from '../../reporting/domain/index.js';

/** What the counted reports of a subtree say of one cell of one indicator, added up exactly. */
export interface Addends {
  readonly indicator: string;
  readonly cell: readonly string[];
  readonly sum: string | null;
  readonly greatest: string | null;
  readonly least: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** In how many reports it stands. */
  readonly reports: number;
}

/** What the service itself knows of a subtree and period. */
export interface ServiceFacts {
  readonly units: number;
  readonly owed: number;
  readonly inTime: number;
  readonly greatestDaysLate: number | null;
}

/**
 * REPORTED: at least one report behind it. NOT_REPORTED: none, which is not 0. NO_DENOMINATOR: a ratio of nothing.
 * NOT_AGGREGATED: the indicator has no meaning above its unit.
 */
export type FigureState = 'REPORTED' | 'NOT_REPORTED' | 'NO_DENOMINATOR' | 'NOT_AGGREGATED';

export interface RolledCell {
  readonly cell: readonly string[];
  readonly value: Decimal;
  readonly reports: number;
}

export interface RolledFigure {
  readonly indicator: Indicator;
  readonly state: FigureState;
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly reports: number;
  /** Its slices, where the indicator has dimensions. */
  readonly cells: readonly RolledCell[];
}

const percentPlaces = 2;

/** Every indicator of the form rolled up by its own rule, in the form's order (laws 12 and 15). */
export function rollUp(
  form: Form,
  addends: readonly Addends[],
  facts: ServiceFacts,
): readonly RolledFigure[] {
  const byCode = new Map<string, RolledFigure>();
  const cellsOf = (code: string) => addends.filter((addend) => addend.indicator === code);
  for (const indicator of form.indicators)
    byCode.set(indicator.code, simple(indicator, cellsOf(indicator.code), facts));
  for (const indicator of form.indicators) {
    if (indicator.sumOf !== undefined)
      byCode.set(
        indicator.code,
        derivedSum(
          indicator,
          indicator.sumOf.map((code) => byCode.get(code)),
        ),
      );
  }
  for (const indicator of form.indicators) {
    if (indicator.numerator === undefined || indicator.denominator === undefined) continue;
    const parts = [indicator.numerator, indicator.denominator].map((codes) =>
      derivedSum(
        indicator,
        codes.map((code) => byCode.get(code)),
      ),
    );
    byCode.set(
      indicator.code,
      ratio(
        indicator,
        parts[0]?.value ?? null,
        parts[1]?.value ?? null,
        Math.min(...parts.map((part) => part.reports)),
      ),
    );
  }
  return form.indicators.flatMap((indicator) => byCode.get(indicator.code) ?? []);
}

/** An indicator from its own addends or from what the service knows. */
function simple(indicator: Indicator, cells: readonly Addends[], facts: ServiceFacts): RolledFigure {
  if (indicator.source === 'TREE' || indicator.source === 'SERVICE') return known(indicator, facts);
  const reports = Math.max(0, ...cells.map((cell) => cell.reports));
  switch (indicator.overUnits) {
    case 'NONE':
      return { ...nothing(indicator, 'NOT_AGGREGATED'), reports };
    case 'SUM':
    case 'SUM_ISSUER':
    case 'LATEST_SUM':
      return total(indicator, cells, reports);
    case 'AVG': {
      const all = total(indicator, cells, reports);
      return all.value === null
        ? all
        : { ...all, value: quotient(all.value, whole(reports), indicator.decimals ?? percentPlaces) };
    }
    case 'MAX':
      return greatestOf(indicator, cells, reports);
    case 'RATIO': {
      const [own] = cells;
      return ratio(
        indicator,
        own?.numerator ? decimal(own.numerator) : null,
        own?.denominator ? decimal(own.denominator) : null,
        reports,
      );
    }
    case 'DERIVED':
      return nothing(indicator, 'NOT_REPORTED');
  }
}

function total(indicator: Indicator, cells: readonly Addends[], reports: number): RolledFigure {
  if (cells.length === 0) return nothing(indicator, 'NOT_REPORTED');
  const slices = cells.map((cell) => ({
    cell: cell.cell,
    value: decimal(cell.sum ?? '0'),
    reports: cell.reports,
  }));
  return {
    ...nothing(indicator, 'REPORTED'),
    value: sum(slices.map((slice) => slice.value)),
    reports,
    cells: (indicator.dimensions ?? []).length === 0 ? [] : slices,
  };
}

function greatestOf(indicator: Indicator, cells: readonly Addends[], reports: number): RolledFigure {
  const values = cells.flatMap((cell) => (cell.greatest === null ? [] : [decimal(cell.greatest)]));
  const [first, ...rest] = values;
  if (first === undefined) return nothing(indicator, 'NOT_REPORTED');
  return {
    ...nothing(indicator, 'REPORTED'),
    value: rest.reduce((best, value) => (value.gt(best) ? value : best), first),
    reports,
  };
}

/** Recomputed from its two sums at every level, in percent, rounded once; never an average of ratios. */
function ratio(
  indicator: Indicator,
  numerator: Decimal | null,
  denominator: Decimal | null,
  reports: number,
): RolledFigure {
  if (numerator === null || denominator === null) return nothing(indicator, 'NOT_REPORTED');
  const parts = { ...nothing(indicator, 'REPORTED'), numerator, denominator, reports };
  if (denominator.eq('0')) return { ...parts, state: 'NO_DENOMINATOR' };
  return { ...parts, value: quotient(numerator.times('100'), denominator, percentPlaces) };
}

function derivedSum(indicator: Indicator, parts: readonly (RolledFigure | undefined)[]): RolledFigure {
  const reported = parts.flatMap((part) =>
    part?.value ? [{ value: part.value, reports: part.reports }] : [],
  );
  if (reported.length === 0) return nothing(indicator, 'NOT_REPORTED');
  return {
    ...nothing(indicator, 'REPORTED'),
    value: sum(reported.map((part) => part.value)),
    reports: Math.max(...reported.map((part) => part.reports)),
  };
}

/** What nobody types: units from the tree, reports owed and in time from the service's own obligations. */
function known(indicator: Indicator, { units, owed, inTime, greatestDaysLate }: ServiceFacts): RolledFigure {
  const figures = {
    UNITS: units,
    REPORTS_OWED: owed,
    REPORTS_IN_TIME: inTime,
    GREATEST_DAYS_LATE: greatestDaysLate,
  };
  const figure = indicator.fact === undefined ? null : figures[indicator.fact];
  return figure === null
    ? nothing(indicator, 'NOT_REPORTED')
    : { ...nothing(indicator, 'REPORTED'), value: whole(figure) };
}

function nothing(indicator: Indicator, state: FigureState): RolledFigure {
  return { indicator, state, value: null, numerator: null, denominator: null, reports: 0, cells: [] };
}

/** The indicators whose figures differ between two roll-ups of one form. */
export function changedFigures(
  before: readonly RolledFigure[],
  after: readonly RolledFigure[],
): readonly { readonly before: RolledFigure; readonly after: RolledFigure }[] {
  return after.flatMap((now) => {
    const then = before.find(({ indicator }) => indicator.code === now.indicator.code);
    return then === undefined || saidOf(then) === saidOf(now) ? [] : [{ before: then, after: now }];
  });
}

/** The whole of a figure as a text: equal texts are equal figures. */
function saidOf({ state, value, numerator, denominator, cells }: RolledFigure): string {
  const texts = [value, numerator, denominator].map((part) => part && decimalText(part));
  return JSON.stringify([state, texts, cells.map((slice) => [slice.cell, decimalText(slice.value)])]);
}
