import { type Form, type Indicator } from '../../reporting/domain/index.js';
import { plainText } from './exact.js';
import {
  cellOf,
  type Combination,
  combinationOf,
  combined,
  emptyFigure,
  figureOf,
  plainQuantity,
  placeOf,
  type Quantity,
  quotientQuantity,
  type RolledCell,
  type RolledFigure,
} from './figure.js';

/** What the counted reports of a subtree say of one cell of one indicator, added up exactly. */
export interface Addends {
  readonly indicator: string;
  readonly cell: readonly string[];
  readonly sum: string | null;
  readonly greatest: string | null;
  readonly least: string | null;
  /** Of a typed ratio the sum of its numerators; of a weighted average that of value × weight, over the reports that give both. */
  readonly numerator: string | null;
  /** Of a typed ratio the sum of its denominators; of a weighted average that of the weights, over the reports that give both. */
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

/** Every indicator of the form rolled up by its own rule, in the form's order (laws 12 and 15). */
export function rollUp(
  form: Form,
  addends: readonly Addends[],
  facts: ServiceFacts,
): readonly RolledFigure[] {
  const given = byIndicator(addends);
  // Nothing owed is not due: neither 0 nor missing (law 7). Where no unit counts, as of half a split one, nobody knows what was.
  const notDue = addends.length === 0 && facts.units > 0 && facts.owed === 0;
  const figures = new Map<string, RolledFigure>();
  const pending = new Map<string, Indicator>();
  const keep = (figure: RolledFigure) => {
    const { indicator, state } = figure;
    const empty = notDue && (state === 'NOT_REPORTED' || state === 'NO_DENOMINATOR');
    figures.set(indicator.code, empty ? emptyFigure(indicator, 'NOT_DUE') : figure);
  };
  for (const indicator of form.indicators) {
    if (isComputed(indicator)) pending.set(indicator.code, indicator);
    else keep(simple(indicator, given.get(indicator.code) ?? [], facts));
  }
  const named = (code: string): RolledFigure | undefined => {
    const indicator = pending.get(code);
    // Taken out before its parts are asked for, so that a form that is made of itself comes to an end.
    if (pending.delete(code) && indicator !== undefined) keep(computed(indicator, named));
    return figures.get(code);
  };
  return form.indicators.flatMap(({ code }) => named(code) ?? []);
}

function byIndicator(addends: readonly Addends[]): ReadonlyMap<string, readonly Addends[]> {
  const found = new Map<string, Addends[]>();
  for (const addend of addends) {
    const own = found.get(addend.indicator);
    if (own === undefined) found.set(addend.indicator, [addend]);
    else own.push(addend);
  }
  return found;
}

/** Whether it is made of other indicators. */
export function isComputed({ sumOf, numerator, denominator }: Indicator): boolean {
  return sumOf !== undefined || (numerator !== undefined && denominator !== undefined);
}

/** An indicator that is made of others, as a whole and cell by cell, wherever these are to be had. */
export function computed(
  indicator: Indicator,
  named: (code: string) => RolledFigure | undefined,
): RolledFigure {
  if (indicator.overUnits === 'NONE') return emptyFigure(indicator, 'NOT_AGGREGATED');
  const partsOf = (codes: readonly string[]) => summedParts(indicator, codes.map(named));
  if (indicator.sumOf !== undefined) return partsOf(indicator.sumOf);
  const [numerator, denominator] = [partsOf(indicator.numerator ?? []), partsOf(indicator.denominator ?? [])];
  const total = ratioOf(indicator, numerator, denominator);
  if (total.state === 'NOT_REPORTED') return emptyFigure(indicator, 'NOT_REPORTED');
  const over = new Map(numerator.cells.map((cell) => [placeOf(cell.cell), cell]));
  const beneath = new Map(denominator.cells.map((cell) => [placeOf(cell.cell), cell]));
  const cells = [...new Map([...over, ...beneath])].map(([place, { cell }]) =>
    cellOf(ratioOf(indicator, over.get(place), beneath.get(place)), cell),
  );
  return figureOf(total, indicator, cells);
}

/** Half a ratio is none, but its half counts in the totals of its cells. */
function ratioOf(indicator: Indicator, over?: Quantity, beneath?: Quantity): Quantity {
  const [numerator, denominator] = [over?.value ?? null, beneath?.value ?? null];
  const reports = Math.min(over?.reports ?? 0, beneath?.reports ?? 0);
  return numerator === null || denominator === null
    ? { state: 'NOT_REPORTED', value: null, numerator, denominator, reports }
    : quotientQuantity(indicator, numerator, denominator, reports);
}

function summedParts(indicator: Indicator, parts: readonly (RolledFigure | undefined)[]): RolledFigure {
  const known = parts.flatMap((part) => part ?? []);
  const total = combined(indicator, 'SUM', known, mostReports(known));
  if (total === null) return emptyFigure(indicator, 'NOT_REPORTED');
  const cells = !hasCells(indicator) ? [] : known.flatMap((part) => part.cells);
  return figureOf(total, indicator, cells.length === 0 ? [] : gathered(indicator, 'SUM', cells));
}

function hasCells({ dimensions = [] }: Indicator): boolean {
  return dimensions.length > 0;
}

/** Cells of the same place as one. */
export function gathered(
  indicator: Indicator,
  how: Combination,
  cells: readonly RolledCell[],
): readonly RolledCell[] {
  const places = new Map<string, RolledCell[]>();
  for (const cell of cells) {
    const own = places.get(placeOf(cell.cell));
    if (own === undefined) places.set(placeOf(cell.cell), [cell]);
    else own.push(cell);
  }
  return [...places.values()].flatMap((own) => {
    const [first] = own;
    const one = combined(indicator, how, own, mostReports(own));
    if (first === undefined) return [];
    return cellOf(
      one ?? { ...first, state: 'NOT_REPORTED', value: null, numerator: null, denominator: null },
      first.cell,
    );
  });
}

/** An indicator from its own addends or from what the service knows. */
function simple(indicator: Indicator, addends: readonly Addends[], facts: ServiceFacts): RolledFigure {
  if (indicator.source === 'TREE' || indicator.source === 'SERVICE') return known(indicator, facts);
  const how = combinationOf(indicator);
  const [first] = addends;
  if (how === null) return emptyFigure(indicator, 'NOT_AGGREGATED', mostReports(addends));
  if (first === undefined) return emptyFigure(indicator, 'NOT_REPORTED');
  if (!hasCells(indicator)) {
    const own = quantityOf(indicator, how, first);
    return own === null ? emptyFigure(indicator, 'NOT_REPORTED') : figureOf(own, indicator);
  }
  const cells: RolledCell[] = [];
  for (const addend of addends) {
    const own = quantityOf(indicator, how, addend);
    if (own !== null) cells.push(cellOf(own, addend.cell));
  }
  const total = combined(indicator, how, cells, mostReports(cells));
  return total === null ? emptyFigure(indicator, 'NOT_REPORTED') : figureOf(total, indicator, cells);
}

/** What one cell's addends come to by the indicator's rule; null where nothing was given. */
function quantityOf(indicator: Indicator, how: Combination, addend: Addends): Quantity | null {
  const { reports } = addend;
  if (how === 'QUOTIENT') {
    const average = indicator.overUnits === 'AVG';
    const numerator = average ? addend.sum : addend.numerator;
    const denominator = average ? String(reports) : addend.denominator;
    if (numerator === null || denominator === null) return null;
    return quotientQuantity(indicator, plainText(numerator), plainText(denominator), reports);
  }
  const value = how === 'SUM' ? addend.sum : how === 'MAX' ? addend.greatest : addend.least;
  return value === null ? null : plainQuantity(plainText(value), reports);
}

/** At least so many reports are behind several cells: one report may give some of them, another others. */
function mostReports(cells: readonly { readonly reports: number }[]): number {
  let most = 0;
  for (const { reports } of cells) if (reports > most) most = reports;
  return most;
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
    ? emptyFigure(indicator, 'NOT_REPORTED')
    : figureOf(plainQuantity(String(figure), 0), indicator);
}

/** The indicators whose figures differ between two roll-ups of one form. */
export function changedFigures(
  before: readonly RolledFigure[],
  after: readonly RolledFigure[],
): readonly { readonly before: RolledFigure; readonly after: RolledFigure }[] {
  const earlier = new Map(before.map((figure) => [figure.indicator.code, figure]));
  return after.flatMap((now) => {
    const then = earlier.get(now.indicator.code);
    return then === undefined || saidOf(then) === saidOf(now) ? [] : [{ before: then, after: now }];
  });
}

/** The whole of a figure as a text: equal texts are equal figures, in whatever order their cells come. */
function saidOf({ cells, ...whole }: RolledFigure): string {
  const said = ({ state, value, numerator, denominator }: Quantity) => [state, value, numerator, denominator];
  const slices = cells.map((slice) => JSON.stringify([slice.cell, said(slice)]));
  return JSON.stringify([said(whole), slices.sort()]);
}
