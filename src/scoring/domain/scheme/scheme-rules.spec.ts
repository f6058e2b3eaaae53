import { type Band, type InputSource, type Leaf, type Method, type Scheme } from './scheme.js';
import { schemeFaults } from './scheme-faults.js';

const told = (as: 'NUMBER' | 'BOOLEAN' | 'CHOICE'): InputSource => ({ from: 'RECORDED', as });
const reported: InputSource = { from: 'REPORT', form: 'F', indicator: 'A01' };

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

describe('what a unit may choose', () => {
  const field = (code: string, change: Partial<Leaf> = {}) => leaf(code, '10', change);
  const chosenWeight = { from: ['A', 'B'], count: 1, weight: '2' };
  const fields = (criteria: readonly Leaf[], change: Partial<Scheme> = {}) =>
    scheme({
      criteria,
      bonuses: [],
      scale: { base: '30', bonus: '10' },
      tieBreakers: [],
      grades: [],
      chosenWeight,
      ...change,
    });

  it.each<[string, Scheme, string[]]>([
    ['adds to the scale', fields([field('A'), field('B')]), []],
    [
      'adds to the scale, and is missed there',
      fields([field('A'), field('B'), field('C')]),
      ['scale.base SUM_DIFFERS'],
    ],
    [
      'needs one maximum',
      fields([field('A'), leaf('B', '9')], { scale: { base: '29', bonus: '10' } }),
      ['chosenWeight.from[B] CHOSEN_WEIGHT_IMPOSSIBLE'],
    ],
    [
      'is there',
      fields([field('A'), field('B')], { chosenWeight: { ...chosenWeight, from: ['A', 'Z'] } }),
      ['chosenWeight.from[Z] CHOSEN_WEIGHT_IMPOSSIBLE'],
    ],
    [
      'is enough, whatever does not apply',
      fields([field('A'), field('B', { notApplicable: 'REDUCE_MAX' })], {
        chosenWeight: { ...chosenWeight, count: 2 },
        scale: { base: '40', bonus: '10' },
      }),
      ['chosenWeight.count CHOSEN_WEIGHT_IMPOSSIBLE'],
    ],
    [
      'weighs more',
      fields([field('A'), field('B')], {
        chosenWeight: { ...chosenWeight, weight: '1' },
        scale: { base: '20', bonus: '10' },
      }),
      ['chosenWeight.weight CHOSEN_WEIGHT_IMPOSSIBLE'],
    ],
    [
      'leaves somebody to take over a maximum',
      fields(
        [field('A', { notApplicable: 'REDISTRIBUTE' }), leaf('B', '20', { notApplicable: 'REDUCE_MAX' })],
        {
          chosenWeight: undefined,
        },
      ),
      ['criteria[A].notApplicable NOT_APPLICABLE_IMPOSSIBLE'],
    ],
    [
      'is a weight of more than nothing',
      fields([field('A', { weight: '0' }), field('B')], {
        chosenWeight: undefined,
        scale: { base: '10', bonus: '10' },
      }),
      ['criteria[A].weight NOT_POSITIVE'],
    ],
  ])('%s', (_, broken, faults) => {
    expect(found(broken)).toEqual(faults);
  });
});

describe('bonuses, deductions, stages and grades', () => {
  const grade = (code: string, from: string, change: object = {}) => ({ code, name: code, from, ...change });
  it.each<[string, Partial<Scheme>, string[]]>([
    ['a bonus without cap that stays in its scale', { bonusCap: null }, []],
    [
      'bonuses without cap that together pass their scale',
      { bonusCap: null, bonuses: [leaf('B', '10'), leaf('C', '1')] },
      ['bonusCap BONUS_UNBOUNDED'],
    ],
    [
      'but not where only the highest counts',
      {
        bonusCap: null,
        bonuses: [
          { ...leaf('B', '10'), group: 'FLAG' },
          { ...leaf('C', '5'), group: 'FLAG' },
        ],
        bonusGroups: [{ code: 'FLAG', name: 'F', counts: 'HIGHEST' }],
      },
      [],
    ],
    [
      'a group that is not there',
      { bonuses: [{ ...leaf('B', '10'), group: 'FLAG' }] },
      ['bonuses[B].group GROUP_UNKNOWN'],
    ],
    [
      'a deduction below nothing, which would add',
      {
        deductions: [
          leaf('D', '10', {
            method: { type: 'PLUS_MINUS', plus: '1', minus: '1', least: '-5' },
            input: { from: 'RECORDED', as: 'PLUS_MINUS' },
          }),
        ],
      },
      ['deductions[D].method POINTS_BELOW_ZERO'],
    ],
    [
      'a stage that is not there',
      { bonuses: [leaf('B', '10', { stages: ['COUNCIL', 'X'] })] },
      ['bonuses[B].stages[X] STAGE_UNKNOWN'],
    ],
    [
      'stages of one code',
      {
        stages: [
          { code: 'S', name: 'S', actor: 'MEMBER' },
          { code: 'S', name: 'S', actor: 'COUNCIL' },
        ],
      },
      ['stages[S] CODE_TWICE'],
    ],
    ['a grade above every total', { grades: [grade('A', '110.01')] }, ['grades[A].from GRADE_UNREACHABLE']],
    ['but not at the greatest', { grades: [grade('A', '110')] }, []],
    [
      'a grade beneath one that takes all',
      { grades: [grade('A', '-10'), grade('B', '-11')] },
      ['grades[B] GRADE_UNREACHABLE'],
    ],
    [
      'a floor of more than all',
      { grades: [grade('A', '90', { floor: '1.01' })] },
      ['grades[A].floor GRADE_UNREACHABLE'],
    ],
    [
      'a floor of a criterion that is not there',
      { grades: [grade('A', '90', { floors: [{ criterion: 'Z', share: '0.5' }] })] },
      ['grades[A].floors[Z] CRITERION_UNKNOWN'],
    ],
    [
      'a vote nobody may be in',
      { decision: { by: 'VOTE', eligible: { total: '110.01' } } },
      ['decision.eligible.total ELIGIBILITY_UNREACHABLE'],
    ],
    [
      'a maximum that rounding could pass',
      { deductions: [leaf('D', '9.999')] },
      ['deductions[D].max TOO_MANY_PLACES'],
    ],
    ['fewer deductions as a tie-breaker', { tieBreakers: ['I', 'FEWER_DEDUCTIONS'] }, []],
  ])('%s', (_, change, faults) => {
    expect(found(scheme(change))).toEqual(faults);
  });

  it('bands of whole numbers have no gap between them', () => {
    const counts = (...bands: Band[]) => scoredBy({ type: 'BANDS', whole: true, bands }, told('NUMBER'));
    expect(found(counts(band('0', '0', '[]'), band('1', '4', '[]'), band('5', null)))).toEqual([]);
    expect(found(counts(band('0', '0', '[]'), band('2', null)))).toEqual([
      'criteria[I].method.bands[1] BANDS_GAP',
    ]);
  });

  it('80 to 81 is a gap', () => {
    expect(found(banded(band('0', '80', '[]'), band('81', null)))).toEqual([
      'criteria[I].method.bands[1] BANDS_GAP',
    ]);
  });
});

describe('what a scheme is held against', () => {
  const knownIndicators = new Map([['F', new Set(['A01'])]]);
  const asking = (input: InputSource) => scheme({ bonuses: [leaf('B', '10', { input })] });
  it.each<[InputSource, string[]]>([
    [reported, []],
    [{ ...reported, form: 'G' }, ['bonuses[B].input.form FORM_UNKNOWN']],
    [{ ...reported, indicator: 'A99' }, ['bonuses[B].input.indicator INDICATOR_UNKNOWN']],
  ])('forms that are issued: %j', (input, faults) => {
    expect(
      schemeFaults(asking(input), { knownIndicators }).map(({ path, fault }) => `${path} ${fault}`),
    ).toEqual(faults);
  });

  const named = { code: 'K', version: '1' };
  const frame = scheme({
    ...named,
    kind: 'FRAME',
    criteria: [leaf('I', '60'), leaf('II', '40')],
    tieBreakers: [],
    grades: [],
  });
  const inside = (change: Partial<Scheme> = {}) =>
    schemeFaults(scheme({ frame: named, ...change }), { frame }).map(({ path, fault }) => `${path} ${fault}`);

  it('a frame whose criteria it writes out', () => {
    expect(inside()).toEqual([]);
    expect(inside({ grades: [], places: 3 })).toEqual(['places FRAME_DIFFERS']);
    const shifted = [leaf('I', '50'), leaf('II', '50')];
    expect(inside({ criteria: shifted, tieBreakers: [] })).toEqual([
      'criteria[I].max FRAME_DIFFERS',
      'criteria[II].max FRAME_DIFFERS',
    ]);
    expect(inside({ exclusions: [] })).toEqual(['exclusions[X] FRAME_DIFFERS']);
  });

  it('a frame that is there and is one', () => {
    const asked = scheme({ frame: named });
    expect(schemeFaults(asked, { frame: null })).toMatchObject([{ path: 'frame', fault: 'FRAME_UNKNOWN' }]);
    expect(schemeFaults(asked, { frame: scheme() })).toMatchObject([
      { path: 'frame', fault: 'FRAME_UNKNOWN' },
    ]);
  });
});
