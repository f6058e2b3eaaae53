import { type PeriodId } from '../../kernel/ids.js';
import { endOf, type LocalDate } from '../../kernel/local-date.js';
import { laterByYears, movedByYears, weighedTogether } from './period-clone.js';
import { type Period } from './period.js';
import { declaredDays } from './working-days.js';

const day = (text: string) => text as LocalDate;
const school: Period = {
  ...{ periodId: 'p' as PeriodId, calendarCode: 'SCHOOL', code: 'NH-2025-2026', kind: 'SCHOOL_YEAR' },
  ...{ label: 'Năm học 2025-2026 (theo Quyết định 2269)', subjectYear: 2026 },
  ...{ fromDay: day('2025-09-05'), toDay: day('2026-05-31'), cutOffAt: endOf(day('2026-05-31')) },
  ...{ asOf: day('2026-05-31'), legalBasis: 'Khung năm học', structureLockedAt: null },
};
const calendars = [{ code: 'SCHOOL', name: 'Năm học', legalBasis: '-', cutOffOnLastDay: false }];

describe('a period of another year', () => {
  it.each([
    ['2026-02-28', 2, '2028-02-29'],
    ['2028-02-29', -1, '2027-02-28'],
    ['2028-02-28', -1, '2027-02-28'],
    ['2026-06-30', 1, '2027-06-30'],
    ['2025-12-15', 1, '2026-12-15'],
  ])('%s is %i years later %s', (from, years, to) => {
    expect(laterByYears(day(from), years)).toBe(to);
  });

  it('keeps its rules, moves its days, and bears its own years in code and label', () => {
    const dues = [
      {
        level: 'AGENCY' as const,
        rule: { nominalDay: day('2026-06-10'), shift: 'NEXT_WORKING_DAY' as const },
      },
      { level: 'PROVINCE' as const, rule: { workingDaysAfterCutOff: 10 } },
    ].map((due) => ({ ...due, lastDay: day('2026-06-15'), dueAt: endOf(day('2026-06-15')) }));
    expect(movedByYears({ period: school, dues }, 1)).toEqual({
      ...{ calendarCode: 'SCHOOL', code: 'NH-2026-2027', kind: 'SCHOOL_YEAR' },
      ...{
        label: 'Năm học 2026-2027 (theo Quyết định 2269)',
        subjectYear: 2027,
        legalBasis: 'Khung năm học',
      },
      ...{ fromDay: '2026-09-05', toDay: '2027-05-31', cutOffDay: '2027-05-31', asOf: '2027-05-31' },
      dues: [
        { level: 'AGENCY', lastDay: '2027-06-10', shift: 'NEXT_WORKING_DAY' },
        { level: 'PROVINCE', workingDaysAfterCutOff: 10 },
      ],
    });
  });

  it('is weighed against those proposed with it', () => {
    const plan = movedByYears({ period: school, dues: [] }, 1);
    const facts = { calendars, others: [], known: declaredDays([2027], []) };
    const { objections } = weighedTogether([plan, { ...plan, code: 'NH-2' }], facts);
    expect(objections).toEqual([
      {
        reason: 'PERIOD_OVERLAPS',
        facts: { period: 'NH-2', other: 'NH-2026-2027', from: '2026-09-05', to: '2027-05-31' },
        field: ['NH-2', 'fromDay'],
      },
    ]);
  });
});
