import { operation } from '../support/operations.js';
import { World } from '../support/world.js';

interface Item {
  readonly kind: 'TASK' | 'REPORT';
  readonly title: string;
  readonly dueTo: string;
  readonly subjectYear: number;
  readonly granularity: string;
  readonly parties: readonly { role: string; label: string }[];
  readonly recipients: readonly string[];
}

describe('what is due from a unit in a quarter, and to whom', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  async function agenda(
    viewer: string,
    unit: string,
    year: number,
    quarter: number,
  ): Promise<readonly Item[]> {
    return (
      await (await world.as(viewer)).see<{ agenda: Item[] }>(operation('agenda'), { unit, year, quarter })
    ).agenda;
  }

  it('tells the finance department of Bắc Ninh its reports and tasks of the last quarter of 2024', async () => {
    const items = await agenda('department', 'H05.STC', 2024, 4);
    expect(
      items.filter((item) => item.kind === 'REPORT').map(({ dueTo, recipients }) => [dueTo, recipients]),
    ).toEqual([
      ['2024-12-18', ['UBND tỉnh Bắc Ninh']],
      ['2024-12-21', ['Bộ Tài chính']],
    ]);
    const conference = items.find((item) => item.title.includes('hội nghị tổng kết phong trào thi đua'));
    expect(conference).toMatchObject({
      granularity: 'QUARTER',
      dueTo: '2024-12-31',
      recipients: ['Ban Thi đua - Khen thưởng, Sở Nội vụ'],
      parties: [
        { role: 'DIRECTS', label: 'Hội đồng Thi đua - Khen thưởng Sở' },
        { role: 'LEADS', label: 'Văn phòng Sở' },
        { role: 'PERFORMS', label: 'Các phòng, đơn vị và toàn thể công chức, viên chức, người lao động' },
      ],
    });
  });

  it('includes what the province’s plan lays on everybody beneath it, and nothing of another quarter', async () => {
    const titles = (await agenda('department', 'H05.STC', 2024, 1)).map((item) => item.title);
    expect(titles).toContain(
      'Đăng ký thi đua từ tỉnh đến xã, hoàn thành trong quý I; ký giao ước thi đua ở tất cả các cụm, khối',
    );
    expect(titles).not.toContain('Kế hoạch phong trào thi đua "Dân vận khéo"');
    expect(
      titles.some((title) => title.includes('Hội nghị tổng kết công tác thi đua, khen thưởng của tỉnh')),
    ).toBe(false);
  });

  it('keeps the year judged apart from the year of the work', async () => {
    const items = await agenda('centre', 'H52.SNV', 2024, 1);
    const score = items.find((item) => item.title.includes('tự chấm điểm'));
    expect(score).toMatchObject({
      subjectYear: 2023,
      granularity: 'MONTH',
      dueTo: '2024-01-31',
      recipients: [
        'Hội đồng Thi đua - Khen thưởng Trung ương',
        'Cụm thi đua 7 tỉnh miền núi, biên giới phía Bắc',
      ],
    });
  });

  it('reaches the district offices of Tây Ninh through their department’s sector line', async () => {
    const items = await agenda('board', 'H53.D01.TCKH', 2025, 2);
    expect(items.some((item) => item.title.startsWith('Đổi mới quy trình đánh giá, chấm điểm'))).toBe(true);
  });

  it('has every obligation of the five plans as a task', async () => {
    const centre = await world.as('centre');
    const owners = [
      ['H05.STC', 2024, 20],
      ['H05', 2024, 25],
      ['H53.STC', 2025, 15],
      ['H52', 2024, 17],
      ['H37.TTR', 2024, 23],
    ] as const;
    const counted = await Promise.all(
      owners.map(async ([unit, year]) => {
        const quarters = await Promise.all(
          [1, 2, 3, 4].map((quarter) =>
            centre.see<{ agenda: { source: string; title: string }[] }>(operation('agenda'), {
              unit,
              year,
              quarter,
            }),
          ),
        );
        const own = quarters
          .flatMap(({ agenda: items }) => items)
          .filter((item) => item.source.startsWith('Kế hoạch'));
        const sources = new Map<string, Set<string>>();
        for (const { source, title } of own)
          sources.set(source, (sources.get(source) ?? new Set()).add(title));
        return [...sources.values()].map((titles) => titles.size);
      }),
    );
    owners.forEach(([, , tasks], i) => expect(counted[i]).toContain(tasks));
  });
});
