import { decimalText } from '../../kernel/decimal.js';
import { type Indicator } from '../../reporting/domain/index.js';
import { type RolledFigure } from './figure.js';
import { comparedRollUps, type ComparedSide } from './comparison.js';

function figure(value: string | null, change: Partial<Indicator> = {}): RolledFigure {
  const indicator: Indicator = {
    ...{ code: 'A', section: 'S', name: 'A', unit: 'người', type: 'INTEGER', overUnits: 'SUM' },
    ...{ overTime: 'SUM', source: 'TYPED', required: false, ...change },
  };
  const nothing = { numerator: null, denominator: null, reports: 1, cells: [] };
  const state = value === null ? 'NOT_REPORTED' : 'REPORTED';
  return { indicator, state, value, ...nothing };
}

function side(figures: readonly RolledFigure[], change: Partial<ComparedSide> = {}): ComparedSide {
  return { calendarCode: 'ADMIN', kind: 'YEAR', form: { code: 'TDKT' }, figures, ...change };
}

function told(own: ComparedSide, other: ComparedSide) {
  return comparedRollUps(own, other).map(({ indicator, difference, changePercent, why }) => [
    indicator.code,
    difference && decimalText(difference),
    changePercent && decimalText(changePercent),
    why,
  ]);
}

describe('two roll-ups beside one another', () => {
  it.each([
    ['12', '10', '2', '20'],
    ['10', '12', '-2', '-16.67'],
    ['7', '7', '0', '0'],
    ['0.3', '0.1', '0.2', '200'],
    ['1', '8', '-7', '-87.5'],
    ['100000000000000000001', '100000000000000000000', '1', '0'],
  ])('%s after %s: %s more, %s %%', (own, other, difference, percent) => {
    expect(told(side([figure(own)]), side([figure(other)]))).toEqual([['A', difference, percent, null]]);
  });

  it.each<[string, ComparedSide, ComparedSide, string | null, string]>([
    [
      'of two calendars',
      side([figure('1')]),
      side([figure('1')], { calendarCode: 'STAT' }),
      null,
      'OTHER_CALENDAR',
    ],
    ['of two forms', side([figure('1')]), side([figure('1')], { form: { code: 'X' } }), null, 'OTHER_FORM'],
    ['that only one has', side([figure('1')]), side([]), null, 'NOT_IN_BOTH'],
    ['that only the other has', side([]), side([figure('1')]), null, 'NOT_IN_BOTH'],
    ['in two measures', side([figure('1')]), side([figure('1', { unit: 'lượt' })]), null, 'OTHER_MEASURE'],
    ['by two rules', side([figure('1')]), side([figure('1', { overUnits: 'MAX' })]), null, 'OTHER_RULE'],
    ['without a value here', side([figure(null)]), side([figure('1')]), null, 'NO_VALUE'],
    ['without a value there', side([figure('1')]), side([figure(null)]), null, 'NO_VALUE'],
    ['after nothing', side([figure('5')]), side([figure('0')]), '5', 'NO_POSITIVE_BASE'],
    ['after less than nothing', side([figure('5')]), side([figure('-5')]), '10', 'NO_POSITIVE_BASE'],
    [
      'a flow of another kind of period',
      side([figure('5')]),
      side([figure('2')], { kind: 'HALF_YEAR' }),
      '3',
      'OTHER_KIND_OF_PERIOD',
    ],
  ])('a figure %s has no change in percent, and says why', (...[, own, other, difference, why]) => {
    expect(told(own, other)).toEqual([['A', difference, null, why]]);
  });

  it('a stock may be compared between kinds of periods', () => {
    const stock = (value: string) => figure(value, { overTime: 'LATEST' });
    const half = side([stock('8')], { kind: 'HALF_YEAR' });
    expect(told(side([stock('10')]), half)).toEqual([['A', '2', '25', null]]);
  });

  it('keeps the order of the first, and what only the other has at the end', () => {
    const own = side([figure('1', { code: 'B' }), figure('1', { code: 'A' })]);
    const other = side([figure('1', { code: 'C' }), figure('1', { code: 'A' })]);
    expect(comparedRollUps(own, other).map(({ indicator }) => indicator.code)).toEqual(['B', 'A', 'C']);
  });
});
