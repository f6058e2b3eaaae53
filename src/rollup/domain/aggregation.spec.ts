import fc from 'fast-check';
import { type Form, type Indicator, type OverUnits } from '../../reporting/domain/index.js';
import { type Addends, changedFigures, rollUp, type ServiceFacts } from './aggregation.js';
import { totalsBy } from './marginals.js';

const facts: ServiceFacts = { units: 7, owed: 6, inTime: 5, greatestDaysLate: 3 };

const indicator = (code: string, overUnits: OverUnits, change: Partial<Indicator> = {}): Indicator => ({
  code,
  section: 'S',
  name: code,
  unit: '-',
  type: 'INTEGER',
  overUnits,
  overTime: 'SUM',
  source: 'TYPED',
  required: false,
  ...change,
});

const form = (...indicators: Indicator[]): Form => ({
  code: 'F',
  version: '1',
  name: 'F',
  legalBasis: '-',
  dimensions: [],
  sections: [],
  narratives: [],
  rules: [],
  indicators,
});

/** What SQL would answer for these values of single reports. */
function added(code: string, values: readonly number[], cell: readonly string[] = []): Addends[] {
  if (values.length === 0) return [];
  const total = values.reduce((sum, value) => sum + value, 0);
  return [
    {
      indicator: code,
      cell,
      sum: String(total),
      greatest: String(Math.max(...values)),
      least: String(Math.min(...values)),
      numerator: null,
      denominator: null,
      reports: values.length,
    },
  ];
}

function told(indicators: Indicator[], addends: readonly Addends[]): Record<string, string> {
  return Object.fromEntries(
    rollUp(form(...indicators), addends, facts).map((figure) => [
      figure.indicator.code,
      figure.value ?? figure.state,
    ]),
  );
}

const ratioOf = (code: string, numerator: string[], denominator: string[]) =>
  indicator(code, 'RATIO', { type: 'RATIO', source: 'DERIVED', numerator, denominator });

describe('rolling up', () => {
  it.each<[OverUnits, number[], string]>([
    ['SUM', [1, 2, 3], '6'],
    ['SUM_ISSUER', [4], '4'],
    ['LATEST_SUM', [10, 20], '30'],
    ['AVG', [1, 2], '1.5'],
    ['AVG', [1, 1, 2], '1.33'],
    ['MAX', [3, 9, 4], '9'],
    ['MIN', [3, 9, 4], '3'],
    ['MIN', [], 'NOT_REPORTED'],
    ['SUM', [], 'NOT_REPORTED'],
    ['AVG', [], 'NOT_REPORTED'],
    ['MAX', [], 'NOT_REPORTED'],
    ['SUM', [0], '0'],
    ['NONE', [5, 6], 'NOT_AGGREGATED'],
  ])('%s of %p is %s', (rule, values, expected) => {
    expect(told([indicator('X', rule)], added('X', values))).toEqual({ X: expected });
  });

  it('recomputes a ratio from its sums and never averages: 1/2 and 9/10 give 10/12', () => {
    const all = [indicator('N', 'SUM'), indicator('D', 'SUM'), ratioOf('R', ['N'], ['D'])];
    expect(told(all, [...added('N', [1, 9]), ...added('D', [2, 10])])['R']).toBe('83.33');
  });

  it('says why there is no ratio: nothing reported is not the same as a denominator of 0', () => {
    const all = [indicator('N', 'SUM'), indicator('D', 'SUM'), ratioOf('R', ['N'], ['D'])];
    expect(told(all, [...added('N', [0]), ...added('D', [0])])['R']).toBe('NO_DENOMINATOR');
    expect(told(all, added('N', [1]))['R']).toBe('NOT_REPORTED');
  });

  it('takes both parts of a typed ratio from their sums', () => {
    const addends: Addends[] = [
      {
        ...{ indicator: 'R', cell: [], sum: null, greatest: null, least: null },
        ...{ numerator: '7', denominator: '8', reports: 2 },
      },
    ];
    expect(told([indicator('R', 'RATIO', { type: 'RATIO' })], addends)).toEqual({ R: '87.5' });
  });

  it('adds up what is made of others', () => {
    const all = [
      indicator('TOTAL', 'DERIVED', { source: 'DERIVED', sumOf: ['A', 'B'] }),
      indicator('A', 'SUM'),
      indicator('B', 'SUM'),
    ];
    expect(told(all, added('A', [2, 3]))['TOTAL']).toBe('5');
    expect(told(all, [])['TOTAL']).toBe('NOT_REPORTED');
  });

  it('counts units and reports itself', () => {
    const known = (code: string, source: Indicator['source'], fact: NonNullable<Indicator['fact']>) =>
      indicator(code, 'SUM', { source, fact });
    expect(
      told(
        [
          known('A01', 'TREE', 'UNITS'),
          known('L01', 'SERVICE', 'REPORTS_OWED'),
          known('L02', 'SERVICE', 'REPORTS_IN_TIME'),
          known('L04', 'SERVICE', 'GREATEST_DAYS_LATE'),
          ratioOf('L03', ['L02'], ['L01']),
        ],
        [],
      ),
    ).toEqual({ A01: '7', L01: '6', L02: '5', L04: '3', L03: '83.33' });
  });

  it('keeps slices beside their total', () => {
    const [figure] = rollUp(
      form(indicator('X', 'SUM', { dimensions: ['KIND'] })),
      [...added('X', [1, 2], ['A']), ...added('X', [5], ['B'])],
      facts,
    );
    expect(figure?.value).toBe('8');
    expect(figure?.cells.map(({ cell, value }) => [cell.join(), value])).toEqual([
      ['A', '3'],
      ['B', '5'],
    ]);
  });

  it('gives the totals along a dimension in the form’s order of members', () => {
    const sliced: Form = {
      ...form(indicator('X', 'MAX', { dimensions: ['KIND', 'MODE'] })),
      dimensions: ['KIND', 'MODE'].map((code) => ({
        ...{ code, name: code },
        members: ['B', 'A', 'C'].map((member) => ({ code: member, name: member })),
      })),
    };
    const cells = [
      ...added('X', [1], ['A', 'C']),
      ...added('X', [5], ['B', 'A']),
      ...added('X', [3], ['A', 'B']),
    ];
    const [figure] = rollUp(sliced, cells, facts);
    const along = (...codes: string[]) =>
      totalsBy(sliced, figure!, codes).map(({ cell, value }) => `${cell.join()}=${value}`);
    expect(along('KIND')).toEqual(['B=5', 'A=3']);
    expect(along('MODE')).toEqual(['B=3', 'A=5', 'C=1']);
    expect(along('MODE', 'KIND')).toEqual(['B,A=3', 'A,B=5', 'C,A=1']);
    expect(along('RANK')).toEqual([]);
  });

  it('takes figures for changed by what they say, and not by the order of their cells', () => {
    const sliced = form(indicator('X', 'SUM', { dimensions: ['KIND'] }), indicator('Y', 'SUM'));
    const [one, other] = [added('X', [1], ['A']), added('X', [2], ['B'])];
    const before = rollUp(sliced, [...one, ...other, ...added('Y', [1])], facts);
    const again = rollUp(sliced, [...other, ...one, ...added('Y', [1])], facts);
    const after = rollUp(
      sliced,
      [...added('X', [2], ['A']), ...added('X', [1], ['B']), ...added('Y', [1])],
      facts,
    );
    expect(changedFigures(before, again)).toEqual([]);
    expect(changedFigures(before, after).map(({ after: now }) => now.indicator.code)).toEqual(['X']);
  });

  it('gives the same, however the reports are spread over the children', () => {
    const values = fc.array(fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { maxLength: 6 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(values, (children) => {
        const whole = told([indicator('X', 'SUM')], added('X', children.flat()));
        const parts = children
          .map((child) => told([indicator('X', 'SUM')], added('X', child))['X'])
          .filter((text) => text !== 'NOT_REPORTED');
        expect(whole['X']).toBe(
          parts.length === 0 ? 'NOT_REPORTED' : String(parts.reduce((sum, text) => sum + Number(text), 0)),
        );
      }),
    );
  });
});
