import fc from 'fast-check';
import { decimal } from '../../kernel/decimal.js';
import { type Indicator } from '../../reporting/domain/index.js';
import { type FigureState } from './figure.js';
import { arranged, valueOf, type FigureFilter, type FigureOrder, type ListPlace } from './listing.js';

interface Named {
  readonly name: string;
  readonly value: string | null;
}

const indicator = { code: 'A' } as Indicator;
const wanted = { indicator: 'A', states: null, atLeast: null, atMost: null };

/** Units in the order of their names, as the database gives them, for a page that begins behind a place. */
function listed(units: readonly Named[], after: ListPlace | null) {
  return units.map(({ name, value }, place) => ({
    ...{ name, place, past: after === null || name > after.name },
    figures: [figure(value)],
  }));
}

function figure(value: string | null) {
  const state: FigureState = value === null ? 'NOT_REPORTED' : 'REPORTED';
  const nothing = { numerator: null, denominator: null, reports: 0, cells: [] };
  return { indicator, state, value, ...nothing };
}

function names(
  units: readonly Named[],
  { orderBy, filter }: { orderBy: FigureOrder | null; filter: FigureFilter | null },
): string[] {
  return arranged(listed(units, null), { orderBy, filter, after: null, first: 99 }).page.map(
    ({ name }) => name,
  );
}

const four: readonly Named[] = [
  { name: 'a', value: '2' },
  { name: 'b', value: null },
  { name: 'c', value: '10' },
  { name: 'd', value: '2.0' },
];

describe('a list of units', () => {
  it.each<[string, FigureOrder | null, string]>([
    ['by name', null, 'abcd'],
    [
      'by value from below, equal ones by name, without a value last',
      { indicator: 'A', direction: 'ASC' },
      'adcb',
    ],
    [
      'by value from above, equal ones by name, without a value last',
      { indicator: 'A', direction: 'DESC' },
      'cadb',
    ],
  ])('stands %s', (_, orderBy, order) => {
    expect(names(four, { orderBy, filter: null }).join('')).toBe(order);
  });

  it.each<[string, Partial<FigureFilter>, string]>([
    ['of a value from a bound on', { atLeast: decimal('2') }, 'acd'],
    ['of a value up to a bound', { atMost: decimal('9.99') }, 'ad'],
    ['of a value between two', { atLeast: decimal('2.01'), atMost: decimal('10') }, 'c'],
    ['in a state', { states: ['NOT_REPORTED'] }, 'b'],
    ['in one of several states', { states: ['NOT_REPORTED', 'REPORTED'] }, 'abcd'],
    ['with an indicator that nobody has', { indicator: 'B' }, ''],
  ])('holds only units %s', (_, condition, order) => {
    expect(names(four, { orderBy: null, filter: { ...wanted, ...condition } }).join('')).toBe(order);
  });

  it('comes whole and in its order, page by page, whatever its values and the length of a page', () => {
    const value = fc.option(fc.integer({ min: -3, max: 3 }).map(String));
    const direction = fc.constantFrom<FigureOrder['direction']>('ASC', 'DESC');
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 12 }),
        direction,
        fc.integer({ min: 1, max: 5 }),
        (values, way, first) => {
          const units = values.map((own, i) => ({ name: String.fromCharCode(97 + i), value: own }));
          const orderBy = { indicator: 'A', direction: way };
          const walk = (after: ListPlace | null): string[] => {
            const { page, more, total } = arranged(listed(units, after), {
              orderBy,
              filter: null,
              after,
              first,
            });
            const last = page.at(-1);
            expect(total).toBe(units.length);
            const shown = page.map(({ name }) => name);
            if (!more || last === undefined) return shown;
            const value = valueOf(last, 'A');
            const place = { value, name: last.name, unitId: last.name };
            return [...shown, ...walk(place)];
          };
          expect(walk(null)).toEqual(names(units, { orderBy, filter: null }));
        },
      ),
    );
  });
});
