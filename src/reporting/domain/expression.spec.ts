import { decimal } from '../../kernel/decimal.js';
import { Amount, NothingToCompare } from './amount.js';
import { type Expression, FormLanguage, type RuleContext } from './expression.js';
import { type Figure } from './figure.js';
import { type Form, type Indicator } from './form.js';

const indicator = (code: string, dimensions: readonly string[] = []): Indicator => ({
  code,
  section: 'S',
  name: code,
  unit: 'người',
  type: 'INTEGER',
  overUnits: 'SUM',
  overTime: 'SUM',
  source: 'TYPED',
  required: false,
  ...(dimensions.length > 0 ? { dimensions } : {}),
});

const form: Form = {
  code: 'F',
  version: '1',
  name: 'F',
  legalBasis: '-',
  sections: [{ code: 'S', name: 'S' }],
  dimensions: [
    { code: 'WHO', name: 'Ai', members: ['C', 'I'].map((code) => ({ code, name: code })) },
    { code: 'WHAT', name: 'Gì', members: ['X', 'Y'].map((code) => ({ code, name: code })) },
  ],
  indicators: [
    indicator('A'),
    indicator('B'),
    indicator('M'),
    indicator('T'),
    indicator('CUBE', ['WHO', 'WHAT']),
  ],
  narratives: [],
  rules: [],
};
const language = new FormLanguage(form);

const value = (code: string, text: string, cell: readonly string[] = []): Figure => ({
  indicator: code,
  cell,
  value: decimal(text),
});
const own = [
  value('A', '5'),
  value('B', '7.5'),
  value('T', '0.1'),
  value('CUBE', '2', ['C', 'X']),
  value('CUBE', '3', ['I', 'X']),
  value('CUBE', '4', ['I', 'Y']),
];
const neighbours = { halfYear: [value('A', '6')], lastYear: null };

function context(): RuleContext {
  const figures = new Map(form.indicators.map((one) => [one.code, Amount.reported(one, own, neighbours)]));
  return {
    figures,
    it: figures.get('A') ?? null,
    period: { kind: 'YEAR', calendar: 'ADMIN' },
    unit: { level: 'AGENCY', kind: 'AGENCY' },
    evidenced: () => Amount.whole(3n),
    limit: () => Amount.whole(15n),
    repeatedFromLastYear: 2,
  };
}

function read(text: string): Expression {
  const expression = language.read(text);
  if ('fault' in expression) throw new Error(`${text}: ${expression.fault}`);
  return expression;
}

function says(text: string): boolean | 'NOTHING' {
  try {
    return read(text).holds(context());
  } catch (fault) {
    if (fault instanceof NothingToCompare) return 'NOTHING';
    throw fault;
  }
}

describe('the language of the rules', () => {
  it.each<[string, boolean | 'NOTHING']>([
    ['A <= B', true],
    ['B < A', false],
    ['A == 5', true],
    ['5 == A', true],
    ['A != 5', false],
    ['6 != A', true],
    ['A + 3 >= B', true],
    ['10 - A == 5', true],
    ['(A - B).abs() * 2 == 5', true],
    ['A * B == 75 * T * 5', true],
    ['T * 3 == T + T + T', true],
    ['CUBE == 9', true],
    ['CUBE.at("WHO", "I") == 7', true],
    ['CUBE.at("WHO", "I").at("WHAT", "X") == 3', true],
    ['CUBE.at("WHO", "C").at("WHAT", "Y") == 0', true],
    ['M.at("WHO", "C") == 0', 'NOTHING'],
    ['it <= it.halfYear()', true],
    ['B <= B.halfYear()', 'NOTHING'],
    ['A <= A.lastYear()', 'NOTHING'],
    ['M <= A', 'NOTHING'],
    ['A <= B || M <= A', true],
    ['M <= A || A <= B', true],
    ['M <= A || B <= A', 'NOTHING'],
    ['B <= A && M <= A', false],
    ['M.given() || A == 5', true],
    ['M.orZero() == 0', true],
    ['period.kind != "YEAR" || A <= A.halfYear()', true],
    ['unit.level == "DIVISION" || B <= A', false],
    ['A * 100 <= B * report.limit("SHARE")', false],
    ['A > report.evidenced("A")', true],
    ['report.repeatedFromLastYear() <= 2', true],
  ])('%s: %s', (text, expected) => {
    expect(says(text)).toBe(expected);
  });

  it.each([
    ['Z <= A', /Unknown variable: Z/],
    ['A <=', /./],
    ['A + B', /Figure, not true or false/],
    ['A * 0.5 <= B', /Figure \* double/],
    ['A / 2 <= B', /Figure \/ int/],
    ['"a".matches("(a+)+$")', /unknown function matches/],
    ['[1, 2].all(x, x < 3)', /unknown function all/],
    ['CUBE.at("WHO", "Z") == 0', /unknown slice WHO Z/],
    ['CUBE.at("NOBODY", "C") == 0', /unknown slice/],
    ['report.evidenced("Z") == A', /unknown indicator Z/],
    ['dyn(1) + 1 == 2', /unknown function dyn/],
    ['A.value == 1', /./],
    [`${'('.repeat(60)}A${')'.repeat(60)} == 5`, /./],
    [Array.from({ length: 200 }, () => 'A == 5').join(' && '), /./],
  ])('does not take %s', (text, fault) => {
    const expression = language.read(text);
    expect('fault' in expression ? expression.fault : 'taken').toMatch(fault);
    expect('fault' in expression).toBe(true);
  });

  it('tells what it names and what must be looked up', () => {
    const { names, limits, compares } = read('A.halfYear() <= B * report.limit("SHARE") || B == A');
    expect({ names, limits, compares }).toEqual({
      names: ['A', 'B'],
      limits: ['SHARE'],
      compares: { halfYear: true, lastYear: false },
    });
  });
});
