import {
  dayOf,
  daysBetween,
  endOf,
  type Instant,
  isBefore,
  isLocalDate,
  lastDayOfMonth,
  localDate,
  quarterOf,
  spokenDate,
  spokenInstant,
} from './local-date.js';

describe('days and instants of Viet Nam', () => {
  it.each(['2025-02-29', '0000-01-01', '2025-13-01', '2025-6-1', '30/06/2025', '', '2025-06-30T00:00'])(
    'refuses %p as a day',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => localDate(text)).toThrow(RangeError);
    },
  );

  it('ends a day at 24:00 in Viet Nam, which is 17:00 in UTC', () => {
    expect(endOf(localDate('2025-06-30'))).toBe('2025-06-30T17:00:00Z');
  });

  it.each([
    ['2025-06-30T16:59:59.999Z', '2025-06-30'],
    ['2025-06-30T17:00:00Z', '2025-07-01'],
  ])('puts %s into %s', (instant, day) => {
    expect(dayOf(instant as Instant)).toBe(day);
  });

  it.each([
    ['2026-06-20T17:00:00Z', '2026-06-20T17:00:00.5Z'],
    ['2026-06-20T17:00:00.12Z', '2026-06-20T17:00:00.123Z'],
    ['2026-06-20T16:59:59.999999Z', '2026-06-20T17:00:00Z'],
  ])('knows that %s is before %s, however many digits are written', (one, other) => {
    expect(isBefore(one as Instant, other as Instant)).toBe(true);
    expect(isBefore(other as Instant, one as Instant)).toBe(false);
    expect(isBefore(one as Instant, one as Instant)).toBe(false);
  });

  it('counts days over a leap day', () => {
    expect(daysBetween(localDate('2024-02-28'), localDate('2024-03-01'))).toBe(2);
  });

  it.each([
    [2024, 2, '2024-02-29'],
    [2025, 2, '2025-02-28'],
    [2025, 12, '2025-12-31'],
  ])('knows the last day of %i-%i', (year, month, day) => {
    expect(lastDayOfMonth(year, month)).toBe(day);
  });

  it('knows the quarter of a day', () => {
    expect(quarterOf(localDate('2024-10-01'))).toEqual({ year: 2024, quarter: 4 });
  });

  it('says a deadline as people do: 24:00 of its day, not 00:00 of the next', () => {
    expect(spokenDate(localDate('2025-06-30'))).toBe('30/06/2025');
    expect(spokenInstant('2025-06-30T17:00:00Z' as Instant)).toBe('24:00 30/06/2025');
    expect(spokenInstant('2025-06-30T03:05:00Z' as Instant)).toBe('10:05 30/06/2025');
  });
});
