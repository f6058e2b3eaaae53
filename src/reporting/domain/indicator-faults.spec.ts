import { type Form, type Indicator, type OverTime, type OverUnits } from './form.js';
import { formFaults } from './form-faults.js';

const typed = (code: string, change: Partial<Indicator> = {}): Indicator => ({
  ...{ code, section: 'S', name: code, unit: '-', type: 'DECIMAL', source: 'TYPED', required: false },
  ...{ overUnits: 'SUM', overTime: 'SUM' },
  ...change,
});
const average = (change: Partial<Indicator>) =>
  typed('X', { overUnits: 'WAVG', overTime: 'WAVG', ...change });
const ratio: Partial<Indicator> = { type: 'RATIO', overUnits: 'RATIO', overTime: 'RATIO' };
const computed: Partial<Indicator> = { source: 'DERIVED', overUnits: 'DERIVED' };

const form = (...indicators: Indicator[]): Form => ({
  ...{ code: 'F', version: '1', name: 'F', legalBasis: '-', narratives: [], rules: [] },
  sections: [{ code: 'S', name: 'S' }],
  dimensions: ['D', 'E'].map((code) => ({ code, name: code, members: [{ code: 'A', name: 'A' }] })),
  indicators,
});
const told = (...indicators: Indicator[]) =>
  formFaults(form(...indicators)).map(({ path, fault }) => `${path.replace('indicators.', '')}: ${fault.en}`);

describe('faults of an indicator', () => {
  it.each<[string, Indicator[], string[]]>([
    ['no weight', [average({})], ['X.weight: WAVG without a weight']],
    ['a weight that is not there', [average({ weight: 'Z' })], ['X.weight: Z']],
    [
      'a weight of a sum',
      [typed('X', { weight: 'W' }), typed('W')],
      ['X.weight: a weight, but the rule is SUM'],
    ],
    ['itself as its weight', [average({ weight: 'X' })], ['X.weight: X weighs itself']],
    ['a ratio as its weight', [average({ weight: 'W' }), typed('W', ratio)], ['X.weight: W is a ratio']],
    [
      'a weight that nobody types',
      [average({ weight: 'W' }), typed('W', { ...computed, sumOf: ['V'] }), typed('V')],
      ['X.weight: W is not typed'],
    ],
    [
      'a weight with cells of another kind',
      [average({ weight: 'W', dimensions: ['D'] }), typed('W', { dimensions: ['E'] })],
      ['X.weight: W has other dimensions'],
    ],
    [
      'a weighted average that is computed',
      [typed('X', { ...computed, overUnits: 'WAVG', overTime: 'NONE', sumOf: ['V'] }), typed('V')],
      ['X.overUnits: WAVG of DERIVED: only what is typed has a weight'],
    ],
    [
      'parts with other cells',
      [typed('X', { ...computed, sumOf: ['V'], dimensions: ['D'] }), typed('V', { dimensions: ['E'] })],
      ['X.dimensions: V has other dimensions'],
    ],
    [
      'a ratio as a part',
      [typed('X', { ...computed, sumOf: ['V'] }), typed('V', ratio)],
      ['X.sumOf: V is a ratio'],
    ],
    [
      'itself, through another',
      [typed('X', { ...computed, sumOf: ['V'] }), typed('V', { ...computed, sumOf: ['X'] })],
      ['X.sumOf: is computed from itself', 'V.sumOf: is computed from itself'],
    ],
    [
      'a ratio over time of what is nothing over time',
      [
        typed('X', { ...ratio, source: 'DERIVED', numerator: ['V'], denominator: ['W'] }),
        ...[typed('V', { overTime: 'NONE' }), typed('W')],
      ],
      ['X.overTime: V is NONE over time'],
    ],
  ])('%s', (_, indicators, expected) => {
    expect(told(...indicators)).toEqual(expected);
  });

  it('none where the weight is one for all cells, or one for each', () => {
    const by = { dimensions: ['D'] };
    expect(told(average({ weight: 'W', ...by }), typed('W'))).toEqual([]);
    expect(told(average({ weight: 'W', ...by }), typed('W', by))).toEqual([]);
    expect(told(average({ weight: 'W' }), typed('W', by))).toEqual(['X.weight: W has other dimensions']);
  });

  it.each<[OverUnits, OverTime[]]>([
    ['SUM', ['SUM', 'AVG', 'LATEST', 'MAX', 'MIN', 'NONE']],
    ['MAX', ['SUM', 'AVG', 'LATEST', 'MAX', 'MIN', 'NONE']],
    ['AVG', ['AVG', 'LATEST', 'MAX', 'MIN', 'NONE']],
    ['WAVG', ['WAVG', 'LATEST', 'MAX', 'MIN', 'NONE']],
    ['RATIO', ['RATIO', 'LATEST', 'MAX', 'MIN', 'NONE']],
  ])('%s over units goes with %j over time and with no other', (units, allowed) => {
    const all: OverTime[] = ['SUM', 'LATEST', 'RATIO', 'AVG', 'WAVG', 'MAX', 'MIN', 'NONE'];
    const type = units === 'RATIO' ? 'RATIO' : 'DECIMAL';
    const weight = units === 'WAVG' ? { weight: 'W' } : {};
    const faulty = all.filter(
      (rule) =>
        told(typed('X', { overUnits: units, overTime: rule, type, ...weight }), typed('W')).length > 0,
    );
    expect(faulty).toEqual(all.filter((rule) => !allowed.includes(rule)));
  });

  it('says each in both languages', () => {
    const faults = formFaults(form(average({}), typed('it'), typed('Y', { ...ratio, overTime: 'SUM' })));
    expect(faults.map(({ fault }) => fault)).toEqual([
      { vi: 'WAVG thiếu trọng số', en: 'WAVG without a weight' },
      { vi: 'là từ riêng của các quy tắc', en: 'is a word of the rules' },
      { vi: 'SUM không dùng được với RATIO', en: 'SUM does not go with RATIO' },
    ]);
  });
});
