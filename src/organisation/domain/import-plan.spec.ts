import { type UnitId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { cyclesAmong, deeperThan } from './import-cycles.js';
import { readHeader } from './import-form.js';
import { type BearerOfCode, type ImportFacts, planImport, questionsOf } from './import-plan.js';
import { readRows } from './import-rows.js';
import { cellName, type ImportCell, type ImportTable, inSheetOrder } from './import-table.js';

const header = [
  'Mã',
  'Tên',
  'Tên gọi tắt',
  'Loại',
  'Cấp',
  'Mã cấp trên (lãnh thổ)',
  'Mã cấp trên (ngành dọc)',
  'Từ ngày',
];

type Typed = string | Pick<ImportCell, 'kind' | 'text'>;

function table(rows: readonly (readonly Typed[])[], from1904 = false): ImportTable {
  return {
    sheet: 'Đơn vị',
    from1904,
    rows: rows.map((cells, i) => ({
      row: i + 1,
      cells: cells.flatMap((typed, c) => {
        const cell = typeof typed === 'string' ? { kind: 'TEXT' as const, text: typed } : typed;
        return cell.text === '' ? [] : [{ column: c + 1, ...cell }];
      }),
    })),
  };
}

const nothing: ImportFacts = { bearers: [], taken: [], mayPlant: false };
const day = localDate('2026-01-01');
const province: BearerOfCode = {
  code: 'H53',
  on: day,
  unitId: 'h53' as UnitId,
  name: 'UBND tỉnh Tây Ninh',
  shortName: 'Tây Ninh',
  kind: 'PROVINCE',
  level: 'PROVINCE',
  territorial: null,
  sector: null,
  endsOn: null,
  mayPlaceUnder: true,
};
const there: ImportFacts = { ...nothing, bearers: [province] };

/** A good row for a commune beneath H53, with other words where a test wants them. */
function commune(
  code: Typed,
  other: Partial<Record<'name' | 'parent' | 'sector' | 'from', Typed>> = {},
): Typed[] {
  const { name = 'Xã Một', parent = 'H53', sector = '', from = '01/01/2026' } = other;
  return [code, name, '', 'Xã', 'Xã', parent, sector, from];
}

function planned(rows: readonly (readonly Typed[])[], facts: ImportFacts = there) {
  const whole = table([header, ...rows]);
  const sheet = readHeader(whole);
  if (!('rows' in sheet)) throw new Error('The header was refused');
  const told = readRows(sheet, whole.from1904);
  const plan = planImport(sheet, told.rows, facts);
  const objections = inSheetOrder(whole.sheet, [...told.objections, ...plan.objections]);
  return {
    added: plan.added.map(({ words }) => words.code),
    plan,
    unchanged: plan.unchanged,
    said: objections.map(({ field, reason }) => `${field.join('!')} ${reason}`),
    objections,
  };
}

const number = (text: string) => ({ kind: 'NUMBER' as const, text });

describe('the header', () => {
  it.each<[string, string[], string[]]>([
    ['in any order, case and spacing', [...header].reverse().map((name) => ` ${name.toUpperCase()} `), []],
    ['marked by asterisks, decomposed', header.map((name) => `${name.normalize('NFD')} *`), []],
    ['without what is not required', header.filter((name) => !/tắt|ngành/.test(name)), []],
    [
      'without what is required',
      header.slice(1, 7),
      ['Đơn vị!A1 IMPORT_COLUMN_MISSING', 'Đơn vị!A1 IMPORT_COLUMN_MISSING'],
    ],
    ['with a stranger', [...header, 'Ghi chú'], ['Đơn vị!I1 IMPORT_COLUMN_UNKNOWN']],
    ['with one twice', [...header, 'mã đơn vị'], ['Đơn vị!I1 IMPORT_COLUMN_TWICE']],
  ])('%s', (...[, names, said]) => {
    const whole = table([names, commune('X')]);
    const sheet = readHeader(whole);
    const objections = 'rows' in sheet ? [] : inSheetOrder(whole.sheet, sheet);
    expect(objections.map(({ field, reason }) => `${field.join('!')} ${reason}`)).toEqual(said);
  });

  it.each([
    ['nothing', []],
    ['a header alone', [header]],
  ])('of a file with %s', (_, rows) => {
    expect(readHeader(table(rows))).toMatchObject([{ refusal: { reason: 'IMPORT_EMPTY' } }]);
  });
});

describe('a row by itself', () => {
  it.each<[string, Typed[], string[]]>([
    ['whole', commune('H53.1'), []],
    ['a code in small letters', commune('h53.1'), ['Đơn vị!A2 UNIT_CODE_MALFORMED']],
    ['a code typed as a number', commune(number('123')), ['Đơn vị!A2 IMPORT_CODE_AS_NUMBER']],
    [
      'a code that only looks like one, for it is a number',
      commune(number('1.5E19')),
      ['Đơn vị!A2 IMPORT_CODE_AS_NUMBER'],
    ],
    [
      'a zero-width mark in the name',
      commune('H53.1', { name: 'Xã\u200b Một' }),
      ['Đơn vị!B2 UNIT_NAME_INVISIBLE_MARKS'],
    ],
    [
      'a line break in the name',
      commune('H53.1', { name: 'Xã\nMột' }),
      ['Đơn vị!B2 UNIT_NAME_INVISIBLE_MARKS'],
    ],
    ['a NUL in the name', commune('H53.1', { name: 'Xã\u0000' }), ['Đơn vị!B2 UNIT_NAME_INVISIBLE_MARKS']],
    ['a name too long', commune('H53.1', { name: 'x'.repeat(301) }), ['Đơn vị!B2 IMPORT_CELL_TOO_LONG']],
    [
      'a formula',
      commune('H53.1', { name: { kind: 'FORMULA', text: 'x' } }),
      ['Đơn vị!B2 IMPORT_CELL_FORMULA'],
    ],
    [
      'an error',
      commune('H53.1', { name: { kind: 'ERROR', text: '#REF!' } }),
      ['Đơn vị!B2 IMPORT_CELL_BROKEN'],
    ],
    [
      'a cell far too long',
      commune('H53.1', { name: { kind: 'TOO_LONG', text: 'x' } }),
      ['Đơn vị!B2 IMPORT_CELL_TOO_LONG'],
    ],
    [
      'an unknown kind and level',
      ['H53.1', 'Xã', '', 'Thôn', 'Ấp', 'H53', '', '01/01/2026'],
      ['Đơn vị!D2 IMPORT_WORD_UNKNOWN', 'Đơn vị!E2 IMPORT_WORD_UNKNOWN'],
    ],
    ['a day that is none', commune('H53.1', { from: '31/02/2026' }), ['Đơn vị!H2 IMPORT_DATE_WRONG']],
    ['a day of two-figure year', commune('H53.1', { from: '01/01/26' }), ['Đơn vị!H2 IMPORT_DATE_WRONG']],
    ['a day with a time', commune('H53.1', { from: number('46023.5') }), ['Đơn vị!H2 IMPORT_DATE_WRONG']],
    ['a cell under no header', [...commune('H53.1'), 'x'], ['Đơn vị!I2 IMPORT_CELL_WITHOUT_COLUMN']],
    [
      'hardly anything',
      ['', 'Xã'],
      [
        'Đơn vị!A2 IMPORT_CELL_EMPTY',
        'Đơn vị!D2 IMPORT_CELL_EMPTY',
        'Đơn vị!E2 IMPORT_CELL_EMPTY',
        'Đơn vị!H2 IMPORT_CELL_EMPTY',
      ],
    ],
  ])('%s', (...[, row, said]) => {
    expect(planned([row]).said).toEqual(said);
  });

  it.each<[Typed, string]>([
    ['01/07/2025', '2025-07-01'],
    ['1/7/2025', '2025-07-01'],
    ['1-7-2025', '2025-07-01'],
    ['2025-07-01', '2025-07-01'],
    ['2025-07-01T00:00:00', '2025-07-01'],
    [number('45839'), '2025-07-01'],
  ])('reads the day %s', (from, meant) => {
    const { bearers } = there;
    const on = localDate(meant);
    const { plan } = planned([commune('H53.1', { from })], {
      ...there,
      bearers: bearers.map((unit) => ({ ...unit, on })),
    });
    expect(plan.added[0]?.from).toBe(meant);
  });

  it('reads days of a file that counts from 1904', () => {
    const whole = table([header, commune('H53.1', { from: number('44377') })], true);
    const sheet = readHeader(whole);
    expect('rows' in sheet && readRows(sheet, true).rows[0]?.unit?.from).toBe('2025-07-01');
  });

  it('keeps a name composed, with single plain spaces', () => {
    const { plan } = planned([commune('H53.1', { name: ' Xã\u00a0 Tân Phú '.normalize('NFD') })]);
    expect(plan.added[0]?.words.name).toBe('Xã Tân Phú');
  });
});

describe('rows against one another and what is there', () => {
  const kept = (code: string, other: Partial<BearerOfCode> = {}): BearerOfCode => ({
    ...province,
    code,
    unitId: code as UnitId,
    name: 'Xã Một',
    shortName: null,
    kind: 'COMMUNE',
    level: 'COMMUNE',
    territorial: 'H53',
    ...other,
  });

  it.each<[string, Typed[][], ImportFacts, string[], string[]]>([
    [
      'a tree in any order',
      [commune('H53.1.2', { parent: 'H53.1' }), commune('H53.1'), commune('H53.2')],
      there,
      ['H53.1.2', 'H53.1', 'H53.2'],
      [],
    ],
    ['a code twice', [commune('H53.1'), commune('H53.1')], there, ['H53.1'], ['Đơn vị!A3 IMPORT_CODE_TWICE']],
    [
      'a parent nobody knows',
      [commune('H53.1', { parent: 'H99', sector: 'G99' })],
      there,
      ['H53.1'],
      ['Đơn vị!F2 IMPORT_PARENT_UNKNOWN', 'Đơn vị!G2 IMPORT_PARENT_UNKNOWN'],
    ],
    [
      'a parent that is told, but wrongly: that is said once',
      [commune('H53.1', { name: 'x\u200b' }), commune('H53.1.2', { parent: 'H53.1' })],
      there,
      ['H53.1.2'],
      ['Đơn vị!B2 UNIT_NAME_INVISIBLE_MARKS'],
    ],
    [
      'a parent that begins later',
      [commune('H53.1', { from: '02/01/2026' }), commune('H53.1.2', { parent: 'H53.1' })],
      { ...there, bearers: [province, { ...province, on: localDate('2026-01-02') }] },
      ['H53.1', 'H53.1.2'],
      ['Đơn vị!F3 IMPORT_PARENT_LATER'],
    ],
    [
      'a parent that ends',
      [commune('H53.1')],
      { ...nothing, bearers: [{ ...province, endsOn: localDate('2026-07-01') }] },
      ['H53.1'],
      ['Đơn vị!F2 UNIT_NOT_ALIVE'],
    ],
    [
      'a parent that is not the viewer’s to change',
      [commune('H53.1')],
      { ...nothing, bearers: [{ ...province, mayPlaceUnder: false }] },
      ['H53.1'],
      ['Đơn vị!F2 ORGANISATION_NOT_YOURS'],
    ],
    [
      'itself for a parent',
      [commune('H53.1', { parent: 'H53.1' })],
      there,
      ['H53.1'],
      ['Đơn vị!F2 IMPORT_CYCLE'],
    ],
    [
      'a circle in both lines, said once',
      [commune('H53.1', { parent: 'H53.2' }), commune('H53.2', { parent: 'H53.1' })],
      there,
      ['H53.1', 'H53.2'],
      ['Đơn vị!F2 IMPORT_CYCLE'],
    ],
    [
      'a circle in the sector line alone',
      [commune('H53.1', { sector: 'H53.2' }), commune('H53.2', { parent: 'H53.1' })],
      there,
      ['H53.1', 'H53.2'],
      ['Đơn vị!G2 IMPORT_CYCLE'],
    ],
    ['no parent', [commune('H53.1', { parent: '' })], there, ['H53.1'], ['Đơn vị!F2 IMPORT_CELL_EMPTY']],
    ['the root of all', [commune('TW', { parent: '' })], { ...nothing, mayPlant: true }, ['TW'], []],
    [
      'two roots',
      [commune('TW', { parent: '' }), commune('TX', { parent: '' })],
      { ...nothing, mayPlant: true },
      ['TW', 'TX'],
      ['Đơn vị!F3 IMPORT_CELL_EMPTY'],
    ],
    [
      'a code taken by somebody',
      [commune('H53.1')],
      { ...there, taken: [{ code: 'H53.1', on: day, taken: localDate('2026-03-01') }] },
      [],
      ['Đơn vị!A2 UNIT_CODE_TAKEN'],
    ],
    ['what is there already', [commune('H53.1')], { ...there, bearers: [province, kept('H53.1')] }, [], []],
    [
      'something else than what is there',
      [commune('H53.1', { parent: 'H53', sector: 'H53' })],
      { ...there, bearers: [province, kept('H53.1', { name: 'Xã Hai', level: 'DISTRICT' })] },
      [],
      ['Đơn vị!B2 IMPORT_UNIT_DIFFERS', 'Đơn vị!E2 IMPORT_UNIT_DIFFERS', 'Đơn vị!G2 IMPORT_UNIT_DIFFERS'],
    ],
    [
      'a known unit under a parent out of sight',
      [['H53', 'UBND tỉnh Tây Ninh', 'Tây Ninh', 'Tỉnh', 'Tỉnh', 'TW', '', '01/01/2026']],
      there,
      [],
      ['Đơn vị!F2 IMPORT_PARENT_UNKNOWN'],
    ],
  ])('%s', (...[, rows, facts, added, said]) => {
    const plan = planned(rows, facts);
    expect(plan.said).toEqual(said);
    expect(plan.added).toEqual(added);
  });

  it('names the circle, what differs, and the row of the first', () => {
    const { objections } = planned(
      [
        commune('A', { parent: 'B' }),
        commune('B', { parent: 'C' }),
        commune('C', { parent: 'A' }),
        commune('A'),
        commune('K'),
      ],
      { ...there, bearers: [province, kept('K', { name: 'Xã Hai' })] },
    );
    expect(objections.map(({ facts }) => facts)).toEqual([
      { codes: ['A', 'B', 'C'] },
      { code: 'A', row: 2 },
      { code: 'K', on: '2026-01-01', column: 'Tên', kept: 'Xã Hai', given: 'Xã Một' },
    ]);
  });

  it('places each new unit under a unit of the file by its code, under another by its id', () => {
    const { plan } = planned([commune('A', { sector: 'H53' }), commune('B', { parent: 'A' })]);
    expect(plan.added.map(({ parents }) => parents)).toEqual([
      [
        { line: 'TERRITORIAL', parent: { id: 'h53' } },
        { line: 'SECTOR', parent: { id: 'h53' } },
      ],
      [{ line: 'TERRITORIAL', parent: { code: 'A' } }],
    ]);
  });

  it('refuses a chain that is deeper than any nation, at its first unit too deep', () => {
    const chain = Array.from({ length: 25 }, (_, i) =>
      commune(`C${i}`, { parent: i === 0 ? 'H53' : `C${i - 1}` }),
    );
    expect(planned(chain).said).toEqual(['Đơn vị!F22 IMPORT_TOO_DEEP']);
  });

  it('asks once for each code and day', () => {
    const whole = table([header, commune('A'), commune('B'), commune('C', { parent: 'A' })]);
    const sheet = readHeader(whole);
    if (!('rows' in sheet)) throw new Error('The header was refused');
    const asked = questionsOf(readRows(sheet, false).rows);
    expect(asked.map(({ code }) => code).toSorted()).toEqual(['A', 'B', 'C', 'H53']);
  });
});

describe('circles and depths', () => {
  it('are found in time that grows with the file, not with its square', () => {
    const ring = new Map(Array.from({ length: 20_000 }, (_, i) => [`${i}`, `${(i + 1) % 20_000}`]));
    const tail = new Map(Array.from({ length: 20_000 }, (_, i) => [`t${i}`, i === 0 ? '0' : `t${i - 1}`]));
    const all = new Map([...tail, ...ring]);
    expect(cyclesAmong(all).map((cycle) => cycle.length)).toEqual([20_000]);
    expect(deeperThan(20, all)).toEqual([]);
  });

  it('of several rings are all told', () => {
    const parents = new Map([
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'd'],
      ['e', null],
      ['f', 'outside'],
    ]);
    expect(cyclesAmong(parents)).toEqual([['a', 'b'], ['d']]);
  });
});

it('names cells as a spreadsheet does', () => {
  expect([1, 26, 27, 52, 703].map((column) => cellName(column, 12))).toEqual([
    'A12',
    'Z12',
    'AA12',
    'AZ12',
    'AAA12',
  ]);
});
