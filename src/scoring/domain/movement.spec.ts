import { movement, type Placed } from './movement.js';

const placed = (unitCode: string, rank: number | null, total = '10'): Placed => ({
  ...{ unitCode, unitName: `Đơn vị ${unitCode}`, rank, total },
  grade: null,
});

describe('who moves from one result to the next', () => {
  it('goes up by a smaller rank and down by a greater, is excluded, ranked again, added or gone', () => {
    const earlier = ['A', 'B', 'C', 'D'].map((code, i) => placed(code, i + 1));
    const later = [placed('B', 1), placed('A', 2), placed('C', 3, '10.5'), placed('E', 4), placed('X', 5)];
    const moves = movement([...earlier, placed('E', null), placed('F', 5)], [...later, placed('D', null)]);
    expect(moves.map(({ unitCode, places, points }) => [unitCode, places, points])).toEqual([
      ['B', 1, '0'],
      ['A', -1, '0'],
      ['C', 0, '0.5'],
      ['E', null, '0'],
      ['X', null, null],
      ['D', null, '0'],
      ['F', null, null],
    ]);
  });

  it('of a result with itself is nobody', () => {
    const result = [placed('A', 1), placed('B', null)];
    expect(movement(result, result)).toEqual([]);
  });
});
