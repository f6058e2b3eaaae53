import { type Instant } from '../../kernel/local-date.js';
import { CrossChecks } from './cross-check.js';
import { type Form, type Indicator } from './form.js';
import { allowedActs, objections, reportLife, type ReportFacts } from './report-life.js';
import { type ReportAct, reportActs, type ReportStatus, reportStatuses } from './report-status.js';

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
  sections: [{ code: 'S', name: 'S' }],
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
    { id: 'V03', severity: 'BLOCK', expression: 'B <= A', text: 'B không vượt A' },
    { id: 'V04', severity: 'BLOCK', expression: 'SLICED == A', text: 'Các phần bằng A' },
    {
      id: 'V07',
      severity: 'BLOCK',
      expression: 'RATE.numerator() <= RATE.denominator()',
      text: 'Không quá 100 %',
    },
    { id: 'X', severity: 'EXPLAIN', expression: 'MONEY <= 10', text: 'Không quá 10' },
    { id: 'W', severity: 'WARN', expression: 'A <= B', text: 'chỉ nhắc' },
  ],
};

const checks = new CrossChecks(form);
const sound = { figures: [{ indicator: 'A', value: '5' }], texts: [] };
const noon = '2026-06-20T05:00:00Z' as Instant;
const [earlier, later] = ['2026-06-19T17:00:00Z' as Instant, '2026-06-25T17:00:00Z' as Instant];

function facts(change: Partial<ReportFacts>): ReportFacts {
  return {
    status: 'DRAFT',
    rowVersion: 3,
    draft: sound,
    form,
    checks,
    around: {
      period: { kind: 'HALF_YEAR', calendar: '' },
      unit: { level: 'AGENCY', kind: 'AGENCY' },
      neighbours: { halfYear: null, lastYear: null },
      limits: {},
    },
    now: noon,
    closesAt: null,
    arrivals: 0,
    acceptedBefore: false,
    reporter: true,
    reviewer: true,
    undecided: 1,
    unreceived: 1,
    received: 0,
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

/** The table by hand, beside the one that decides: which act may be done from where, and by whom. */
const byHand: Readonly<
  Record<ReportAct, { by: 'REPORTER' | 'RECIPIENT'; from: readonly (ReportStatus | null)[] }>
> = {
  save: { by: 'REPORTER', from: [null, 'DRAFT', 'RETURNED', 'AMENDING'] },
  submit: { by: 'REPORTER', from: ['DRAFT', 'RETURNED', 'AMENDING'] },
  withdraw: { by: 'REPORTER', from: ['SUBMITTED'] },
  receive: { by: 'RECIPIENT', from: ['SUBMITTED'] },
  return: { by: 'RECIPIENT', from: ['SUBMITTED'] },
  accept: { by: 'RECIPIENT', from: ['SUBMITTED'] },
  amend: { by: 'REPORTER', from: ['ACCEPTED'] },
  abandon: { by: 'REPORTER', from: ['RETURNED', 'AMENDING'] },
};
/** The acts that a closing ends, for a report of which nothing ever arrived. */
const endedByClosing: readonly ReportAct[] = ['submit', 'withdraw'];

const roles = ['REPORTER', 'RECIPIENT', 'BOTH', 'NEITHER'] as const;
const times = ['NEVER_CLOSES', 'BEFORE_CLOSING', 'AT_CLOSING', 'AFTER_CLOSING'] as const;
const arrived = [0, 2] as const;

describe('the life of a report: every state, act, role, time and arrival', () => {
  const table = reportActs.flatMap((act) =>
    [null, ...reportStatuses].flatMap((status) =>
      roles.flatMap((role) =>
        times.flatMap((time) => arrived.map((n) => [act, status, role, time, n] as const)),
      ),
    ),
  );

  it(`is decided in all ${table.length} cases as the table by hand says`, () => {
    const wrong = table.flatMap(([act, status, role, time, arrivals]) => {
      const acceptedBefore = status === 'ACCEPTED' || status === 'AMENDING' || act === 'abandon';
      const closesAt = {
        NEVER_CLOSES: null,
        BEFORE_CLOSING: later,
        AT_CLOSING: noon,
        AFTER_CLOSING: earlier,
      }[time];
      const said = reasons(act, {
        status,
        arrivals,
        acceptedBefore,
        closesAt,
        reporter: role === 'REPORTER' || role === 'BOTH',
        reviewer: role === 'RECIPIENT' || role === 'BOTH',
      });
      const { by, from } = byHand[act];
      const closed = time === 'AT_CLOSING' || time === 'AFTER_CLOSING';
      const ended =
        closed && arrivals === 0 && endedByClosing.includes(act) && !(act === 'withdraw' && acceptedBefore);
      const expected =
        role !== by && role !== 'BOTH'
          ? [by === 'REPORTER' ? 'REPORT_NOT_YOURS' : 'REPORT_NOT_ADDRESSED_TO_YOU']
          : !from.includes(status)
            ? ['REPORT_NOT_IN_STATUS']
            : ended
              ? ['REPORT_CLOSED']
              : [];
      return said.join() === expected.join() ? [] : [{ act, status, role, time, arrivals, said, expected }];
    });
    expect(wrong).toEqual([]);
    expect(table.length).toBe(8 * 6 * 4 * 4 * 2);
  });

  it('has a way out of every status but ACCEPTED towards it, and none that leads nowhere', () => {
    const reach = (status: ReportStatus, seen: readonly ReportStatus[] = []): boolean =>
      status === 'ACCEPTED' ||
      reportLife.some(
        ({ from, to }) =>
          from === status && !seen.includes(to) && to !== status && reach(to, [...seen, status]),
      );
    expect(reportStatuses.filter((status) => !reach(status))).toEqual([]);
    expect(reportStatuses.filter((status) => !reportLife.some(({ to }) => to === status))).toEqual([]);
  });

  it.each<[ReportAct, Partial<ReportFacts>, string]>([
    ['save', { reporter: false }, 'REPORT_NOT_YOURS'],
    ['return', { status: 'SUBMITTED', reviewer: false }, 'REPORT_NOT_ADDRESSED_TO_YOU'],
  ])('%s is refused to whoever may not, and nothing more is told', (act, change, reason) => {
    expect(reasons(act, { ...change, rowVersion: 9, draft: null })).toEqual([reason]);
  });

  it.each<[string, ReportAct, Partial<ReportFacts>, { expectedVersion?: number; reason?: string }, string]>([
    ['a return says why', 'return', { status: 'SUBMITTED' }, { reason: '  ' }, 'RETURN_NEEDS_REASON'],
    ['an amendment says why', 'amend', { status: 'ACCEPTED' }, { reason: '' }, 'AMENDMENT_NEEDS_REASON'],
    ['nobody decides twice', 'accept', { status: 'SUBMITTED', undecided: 0 }, {}, 'REPORT_ALREADY_DECIDED'],
    [
      'nobody receives twice',
      'receive',
      { status: 'SUBMITTED', unreceived: 0 },
      {},
      'REPORT_ALREADY_RECEIVED',
    ],
    [
      'what was received stays',
      'withdraw',
      { status: 'SUBMITTED', received: 1 },
      {},
      'REPORT_RECEIVED_MEANWHILE',
    ],
    ['only an amendment is given up', 'abandon', { status: 'RETURNED' }, {}, 'REPORT_NOT_IN_STATUS'],
    ['what was seen is what is changed', 'save', {}, { expectedVersion: 2 }, 'REPORT_CHANGED_MEANWHILE'],
  ])('%s', (...[, act, change, input, reason]) => {
    expect(reasons(act, change, input)).toEqual([reason]);
  });

  it('keeps a draft however wrong it is, and submits none that is', () => {
    const wrong = { figures: [{ indicator: 'A', value: 'mười' }], texts: [] };
    expect(reasons('save', { draft: wrong })).toEqual([]);
    expect(reasons('submit', { draft: wrong })).toEqual(['FIGURE_NOT_A_NUMBER']);
    expect(reasons('submit', { draft: null })).toEqual(['REPORT_DRAFT_EMPTY']);
  });

  it('submits what a rule asks about once it is explained, and not before', () => {
    const rich = { figures: [...sound.figures, { indicator: 'MONEY', value: '11' }], texts: [] };
    expect(reasons('submit', { draft: rich })).toEqual(['EXPLANATION_MISSING']);
    const blank = { ...rich, explanations: [{ rule: 'X', text: ' ' }] };
    expect(reasons('submit', { draft: blank })).toEqual(['EXPLANATION_MISSING']);
    const explained = { ...rich, explanations: [{ rule: 'X', text: 'Có tài trợ.' }] };
    expect(reasons('submit', { draft: explained })).toEqual([]);
  });

  it('hears every objection at once', () => {
    const draft = {
      figures: [
        { indicator: 'B', value: '-1' },
        { indicator: 'Z', value: '1' },
      ],
      texts: [{ section: 'X', text: '' }],
    };
    expect(reasons('submit', { draft }, { expectedVersion: 1 })).toEqual([
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
    expect(allowedActs(facts({ status: 'SUBMITTED', reporter: false }))).toEqual([
      'receive',
      'return',
      'accept',
    ]);
    expect(allowedActs(facts({ status: 'SUBMITTED', reviewer: false }))).toEqual(['withdraw']);
    expect(allowedActs(facts({ status: 'ACCEPTED', acceptedBefore: true }))).toEqual(['amend']);
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
