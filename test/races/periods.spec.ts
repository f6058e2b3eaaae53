import { operation } from '../support/operations.js';
import { type Client, type Loose, World } from '../support/world.js';

describe('officers who run the regime at the same moment', () => {
  let world: World;
  let centre: Client;
  let key = 0;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  async function act(name: string, input: object): Promise<string[]> {
    const data = await centre.see<Record<string, Loose>>(operation(name), {
      input: { idempotencyKey: `race-${++key}`, ...input },
    });
    return Object.values(data)[0].userErrors.map(({ code }: { code: string }) => code);
  }
  const sorted = (results: readonly string[][]) => [...results].sort((a, b) => a.length - b.length);
  const month = (code: string) => ({
    ...{ calendarCode: 'ADMIN', code, kind: 'MONTH', label: 'Tháng 02 năm 2026', subjectYear: 2026 },
    ...{ fromDay: '2026-01-15', toDay: '2026-02-14', cutOffDay: '2026-02-14', asOf: '2026-02-14' },
    ...{ legalBasis: 'Nghị định 09/2019/NĐ-CP', dues: [{ level: 'PROVINCE', workingDaysAfterCutOff: 3 }] },
  });

  it('open the same days under six codes: one period is opened', async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, i) => act('open-period', month(`2026-M${i}`))),
    );
    expect(sorted(results)).toEqual([[], ...Array.from({ length: 5 }, () => ['PERIOD_OVERLAPS'])]);
  });

  it('clone one year into the next: it is cloned once', async () => {
    const cloning = { calendarCode: 'ADMIN', fromYear: 2026, toYear: 2027 };
    const results = await Promise.all(Array.from({ length: 4 }, () => act('clone-periods', cloning)));
    expect(sorted(results)).toEqual([
      [],
      ...Array.from({ length: 3 }, () => ['PERIOD_CODE_TAKEN', 'PERIOD_OVERLAPS']),
    ]);
  });

  it('declare the days of a year none had declared: one does, the others are told', async () => {
    const days = [{ day: '2028-01-01', kind: 'HOLIDAY', name: 'Tết Dương lịch', legalBasis: 'Điều 112' }];
    const results = await Promise.all(
      Array.from({ length: 12 }, () => act('declare-special-days', { year: 2028, expectedVersion: 0, days })),
    );
    expect(sorted(results)).toEqual([
      [],
      ...Array.from({ length: 11 }, () => ['SPECIAL_DAYS_CHANGED_MEANWHILE']),
    ]);
  });
});
