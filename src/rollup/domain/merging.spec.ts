import fc from 'fast-check';
import { type Addends, type ServiceFacts } from './aggregation.js';
import { mergedAddends, mergedCounts, mergedFacts } from './merging.js';

interface Line {
  readonly cell: string;
  readonly value: number | null;
  readonly denominator: number | null;
}

/** What SQL answers for these lines of reports: one row a cell. */
function added(lines: readonly Line[]): Addends[] {
  const all = (numbers: (number | null)[], combine: (known: number[]) => number) => {
    const known = numbers.flatMap((one) => (one === null ? [] : [one]));
    return known.length === 0 ? null : String(combine(known));
  };
  const total = (known: number[]) => known.reduce((a, b) => a + b, 0);
  return [...new Set(lines.map(({ cell }) => cell))].map((cell) => {
    const own = lines.filter((line) => line.cell === cell);
    const [values, denominators] = [own.map(({ value }) => value), own.map(({ denominator }) => denominator)];
    return {
      ...{ indicator: 'A', cell: [cell], reports: own.length },
      ...{ sum: all(values, total), greatest: all(values, (known) => Math.max(...known)) },
      least: all(values, (known) => Math.min(...known)),
      ...{ numerator: all(values, total), denominator: all(denominators, total) },
    };
  });
}

const sorted = (addends: readonly Addends[]) =>
  addends.toSorted((a, b) => (String(a.cell) < String(b.cell) ? -1 : 1));
const facts = (units: number, greatestDaysLate: number | null): ServiceFacts => {
  return { units, owed: units + 1, inTime: units - 1, greatestDaysLate };
};

describe('what several units come to', () => {
  it('is what their reports come to at once, however they are divided among the units', () => {
    const number = fc.option(fc.integer({ min: -9, max: 9 }));
    const line = fc.record({ cell: fc.constantFrom('x', 'y', 'z'), value: number, denominator: number });
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 5 }), { maxLength: 5 }), (units) => {
        expect(sorted(mergedAddends(units.map(added)))).toEqual(sorted(added(units.flat())));
      }),
    );
  });

  it('is exact where floating point is not', () => {
    const [one] = added([{ cell: 'x', value: 1, denominator: 1 }]) as [Addends];
    const tenth: Addends = { ...one, sum: '0.1', numerator: '12345678901234567890.1' };
    expect(mergedAddends([[tenth], [tenth], [tenth]])[0]).toMatchObject({
      sum: '0.3',
      numerator: '37037036703703703670.3',
      reports: 3,
    });
  });

  it.each<[string, ServiceFacts[], ServiceFacts]>([
    ['of two', [facts(3, 2), facts(4, 7)], { units: 7, owed: 9, inTime: 5, greatestDaysLate: 7 }],
    [
      'where one was never late',
      [facts(3, null), facts(4, 1)],
      { units: 7, owed: 9, inTime: 5, greatestDaysLate: 1 },
    ],
    ['where nobody was late', [facts(3, null)], { units: 3, owed: 4, inTime: 2, greatestDaysLate: null }],
  ])('knows the service’s own facts %s', (_, parts, whole) => {
    expect(mergedFacts(parts)).toEqual(whole);
  });

  it('counts what is known of all of them, and nothing where it is not', () => {
    expect(
      mergedCounts([
        { expected: 1, late: 0 },
        { expected: 4, late: 2 },
      ]),
    ).toEqual({ expected: 5, late: 2 });
    expect(mergedCounts([{ expected: 1 }, null])).toBeNull();
    expect(mergedCounts([])).toBeNull();
  });
});
