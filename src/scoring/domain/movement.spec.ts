import { movement, type Standing } from './movement.js';

const stands = (unitCode: string, rank: number | null, total = '10'): Standing => ({
  ...{ unitCode, unitName: `Đơn vị ${unitCode}`, rank, total },
  grade: null,
});

describe('who moves from one result to the next', () => {
  it('goes up by a smaller rank and down by a greater, is excluded, ranked again, added or removed', () => {
    const before = [
      stands('A', 1),
      stands('B', 2),
      stands('C', 3),
      stands('D', 4),
      stands('E', null),
      stands('F', 5),
    ];
    const after = [
      stands('B', 1),
      stands('A', 2),
      stands('C', 3, '11'),
      stands('E', 4),
      stands('G', 5),
      stands('D', null),
    ];
    expect(movement(before, after).map(({ unitCode, direction }) => [unitCode, direction])).toEqual([
      ['B', 'UP'],
      ['A', 'DOWN'],
      ['C', 'SAME'],
      ['E', 'RANKED'],
      ['G', 'ADDED'],
      ['D', 'EXCLUDED'],
      ['F', 'REMOVED'],
    ]);
  });

  it('keeps both standings, so that totals can be compared where the rank stays', () => {
    const [same] = movement([stands('C', 3, '10')], [stands('C', 3, '11')]);
    expect([same?.before?.total, same?.after?.total]).toEqual(['10', '11']);
  });

  it('of a result with itself is nobody', () => {
    const result = [stands('A', 1), stands('B', null)];
    expect(movement(result, result).every(({ direction }) => direction === 'SAME')).toBe(true);
  });
});
