import {
  objectionsToAbsence,
  objectionsToRegistration,
  objectionsToSigning,
  type Registration,
} from './registration.js';
import { type Leaf, type Scheme } from '../scheme/scheme.js';

const leaf = (code: string, change: Partial<Leaf> = {}): Leaf => ({
  ...{ code, name: `Mục ${code}`, max: '50', method: { type: 'MANUAL' } },
  input: { from: 'RECORDED', as: 'NUMBER' },
  ...change,
});
const measured = (code: string): Leaf =>
  leaf(code, {
    method: { type: 'RATIO_TO_TARGET', cap: '1' },
    input: { from: 'REPORT', form: 'TC', indicator: code, against: 'REGISTERED_TARGET' },
  });

const scheme: Scheme = {
  ...{ format: 'thi-dua/scheme-1', code: 'S', version: '1', name: 'Thử', legalBasis: 'Thử', places: 2 },
  scale: { base: '200', bonus: '0' },
  criteria: [
    measured('A'),
    { code: 'B', name: 'Mục B', max: '50', notApplicable: 'REDUCE_MAX', children: [measured('B.1')] },
    leaf('C'),
    leaf('D'),
  ],
  chosenWeight: { from: ['A', 'B', 'C'], count: 1, weight: '2' },
  ...{ bonuses: [], bonusCap: '0', deductions: [], exclusions: [], tieBreakers: [], grades: [] },
};
const good: Registration = {
  ...{ titles: ['Tập thể lao động xuất sắc'], targets: { A: '100', 'B.1': '2.5' }, notApplicable: [] },
  ...{ doubled: ['C'], document: '12/ĐK-STC' },
};
const told = (change: Partial<Registration>, facts: object = {}, expected = 1) =>
  objectionsToRegistration(
    { state: 'REGISTERING', scheme, version: 1, signed: false, ...facts },
    { ...good, ...change },
    expected,
  ).map(({ reason, field }) => `${reason} ${field.join('.')}`.trim());

describe('registering for the year', () => {
  it.each<[string, Partial<Registration>, string[]]>([
    ['a whole registration', {}, []],
    ['no title', { titles: [] }, ['REGISTRATION_WITHOUT_TITLE titles']],
    ['no document', { document: '' }, ['DOCUMENT_MISSING document']],
    ['a target missing', { targets: { A: '1' } }, ['REGISTRATION_TARGET_MISSING targets.B.1']],
    [
      'targets of what has none',
      { targets: { ...good.targets, C: '1' } },
      ['REGISTRATION_TARGET_UNKNOWN targets.C'],
    ],
    ['a target of 0', { targets: { ...good.targets, A: '0' } }, ['REGISTRATION_TARGET_UNFIT targets.A']],
    [
      'a target in words',
      { targets: { ...good.targets, A: '1,5' } },
      ['REGISTRATION_TARGET_UNFIT targets.A'],
    ],
    ['what does not apply needs no target', { targets: { A: '1' }, notApplicable: ['B'] }, []],
    [
      'what always applies',
      { notApplicable: ['A', 'X'] },
      ['CRITERION_ALWAYS_APPLIES notApplicable.A', 'CRITERION_ALWAYS_APPLIES notApplicable.X'],
    ],
    ['nothing chosen to weigh more', { doubled: [] }, ['CHOSEN_WEIGHT_COUNT doubled']],
    ['two chosen', { doubled: ['A', 'C'] }, ['CHOSEN_WEIGHT_COUNT doubled']],
    ['one that may not be', { doubled: ['D'] }, ['CRITERION_NOT_TO_CHOOSE doubled.D']],
    [
      'one that does not apply',
      { doubled: ['B'], notApplicable: ['B'] },
      ['CRITERION_NOT_TO_CHOOSE doubled.B'],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected);
  });

  it('is open while members register, of the version that was seen, by a scheme', () => {
    expect(told({}, { state: 'PACT_SIGNED' })).toEqual(['REGISTRATION_NOT_NOW']);
    expect(told({}, {}, 0)).toEqual(['REGISTRATION_CHANGED_MEANWHILE expectedVersion']);
    expect(told({}, { state: 'LAUNCHED', scheme: null })).toEqual([
      'REGISTRATION_NOT_NOW',
      'YEAR_WITHOUT_SCHEME',
    ]);
  });

  it('asks for no chosen criterion where the scheme lets none be', () => {
    const { chosenWeight: _, ...plain } = scheme;
    expect(told({ doubled: [] }, { scheme: plain })).toEqual([]);
    expect(told({ doubled: ['A'] }, { scheme: plain })).toEqual([
      'CHOSEN_WEIGHT_COUNT doubled',
      'CRITERION_NOT_TO_CHOOSE doubled.A',
    ]);
  });
});

describe('staying away and signing', () => {
  const names = (list: readonly { readonly reason: string }[]) => list.map(({ reason }) => reason);

  it('marks absent with a reason, until the pact is signed by the member or by all', () => {
    expect(names(objectionsToAbsence({ state: 'REGISTERING', signed: false }, 'Giải thể'))).toEqual([]);
    expect(names(objectionsToAbsence({ state: 'PACT_SIGNED', signed: false }, 'Không ký'))).toEqual([]);
    expect(names(objectionsToAbsence({ state: 'RUNNING', signed: true }, ' '))).toEqual([
      ...['REGISTRATION_NOT_NOW', 'PACT_SIGNED_ALREADY', 'ABSENCE_NEEDS_REASON'],
    ]);
  });

  it('has signed who registered by the scheme of the year, once', () => {
    const ready = { state: 'PACT_SIGNED', registration: 'MADE', signed: false } as const;
    expect(names(objectionsToSigning(ready, '01/GƯ'))).toEqual([]);
    expect(names(objectionsToSigning({ ...ready, registration: 'ABSENT' }, '01/GƯ'))).toEqual([
      'PACT_WITHOUT_REGISTRATION',
    ]);
    expect(names(objectionsToSigning({ ...ready, registration: 'OUTDATED' }, '01/GƯ'))).toEqual([
      'PACT_WITHOUT_REGISTRATION',
    ]);
    expect(names(objectionsToSigning({ ...ready, state: 'RUNNING', signed: true }, ''))).toEqual([
      ...['PACT_NOT_NOW', 'PACT_SIGNED_ALREADY', 'DOCUMENT_MISSING'],
    ]);
  });
});
