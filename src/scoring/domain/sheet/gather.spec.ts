import { inputText } from '../engine/input.js';
import { gather } from './gather.js';
import { type MemberFacts, nothingRegistered } from './member-facts.js';
import {
  type InputSource,
  type Method,
  type Scheme,
  type ServiceFact,
  serviceFacts,
} from '../scheme/scheme.js';

const known: MemberFacts = {
  unit: 'U',
  figures: [
    {
      form: 'F',
      indicator: 'N',
      cell: ['X'],
      versionNumber: 2,
      value: '3',
      numerator: null,
      denominator: null,
    },
    {
      form: 'F',
      indicator: 'N',
      cell: ['Y'],
      versionNumber: 2,
      value: '4',
      numerator: null,
      denominator: null,
    },
    { form: 'F', indicator: 'R', cell: [], versionNumber: 1, value: null, numerator: '1', denominator: '3' },
  ],
  rolledUp: [
    { form: 'F', indicator: 'N', cell: [], reports: 5, value: '70', numerator: null, denominator: null },
    { form: 'F', indicator: 'N', cell: ['X'], reports: 5, value: '30', numerator: null, denominator: null },
    { form: 'F', indicator: 'R', cell: [], reports: 5, value: '33.33', numerator: '10', denominator: '30' },
  ],
  reports: { owed: 8, late: 2, daysLate: 11, missed: 1, returned: 3 },
  tasks: { owed: 15, done: 12 },
  year: {
    ...{ registered: true, pactSigned: false, suspended: true, targets: { I: '50' } },
    ...{ notApplicable: ['Z'], doubled: ['Y'] },
  },
  recorded: [],
};
const nothing: MemberFacts = {
  ...{ unit: 'U', figures: [], rolledUp: [], reports: null, tasks: null, recorded: [] },
  year: nothingRegistered,
};

function inputFrom(input: InputSource, member: MemberFacts, method: Method = { type: 'MANUAL' }) {
  const leaf = { code: 'I', name: 'I', max: '100', method, input };
  const scheme: Scheme = {
    ...{ format: 'thi-dua/scheme-1', code: 'X', version: '1', name: 'X', legalBasis: '', places: 2 },
    ...{ scale: { base: '100', bonus: '0' }, criteria: [leaf], bonuses: [], bonusCap: '0' },
    ...{ deductions: [], exclusions: [], tieBreakers: [], grades: [] },
  };
  const found = gather(scheme, member).inputs.get('I');
  return found ? [found.value.kind, inputText(found.value), found.source] : null;
}

const report = (more: object): InputSource => ({ from: 'REPORT', form: 'F', indicator: 'N', ...more });

describe('what the service fills in', () => {
  it.each<[ServiceFact, readonly string[]]>([
    ['LATE_REPORTS', ['NUMBER', '2', 'SERVICE LATE_REPORTS 2/8']],
    ['DAYS_LATE', ['NUMBER', '11', 'SERVICE DAYS_LATE 11/8']],
    ['MISSED_REPORTS', ['NUMBER', '1', 'SERVICE MISSED_REPORTS 1/8']],
    ['RETURNED_REPORTS', ['NUMBER', '3', 'SERVICE RETURNED_REPORTS 3/8']],
    ['REGISTERED', ['BOOLEAN', 'true', 'SERVICE REGISTERED true']],
    ['PACT_SIGNED', ['BOOLEAN', 'false', 'SERVICE PACT_SIGNED false']],
    ['SUSPENDED', ['BOOLEAN', 'true', 'SERVICE SUSPENDED true']],
    ['PLAN_TASKS_DONE', ['RATIO', '12 / 15', 'SERVICE PLAN_TASKS_DONE 12/15']],
  ])('of the fact %s is that fact, and no other', (fact, expected) => {
    expect(inputFrom({ from: 'SERVICE', fact }, known)).toEqual(expected);
  });

  it.each([...serviceFacts])('of %s is nothing where nothing is known, never 0', (fact) => {
    expect(inputFrom({ from: 'SERVICE', fact }, nothing)).toBeNull();
  });

  it.each([
    ['its own report', report({}), ['NUMBER', '7', 'REPORT F N v2']],
    ['a slice of it', report({ cell: ['X'] }), ['NUMBER', '3', 'REPORT F N[X] v2']],
    ['it and all beneath', report({ of: 'ROLL_UP' }), ['NUMBER', '70', 'ROLL_UP F N of 5']],
    [
      'a slice of all beneath',
      report({ of: 'ROLL_UP', cell: ['X'] }),
      ['NUMBER', '30', 'ROLL_UP F N[X] of 5'],
    ],
    [
      'a ratio of all beneath, from its two sums',
      report({ of: 'ROLL_UP', indicator: 'R' }),
      ['RATIO', '10 / 30', 'ROLL_UP F R of 5'],
    ],
    [
      'a figure against what was registered',
      report({ against: 'REGISTERED_TARGET' }),
      ['RATIO', '7 / 50', 'REPORT F N v2, REGISTERED_TARGET'],
    ],
    [
      'a percentage against a registered one, without dividing',
      report({ indicator: 'R', against: 'REGISTERED_TARGET' }),
      ['RATIO', '100 / 150', 'REPORT F R v1'],
    ],
    ['a threshold', report({ atLeast: '7' }), ['BOOLEAN', 'true', 'REPORT F N v2']],
  ])('comes from %s', (_, input, expected) => {
    expect(inputFrom(input, known)).toEqual(expected);
    expect(inputFrom(input, nothing)).toBeNull();
  });

  it('is nothing against a target that nobody registered, whatever was reported', () => {
    const member = { ...known, year: { ...known.year, targets: {} } };
    expect(inputFrom(report({ against: 'REGISTERED_TARGET' }), member)).toBeNull();
  });

  it('is nothing where percentages against targets would be held against those of others', () => {
    const input = report({ indicator: 'R', against: 'REGISTERED_TARGET' });
    expect(inputFrom(input, known, { type: 'LEADER_RELATIVE', atTargetShare: '0.5' })).toBeNull();
  });
});
