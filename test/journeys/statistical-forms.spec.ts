import { type Form } from '../../src/reporting/domain/index.js';
import { furtherForms } from '../../src/demo/forms.js';
import { Acting, codes } from '../support/acting.js';
import { assign, assigned, codesOn, halfYear, person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { type Typed } from '../support/rules.js';
import { type Client, type Loose, World } from '../support/world.js';

/** The statistics year of the field: 01/12 to 30/11, due on 15/12 (Thông tư 02/2023/TT-BNV). */
const statisticsYear = {
  ...halfYear,
  ...{
    calendarCode: 'TDKT',
    code: 'TDKT-2026-Y',
    kind: 'YEAR',
    label: 'Thống kê năm 2026',
    levels: ['PROVINCE'],
  },
  ...{ fromDay: '2025-12-01', toDay: '2026-11-30', cutOffDay: '2026-11-30', asOf: '2026-11-30' },
  dues: [{ level: 'PROVINCE', lastDay: '2026-12-15' }],
};
const forms = ['N0601', 'N0602', 'N0603', 'N0604'];

/** One figure by its members, in the order of the indicator's dimensions. */
function figure(form: Form, indicator: string, value: string, members: readonly string[]): Typed {
  const { dimensions = [] } = form.indicators.find(({ code }) => code === indicator) ?? {};
  return { indicator, value, cell: members.map((member, i) => ({ dimension: dimensions[i], member })) };
}

/** A right report on each form: value, indicator and members. */
const right: Readonly<Record<string, readonly string[]>> = {
  N0601: [
    '4 PT01 CENTRAL',
    '6 PT01 AGENCY',
    '4 PT02 NATIONAL CENTRAL',
    '6 PT02 AGENCY AGENCY',
    '4 PT03 ONE_YEAR CENTRAL',
    '6 PT03 FROM_FIVE AGENCY',
    '4 PT04 THEMATIC CENTRAL',
    '6 PT04 REGULAR AGENCY',
  ],
  N0602: [
    '3 NN01 FLAG_GOV',
    '2 NN01 ORDER_I',
    '3 NN02 PROVINCE FLAG_GOV',
    '2 NN02 PROVINCE ORDER_I',
    '3 NN03 COLLECTIVE FLAG_GOV',
    '2 NN03 INDIVIDUAL ORDER_I',
    '3 NN04 REGULAR FLAG_GOV',
    '2 NN04 TENURE ORDER_I',
  ],
  N0603: [
    '9 BT01 MERIT',
    '4 BT02 COLLECTIVE MERIT',
    '1 BT02 HOUSEHOLD MERIT',
    '4 BT02 INDIVIDUAL MERIT',
    '2 BT03 MERIT',
    '4 BT04 DIRECT MERIT',
    '9 BT05 REGULAR MERIT',
  ],
  N0604: ['1 TC01 BOARD_OF_HOME_AFFAIRS', '2 TC01 DIVISION_OF_HOME_AFFAIRS'],
};

describe('forms 0601.N to 0604.N', () => {
  let world: World;
  let centre: Client;
  let writer: Client;
  const unitCode = 'H53';

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
    await assigned(centre, statisticsYear, { formCode: 'N0601', levels: ['PROVINCE'] });
    await inTurn(forms.slice(1), async (formCode) => {
      const made = await assign(centre, { formCode, periodCode: 'TDKT-2026-Y', levels: ['PROVINCE'] });
      expect(made).toBe((await codesOn(world, 'PROVINCE', '2026-11-30')).length);
    });
    writer = await person(world, 'writer', { codes: [unitCode], on: '2026-11-30', roles: ['REPORTER'] });
  });
  afterAll(() => world.close());

  const typed = (formCode: string): Typed[] => {
    const form = furtherForms.find(({ code }) => code === formCode) as Form;
    return (right[formCode] ?? []).map((line) => {
      const [value = '', indicator = '', ...members] = line.split(' ');
      return figure(form, indicator, value, members);
    });
  };
  const evidence = [{ demand: 'DECISIONS', indicator: 'BT01', title: 'Quyết định 5/QĐ-UBND', count: 9 }];

  it.each(forms)('%s is filled in, checked and submitted', async (formCode) => {
    const acting = new Acting({ unitCode, periodCode: 'TDKT-2026-Y', formCode });
    const saved = await acting.act(
      writer,
      'saveReportDraft',
      {
        expectedVersion: 0,
        figures: typed(formCode),
        texts: [],
        evidence: formCode === 'N0603' ? evidence : [],
      },
      'report { problems { severity rule message } } userErrors { code }',
    );
    expect(saved).toEqual({ report: { problems: [] }, userErrors: [] });
    expect(codes(await acting.act(writer, 'submitReport', { expectedVersion: 1 }))).toEqual([]);
  });

  it.each(forms.slice(0, 3))('%s with a column that does not add up is not submitted', async (formCode) => {
    const [first, ...rest] = typed(formCode);
    const wrong = [{ ...first, value: '99' }, ...rest];
    const acting = new Acting({ unitCode, periodCode: 'TDKT-2026-Y', formCode });
    const back = { idempotencyKey: `back ${formCode}`, expectedVersion: 2 };
    expect(codes(await acting.act(writer, 'withdrawReport', back))).toEqual([]);
    const saved = await acting.act(
      writer,
      'saveReportDraft',
      { idempotencyKey: `wrong ${formCode}`, expectedVersion: 3, figures: wrong, texts: [], evidence },
      'report { problems { rule } } userErrors { code }',
    );
    const broken = saved.report.problems.map(({ rule }: Loose) => rule).filter(Boolean);
    expect(broken.every((rule: string) => /^V(04|11)/.test(rule))).toBe(true);
    expect(broken.length).toBeGreaterThan(1);
    const refused = await acting.act(writer, 'submitReport', {
      idempotencyKey: `no ${formCode}`,
      expectedVersion: 4,
    });
    expect(codes(refused)).toContain('CHECK_BROKEN');
  });

  it('0603 with awards and no decision named is not submitted', async () => {
    const acting = new Acting({ unitCode, periodCode: 'TDKT-2026-Y', formCode: 'N0603' });
    const silent = { expectedVersion: 4, figures: typed('N0603'), texts: [], idempotencyKey: 'silent' };
    expect(codes(await acting.act(writer, 'saveReportDraft', silent))).toEqual([]);
    const refused = await acting.act(writer, 'submitReport', {
      expectedVersion: 5,
      idempotencyKey: 'silent too',
    });
    expect(codes(refused)).toEqual(['EVIDENCE_MISSING']);
  });
});
