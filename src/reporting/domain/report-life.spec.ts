import { type Form, type Indicator } from './form.js';
import { allowedActs, objections, type ReportFacts } from './report-life.js';
import { type ReportAct, type ReportStatus, reportStatuses } from './report-status.js';

const whole = (code: string, change: Partial<Indicator> = {}): Indicator => ({
  code,
  section: 'S',
  name: code,
  unit: 'đơn vị',
  type: 'INTEGER',
  overUnits: 'SUM',
  overTime: 'SUM',
  source: 'TYPED',
  required: false,
  ...change,
});

const form: Form = {
  code: 'F',
  version: '1',
  name: 'F',
  legalBasis: '-',
  sections: [],
  dimensions: [
    {
      code: 'SCOPE',
      name: 'Phạm vi',
      members: [
        { code: 'ALL', name: 'Tất cả' },
        { code: 'ONE', name: 'Một' },
      ],
    },
  ],
  narratives: [{ code: 'RESULTS', name: 'Kết quả' }],
  indicators: [
    whole('A', { required: true }),
    whole('B'),
    whole('SLICED', { dimensions: ['SCOPE'] }),
    whole('MONEY', { type: 'DECIMAL', decimals: 3 }),
    whole('RATE', { type: 'RATIO', overUnits: 'RATIO' }),
    whole('N'),
    whole('D'),
    whole('ND', {
      type: 'RATIO',
      overUnits: 'RATIO',
      source: 'DERIVED',
      numerator: ['N'],
      denominator: ['D'],
    }),
  ],
  rules: [
    { id: 'V03', severity: 'BLOCK', kind: 'AT_MOST', left: ['B'], right: ['A'], text: 'B không vượt A' },
    { id: 'V04', severity: 'BLOCK', kind: 'BREAKDOWN', total: 'A', by: 'SLICED', text: 'Các phần bằng A' },
    {
      id: 'V07',
      severity: 'BLOCK',
      kind: 'RATIO_AT_MOST',
      ratio: 'RATE',
      percent: '100',
      text: 'Không quá 100 %',
    },
    { id: 'W', severity: 'WARN', kind: 'AT_MOST', left: ['A'], right: ['B'], text: 'chỉ nhắc' },
  ],
};

const sound = { figures: [{ indicator: 'A', value: '5' }], texts: [] };

function facts(change: Partial<ReportFacts>): ReportFacts {
  return {
    status: 'DRAFT',
    rowVersion: 3,
    draft: sound,
    form,
    reporter: true,
    reviewer: true,
    undecided: 1,
    ...change,
  };
}

function reasons(
  act: ReportAct,
  change: Partial<ReportFacts>,
  input: { expectedVersion?: number; reason?: string } = {},
): string[] {
  return objections(act, facts(change), { expectedVersion: 3, reason: 'thiếu biểu', ...input }).map(
    (objection) => objection.reason,
  );
}

describe('the life of a report', () => {
  const allowed: Readonly<Record<ReportAct, readonly (ReportStatus | null)[]>> = {
    save: [null, 'DRAFT', 'RETURNED'],
    submit: ['DRAFT', 'RETURNED'],
    return: ['SUBMITTED'],
    accept: ['SUBMITTED'],
  };
  const table = (Object.keys(allowed) as ReportAct[]).flatMap((act) =>
    [null, ...reportStatuses].map((status) => [act, status, allowed[act].includes(status)] as const),
  );

  it.each(table)('%s from %s: %s', (act, status, may) => {
    expect(reasons(act, { status })).toEqual(may ? [] : ['REPORT_NOT_IN_STATUS']);
  });

  it.each<[ReportAct, Partial<ReportFacts>, string]>([
    ['save', { reporter: false }, 'REPORT_NOT_YOURS'],
    ['submit', { reporter: false }, 'REPORT_NOT_YOURS'],
    ['return', { status: 'SUBMITTED', reviewer: false }, 'REPORT_NOT_ADDRESSED_TO_YOU'],
    ['accept', { status: 'SUBMITTED', reviewer: false }, 'REPORT_NOT_ADDRESSED_TO_YOU'],
  ])(
    '%s is refused to whoever does not act for the unit, and nothing more is told',
    (act, change, reason) => {
      expect(reasons(act, { ...change, rowVersion: 9, draft: null })).toEqual([reason]);
    },
  );

  it('asks a reason of a return', () => {
    expect(reasons('return', { status: 'SUBMITTED' }, { reason: '  ' })).toEqual(['RETURN_NEEDS_REASON']);
  });

  it('does not let a recipient decide twice on one version', () => {
    expect(reasons('accept', { status: 'SUBMITTED', undecided: 0 })).toEqual(['REPORT_ALREADY_DECIDED']);
  });

  it('refuses what was seen in another version', () => {
    expect(reasons('save', {}, { expectedVersion: 2 })).toEqual(['REPORT_CHANGED_MEANWHILE']);
  });

  it('keeps a draft however wrong it is, and submits none that is', () => {
    const wrong = { figures: [{ indicator: 'A', value: 'mười' }], texts: [] };
    expect(reasons('save', { draft: wrong })).toEqual([]);
    expect(reasons('submit', { draft: wrong })).toEqual(['FIGURE_NOT_A_NUMBER']);
    expect(reasons('submit', { draft: null })).toEqual(['REPORT_DRAFT_EMPTY']);
  });

  it('hears every objection at once', () => {
    expect(
      reasons(
        'submit',
        {
          draft: {
            figures: [
              { indicator: 'B', value: '-1' },
              { indicator: 'Z', value: '1' },
            ],
            texts: [{ section: 'X', text: '' }],
          },
        },
        { expectedVersion: 1 },
      ),
    ).toEqual([
      'REPORT_CHANGED_MEANWHILE',
      'FIGURE_NEGATIVE',
      'FIGURE_UNKNOWN',
      'FIGURE_MISSING',
      'TEXT_SECTION_UNKNOWN',
    ]);
  });

  it('offers only what would succeed', () => {
    expect(allowedActs(facts({}))).toEqual(['save', 'submit']);
    expect(allowedActs(facts({ draft: null }))).toEqual(['save']);
    expect(allowedActs(facts({ status: 'SUBMITTED', reporter: false }))).toEqual(['return', 'accept']);
    expect(allowedActs(facts({ status: 'ACCEPTED' }))).toEqual([]);
  });
});

describe('what is typed into a form', () => {
  const cell = (member: string) => [{ dimension: 'SCOPE', member }];
  const typed = (
    ...figures: {
      indicator: string;
      value?: string;
      numerator?: string;
      denominator?: string;
      cell?: { dimension: string; member: string }[];
    }[]
  ) => reasons('submit', { draft: { figures: [{ indicator: 'A', value: '5' }, ...figures], texts: [] } });

  it.each([
    ['nothing more', [], []],
    ['a smaller part', [{ indicator: 'B', value: '5' }], []],
    ['a part above its whole', [{ indicator: 'B', value: '6' }], ['CHECK_BROKEN']],
    [
      'slices that add up',
      [
        { indicator: 'SLICED', value: '2', cell: cell('ALL') },
        { indicator: 'SLICED', value: '3', cell: cell('ONE') },
      ],
      [],
    ],
    ['slices that do not', [{ indicator: 'SLICED', value: '2', cell: cell('ALL') }], ['CHECK_BROKEN']],
    [
      'a slice that is not there',
      [{ indicator: 'SLICED', value: '5', cell: cell('NO') }],
      ['FIGURE_CELL_UNKNOWN'],
    ],
    [
      'a slice where none is asked',
      [{ indicator: 'B', value: '1', cell: cell('ALL') }],
      ['FIGURE_CELL_UNKNOWN'],
    ],
    ['a fraction of a person', [{ indicator: 'B', value: '1.5' }], ['FIGURE_TOO_PRECISE']],
    ['money to the thousandth', [{ indicator: 'MONEY', value: '1.125' }], []],
    ['money beyond it', [{ indicator: 'MONEY', value: '1.1251' }], ['FIGURE_TOO_PRECISE']],
    ['a ratio up to one hundred', [{ indicator: 'RATE', numerator: '3', denominator: '3' }], []],
    ['a ratio above it', [{ indicator: 'RATE', numerator: '4', denominator: '3' }], ['CHECK_BROKEN']],
    ['half a ratio', [{ indicator: 'RATE', numerator: '3' }], ['FIGURE_PART_MISSING']],
    ['half of a computed ratio', [{ indicator: 'N', value: '3' }], ['RATIO_PARTS_MISSING']],
    ['a figure that is computed', [{ indicator: 'ND', value: '3' }], ['FIGURE_COMPUTED']],
    [
      'a figure twice',
      [
        { indicator: 'B', value: '1' },
        { indicator: 'B', value: '2' },
      ],
      ['FIGURE_TWICE'],
    ],
    ['an empty field, which is not a figure', [{ indicator: 'B', value: ' ' }], []],
    ['a decimal comma', [{ indicator: 'MONEY', value: '1,5' }], ['FIGURE_NOT_A_NUMBER']],
  ])('%s', (_, figures, expected) => {
    expect(typed(...figures)).toEqual(expected);
  });
});
