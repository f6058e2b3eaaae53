import { decimal } from '../../kernel/decimal.js';
import { type InputValue, type SourcedInput, type UnitInputs } from '../domain/engine/input.js';
import { rank } from '../domain/engine/rank.js';
import { type Leaf, type Scheme } from '../domain/scheme/scheme.js';
import { scoreCluster, type UnitScore } from '../domain/engine/score.js';
import { schemeTemplates } from './index.js';

const number = (text: string): InputValue => ({ kind: 'NUMBER', number: decimal(text) });
const ratio = (actual: string, target: string): InputValue => ({
  ...{ kind: 'RATIO', actual: decimal(actual), target: decimal(target) },
});
const yes = (is: boolean): InputValue => ({ kind: 'BOOLEAN', yes: is });
const option = (code: string): InputValue => ({ kind: 'CHOICE', option: code });

type Inputs = Readonly<Record<string, InputValue>>;

const unit = (key: string, inputs: Inputs, choices: Partial<UnitInputs> = {}): UnitInputs => ({
  unit: key,
  inputs: new Map(
    Object.entries(inputs).map(([code, value]): [string, SourcedInput] => [code, { value, source: 'test' }]),
  ),
  ...choices,
});

function template(code: string): Scheme {
  const found = schemeTemplates.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no template ${code}`);
  return found;
}

function scored(scheme: Scheme, ...units: readonly UnitInputs[]): readonly UnitScore[] {
  const result = scoreCluster(scheme, units);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.scores;
}

const totals = (scores: readonly UnitScore[]) => scores.map(({ total }) => total);
const points = (score: UnitScore | undefined) =>
  Object.fromEntries((score?.marks ?? []).map((mark) => [mark.code, mark.points]));

describe('districts scored by the departments of Ho Chi Minh City, 2008', () => {
  it.each([
    ['the example printed on the form', { F: number('97'), B1: yes(true), B2: yes(false) }, '107'],
    ['of two flags only the higher counts', { F: number('97'), B1: yes(true), B2: yes(true) }, '112'],
    ['nothing is cut at 100', { F: number('100'), B1: yes(false), B2: yes(true) }, '115'],
    ['no flag', { F: number('97'), B1: yes(false), B2: yes(false) }, '97'],
  ])('%s', (_, inputs, total) => {
    expect(totals(scored(template('HCMC-FORM4'), unit('Q5', inputs)))).toEqual([total]);
  });
});

it('how a unit runs its own emulation work: eight rows make 100', () => {
  const { criteria } = template('HCMC-TDKT-100');
  const full = Object.fromEntries(criteria.map(({ code, max }) => [code, number(max)]));
  expect(totals(scored(template('HCMC-TDKT-100'), unit('A', full)))).toEqual(['100']);
});

describe('education departments, school year 2006-2007', () => {
  const moet = template('MOET-140');
  const fields = moet.criteria.map(({ code }) => code);
  const all = (mark: string): Inputs => Object.fromEntries(fields.map((code) => [code, number(mark)]));
  const chosen = (code: string) => ({ doubled: new Set([code]) });

  it.each<[string, Inputs, Partial<UnitInputs>, string]>([
    ['twelve fields of 10', all('10'), chosen('XHH'), '140'],
    [
      'eleven, where there is no ethnic education',
      all('10'),
      { ...chosen('XHH'), notApplicable: new Set(['DT']) },
      '130',
    ],
    [
      'a province whose priority is ethnic education',
      {
        ...{ MN: number('9'), TH: number('9'), TRH: number('8'), TX: number('8'), CN: number('7') },
        ...{ DT: number('9'), NK: number('8'), TCCB: number('9'), KHTC: number('9'), XHH: number('8') },
        ...{ TTR: number('9'), HK: number('8.5') },
      },
      chosen('DT'),
      '119',
    ],
  ])('%s', (_, inputs, choices, total) => {
    expect(totals(scored(moet, unit('S', inputs, choices)))).toEqual([total]);
  });

  it('ranks by the share of what each could reach: 119 of 130 stands before 126 of 140', () => {
    const less = { ...chosen('XHH'), notApplicable: new Set(['DT']) };
    const nine = unit('A', all('9'), chosen('XHH'));
    const few = unit('B', { ...all('10'), MN: number('1'), TH: number('8') }, less);
    const ranked = rank(moet, scored(moet, nine, few));
    expect(ranked.map(({ score, rank: place }) => [score.unit, score.total, place])).toEqual([
      ['B', '119', 1],
      ['A', '126', 2],
    ]);
  });

  it.each<[string, Partial<UnitInputs>, string]>([
    ['no priority', {}, 'WEIGHT_NOT_CHOSEN'],
    ['two priorities', { doubled: new Set(['MN', 'TH']) }, 'WEIGHT_NOT_CHOSEN'],
    ['what weighs double anyway', chosen('HK'), 'WEIGHT_NOT_CHOSEN'],
    ['a field that does not apply', { ...chosen('DT'), notApplicable: new Set(['DT']) }, 'WEIGHT_NOT_CHOSEN'],
    ['a field that must apply', { ...chosen('MN'), notApplicable: new Set(['TH']) }, 'MUST_APPLY'],
  ])('refuses %s', (_, choices, fault) => {
    expect(scoreCluster(moet, [unit('S', all('10'), choices)])).toMatchObject({
      faults: [{ unit: 'S', fault }],
    });
  });
});

it('provincial youth unions: six criteria of 450, and 50 above', () => {
  const scheme = template('TWDOAN-500');
  const full = Object.fromEntries(scheme.criteria.map(({ code, max }) => [code, number(max)]));
  const [base, whole] = scored(
    scheme,
    unit('A', { ...full, B: number('0') }),
    unit('B', { ...full, B: number('50') }),
  );
  expect(totals([base!, whole!])).toEqual(['450', '500']);
});

it('coal and minerals union: a bonus of 7 counts 5', () => {
  const inputs = { G1: number('40'), G2: number('40'), G3: number('15'), B: number('7') };
  const [score] = scored(template('TKV-100'), unit('A', inputs));
  expect(totals([score!])).toEqual(['100']);
  expect(score?.marks.find(({ code }) => code === 'B')).toMatchObject({ arithmetic: 'min(7, 5)' });
});

describe('police clusters', () => {
  const police = template('POLICE-LEADER');
  const officer = (key: string, actual: string, target = '80') =>
    unit(key, {
      ...{ Q: ratio(actual, target), D: yes(true), C: number('3') },
      P: { kind: 'PLUS_MINUS', plus: decimal('3'), minus: decimal('1') },
    });
  const onQ = (...units: readonly UnitInputs[]) =>
    scored(police, ...units).map((score) => points(score)['Q']);

  it('A, B, C and D against the target of 80', () => {
    expect(onQ(officer('A', '100'), officer('B', '90'), officer('C', '80'), officer('D', '60'))).toEqual([
      ...['10', '7.5', '5', '3.75'],
    ]);
  });

  it('leads whoever is furthest above its own target, not whoever has most', () => {
    expect(onQ(officer('A', '1000', '990'), officer('B', '30', '20'), officer('C', '60', '50'))).toEqual([
      ...['5.1', '10', '7'],
    ]);
  });

  it('gives all who share the lead the maximum', () => {
    expect(onQ(officer('A', '100'), officer('B', '125', '100'), officer('C', '90'))).toEqual([
      '10',
      '10',
      '7.5',
    ]);
  });
});

describe('the draft of Nghệ An', () => {
  const leaf = (code: string): Leaf => ({
    ...{ code, name: code, max: '50', method: { type: 'MANUAL' }, input: { from: 'RECORDED', as: 'NUMBER' } },
  });
  const less: Leaf = { ...leaf('LESS'), max: '100' };
  const twoCriteria = { ...template('NGHEAN-100'), criteria: [leaf('A'), leaf('B')], deductions: [less] };
  const graded = (a: string, b: string, scheme: Scheme = twoCriteria, off = '0') => {
    const inputs = { A: number(a), B: number(b), LESS: number(off) };
    const [ranked] = rank(scheme, scored(scheme, unit('S', inputs)));
    return { grade: ranked?.grade?.code ?? null, reason: ranked?.gradeReason };
  };

  it.each([
    ['92, and no criterion below 86 %', '43', '49', 'HTXSNV'],
    ['85, and no criterion below 80 %', '40', '45', 'HTTNV'],
    ['just below 90', '44.99', '45', 'HTTNV'],
    ['just below 70', '34.9', '35', 'KHT'],
  ])('%s', (_, a, b, grade) => {
    expect(graded(a, b)).toMatchObject({ grade });
  });

  it('69.9 although every criterion reached 95 %', () => {
    expect(graded('47.5', '47.5', twoCriteria, '25.1')).toMatchObject({ grade: 'KHT' });
  });

  it('92 with a criterion at 84 % has no grade by the text, and is told why', () => {
    expect(graded('42', '50')).toEqual({
      grade: null,
      reason: 'HTXSNV: 92 >= 90, A 42 / 50 < 0.85; NO_GRADE_BY_TEXT',
    });
  });

  it('or the next grade whose floors hold, where the scheme says so', () => {
    const falling = { ...twoCriteria, gradeFallback: 'NEXT' as const };
    expect(graded('42', '50', falling)).toEqual({
      grade: 'HTTNV',
      reason: 'HTXSNV: 92 >= 90, A 42 / 50 < 0.85; HTTNV: 92 >= 80',
    });
  });
});

describe('district youth unions of Bình Phước', () => {
  it.each([
    ['0', '5'],
    ['1', '4'],
    ['2', '3'],
    ['3', '1'],
    ['4', '0'],
    ['17', '0'],
  ])('Bù Đăng: absent from %s meetings', (absent, expected) => {
    const inputs = { 'BD.1': option('PLAN'), 'BD.2': option('M2'), 'BD.3': number(absent) };
    const [score] = scored(template('BU-DANG'), unit('A', inputs));
    expect(points(score)).toEqual({ 'BD.1': '3', 'BD.2': '6', 'BD.3': expected });
  });

  it.each([
    ['0', '10'],
    ['1', '8'],
    ['2', '6'],
    ['3', '4'],
    ['4', '0'],
  ])('Hớn Quản: absent from %s meetings', (absent, expected) => {
    const inputs = { 'HQ.I.1': yes(true), 'HQ.I.2': option('M1'), 'HQ.I.3': number(absent) };
    const [score] = scored(template('HON-QUAN'), unit('A', inputs));
    expect(points(score)).toMatchObject({ 'HQ.I.1': '12', 'HQ.I.2': '4', 'HQ.I.3': expected });
  });

  it('half a meeting is no count', () => {
    const inputs = { 'BD.1': option('PLAN'), 'BD.2': option('M2'), 'BD.3': number('1.5') };
    expect(scoreCluster(template('BU-DANG'), [unit('A', inputs)])).toMatchObject({
      faults: [{ code: 'BD.3' }],
    });
  });
});

it('a band "over 95 %" beside one of "75 to 95 %", as the judiciary writes them', () => {
  const edges = (from: string | null, fromInclusive: boolean, to: string | null, toInclusive: boolean) => ({
    ...{ from, fromInclusive, to, toInclusive },
  });
  const leaf: Leaf = {
    ...{ code: 'X', name: 'X', max: '2', input: { from: 'RECORDED', as: 'RATIO' } },
    method: {
      type: 'BANDS',
      over: 'PERCENT_OF_TARGET',
      bands: [
        { ...edges(null, false, '75', false), points: '1' },
        { ...edges('75', true, '95', true), points: '1.5' },
        { ...edges('95', false, null, false), points: '2' },
      ],
    },
  };
  const scheme = { ...template('NGHEAN-100'), criteria: [leaf], grades: [] };
  const units = ['7499', '7500', '9500', '9501'].map((actual) => unit(actual, { X: ratio(actual, '10000') }));
  expect(totals(scored(scheme, ...units))).toEqual(['1', '1.5', '1.5', '2']);
});

describe('finance departments: every method once', () => {
  const scheme = template('STC-1000-TEMPLATE');
  const department = (key: string, inputs: Inputs) =>
    unit(key, { ...inputs, UNDER_INSPECTION: yes(false), NO_REGISTRATION: inputs['III.1'] ?? yes(false) });
  const [u1, u2, u3, u4] = [
    department('U1', {
      ...{
        'I.1': ratio('10500', '10000'),
        'I.2': ratio('96', '90'),
        'I.3': number('0'),
        'I.4': number('91.25'),
      },
      ...{ 'II.1': option('HTXSNV'), 'II.2': number('0'), 'III.1': yes(true), 'III.2': number('0') },
      ...{
        'III.3': number('3'),
        'III.4': number('38'),
        B1: number('6'),
        B2: yes(true),
        B3: yes(true),
        D1: number('0'),
      },
    }),
    department('U2', {
      ...{
        'I.1': ratio('9700', '10000'),
        'I.2': ratio('93', '90'),
        'I.3': number('3'),
        'I.4': number('88.4'),
      },
      ...{ 'II.1': option('HTTNV'), 'II.2': number('1'), 'III.1': yes(true), 'III.2': number('1') },
      ...{
        'III.3': number('2'),
        'III.4': number('35'),
        B1: number('2'),
        B2: yes(false),
        B3: yes(false),
        D1: number('1'),
      },
    }),
    department('U3', {
      ...{
        'I.1': ratio('12000', '10000'),
        'I.2': ratio('90', '90'),
        'I.3': number('0'),
        'I.4': number('93'),
      },
      ...{ 'II.1': option('HTXSNV'), 'II.2': number('0'), 'III.1': yes(true), 'III.2': number('0') },
      ...{
        'III.3': number('4'),
        'III.4': number('30'),
        B1: number('1'),
        B2: yes(false),
        B3: yes(false),
        D1: number('0'),
      },
    }),
    department('U4', {
      ...{
        'I.1': ratio('8000', '10000'),
        'I.2': ratio('72', '90'),
        'I.3': number('12'),
        'I.4': number('80'),
      },
      ...{ 'II.1': option('HTNV'), 'II.2': number('6'), 'III.1': yes(false), 'III.2': number('7') },
      ...{
        'III.3': number('0'),
        'III.4': number('10'),
        B1: number('0'),
        B2: yes(false),
        B3: yes(false),
        D1: number('4'),
      },
    }),
  ] as const;
  const scores = scored(scheme, u1, u2, u3, u4);

  it.each([
    [0, { 'I.1': '200', 'I.2': '200', 'I.3': '100', 'I.4': '91.25', II: '150', III: '198', D1: '0' }],
    [1, { 'I.1': '194', 'I.2': '150', 'I.3': '75', 'I.4': '88.4', II: '120', III: '165', D1: '20' }],
    [2, { 'I.1': '200', 'I.2': '100', 'I.3': '100', 'I.4': '93', II: '150', III: '190', D1: '0' }],
    [3, { 'I.1': '160', 'I.2': '80', 'I.3': '0', 'I.4': '80', II: '30', III: '10', D1: '60' }],
  ])('unit %i, part by part', (i, expected) => {
    expect(points(scores[i])).toMatchObject(expected);
  });

  it('totals, ranks, and the one that is scored but excluded', () => {
    const told = rank(scheme, scores).map(({ score, rank: place }) => ({
      ...{ unit: score.unit, total: score.total, rank: place },
      exclusions: score.exclusions.map(({ code, effect }) => `${code} ${effect}`),
    }));
    expect(told).toEqual([
      { unit: 'U1', total: '989.25', rank: 1, exclusions: [] },
      { unit: 'U3', total: '838', rank: 2, exclusions: [] },
      { unit: 'U2', total: '782.4', rank: 3, exclusions: [] },
      { unit: 'U4', total: '300', rank: null, exclusions: ['NO_REGISTRATION NOT_CONSIDERED'] },
    ]);
  });

  it('bonuses of 60 stop at 50, and the total says so', () => {
    expect(scores[0]?.arithmetic).toBe('591.25 + 150 + 198 + min(25 + 20 + 15, 50) - 0');
  });
});
