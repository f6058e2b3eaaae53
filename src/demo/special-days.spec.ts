import specialDays from './data/special-days.json' with { type: 'json' };

const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());

describe('the special days of the demonstration', () => {
  it.each(specialDays.years)('of $year are in order, and made up at weekends', ({ year, days }) => {
    const texts = days.map((special) => special.day);
    expect(texts).toEqual([...new Set(texts)].sort());
    expect(texts.every((text) => text.startsWith(String(year)))).toBe(true);
    expect(days.filter(({ kind }) => kind !== 'HOLIDAY').every((special) => isWeekend(special.day))).toBe(
      true,
    );
  });

  it.each(specialDays.years)('of $year make up for each weekday that was exchanged', ({ days }) => {
    const made = days.filter(({ kind }) => kind === 'WORKING_DAY_MADE_UP').length;
    expect(days.filter(({ name }) => name.startsWith('Nghỉ hoán đổi')).length).toBe(made);
  });

  it.each(specialDays.years)(
    'of $year are the 11 of the Labour Code, each at a weekend made good',
    ({ days }) => {
      const own = days.filter(({ kind, name }) => kind === 'HOLIDAY' && !/^Nghỉ (bù|hoán đổi)/.test(name));
      expect(own).toHaveLength(11);
      const lost = own.filter((special) => isWeekend(special.day)).length;
      expect(days.filter(({ name }) => name.startsWith('Nghỉ bù')).length).toBe(lost);
    },
  );
});
