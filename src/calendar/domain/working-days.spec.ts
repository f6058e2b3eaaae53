import fc from 'fast-check';
import { type LocalDate } from '../../kernel/local-date.js';
import {
  declaredDays,
  isWorkingDay,
  natureOf,
  nextWorkingDay,
  previousWorkingDay,
  type SpecialDay,
  workingDaysAfter,
  workingDaysBetween,
} from './working-days.js';

const day = (text: string) => text as LocalDate;
const special = (kind: SpecialDay['kind'], ...days: string[]) =>
  days.map((text): SpecialDay => ({ day: day(text), kind, name: 'Lễ', legalBasis: '-' }));
const known = declaredDays(
  [2024, 2025, 2026, 2027],
  [
    ...special('HOLIDAY', '2025-01-01', '2025-04-30', '2025-05-01', '2026-01-01', '2026-01-02'),
    ...special('HOLIDAY', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
    ...special('HOLIDAY', '2026-04-26', '2026-04-27', '2026-08-31', '2026-09-01', '2026-09-02'),
    ...special('WORKING_DAY_MADE_UP', '2026-01-10', '2026-08-22'),
  ],
);

describe('working days', () => {
  it.each([
    ['2026-02-13', 'WEEKDAY', '2026-02-13', '2026-02-13', '2026-02-23'],
    ['2026-02-14', 'WEEKEND', '2026-02-23', '2026-02-13', '2026-02-23'],
    ['2026-02-17', 'HOLIDAY', '2026-02-23', '2026-02-13', '2026-02-23'],
    ['2026-02-22', 'WEEKEND', '2026-02-23', '2026-02-13', '2026-02-23'],
    ['2026-08-21', 'WEEKDAY', '2026-08-21', '2026-08-21', '2026-08-22'],
    ['2026-08-22', 'MADE_UP', '2026-08-22', '2026-08-22', '2026-08-24'],
    ['2026-08-28', 'WEEKDAY', '2026-08-28', '2026-08-28', '2026-09-03'],
    ['2026-04-26', 'HOLIDAY', '2026-04-28', '2026-04-24', '2026-04-28'],
    ['2025-12-31', 'WEEKDAY', '2025-12-31', '2025-12-31', '2026-01-05'],
  ])('%s is a %s: from it on %s, up to it %s, after it %s', (...[text, nature, next, previous, after]) => {
    expect(natureOf(known, day(text))).toBe(nature);
    expect(nextWorkingDay(known, day(text))).toBe(next);
    expect(previousWorkingDay(known, day(text))).toBe(previous);
    expect(workingDaysAfter(known, day(text), 1)).toBe(after);
  });

  it.each([
    ['2026-02-13', '2026-02-23', 1],
    ['2026-02-13', '2026-02-22', 0],
    ['2026-08-14', '2026-08-22', 6],
    ['2026-02-23', '2026-02-13', 0],
  ])('between %s and %s are %i', (after, to, count) => {
    expect(workingDaysBetween(known, day(after), day(to))).toBe(count);
  });

  it('says of a year that is not declared that it is not known, weekends included', () => {
    const unknown = { undeclared: 2028 };
    expect(natureOf(known, day('2028-01-01'))).toBe('YEAR_NOT_DECLARED');
    expect(isWorkingDay(known, day('2028-01-02'))).toEqual(unknown);
    expect(workingDaysAfter(known, day('2027-12-31'), 1)).toEqual(unknown);
    expect(workingDaysBetween(known, day('2027-12-30'), day('2028-01-03'))).toEqual(unknown);
    expect(previousWorkingDay(known, day('2023-12-31'))).toEqual({ undeclared: 2023 });
  });

  const some = fc
    .date({ min: new Date('2024-02-01'), max: new Date('2027-09-30'), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10)));

  it('are counted back as they were counted forth', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 40 }), (from, n) => {
        const reached = workingDaysAfter(known, from, n) as LocalDate;
        expect(workingDaysBetween(known, from, reached)).toBe(n);
        if (n > 0) expect(isWorkingDay(known, reached)).toBe(true);
      }),
    );
  });

  it('are next and previous to one another, with none between', () => {
    fc.assert(
      fc.property(some, (from) => {
        const [next, previous] = [
          nextWorkingDay(known, from),
          previousWorkingDay(known, from),
        ] as LocalDate[];
        expect(next! >= from && previous! <= from).toBe(true);
        expect(next === previous).toBe(isWorkingDay(known, from) === true);
        expect(workingDaysBetween(known, previous!, next!)).toBe(next === previous ? 0 : 1);
      }),
    );
  });

  it('add up: two stretches are as many as the whole', () => {
    fc.assert(
      fc.property(some, some, some, (...days) => {
        const [a, b, c] = [...days].sort();
        const between = (from?: LocalDate, to?: LocalDate) => workingDaysBetween(known, from!, to!) as number;
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });
});
