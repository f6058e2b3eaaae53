import fc from 'fast-check';
import writeXlsxFile from 'write-excel-file/node';
import { csvOf, formHeader, inEarnest, sendFile, xlsxType } from '../support/import-files.js';
import { World } from '../support/world.js';

interface Grown {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: readonly [word: string, code: string];
  readonly level: readonly [word: string, code: string];
  readonly parent: string;
  readonly sector: string | null;
}

const day = '2026-02-01';
const kinds = [
  ['Xã', 'COMMUNE'],
  ['phường', 'COMMUNE'],
  ['Sở, ngành', 'AGENCY'],
  ['PHÒNG', 'DIVISION'],
  ['Doanh nghiệp', 'ENTERPRISE'],
] as const;
const levels = [
  ['Cấp xã', 'COMMUNE'],
  ['Sở, ngành', 'AGENCY'],
  ['Phòng', 'DIVISION'],
] as const;

// Names as people type them: any letters, quotes, separators, formulas-to-be after a letter, decomposed or not.
const name = fc
  .tuple(
    fc.constantFrom('UBND', 'Sở', 'Phòng', 'Đảng ủy'),
    fc.array(
      fc.constantFrom(
        'Tân',
        'hoà',
        'hòa',
        'Đắk',
        '"Một"',
        'a;b',
        'c,d',
        '<&>',
        '=1+1',
        '-',
        '+',
        '🌾',
        'x\u0323',
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    fc.boolean(),
  )
  .map(([first, rest, decomposed]) => {
    const text = [first, ...rest].join(' ');
    return decomposed ? text.normalize('NFD') : text;
  });

/** Trees beneath H53: each unit under it or under one before it, then shuffled by the file. */
const trees = fc
  .array(
    fc.record({
      name,
      shortName: fc.option(name),
      kind: fc.constantFrom(...kinds),
      level: fc.constantFrom(...levels),
      parent: fc.nat(),
      sector: fc.option(fc.nat(), { freq: 3 }),
      order: fc.nat(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((seeds) => {
    const codeOf = (i: number) => `H53.P${i}`;
    const units = seeds.map((seed, i) => {
      const above = (n: number) => (n % (i + 1) === i ? 'H53' : codeOf(n % (i + 1)));
      const sector = seed.sector === null ? null : above(seed.sector);
      return { unit: { ...seed, code: codeOf(i), parent: above(seed.parent), sector }, order: seed.order };
    });
    return units.toSorted((a, b) => a.order - b.order).map(({ unit }): Grown => unit);
  });

const row = (unit: Grown) => [
  unit.code,
  unit.name,
  unit.shortName ?? '',
  unit.kind[0],
  unit.level[0],
  unit.parent,
  unit.sector ?? '',
  '01/02/2026',
];

/** The same tree through a spreadsheet's own writer, the day as a day of its own. */
function workbookOf(units: readonly Grown[]): Promise<Buffer> {
  const rows = units.map((unit) => [
    ...row(unit)
      .slice(0, 7)
      .map((value) => (value === '' ? null : { value, type: String })),
    { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' },
  ]);
  return writeXlsxFile([formHeader, ...rows], { sheet: 'Đơn vị' }).toBuffer();
}

describe('a tree that was brought in is the tree of the file', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  /** What the API says of the units, in both lines. */
  async function seen(units: readonly Grown[]): Promise<object[]> {
    const board = await world.as('board');
    const fields = 'code name shortName kind level parent { code } sector: parent(line: SECTOR) { code }';
    const asked = units.map(({ code }, i) => `u${i}: unit(code: "${code}", on: "${day}") { ${fields} }`);
    const data = await board.see<Record<string, object>>(`{ ${asked.join('\n')} }`);
    return units.map((_, i) => data[`u${i}`] ?? {});
  }

  const expected = ({ code, name: typed, shortName, kind, level, parent, sector }: Grown) => ({
    code,
    name: typed.normalize('NFC'),
    shortName: shortName?.normalize('NFC') ?? null,
    kind: kind[1],
    level: level[1],
    parent: { code: parent },
    sector: { code: sector ?? parent },
  });

  /** Goes around the service: as if the units had never been. */
  const forget = async () => {
    const own = `(select unit_id from organisation.unit_version where code like 'H53.P%')`;
    await world.behind(`delete from organisation.path where descendant_id in ${own}`);
    await world.behind(`delete from organisation.edge where child_id in ${own}`);
    await world.behind(
      `with gone as (delete from organisation.unit_version where code like 'H53.P%' returning unit_id) select count(*) from gone`,
    );
  };

  it('from CSV and from XLSX, and the other file after it changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        trees,
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        async (units, separator, csvFirst) => {
          const csv = () => sendFile(world, csvOf(units.map(row), separator), { query: inEarnest });
          const xlsx = async () => sendFile(world, await workbookOf(units), { type: xlsxType });
          const [first, second] = csvFirst ? [csv, xlsx] : [xlsx, csv];
          try {
            expect(await first()).toMatchObject({ status: 200, added: units.length, errors: [] });
            expect(await seen(units)).toEqual(units.map(expected));
            expect(await second()).toMatchObject({
              status: 200,
              added: 0,
              unchanged: units.length,
              errors: [],
            });
          } finally {
            await forget();
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
