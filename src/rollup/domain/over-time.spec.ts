import { localDate } from '../../kernel/local-date.js';
import { type Form, type Indicator, type OverTime, type OverUnits } from '../../reporting/domain/index.js';
import { type Addends, rollUp } from './aggregation.js';
import { overTime, type PeriodRoll } from './over-time.js';

const indicator = (
  code: string,
  overUnits: OverUnits,
  rule: OverTime,
  change: Partial<Indicator> = {},
): Indicator => ({
  ...{ code, overUnits, overTime: rule, section: 'S', name: code, unit: '-' },
  ...{ type: overUnits === 'RATIO' ? 'RATIO' : 'DECIMAL', source: 'TYPED', required: false },
  ...change,
});

const flow = indicator('FLOW', 'SUM', 'SUM');
const stock = indicator('STOCK', 'LATEST_SUM', 'LATEST');
const share = indicator('SHARE', 'RATIO', 'RATIO', {
  ...{ source: 'DERIVED', numerator: ['FLOW'], denominator: ['STOCK'] },
});

const formOf = (indicators: readonly Indicator[], change: Partial<Form> = {}): Form => ({
  ...{ code: 'F', version: '1', name: 'F', legalBasis: '-', dimensions: [] },
  ...{ sections: [], narratives: [], rules: [], indicators },
  ...change,
});

/** What reports say in a period: "value", or "numerator/denominator", for each cell of an indicator. */
type Said = Readonly<Record<string, readonly string[]>>;

function addends(said: Said): readonly Addends[] {
  return Object.entries(said).flatMap(([place, texts]) => {
    const [indicatorCode = '', cell] = place.split('@');
    const ratio = texts.some((text) => text.includes('/'));
    const add = (part: number) =>
      String(texts.reduce((sum, text) => sum + BigInt(text.split('/')[part] ?? '0'), 0n));
    const sorted = texts.toSorted((a, b) => Number(a) - Number(b));
    const values = { sum: add(0), least: sorted[0] ?? null, greatest: sorted.at(-1) ?? null };
    return {
      ...{ indicator: indicatorCode, cell: cell === undefined ? [] : [cell], reports: texts.length },
      ...(ratio ? { sum: null, least: null, greatest: null } : values),
      numerator: ratio ? add(0) : null,
      denominator: ratio ? add(1) : null,
    };
  });
}

const quarters = { Q1: ['01-01', '03-31'], Q2: ['04-01', '06-30'], Q3: ['07-01', '09-30'] } as const;

function roll(
  code: keyof typeof quarters,
  form: Form,
  said: Said | 'NOT_DUE',
  change: { calendarCode?: string; unitId?: string; toDay?: string } = {},
): PeriodRoll {
  const [from, to] = quarters[code];
  const facts = { units: 1, owed: said === 'NOT_DUE' ? 0 : 3, inTime: 0, greatestDaysLate: null };
  return {
    unitId: change.unitId ?? 'U',
    form,
    figures: rollUp(form, said === 'NOT_DUE' ? [] : addends(said), facts),
    period: {
      ...{ code, calendarCode: change.calendarCode ?? 'C' },
      ...{ fromDay: localDate(`2026-${from}`), toDay: localDate(change.toDay ?? `2026-${to}`) },
    },
  };
}

/** One indicator over as many quarters as are given, as "value or state (periods; missing)". */
function told(one: Indicator, ...said: readonly (Said | 'NOT_DUE')[]): string {
  const names = ['Q1', 'Q2', 'Q3'] as const;
  const form = formOf([one]);
  const [figure] = overTime(said.map((each, i) => roll(names[i] ?? 'Q3', form, each))).figures;
  return `${figure?.value ?? figure?.state} (${figure?.periods.join()}; ${figure?.missing.join()})`;
}

describe('several periods as one', () => {
  it.each<[OverUnits, OverTime, (readonly string[])[], string]>([
    ['SUM', 'SUM', [['1', '2'], ['3'], ['4']], '10 (Q1,Q2,Q3; )'],
    ['LATEST_SUM', 'LATEST', [['10'], ['20', '1'], ['5', '7']], '12 (Q3; )'],
    ['SUM', 'AVG', [['1'], ['2'], ['2', '2']], '2.33 (Q1,Q2,Q3; )'],
    ['AVG', 'AVG', [['1'], ['2', '2', '2']], '1.75 (Q1,Q2; )'],
    ['MAX', 'MAX', [['3', '9'], ['4'], ['8']], '9 (Q1,Q2,Q3; )'],
    ['MIN', 'MIN', [['3', '9'], ['4'], ['8']], '3 (Q1,Q2,Q3; )'],
    ['SUM', 'MAX', [['3', '3'], ['5']], '6 (Q1,Q2; )'],
    ['SUM', 'MIN', [['3', '3'], ['5']], '5 (Q1,Q2; )'],
    ['RATIO', 'RATIO', [['1/2'], ['9/10']], '83.33 (Q1,Q2; )'],
    ['RATIO', 'MAX', [['1/2'], ['9/10']], '90 (Q1,Q2; )'],
    ['RATIO', 'MAX', [['9/10'], ['1/100']], '90 (Q1,Q2; )'],
    ['RATIO', 'MIN', [['9/10'], ['1/100']], '1 (Q1,Q2; )'],
    ['RATIO', 'LATEST', [['9/10'], ['1/2']], '50 (Q2; )'],
    ['RATIO', 'RATIO', [['0/0'], ['0/0']], 'NO_DENOMINATOR (Q1,Q2; )'],
    ['RATIO', 'RATIO', [['0/0'], ['1/4']], '25 (Q1,Q2; )'],
    ['WAVG', 'WAVG', [['10/4'], ['2/2']], '2 (Q1,Q2; )'],
    ['SUM', 'NONE', [['1'], ['2']], 'NOT_AGGREGATED (; )'],
    ['NONE', 'SUM', [['1'], ['2']], 'NOT_AGGREGATED (; )'],
  ])('%s over units and %s over time of %j is %s', (units, rule, said, expected) => {
    const periods = said.map((texts) => ({ X: texts }));
    expect(told(indicator('X', units, rule), ...periods)).toBe(expected);
  });

  it('knows the greater of two ratios that look the same when they are rounded', () => {
    const one = indicator('X', 'RATIO', 'MAX');
    const form = formOf([one]);
    const { figures } = overTime([
      roll('Q1', form, { X: ['33333/100000'] }),
      roll('Q2', form, { X: ['1/3'] }),
    ]);
    expect(figures[0]).toMatchObject({ value: '33.33', numerator: '1', denominator: '3' });
  });

  it('names the periods that lack a figure, and does not take them for 0', () => {
    expect(told(flow, { FLOW: ['1'] }, {}, { FLOW: ['4'] })).toBe('5 (Q1,Q3; Q2)');
    expect(told(flow, {}, {})).toBe('NOT_REPORTED (; Q1,Q2)');
    expect(told(indicator('X', 'SUM', 'AVG'), { X: ['1'] }, {}, { X: ['4'] })).toBe('2.5 (Q1,Q3; Q2)');
  });

  it('takes the latest stock there is and says when a later one is missing; earlier ones do not matter', () => {
    expect(told(stock, {}, { STOCK: ['7'] })).toBe('7 (Q2; )');
    expect(told(stock, { STOCK: ['7'] }, {})).toBe('7 (Q1; Q2)');
  });

  it('misses nothing in a period in which nothing was due', () => {
    expect(told(flow, { FLOW: ['1'] }, 'NOT_DUE')).toBe('1 (Q1; )');
    expect(told(flow, 'NOT_DUE', 'NOT_DUE')).toBe('NOT_DUE (; )');
    expect(told(flow, 'NOT_DUE', {})).toBe('NOT_REPORTED (; Q2)');
  });

  it('makes a computed ratio from its parts, each by its own rule: flows summed, the latest stock', () => {
    const form = formOf([flow, stock, share]);
    const { figures } = overTime([
      roll('Q1', form, { FLOW: ['1'], STOCK: ['10'] }),
      roll('Q2', form, { FLOW: ['2'], STOCK: ['12'] }),
    ]);
    expect(figures.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
      ['3', null, null],
      ['12', null, null],
      ['25', '3', '12'],
    ]);
  });

  it('leaves out of a ratio a period that gives only half of it', () => {
    const form = formOf([flow, stock, share]);
    const ratio = overTime([
      roll('Q1', form, { FLOW: ['1'], STOCK: ['10'] }),
      roll('Q2', form, { FLOW: ['2'] }),
    ]).figures.at(-1);
    expect(ratio).toMatchObject({ value: '10', periods: ['Q1'], missing: ['Q2'] });
  });

  it('puts cells together one by one', () => {
    const one = indicator('X', 'SUM', 'SUM', { dimensions: ['D'] });
    const form = formOf([one]);
    const { figures } = overTime([
      roll('Q1', form, { 'X@A': ['1'], 'X@B': ['2'] }),
      roll('Q2', form, { 'X@B': ['3', '4'] }),
    ]);
    expect(figures[0]).toMatchObject({ value: '10', reports: 3 });
    expect(figures[0]?.cells.map(({ cell, value }) => [...cell, value])).toEqual([
      ['A', '1'],
      ['B', '9'],
    ]);
  });

  it('is the same in whatever order the periods are named', () => {
    const form = formOf([flow, stock]);
    const all = [
      roll('Q1', form, { FLOW: ['1'], STOCK: ['10'] }),
      roll('Q2', form, { FLOW: ['2'], STOCK: ['12'] }),
      roll('Q3', form, { FLOW: ['3'], STOCK: ['11'] }),
    ];
    expect(overTime(all.toReversed())).toEqual(overTime(all));
  });

  it.each([
    ['another calendar', { calendarCode: 'D' }, formOf([flow]), ['CALENDARS_DIFFER']],
    ['another unit', { unitId: 'V' }, formOf([flow]), ['UNITS_DIFFER']],
    ['another form', {}, formOf([flow], { code: 'G' }), ['FORMS_DIFFER']],
  ])('states that it does not go together with %s', (_, change, form, expected) => {
    const result = overTime([
      roll('Q1', formOf([flow]), { FLOW: ['1'] }),
      roll('Q2', form, { FLOW: ['2'] }, change),
    ]);
    expect(result.incomparable).toEqual(expected);
    expect(result.figures[0]).toMatchObject({ state: 'NOT_COMPARABLE', value: null });
    expect(result.figures[0]?.incomparable).toBe(expected[0]);
  });

  it('states that periods overlap, even by one day, and not where one begins as the other ends', () => {
    const form = formOf([flow]);
    const until = (toDay: string) =>
      overTime([roll('Q2', form, {}), roll('Q1', form, {}, { toDay })]).incomparable;
    expect(until('2026-04-01')).toEqual(['PERIODS_OVERLAP']);
    expect(until('2026-03-31')).toEqual([]);
  });

  it('states of one indicator that it was defined otherwise, and puts the others together', () => {
    const before = formOf([flow, indicator('X', 'SUM', 'SUM', { unit: 'người' })]);
    const after = formOf([flow, indicator('X', 'SUM', 'SUM', { unit: 'nghìn người' })]);
    const { figures, incomparable } = overTime([
      roll('Q1', before, { FLOW: ['1'], X: ['1000'] }),
      roll('Q2', after, { FLOW: ['2'], X: ['1'] }),
    ]);
    expect(incomparable).toEqual([]);
    expect(figures).toMatchObject([
      { value: '3', incomparable: null },
      { state: 'NOT_COMPARABLE', incomparable: 'INDICATOR_CHANGED' },
    ]);
  });

  it('keeps an indicator that only one version asks, and says which period does not give it', () => {
    const { figures } = overTime([
      roll('Q1', formOf([stock, flow]), { FLOW: ['1'] }),
      roll('Q2', formOf([flow, share, stock]), { FLOW: ['2'], STOCK: ['4'] }),
    ]);
    expect(figures.map((figure) => figure.indicator.code)).toEqual(['FLOW', 'SHARE', 'STOCK']);
    expect(figures[1]).toMatchObject({ value: '50', periods: ['Q2'], missing: ['Q1'] });
  });
});
