import { type LocalDate } from '../../kernel/local-date.js';
import { type PlannedDue } from './due-rule.js';
import { type PlannedPeriod, weighedOpening } from './period-opening.js';
import { declaredDays, type SpecialDay } from './working-days.js';

const day = (text: string) => text as LocalDate;
const holiday = (text: string): SpecialDay => ({
  day: day(text),
  kind: 'HOLIDAY',
  name: 'Tết',
  legalBasis: '-',
});
const known = declaredDays(
  [2026],
  ['16', '17', '18', '19', '20'].map((date) => holiday(`2026-02-${date}`)),
);
const admin = { code: 'ADMIN', name: 'Hành chính', legalBasis: '-', cutOffOnLastDay: true };
const civil = { ...admin, code: 'CIVIL', cutOffOnLastDay: false };
const other = {
  ...{ code: '2026-M01', calendarCode: 'ADMIN', kind: 'MONTH' as const },
  ...{ fromDay: day('2025-12-15'), toDay: day('2026-01-14') },
};
const facts = { calendars: [admin, civil], others: [other], known };

/** February: cut off on the Saturday before Tết. */
const month: PlannedPeriod = {
  ...{
    calendarCode: 'ADMIN',
    code: '2026-M02',
    kind: 'MONTH',
    label: 'Tháng 02 năm 2026',
    subjectYear: 2026,
  },
  ...{ fromDay: day('2026-01-15'), toDay: day('2026-02-14'), cutOffDay: day('2026-02-14') },
  ...{ asOf: day('2026-02-14'), legalBasis: 'Nghị định 09/2019/NĐ-CP' },
  dues: [
    { level: 'DIVISION', workingDaysAfterCutOff: 1 },
    { level: 'AGENCY', lastDay: day('2026-02-18'), shift: 'NEXT_WORKING_DAY' },
    { level: 'PROVINCE', lastDay: day('2026-02-25') },
  ],
};
const weighed = (change: Partial<PlannedPeriod>) => weighedOpening({ ...month, ...change }, facts);
const objections = (change: Partial<PlannedPeriod>) => weighed(change).objections.map(({ reason }) => reason);
const dues = (...list: PlannedDue[]) => ({ dues: list });

describe('a period to be opened', () => {
  it('has the due day of every level, past Tết', () => {
    const { dues: set, objections: none } = weighed({});
    expect(none).toEqual([]);
    expect(set.map(({ level, lastDay }) => [level, lastDay])).toEqual([
      ['DIVISION', '2026-02-23'],
      ['AGENCY', '2026-02-23'],
      ['PROVINCE', '2026-02-25'],
    ]);
  });

  it.each<[string, Partial<PlannedPeriod>, string[]]>([
    ['a calendar that is not there', { calendarCode: 'LUNAR' }, ['CALENDAR_NOT_FOUND']],
    ['a code that is none', { code: 'tháng 2' }, ['PERIOD_CODE_MALFORMED']],
    ['a code that is taken', { code: '2026-M01' }, ['PERIOD_CODE_TAKEN']],
    ['no label', { label: ' ' }, ['PERIOD_WORDS_UNFIT']],
    [
      'days out of order',
      { fromDay: day('2026-02-15'), asOf: day('2026-02-15') },
      ['PERIOD_DAYS_OUT_OF_ORDER', 'AS_OF_OUTSIDE_PERIOD'],
    ],
    [
      'a cut-off before the last day',
      { cutOffDay: day('2026-02-13') },
      ['CUT_OFF_BEFORE_LAST_DAY', 'AS_OF_OUTSIDE_PERIOD'],
    ],
    [
      'a cut-off after it where the calendar has none',
      { cutOffDay: day('2026-02-15') },
      ['CUT_OFF_AFTER_LAST_DAY'],
    ],
    [
      'a cut-off after it where the calendar lets it',
      { cutOffDay: day('2026-02-15'), calendarCode: 'CIVIL' },
      [],
    ],
    ['a structure of another time', { asOf: day('2026-01-14') }, ['AS_OF_OUTSIDE_PERIOD']],
    ['days of another period', { fromDay: day('2026-01-14') }, ['PERIOD_OVERLAPS']],
    ['the same days in another calendar', { fromDay: day('2026-01-14'), calendarCode: 'CIVIL' }, []],
    ['the same days as another kind', { fromDay: day('2026-01-14'), kind: 'QUARTER' }, []],
    ['a level that is missing', { levels: ['PROVINCE', 'COMMUNE'] }, ['DUE_LEVEL_MISSING']],
    [
      'a level twice',
      dues({ level: 'AGENCY', lastDay: day('2026-02-24') }, { level: 'AGENCY', workingDaysAfterCutOff: 3 }),
      ['DUE_LEVEL_TWICE'],
    ],
    ['no rule', dues({ level: 'AGENCY' }), ['DUE_RULE_UNCLEAR']],
    [
      'two rules',
      dues({ level: 'AGENCY', lastDay: day('2026-02-24'), workingDaysAfterCutOff: 3 }),
      ['DUE_RULE_UNCLEAR'],
    ],
    ['no working day at all', dues({ level: 'AGENCY', workingDaysAfterCutOff: 0 }), ['DUE_RULE_UNCLEAR']],
    [
      'a counted day that shifts',
      dues({ level: 'AGENCY', workingDaysAfterCutOff: 2, shift: 'NEXT_WORKING_DAY' }),
      ['DUE_RULE_UNCLEAR'],
    ],
    ['a due day in Tết', dues({ level: 'AGENCY', lastDay: day('2026-02-20') }), ['DUE_TOO_EARLY']],
    [
      'a due day that shifts back before the cut-off',
      dues({ level: 'AGENCY', lastDay: day('2026-02-20'), shift: 'PREVIOUS_WORKING_DAY' }),
      ['DUE_TOO_EARLY'],
    ],
    [
      'a division due after its department, and both after the province',
      dues(
        { level: 'DIVISION', lastDay: day('2026-02-26') },
        { level: 'AGENCY', lastDay: day('2026-02-25') },
        { level: 'PROVINCE', lastDay: day('2026-02-24') },
      ),
      ['DUE_AFTER_HIGHER_LEVEL', 'DUE_AFTER_HIGHER_LEVEL'],
    ],
    [
      'a year whose holidays nobody declared',
      { ...dues({ level: 'AGENCY', workingDaysAfterCutOff: 230 }) },
      ['WORKING_DAYS_NOT_DECLARED'],
    ],
  ])('is weighed for %s', (_, change, reasons) => {
    expect(objections(change)).toEqual(reasons);
  });

  it('tells all that speaks against it at once', () => {
    const all = { code: 'x', label: '', asOf: day('2027-01-01'), ...dues({ level: 'AGENCY' }) };
    expect(objections(all)).toEqual([
      'PERIOD_CODE_MALFORMED',
      'PERIOD_WORDS_UNFIT',
      'AS_OF_OUTSIDE_PERIOD',
      'DUE_RULE_UNCLEAR',
    ]);
  });

  it('names the earliest level above, and the earliest day in time', () => {
    const late = { level: 'DIVISION' as const, lastDay: day('2026-02-27') };
    const { objections: told } = weighed(
      dues(
        late,
        { level: 'PROVINCE', lastDay: day('2026-02-26') },
        { level: 'AGENCY', lastDay: day('2026-02-16') },
      ),
    );
    expect(told.map(({ facts: said }) => said)).toEqual([
      { period: '2026-M02', level: 'AGENCY', lastDay: '2026-02-16', earliest: '2026-02-23' },
      {
        ...{ period: '2026-M02', level: 'DIVISION', lastDay: '2026-02-27' },
        ...{ higher: 'AGENCY', higherDay: '2026-02-16' },
      },
    ]);
  });
});
