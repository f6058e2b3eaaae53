import { inTurn } from '../support/in-turn.js';
import { operation } from '../support/operations.js';
import { type Client, type Loose, World } from '../support/world.js';

const due = (level: string, rule: object) => ({ level, ...rule });
const days = (fromDay: string, toDay: string, cutOffDay = toDay) => ({
  ...{ fromDay, toDay, cutOffDay, asOf: toDay },
});
const words = (calendarCode: string, code: string, kind: string, label: string) => ({
  ...{ calendarCode, code, kind, label, subjectYear: 2026, legalBasis: 'Văn bản giao báo cáo' },
});

/** Cut off on the Saturday before Tết, which lasts from Monday to Friday. */
const february = {
  ...words('ADMIN', '2026-M02', 'MONTH', 'Tháng 02 năm 2026'),
  ...days('2026-01-15', '2026-02-14'),
  dues: [
    due('DIVISION', { workingDaysAfterCutOff: 1 }),
    due('AGENCY', { lastDay: '2026-02-18', shift: 'NEXT_WORKING_DAY' }),
    due('PROVINCE', { lastDay: '2026-02-25' }),
  ],
};

/** The periods of the four calendars of 2026. */
const periods = [
  february,
  {
    ...words('ADMIN', '2026-H1', 'HALF_YEAR', '6 tháng đầu năm 2026'),
    ...days('2025-12-15', '2026-06-14'),
    dues: [due('AGENCY', { workingDaysAfterCutOff: 3 }), due('PROVINCE', { lastDay: '2026-06-25' })],
  },
  {
    ...words('ADMIN', '2026-Y', 'YEAR', 'Năm 2026'),
    ...days('2025-12-15', '2026-12-14'),
    dues: [due('PROVINCE', { lastDay: '2026-12-25' })],
  },
  {
    ...words('TDKT', 'TDKT-2026-Y', 'YEAR', 'Thống kê thi đua, khen thưởng năm 2026'),
    ...days('2025-12-01', '2026-11-30'),
    dues: [due('AGENCY', { workingDaysAfterCutOff: 5 }), due('PROVINCE', { lastDay: '2026-12-15' })],
  },
  {
    ...words('CIVIL', '2026-Q3', 'QUARTER', 'Quý III năm 2026'),
    ...days('2026-07-01', '2026-09-30', '2026-10-02'),
    dues: [due('AGENCY', { lastDay: '2026-10-10', shift: 'PREVIOUS_WORKING_DAY' })],
  },
  {
    ...words('CIVIL', '2026-CY', 'YEAR', 'Năm dương lịch 2026'),
    ...days('2026-01-01', '2026-12-31'),
    dues: [due('PROVINCE', { lastDay: '2027-01-02', shift: 'NEXT_WORKING_DAY' })],
  },
  {
    ...words('SCHOOL', 'NH-2025-2026', 'SCHOOL_YEAR', 'Năm học 2025-2026'),
    ...days('2025-09-05', '2026-05-31'),
    dues: [due('AGENCY', { lastDay: '2026-06-10' }), due('PROVINCE', { workingDaysAfterCutOff: 10 })],
  },
];

describe('four calendars run side by side in one year', () => {
  let world: World;
  let centre: Client;
  let office: Client;
  let key = 0;

  beforeAll(async () => {
    world = await World.open();
    [centre, office] = await Promise.all([world.as('centre'), world.as('office')]);
  });
  afterAll(() => world.close());

  async function act(client: Client, example: string, input: object): Promise<Loose> {
    const data = await client.see(operation(example), {
      input: { idempotencyKey: `calendar-${++key}`, ...input },
    });
    return Object.values(data)[0];
  }
  const codes = (result: Loose): string[] => result.userErrors.map((error: { code: string }) => error.code);
  const seen = async (year: number, calendar?: string): Promise<Loose> =>
    (await office.see(operation('calendars-of-a-year'), { year, calendar })).periods;
  const lastDays = (period: Loose) =>
    period.dues.map(({ level, lastDay }: Loose) => `${level} ${lastDay}`).join(', ');

  it('has four calendars, and the periods there were belong to the administrative one', async () => {
    const { calendars, periods: there } = await office.see(
      '{ calendars { code legalBasis cutOffOnLastDay } periods { code calendar { code } dues { level lastDay dueAt rule { nominalDay shift workingDaysAfterCutOff } } } }',
    );
    expect(calendars.map(({ code }: Loose) => code)).toEqual(['ADMIN', 'CIVIL', 'SCHOOL', 'TDKT']);
    expect(there.map(({ code, calendar }: Loose) => [code, calendar.code])).toEqual([
      ['2025-Y', 'ADMIN'],
      ['2025-H1', 'ADMIN'],
      ['2024-Y', 'ADMIN'],
      ['2024-H1', 'ADMIN'],
    ]);
    expect(there[0].dues[0]).toEqual({
      ...{ level: 'DIVISION', lastDay: '2025-12-16', dueAt: '2025-12-16T17:00:00Z' },
      rule: { nominalDay: '2025-12-16', shift: 'NONE', workingDaysAfterCutOff: null },
    });
  });

  it('opens the periods of all four, each with its own days, cut-off and due days', async () => {
    await inTurn(periods, async (period) => {
      const opened = await act(centre, 'open-period', period);
      expect(opened.userErrors).toEqual([]);
    });
    const told = (await seen(2026)).map((period: Loose) => [
      ...[period.calendar.code, period.code, `${period.fromDay}/${period.toDay}`, period.cutOffAt],
      lastDays(period),
    ]);
    expect(told).toEqual([
      ['CIVIL', '2026-CY', '2026-01-01/2026-12-31', '2026-12-31T17:00:00Z', 'PROVINCE 2027-01-04'],
      ['ADMIN', '2026-Y', '2025-12-15/2026-12-14', '2026-12-14T17:00:00Z', 'PROVINCE 2026-12-25'],
      [
        ...['TDKT', 'TDKT-2026-Y', '2025-12-01/2026-11-30', '2026-11-30T17:00:00Z'],
        'AGENCY 2026-12-07, PROVINCE 2026-12-15',
      ],
      ['CIVIL', '2026-Q3', '2026-07-01/2026-09-30', '2026-10-02T17:00:00Z', 'AGENCY 2026-10-09'],
      [
        ...['ADMIN', '2026-H1', '2025-12-15/2026-06-14', '2026-06-14T17:00:00Z'],
        'AGENCY 2026-06-17, PROVINCE 2026-06-25',
      ],
      [
        ...['SCHOOL', 'NH-2025-2026', '2025-09-05/2026-05-31', '2026-05-31T17:00:00Z'],
        'AGENCY 2026-06-10, PROVINCE 2026-06-12',
      ],
      [
        ...['ADMIN', '2026-M02', '2026-01-15/2026-02-14', '2026-02-14T17:00:00Z'],
        'AGENCY 2026-02-23, DIVISION 2026-02-23, PROVINCE 2026-02-25',
      ],
    ]);
    expect((await seen(2026, 'TDKT')).map(({ code }: Loose) => code)).toEqual(['TDKT-2026-Y']);
  });

  it('lets Tết move a due day, keeps the rule beside it, and says why', async () => {
    const [period] = (await seen(2026, 'ADMIN')).slice(-1);
    expect(period.dues.map(({ level, rule }: Loose) => ({ level, ...rule }))).toEqual([
      { level: 'AGENCY', nominalDay: '2026-02-18', shift: 'NEXT_WORKING_DAY', workingDaysAfterCutOff: null },
      { level: 'DIVISION', nominalDay: null, shift: null, workingDaysAfterCutOff: 1 },
      { level: 'PROVINCE', nominalDay: '2026-02-25', shift: 'NONE', workingDaysAfterCutOff: null },
    ]);
    const asked = await office.see(operation('working-days'), { year: 2026, day: '2026-02-17' });
    expect(asked.workingDay).toEqual({
      ...{ day: '2026-02-17', isWorkingDay: false, nature: 'HOLIDAY', next: '2026-02-23' },
      special: { name: 'Tết Bính Ngọ (mùng 1)', legalBasis: expect.stringContaining('Điều 112') as string },
    });
    const others = await office.see(`{
      made: workingDay(day: "2026-08-22") { isWorkingDay nature next }
      plain: workingDay(day: "2026-08-28") { isWorkingDay nature next }
      far: workingDay(day: "2031-01-01") { isWorkingDay nature next } specialDays(year: 2031) { version }
    }`);
    expect(others).toEqual({
      made: { isWorkingDay: true, nature: 'MADE_UP', next: '2026-08-24' },
      plain: { isWorkingDay: true, nature: 'WEEKDAY', next: '2026-09-03' },
      far: { isWorkingDay: null, nature: 'YEAR_NOT_DECLARED', next: null },
      specialDays: null,
    });
  });

  it('refuses a period with every reason at once', async () => {
    const faulty = {
      ...february,
      ...{ code: '2026-H1', asOf: '2026-03-01', levels: ['PROVINCE', 'COMMUNE'] },
      dues: [
        due('DIVISION', { lastDay: '2026-02-26' }),
        due('PROVINCE', { lastDay: '2026-02-16' }),
        due('PROVINCE', {}),
      ],
    };
    const refusedIt = await act(centre, 'open-period', faulty);
    expect(refusedIt.period).toBeNull();
    expect(refusedIt.userErrors.map(({ code, field }: Loose) => `${code} ${field.join('.')}`)).toEqual([
      'PERIOD_CODE_TAKEN code',
      'AS_OF_OUTSIDE_PERIOD asOf',
      'PERIOD_OVERLAPS fromDay',
      'DUE_RULE_UNCLEAR dues.2',
      'DUE_LEVEL_TWICE dues.2',
      'DUE_LEVEL_MISSING dues',
      'DUE_TOO_EARLY dues.1',
      'DUE_AFTER_HIGHER_LEVEL dues.0',
    ]);
    expect(refusedIt.userErrors[6].message).toContain('23/02/2026');
  });

  it('refuses what is due in a year whose holidays nobody declared', async () => {
    const far = {
      ...words('CIVIL', '2028-Q1', 'QUARTER', 'Quý I năm 2028'),
      ...days('2028-01-01', '2028-03-31'),
      dues: [due('PROVINCE', { workingDaysAfterCutOff: 5 })],
    };
    const [error, ...more] = (await act(centre, 'open-period', far)).userErrors;
    expect([error.code, more]).toEqual(['WORKING_DAYS_NOT_DECLARED', []]);
    expect(error.message).toContain('2028');
  });

  it('proposes the administrative periods of 2027, and opens just those', async () => {
    const cloning = { calendarCode: 'ADMIN', fromYear: 2026, toYear: 2027 };
    const tried = await act(centre, 'clone-periods', { ...cloning, dryRun: true });
    expect([tried.userErrors, tried.periods]).toEqual([[], []]);
    expect(tried.proposed.map((period: Loose) => [period.code, period.label, lastDays(period)])).toEqual([
      ['2027-Y', 'Năm 2027', 'PROVINCE 2027-12-25'],
      ['2027-H1', '6 tháng đầu năm 2027', 'AGENCY 2027-06-17, PROVINCE 2027-06-25'],
      ['2027-M02', 'Tháng 02 năm 2027', 'AGENCY 2027-02-18, DIVISION 2027-02-15, PROVINCE 2027-02-25'],
    ]);
    expect(await seen(2027)).toEqual([]);
    const done = await act(centre, 'clone-periods', { ...cloning, idempotencyKey: 'clone' });
    expect(done.proposed).toEqual(tried.proposed);
    const opened = await seen(2027);
    expect(opened.map((period: Loose) => [period.code, period.fromDay, period.cutOffAt])).toEqual([
      ['2027-Y', '2026-12-15', '2027-12-14T17:00:00Z'],
      ['2027-H1', '2026-12-15', '2027-06-14T17:00:00Z'],
      ['2027-M02', '2027-01-15', '2027-02-14T17:00:00Z'],
    ]);
    expect(await act(centre, 'clone-periods', { ...cloning, idempotencyKey: 'clone' })).toEqual(done);
    expect(codes(await act(centre, 'clone-periods', cloning))).toEqual(
      Array.from({ length: 3 }, () => ['PERIOD_CODE_TAKEN', 'PERIOD_OVERLAPS']).flat(),
    );
  });

  it('clones nothing from nothing, and nothing into a year that is not declared', async () => {
    const from = (calendarCode: string, fromYear: number, toYear: number) =>
      act(centre, 'clone-periods', { calendarCode, fromYear, toYear, dryRun: true }).then(codes);
    expect(await from('SCHOOL', 2020, 2021)).toEqual(['PERIODS_TO_CLONE_NONE']);
    expect(await from('LUNAR', 2026, 2027)).toEqual(['PERIODS_TO_CLONE_NONE']);
    expect(await from('SCHOOL', 2026, 2028)).toEqual(['WORKING_DAYS_NOT_DECLARED']);
    expect(await from('SCHOOL', 2026, 2027)).toEqual([]);
  });

  it('declares the days of a year, again only by who saw the last list, and moves no due day', async () => {
    const special = (day: string, kind: string, name: string) => ({
      day,
      kind,
      name,
      legalBasis: 'Điều 112',
    });
    const newYear = special('2028-01-01', 'HOLIDAY', 'Tết Dương lịch');
    const faulty = [
      special('2028-08-21', 'WORKING_DAY_MADE_UP', ' '),
      special('2027-08-21', 'WORKING_DAY_MADE_UP', 'Làm bù'),
      special('2027-08-21', 'WORKING_DAY_MADE_UP', 'Làm bù'),
    ];
    const declare = (input: object) => act(centre, 'declare-special-days', { year: 2028, ...input });
    expect(codes(await declare({ expectedVersion: 1, days: faulty }))).toEqual([
      'SPECIAL_DAYS_CHANGED_MEANWHILE',
      'SPECIAL_DAYS_WITHOUT_HOLIDAY',
      'MADE_UP_DAY_NOT_AT_WEEKEND',
      'SPECIAL_DAY_WORDS_UNFIT',
      'SPECIAL_DAY_OUTSIDE_YEAR',
      'SPECIAL_DAY_OUTSIDE_YEAR',
      'SPECIAL_DAY_TWICE',
    ]);
    const first = await declare({ expectedVersion: 0, days: [newYear] });
    expect(first).toMatchObject({ userErrors: [], specialDays: { year: 2028, version: 1, days: [newYear] } });
    const before = await seen(2026);
    const tet = special('2026-06-11', 'HOLIDAY', 'Một ngày nghỉ mới');
    const again = await act(centre, 'declare-special-days', { year: 2026, expectedVersion: 1, days: [tet] });
    expect(again.specialDays).toMatchObject({ version: 2, days: [tet] });
    expect(await seen(2026)).toEqual(before);
  });

  it('is for who runs the regime: an office, a department and a province are refused', async () => {
    const clients = await Promise.all(['office', 'department', 'board'].map((viewer) => world.as(viewer)));
    await inTurn(clients, async (client) => {
      const answers = [
        await act(client, 'open-period', { ...february, code: '2026-M09' }),
        await act(client, 'clone-periods', { calendarCode: 'ADMIN', fromYear: 2026, toYear: 2027 }),
        await act(client, 'declare-special-days', { year: 2029, expectedVersion: 0, days: [] }),
      ];
      expect(answers.map(codes)).toEqual(answers.map(() => ['CALENDAR_NOT_YOURS']));
    });
  });

  it('is kept by the database too: one period of a kind at a time, one rule a due day', async () => {
    const overlapping = `insert into calendar.period (id, calendar_code, code, kind, label, subject_year, from_day, to_day, cut_off_at, as_of, legal_basis)
      select gen_random_uuid(), calendar_code, '2026-X', kind, label, subject_year, to_day, to_day, cut_off_at, as_of, '-' from calendar.period where code = '2026-Y'`;
    await expect(world.behind(overlapping)).rejects.toMatchObject({
      constraint: 'period_one_of_a_kind_at_a_time',
    });
    await expect(world.behind('update calendar.period_due set working_days = 3')).rejects.toMatchObject({
      constraint: 'period_due_has_one_rule',
    });
  });
});
