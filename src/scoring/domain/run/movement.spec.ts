import { movement, type Placed } from './movement.js';

const at = (unitCode: string, total: string, rank: number | null, grade: string | null = null): Placed => ({
  ...{ unitCode, unitName: unitCode, total, rank, grade },
});

describe('who moves between two rankings', () => {
  it('names only who stands otherwise, in the order of the later', () => {
    const earlier = [at('A', '90', 1), at('B', '80.0', 2), at('C', '70', 3), at('D', '60', 4)];
    const later = [at('B', '95.5', 1), at('A', '90', 2), at('C', '70.0', 3), at('D', '60', 4)];
    expect(
      movement(earlier, later).map(({ unitCode, places, points }) => [unitCode, places, points]),
    ).toEqual([
      ['B', 1, '15.5'],
      ['A', -1, '0'],
    ]);
  });

  it('tells who came, who left, who lost the rank, and who only got another grade', () => {
    const earlier = [at('A', '90', 1, 'Tốt'), at('B', '80', 2), at('L', '70', 3)];
    const later = [at('A', '90', 1, 'Xuất sắc'), at('N', '85', 2), at('B', '80', null)];
    expect(movement(earlier, later)).toMatchObject([
      { unitCode: 'A', places: 0, points: '0', from: { grade: 'Tốt' }, to: { grade: 'Xuất sắc' } },
      { unitCode: 'N', from: null, places: null, points: null },
      { unitCode: 'B', places: null, points: '0', to: { rank: null } },
      { unitCode: 'L', to: null },
    ]);
  });

  it('is nobody between a ranking and itself', () => {
    const same = [at('A', '90', 1), at('B', '80', null)];
    expect(movement(same, same)).toEqual([]);
  });
});
