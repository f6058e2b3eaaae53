import fc from 'fast-check';
import { decimal, decimalText } from '../../src/kernel/decimal.js';
import {
  leaf,
  number,
  option,
  pointsOf,
  ratio,
  scheme,
  scores,
  unit,
  yes,
} from '../support/small-schemes.js';
import { type InputValue } from '../../src/scoring/domain/engine/input.js';
import { rank } from '../../src/scoring/domain/engine/rank.js';
import { type Method, type Scheme } from '../../src/scoring/domain/scheme/scheme.js';
import { scoreCluster, type UnitScore } from '../../src/scoring/domain/engine/score.js';

const bands: Method = {
  type: 'BANDS',
  bands: [
    { from: '0', fromInclusive: true, to: '75', toInclusive: false, points: '10' },
    { from: '75', fromInclusive: true, to: '95', toInclusive: true, points: '20' },
    { from: '95', fromInclusive: false, to: null, toInclusive: false, points: '30' },
  ],
};

describe('the methods of scoring', () => {
  it.each<[string, Method, string, InputValue[], string[]]>([
    ['a mark given by hand', { type: 'MANUAL' }, '40', [number('38')], ['38']],
    ['all or nothing', { type: 'BOOLEAN', yes: '40', no: '0' }, '40', [yes(true), yes(false)], ['40', '0']],
    [
      'the points of an option',
      {
        type: 'CHOICE',
        options: [
          { code: 'A', name: 'A', points: '75' },
          { code: 'B', name: 'B', points: '60' },
        ],
      },
      '75',
      [option('B')],
      ['60'],
    ],
    [
      'bands with open and closed edges',
      bands,
      '30',
      ['0', '74.99', '75', '95', '95.01'].map(number),
      ['10', '10', '20', '20', '30'],
    ],
    [
      'a ratio to the target, capped',
      { type: 'RATIO_TO_TARGET', cap: '1' },
      '200',
      [ratio('9700', '10000'), ratio('10500', '10000'), ratio('1', '3')],
      ['194', '200', '66.67'],
    ],
    [
      'points for each, capped',
      { type: 'PER_UNIT', each: '20', cap: '60' },
      '60',
      ['0', '2', '4'].map(number),
      ['0', '40', '60'],
    ],
    [
      'points off for each, with a floor',
      { type: 'PER_VIOLATION', start: '75', each: '15', floor: '0' },
      '75',
      ['0', '1', '6'].map(number),
      ['75', '60', '0'],
    ],
    ['a score given elsewhere', { type: 'EXTERNAL', outOf: '10' }, '100', [number('9.125')], ['91.25']],
    [
      'the police rule: 80 is the target, 100 the best',
      { type: 'LEADER_RELATIVE', atTargetShare: '0.5' },
      '10',
      ['100', '90', '80', '60'].map((actual) => ratio(actual, '80')),
      ['10', '7.5', '5', '3.75'],
    ],
  ])('%s', (...[, method, max, values, points]) => {
    expect(pointsOf(method, max, values)).toEqual(points);
  });

  it('gives nobody the maximum where nobody is above the target', () => {
    expect(
      pointsOf({ type: 'LEADER_RELATIVE', atTargetShare: '0.5' }, '10', [
        ratio('80', '80'),
        ratio('40', '80'),
      ]),
    ).toEqual(['5', '2.5']);
  });

  it.each<[string, Method, InputValue]>([
    ['a mark above its maximum', { type: 'MANUAL' }, number('101')],
    ['a negative mark', { type: 'MANUAL' }, number('-1')],
    [
      'a value outside every band',
      { type: 'BANDS', bands: [{ from: '0', fromInclusive: true, to: '1', toInclusive: true, points: '1' }] },
      number('2'),
    ],
    [
      'an option that is not there',
      { type: 'CHOICE', options: [{ code: 'A', name: 'A', points: '1' }] },
      option('Z'),
    ],
    ['a number where yes or no is asked', { type: 'BOOLEAN', yes: '1', no: '0' }, number('1')],
  ])('refuses %s and gives no silent 0', (_, method, value) => {
    const result = scoreCluster(scheme({ criteria: [leaf(method)] }), [unit('U', { X: value })]);
    expect(result).toEqual({ faults: [{ unit: 'U', code: 'X', name: 'X', fault: 'UNFIT' }] });
  });

  it.each<Method>([
    { type: 'RATIO_TO_TARGET', cap: '1' },
    { type: 'LEADER_RELATIVE', atTargetShare: '0.5' },
  ])('tells a target of nothing by its name: $type', (method) => {
    const [ours, theirs] = [unit('U', { X: ratio('5', '0') }), unit('V', { X: ratio('5', '4') })];
    expect(scoreCluster(scheme({ criteria: [leaf(method)] }), [ours, theirs])).toEqual({
      faults: [{ unit: 'U', code: 'X', name: 'X', fault: 'TARGET_NOT_POSITIVE' }],
    });
  });

  it('names every missing input and scores nobody', () => {
    const two = scheme({
      criteria: [leaf({ type: 'MANUAL' }, '50', 'A'), leaf({ type: 'MANUAL' }, '50', 'B')],
    });
    expect(scoreCluster(two, [unit('U', { A: number('1') }), unit('V', {})])).toEqual({
      faults: [
        { unit: 'U', code: 'B', name: 'B', fault: 'MISSING' },
        { unit: 'V', code: 'A', name: 'A', fault: 'MISSING' },
        { unit: 'V', code: 'B', name: 'B', fault: 'MISSING' },
      ],
    });
  });

  it('adds bonuses up to their cap and takes deductions off', () => {
    const rules = scheme({
      criteria: [leaf({ type: 'MANUAL' })],
      bonuses: [
        leaf({ type: 'PER_UNIT', each: '5', cap: '25' }, '25', 'B1'),
        leaf({ type: 'BOOLEAN', yes: '20', no: '0' }, '20', 'B2'),
      ],
      bonusCap: '30',
      deductions: [leaf({ type: 'PER_UNIT', each: '20', cap: '60' }, '60', 'D1')],
    });
    const [score] = scores(
      scoreCluster(rules, [unit('U', { X: number('90'), B1: number('9'), B2: yes(true), D1: number('2') })]),
    );
    expect(score && score.total).toBe('80');
  });
});

/** Computes the explanation's arithmetic again, in whole-number fractions and by other code than the engine's. */
function computedAgain(arithmetic: string, places: number): string {
  type Fraction = readonly [bigint, bigint];
  const tokens = arithmetic.match(/\d+(?:\.\d+)?|min|max|[-+*/(),]/g) ?? [];
  let at = 0;
  const take = () => tokens[at++] ?? '';
  const parse = (text: string): Fraction => {
    const [before = '0', after = ''] = text.split('.');
    return [BigInt(before + after), 10n ** BigInt(after.length)];
  };
  const less = (a: Fraction, b: Fraction) => a[0] * b[1] < b[0] * a[1];
  const factor = (): Fraction => {
    const token = take();
    if (token === '-') {
      const [top, bottom] = factor();
      return [-top, bottom];
    }
    if (token !== '(' && token !== 'min' && token !== 'max') return parse(token);
    if (token !== '(') take();
    const first = expression();
    if (tokens[at] !== ',') {
      take();
      return first;
    }
    take();
    const second = expression();
    take();
    return (token === 'min') === less(first, second) ? first : second;
  };
  const term = (): Fraction => {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const divide = take() === '/';
      const next = factor();
      value = divide ? [value[0] * next[1], value[1] * next[0]] : [value[0] * next[0], value[1] * next[1]];
    }
    return value;
  };
  const expression = (): Fraction => {
    let value = term();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const minus = take() === '-';
      const next = term();
      value = [value[0] * next[1] + (minus ? -1n : 1n) * next[0] * value[1], value[1] * next[1]];
    }
    return value;
  };
  const [top, bottom] = expression();
  const scaled = (top * 10n ** BigInt(places) * 2n) / bottom;
  return decimalText(decimal(String((scaled + 1n) / 2n)).div(`1${'0'.repeat(places)}`));
}

describe('an explanation', () => {
  const figure = fc.integer({ min: 0, max: 20_000 }).map((n) => String(n / 100));
  const target = fc.integer({ min: 1, max: 20_000 }).map((n) => String(n / 100));
  const methods = fc.constantFrom<Method>(
    { type: 'RATIO_TO_TARGET', cap: '1' },
    { type: 'LEADER_RELATIVE', atTargetShare: '0.5' },
    { type: 'LEADER_RELATIVE', atTargetShare: '0.3' },
  );
  const counts = fc.constantFrom<Method>(
    { type: 'PER_UNIT', each: '2.5', cap: '60' },
    { type: 'PER_VIOLATION', start: '75', each: '1.25', floor: '5' },
  );

  it('computes to the very digits of its mark', () => {
    fc.assert(
      fc.property(
        methods,
        fc.array(fc.tuple(figure, target), { minLength: 1, maxLength: 8 }),
        (method, figures) => {
          const cluster = figures.map(([actual, goal], i) => unit(`U${i}`, { X: ratio(actual, goal) }));
          for (const score of scores(scoreCluster(scheme({ criteria: [leaf(method, '200')] }), cluster))) {
            const [mark] = score.marks;
            expect(mark && computedAgain(mark.arithmetic, 2)).toBe(mark && mark.points);
          }
        },
      ),
    );
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 100 }), (method, count) => {
        const [score] = scores(
          scoreCluster(scheme({ criteria: [leaf(method)] }), [unit('U', { X: number(String(count)) })]),
        );
        const [mark] = score?.marks ?? [];
        expect(mark && computedAgain(mark.arithmetic, 2)).toBe(mark && mark.points);
      }),
    );
  });
});

describe('ranking', () => {
  /** A unit whose criteria came to these points, and that some exclude. */
  const score = (
    key: string,
    points: Readonly<Record<string, string>>,
    change: Partial<Scheme> = {},
  ): UnitScore => {
    const criteria = Object.keys(points).map((code) => leaf({ type: 'MANUAL' }, '100', code));
    const inputs = Object.fromEntries(Object.entries(points).map(([code, mark]) => [code, number(mark)]));
    const [scored] = scores(
      scoreCluster(scheme({ criteria, ...change }), [unit(key, { ...inputs, OUT: yes(true) })]),
    );
    if (scored === undefined) throw new Error('not scored');
    return scored;
  };
  const ranks = (rules: Scheme, list: readonly UnitScore[]) =>
    rank(rules, list).map(({ score: own, rank: place }) => [own.unit, place]);

  it('shares ranks as 1-2-2-4', () => {
    expect(
      ranks(scheme({}), [
        score('D', { X: '70' }),
        score('B', { X: '80' }),
        score('C', { X: '80' }),
        score('A', { X: '90' }),
      ]),
    ).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 2],
      ['D', 4],
    ]);
  });

  it('breaks a tie by the criteria named, in their order', () => {
    const tie = (key: string, I: string, III: string, rest: string) => score(key, { I, III, rest });
    expect(
      ranks(scheme({ tieBreakers: ['I', 'III'] }), [
        tie('A', '50', '30', '20'),
        tie('B', '55', '25', '20'),
        tie('C', '50', '31', '19'),
      ]),
    ).toEqual([
      ['B', 1],
      ['C', 2],
      ['A', 3],
    ]);
  });

  it('lists the excluded last, without rank or grade, and takes no rank from the others', () => {
    const exclusions: Scheme['exclusions'] = [
      { code: 'OUT', name: 'no', input: { from: 'RECORDED', as: 'BOOLEAN' }, excludesWhen: true },
    ];
    const out = score('Z', { X: '99' }, { exclusions });
    const graded = scheme({ grades: [{ code: 'A', name: 'Giỏi', from: '80' }] });
    expect(
      rank(graded, [out, score('A', { X: '80' }), score('B', { X: '79.99' })]).map(
        ({ score: own, rank: place, grade }) => [own.unit, place, grade?.name ?? null],
      ),
    ).toEqual([
      ['A', 1, 'Giỏi'],
      ['B', 2, null],
      ['Z', null, null],
    ]);
  });

  it('holds no floor against what does not apply, nor against what stands in it', () => {
    const inner = { code: 'N', name: 'N', max: '50', children: [leaf({ type: 'MANUAL' }, '50', 'N.1')] };
    const rules = scheme({
      criteria: [leaf({ type: 'MANUAL' }, '50', 'A'), { ...inner, notApplicable: 'REDISTRIBUTE' }],
      grades: [
        { code: 'G', name: 'G', from: '80', floor: '0.5', floors: [{ criterion: 'N.1', share: '0.5' }] },
      ],
    });
    const without = { ...unit('U', { A: number('45') }), notApplicable: new Set(['N']) };
    const [ranked] = rank(rules, scores(scoreCluster(rules, [without])));
    expect(ranked && [ranked.score.total, ranked.score.arithmetic, ranked.grade?.code]).toEqual([
      ...['90', 'round((45) * 100 / 50, 2)', 'G'],
    ]);
    expect(ranked?.score.marks.map(({ code, max, method }) => [code, max, method])).toEqual([
      ['A', '50', 'MANUAL'],
      ['N', '0', 'NOT_APPLICABLE'],
    ]);
  });

  it('takes points that a person set for what they are, within the maximum', () => {
    const rules = scheme({ criteria: [leaf({ type: 'RATIO_TO_TARGET', cap: '1' })] });
    const set = (points: string) =>
      scoreCluster(rules, [unit('U', { X: { kind: 'POINTS', points: decimal(points) } })]);
    const [score] = scores(set('61.255'));
    expect(score?.marks[0]).toMatchObject({ method: 'POINTS', arithmetic: '61.255', input: '61.255' });
    expect(score && score.total).toBe('61.26');
    expect(set('100.01')).toMatchObject({ faults: [{ fault: 'UNFIT' }] });
    expect(set('-0.01')).toMatchObject({ faults: [{ fault: 'UNFIT' }] });
  });
});
