import { decimal } from '../../kernel/decimal.js';
import { ranked, type RankOrder } from './ranking.js';

const units = (values: readonly (string | null)[]) =>
  values.map((value, place) => ({
    name: 'abcdefg'[place],
    place,
    value: value === null ? null : decimal(value),
  }));

describe('ranks', () => {
  it.each<[string, (string | null)[], RankOrder, string]>([
    ['from the greatest', ['1', '3', '2'], 'TOP', '1b 2c 3a'],
    ['from the smallest', ['1', '3', '2'], 'BOTTOM', '1a 2c 3b'],
    ['shared by equal values, whatever their places', ['2', '5', '2.00', '1'], 'TOP', '1b 2a 2c 4d'],
    ['shared by three, the next is the fifth', ['9', '7', '7', '7', '0'], 'TOP', '1a 2b 2c 2d 5e'],
    ['shared by all', ['0', '0'], 'BOTTOM', '1a 1b'],
    ['not held by units without a value, in either order', [null, '-1', null, '0'], 'BOTTOM', '1b 2d'],
    ['of nobody', [null], 'TOP', ''],
  ])('are %s', (_, values, order, table) => {
    const { ranked: holders, withoutValue } = ranked(units(values), order);
    expect(holders.map(({ rank, unit }) => `${rank}${unit.name}`).join(' ')).toBe(table);
    expect(withoutValue).toBe(values.filter((value) => value === null).length);
  });

  it('do not depend on the order in which units are told', () => {
    const told = units(['4', '1', '4', null, '2']);
    expect(ranked(told.toReversed(), 'TOP')).toEqual(ranked(told, 'TOP'));
  });
});
