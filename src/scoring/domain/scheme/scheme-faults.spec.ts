import { type Band, type InputSource, type Leaf, type Method, type Scheme } from './scheme.js';
import { schemeFaults } from './scheme-faults.js';

const told = (as: 'NUMBER' | 'BOOLEAN' | 'CHOICE'): InputSource => ({ from: 'RECORDED', as });
const reported: InputSource = { from: 'REPORT', form: 'F', indicator: 'A01' };
const reachedTen: InputSource = { from: 'REPORT', form: 'F', indicator: 'A01', atLeast: '10' };
const late: InputSource = { from: 'SERVICE', fact: 'LATE_REPORTS' };

function leaf(code: string, max: string, change: Partial<Leaf> = {}): Leaf {
  return { code, name: code, max, method: { type: 'MANUAL' }, input: told('NUMBER'), ...change };
}

/** A scheme without fault, but for what is changed. */
function scheme(change: Partial<Scheme> = {}): Scheme {
  return {
    ...{ format: 'thi-dua/scheme-1', code: 'S', version: '1', name: 'S', legalBasis: '-', places: 2 },
    scale: { base: '100', bonus: '10' },
    criteria: [
      { code: 'I', name: 'I', max: '60', children: [leaf('I.1', '20'), leaf('I.2', '40')] },
      leaf('II', '40'),
    ],
    bonuses: [leaf('B', '10')],
    bonusCap: '10',
    deductions: [leaf('D', '10')],
    exclusions: [{ code: 'X', name: 'X', input: told('BOOLEAN'), excludesWhen: true }],
    tieBreakers: ['I', 'I.2'],
    grades: [
      { code: 'A', name: 'A', from: '90' },
      { code: 'B', name: 'B', from: '70' },
    ],
    ...change,
  };
}

/** A scheme whose one criterion of 100 points is scored by this method. */
const scoredBy = (method: Method, input: InputSource) =>
  scheme({ criteria: [leaf('I', '100', { method, input })], tieBreakers: [] });

const found = (broken: Scheme) => schemeFaults(broken).map(({ path, fault }) => `${path} ${fault}`);

const band = (from: string | null, to: string | null, edges = '[)', points = '1'): Band => ({
  ...{ from, to, points, fromInclusive: edges.startsWith('['), toInclusive: edges.endsWith(']') },
});
const banded = (...bands: Band[]) => scoredBy({ type: 'BANDS', bands }, told('NUMBER'));

it('a scheme without fault has none', () => {
  expect(found(scheme())).toEqual([]);
});

describe('sums', () => {
  it.each<[string, Scheme, string[]]>([
    ['of the whole', scheme({ scale: { base: '99.99', bonus: '10' } }), ['scale.base SUM_DIFFERS']],
    [
      'of a branch, at any depth, each told',
      scheme({
        criteria: [
          {
            ...{ code: 'I', name: 'I', max: '100' },
            children: [{ code: 'I.1', name: 'I.1', max: '90', children: [leaf('I.1.1', '80')] }],
          },
        ],
        tieBreakers: [],
      }),
      ['criteria[I].max SUM_DIFFERS', 'criteria[I].children[I.1].max SUM_DIFFERS'],
    ],
    ['of bonuses above their scale', scheme({ bonusCap: '10.01' }), ['bonusCap POINTS_ABOVE_MAX']],
  ])('%s', (_, broken, faults) => {
    expect(found(broken)).toEqual(faults);
  });

  it('are exact', () => {
    const tenths = Array.from({ length: 3 }, (__, i) => leaf(`C${i}`, '0.1'));
    const whole = { scale: { base: '0.3', bonus: '10' }, criteria: tenths, tieBreakers: [], grades: [] };
    expect(found(scheme(whole))).toEqual([]);
  });
});

describe('codes', () => {
  it.each<[string, Partial<Scheme>, string[]]>([
    [
      'twice among criteria',
      { criteria: [leaf('I', '50'), leaf('I', '50')], tieBreakers: [] },
      ['criteria[I] CODE_TWICE'],
    ],
    ['of a criterion and a bonus', { bonuses: [leaf('II', '5')] }, ['bonuses[II] CODE_TWICE']],
    ['of a child and a deduction', { deductions: [leaf('I.2', '5')] }, ['deductions[I.2] CODE_TWICE']],
    [
      'of a bonus and an exclusion',
      { exclusions: [{ code: 'B', name: 'B', input: told('BOOLEAN'), excludesWhen: true }] },
      ['exclusions[B] CODE_TWICE'],
    ],
    [
      'a tie-breaker that is no criterion',
      { tieBreakers: ['I', 'IX'] },
      ['tieBreakers[IX] TIE_BREAKER_UNKNOWN'],
    ],
    ['a tie-breaker that is a bonus', { tieBreakers: ['B'] }, ['tieBreakers[B] TIE_BREAKER_UNKNOWN']],
  ])('%s', (_, change, faults) => {
    expect(found(scheme(change))).toEqual(faults);
  });
});

describe('grades go down', () => {
  const grades = (...from: string[]) =>
    scheme({ grades: from.map((least, i) => ({ code: `G${i}`, name: 'G', from: least })) });

  it.each([
    [['90', '90'], 'G1'],
    [['70', '90'], 'G1'],
    [['90', '9', '10'], 'G2'],
  ])('not %j', (from, wrong) => {
    expect(found(grades(...from))).toEqual([`grades[${wrong}] GRADES_NOT_DESCENDING`]);
  });

  it('compared as numbers', () => {
    expect(found(grades('100', '90', '9'))).toEqual([]);
  });
});

describe('bands', () => {
  const gap = ['criteria[I].method.bands[1] BANDS_GAP'];
  const overlap = ['criteria[I].method.bands[1] BANDS_OVERLAP'];
  it.each<[string, Band[], string[]]>([
    ['side by side', [band('0', '5'), band('5', '10', '[]')], []],
    ['side by side, the edge with the lower', [band('0', '5', '[]'), band('5', null, '()')], []],
    ['without limit at both ends', [band(null, '0', '()'), band('0', null)], []],
    ['a single value', [band('0', '0', '[]'), band('0', null, '()')], []],
    ['a gap between', [band('0', '5'), band('6', '10')], gap],
    ['an edge that belongs to neither', [band('0', '5'), band('5', '10', '()')], gap],
    ['an overlap', [band('0', '6'), band('5', '10')], overlap],
    ['an edge that belongs to both', [band('0', '5', '[]'), band('5', '10')], overlap],
    ['no upper limit before the last', [band('0', null), band('5', null)], overlap],
    ['no lower limit after the first', [band('0', '5'), band(null, '10')], overlap],
    ['from high to low', [band('5', '10'), band('0', '5')], overlap],
    ['one that ends before it begins', [band('5', '1')], ['criteria[I].method.bands[0] BANDS_OVERLAP']],
  ])('%s', (_, bands, faults) => {
    expect(found(banded(...bands))).toEqual(faults);
  });
});

describe('points above the maximum of their criterion', () => {
  it.each<[string, string, Method, InputSource]>([
    ['for yes', 'yes', { type: 'BOOLEAN', yes: '100.01', no: '0' }, told('BOOLEAN')],
    ['for no', 'no', { type: 'BOOLEAN', yes: '0', no: '101' }, told('BOOLEAN')],
    [
      'of an option',
      'options[A].points',
      { type: 'CHOICE', options: [{ code: 'A', name: 'A', points: '101' }] },
      told('CHOICE'),
    ],
    [
      'of a band',
      'bands[0].points',
      { type: 'BANDS', bands: [band('0', null, '[)', '101')] },
      told('NUMBER'),
    ],
    ['by the cap', 'cap', { type: 'PER_UNIT', each: '1', cap: '101' }, told('NUMBER')],
    ['at the start', 'start', { type: 'PER_VIOLATION', start: '101', each: '1', floor: '0' }, late],
    ['by the floor', 'floor', { type: 'PER_VIOLATION', start: '90', each: '1', floor: '101' }, late],
    ['beyond the target', 'cap', { type: 'RATIO_TO_TARGET', cap: '1.2' }, reported],
    ['at the target', 'atTargetShare', { type: 'LEADER_RELATIVE', atTargetShare: '1.1' }, reported],
  ])('%s', (_, at, method, input) => {
    expect(found(scoredBy(method, input))).toEqual([`criteria[I].method.${at} POINTS_ABOVE_MAX`]);
  });

  it('are looked for in bonuses and deductions too', () => {
    const much = { method: { type: 'PER_UNIT', each: '1', cap: '11' } as const };
    const broken = scheme({ bonuses: [leaf('B', '10', much)], deductions: [leaf('D', '10', much)] });
    expect(found(broken)).toEqual([
      'bonuses[B].method.cap POINTS_ABOVE_MAX',
      'deductions[D].method.cap POINTS_ABOVE_MAX',
    ]);
  });
});

describe('an input that its method could never use', () => {
  const yesOrNo: Method = { type: 'BOOLEAN', yes: '100', no: '0' };
  const choice: Method = { type: 'CHOICE', options: [{ code: 'A', name: 'A', points: '1' }] };
  const ratio: Method = { type: 'RATIO_TO_TARGET', cap: '1' };

  it.each<[string, Method, InputSource]>([
    ['a number for yes or no', yesOrNo, told('NUMBER')],
    ['a figure without threshold for yes or no', yesOrNo, reported],
    ['a figure for a choice', choice, reported],
    ['yes or no for a choice', choice, told('BOOLEAN')],
    ['a choice for a mark', { type: 'MANUAL' }, told('CHOICE')],
    ['a threshold for a count', { type: 'PER_UNIT', each: '1', cap: '9' }, reachedTen],
    ['a number that is told for a ratio', ratio, told('NUMBER')],
    ['late reports for a ratio', { type: 'LEADER_RELATIVE', atTargetShare: '0.5' }, late],
  ])('%s', (_, method, input) => {
    expect(found(scoredBy(method, input))).toEqual(['criteria[I].input INPUT_DOES_NOT_FIT']);
  });

  it.each<[string, Method, InputSource]>([
    ['a threshold for yes or no', yesOrNo, reachedTen],
    ['a figure for a ratio', ratio, reported],
    ['a figure for a mark', { type: 'MANUAL' }, reported],
    ['late reports for a count', { type: 'PER_UNIT', each: '1', cap: '9' }, late],
  ])('but not %s', (_, method, input) => {
    expect(found(scoredBy(method, input))).toEqual([]);
  });

  it.each<[string, InputSource]>([
    ['a number', told('NUMBER')],
    ['a figure without threshold', reported],
  ])('of an exclusion is %s: it would exclude nobody, without a word', (_, input) => {
    const exclusions = [{ code: 'X', name: 'X', input, excludesWhen: true }];
    expect(found(scheme({ exclusions }))).toEqual(['exclusions[X].input INPUT_DOES_NOT_FIT']);
  });
});

describe('what points are shares of', () => {
  const external = (outOf: string) => scoredBy({ type: 'EXTERNAL', outOf }, told('NUMBER'));
  it.each<[string, Scheme, string[]]>([
    ['is more than nothing', external('100'), []],
    ['is not 0', external('0'), ['criteria[I].method.outOf NOT_POSITIVE']],
    ['is not less', external('-100'), ['criteria[I].method.outOf NOT_POSITIVE']],
    [
      'nor is the maximum of a criterion',
      scheme({ bonuses: [leaf('B', '0')] }),
      ['bonuses[B].max NOT_POSITIVE'],
    ],
  ])('%s', (_, broken, faults) => {
    expect(found(broken)).toEqual(faults);
  });
});
