import { cellName } from '../../src/organisation/domain/import-table.js';
import { readSheet } from '../../src/platform/sheets/read-sheet.js';
import { SheetFault, type SheetTable } from '../../src/platform/sheets/sheet.js';
import { type SheetFileKind } from '../../src/platform/sheets/sheet-file.js';
import { csvLine, textRow, workbook, workbookParts, zipOf } from '../support/sheet-files.js';

const read = (bytes: Buffer | string, kind: SheetFileKind) =>
  readSheet({ bytes: Buffer.from(bytes), kind, wanted: 'Đơn vị' });

/** Every filled cell by its name. */
function cells(table: SheetTable): Record<string, string> {
  return Object.fromEntries(
    table.rows.flatMap(({ row, cells: filled }) =>
      filled.map(({ column, kind, text }) => [
        cellName(column, row),
        kind === 'TEXT' ? text : `${kind} ${text}`,
      ]),
    ),
  );
}

/** The fault a file ends in. */
async function faultOf(bytes: Buffer | string, kind: SheetFileKind): Promise<SheetFault | string> {
  return read(bytes, kind).then(
    ({ rows }) => `${rows.length} rows`,
    (fault: unknown) => (fault instanceof SheetFault ? fault : `a bug: ${String(fault)}`),
  );
}

describe('a CSV file', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])(
    'separated by %s, with a mark, quotes, an empty line and a line break in a cell',
    async (...[, separator]) => {
      const lines = [
        csvLine(['Mã', 'Tên, đầy đủ; hết', 'Ghi\tchú'], separator),
        '',
        csvLine(['H05', 'Sở "Một"', 'a\nb'], separator),
        ['H06', '', 'hết'].join(separator),
      ];
      expect(cells(await read(`\ufeff${lines.join('\r\n')}`, 'CSV'))).toEqual({
        A1: 'Mã',
        B1: 'Tên, đầy đủ; hết',
        C1: 'Ghi\tchú',
        A3: 'H05',
        B3: 'Sở "Một"',
        C3: 'a\nb',
        A4: 'H06',
        C4: 'hết',
      });
    },
  );

  it('tells a formula and a text that is too long where they stand', async () => {
    const table = await read(`Mã,Tên\n"=""00123""",${'x'.repeat(1001)}\n`, 'CSV');
    expect(cells(table)).toMatchObject({ A2: 'FORMULA ="00123"', B2: `TOO_LONG ${'x'.repeat(60)}` });
  });

  it.each<[string, Buffer | string, string, object]>([
    [
      'a quote that is never closed',
      `Mã,Tên\nH05,"${'x'.repeat(3_000_000)}`,
      'SHEET_QUOTES_BROKEN',
      { row: 2 },
    ],
    ['a short quote never closed', 'Mã,Tên\nH05,ok\nH06,"Sở', 'SHEET_QUOTES_BROKEN', { row: 3 }],
    [
      'a record without an end in sight',
      `Mã,Tên\nH05,"${'x'.repeat(300_000)}"`,
      'SHEET_QUOTES_BROKEN',
      { row: 2 },
    ],
    ['letters after a quote', 'Mã,Tên\n"H05"x,Sở', 'SHEET_QUOTES_BROKEN', { row: 2 }],
    ['NUL letters', 'Mã,Tên\nH05,S\u0000', 'SHEET_NOT_UTF8', { seen: 'UTF-16' }],
    ['UTF-16', Buffer.from('\ufeffMã,Tên\nH05,Sở', 'utf16le'), 'SHEET_NOT_UTF8', { seen: 'UTF-16' }],
    ['CP1258', Buffer.from('4de32c54ea6e0a4830352c53f5d20d', 'hex'), 'SHEET_NOT_UTF8', { seen: 'OTHER' }],
    ['a million rows', 'a\n'.repeat(1_000_000), 'SHEET_TOO_LARGE', { what: 'rows', limit: 20_000 }],
    ['a wide row', 'a,'.repeat(30), 'SHEET_TOO_LARGE', { what: 'columns', limit: 20 }],
    ['more bytes than are taken', 'x'.repeat(4_194_305), 'SHEET_TOO_LARGE', { what: 'bytes' }],
    ['a ZIP file by another name', workbook({}), 'SHEET_KIND_UNKNOWN', {}],
  ])('with %s is refused', async (...[, bytes, reason, facts]) => {
    expect(await faultOf(bytes, 'CSV')).toMatchObject({ reason, facts });
  });
});

describe('an XLSX file', () => {
  it('gives texts shared and inline, numbers as written, truth, and what cannot be read where it stands', async () => {
    const sheetData = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>',
      '<row><c><v>45839</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>x</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2026-01-01</v></c></row>',
      '<row r="7"><c r="B7" t="inlineStr"><is><r><t>Sở </t></r><r><t>Y_x0009_tế &amp; x</t></r><rPh sb="0" eb="1"><t>ghi chú</t></rPh></is></c><c r="C7" s="3"/></row>',
    ].join('');
    const sharedXml =
      '<sst xmlns="x"><si><t>Mã</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Tên </t></r><r><t>đầy đủ</t></r></si></sst>';
    const table = await read(
      workbook({ sheetData, sharedXml, workbookPr: '<workbookPr date1904="1"/>' }),
      'XLSX',
    );
    expect(table).toMatchObject({ sheet: 'Đơn vị', from1904: true });
    expect(cells(table)).toEqual({
      A1: 'Mã',
      C1: 'Tên đầy đủ',
      A2: 'NUMBER 45839',
      B2: 'TRUE',
      C2: 'FORMULA x',
      D2: 'ERROR #REF!',
      E2: '2026-01-01',
      B7: 'Sở Y\ttế & x',
    });
  });

  it('is read by prefixed names as some programs write them', async () => {
    const sheetXml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Mã</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(cells(await read(workbook({ sheetXml }), 'XLSX'))).toEqual({ A1: 'Mã' });
  });

  it('takes the sheet of the name, or the only one there is', async () => {
    const sheetData = textRow(1, ['Mã']);
    const asked = await read(workbook({ sheetName: 'đơn vị ', moreSheets: ['Ghi chú'], sheetData }), 'XLSX');
    const only = await read(workbook({ sheetName: 'Sheet1', sheetData }), 'XLSX');
    expect([asked.sheet, only.sheet]).toEqual(['đơn vị ', 'Sheet1']);
    expect(await faultOf(workbook({ sheetName: 'A', moreSheets: ['B'] }), 'XLSX')).toMatchObject({
      reason: 'SHEET_NOT_FOUND',
      facts: { wanted: 'Đơn vị', found: ['A', 'B'] },
    });
  });

  const rows = (many: number) =>
    Array.from({ length: many }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join('');
  const entity = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const laughs = `<!DOCTYPE worksheet [<!ENTITY a "ha">${'bcdefgh'.replaceAll(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`;
  const bomb = '\u0000'.repeat(60_000_000);
  const sheetWith = (inner: string) => `<worksheet><sheetData>${inner}</sheetData></worksheet>`;

  it.each<[string, () => Buffer, string, object]>([
    [
      'a bomb told by its directory',
      () => workbook({ sheetXml: bomb }),
      'SHEET_TOO_LARGE',
      { what: 'inflated' },
    ],
    [
      'a bomb that the directory keeps quiet about',
      () =>
        zipOf(
          workbookParts({ sheetXml: sheetWith(' '.repeat(60_000_000)) }).map((part) =>
            part.name.endsWith('sheet1.xml') ? { ...part, claimedSize: 2_000 } : part,
          ),
        ),
      'SHEET_DAMAGED',
      { part: 'xl/worksheets/sheet1.xml' },
    ],
    [
      'parts that are small each and a bomb together',
      () =>
        workbook({
          more: Array.from({ length: 60 }, (_, i) => ({
            name: `xl/media/${i}.bin`,
            data: Buffer.alloc(1_000_000),
          })),
        }),
      'SHEET_TOO_LARGE',
      { what: 'inflated' },
    ],
    [
      'thousands of parts',
      () => workbook({ more: Array.from({ length: 5_000 }, (_, i) => ({ name: `a${i}`, data: '' })) }),
      'SHEET_TOO_LARGE',
      { what: 'entries', limit: 200 },
    ],
    [
      'two parts of one name',
      () => workbook({ more: [{ name: 'xl/worksheets/sheet1.xml', data: 'x' }] }),
      'SHEET_DAMAGED',
      {},
    ],
    [
      'a part whose sum is wrong',
      () =>
        zipOf(
          workbookParts({ sheetData: textRow(1, ['Mã']) }).map((part) =>
            part.name.endsWith('sheet1.xml') ? { ...part, claimedSum: 1 } : part,
          ),
        ),
      'SHEET_DAMAGED',
      { part: 'xl/worksheets/sheet1.xml' },
    ],
    [
      'thirty thousand rows',
      () => workbook({ sheetData: rows(30_000) }),
      'SHEET_TOO_LARGE',
      { what: 'rows' },
    ],
    [
      'a row of thousands of cells',
      () => workbook({ sheetData: `<row r="1">${'<c><v>1</v></c>'.repeat(10_000)}</row>` }),
      'SHEET_TOO_LARGE',
      { what: 'columns' },
    ],
    [
      'huge shared texts',
      () => workbook({ sharedXml: `<sst>${`<si><t>${'x'.repeat(9_000)}</t></si>`.repeat(2_000)}</sst>` }),
      'SHEET_TOO_LARGE',
      { what: 'inflated' },
    ],
    [
      'more shared texts than there is room for',
      () => workbook({ sharedXml: `<sst>${longTexts(1_800)}</sst>` }),
      'SHEET_TOO_LARGE',
      { what: 'texts' },
    ],
    [
      'a long shared text that every cell refers to',
      () =>
        workbook({
          sharedXml: `<sst><si><t>${'x'.repeat(1_000)}</t></si></sst>`,
          sheetData: Array.from(
            { length: 15_000 },
            (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
          ).join(''),
        }),
      'SHEET_TOO_LARGE',
      { what: 'texts' },
    ],
    [
      'a shared text that is not there',
      () => workbook({ sheetData: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }),
      'SHEET_DAMAGED',
      {},
    ],
    [
      'deep XML',
      () => workbook({ sheetXml: '<a>'.repeat(100_000) + '</a>'.repeat(100_000) }),
      'SHEET_DAMAGED',
      {},
    ],
    [
      'a directory that promises a bomb',
      () => zipOf(workbookParts({ more: [{ name: 'a', data: 'x', claimedSize: 60_000_000 }] })),
      'SHEET_TOO_LARGE',
      { what: 'inflated' },
    ],
    [
      'an element of many attributes',
      () => workbook({ sheetXml: `<a ${manyAttributes(50_000)}/>` }),
      'SHEET_DAMAGED',
      {},
    ],
    [
      'an element with an endless name',
      () => workbook({ sheetXml: `<${'a'.repeat(900_000)}` }),
      'SHEET_DAMAGED',
      {},
    ],
    ['XML that ends too soon', () => workbook({ sheetXml: '<worksheet><sheetData>' }), 'SHEET_DAMAGED', {}],
    [
      'letters that are not UTF-8',
      () =>
        zipOf(
          workbookParts({}).map((part) =>
            part.name.endsWith('sheet1.xml')
              ? { ...part, data: Buffer.from('<worksheet>\xff\xfe</worksheet>', 'latin1') }
              : part,
          ),
        ),
      'SHEET_DAMAGED',
      { part: 'xl/worksheets/sheet1.xml' },
    ],
    [
      'an outer entity',
      () => workbook({ sheetXml: `${entity}${sheetWith('&x;')}` }),
      'SHEET_WITH_DOCTYPE',
      {},
    ],
    [
      'a billion laughs',
      () => workbook({ sheetXml: `${laughs}${sheetWith('&h;')}` }),
      'SHEET_WITH_DOCTYPE',
      {},
    ],
    ['an entity nobody declared', () => workbook({ sheetXml: sheetWith('&x;') }), 'SHEET_DAMAGED', {}],
    [
      'a cell that stands before the one before it',
      () => workbook({ sheetData: '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>' }),
      'SHEET_DAMAGED',
      {},
    ],
    [
      'a row beyond the last one',
      () => workbook({ sheetData: '<row r="9999999"></row>' }),
      'SHEET_DAMAGED',
      {},
    ],
    ['macros', () => workbook({ more: [{ name: 'xl/vbaProject.bin', data: 'x' }] }), 'SHEET_WITH_MACROS', {}],
    [
      'macros by its type',
      () => workbook({ contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
      'SHEET_WITH_MACROS',
      {},
    ],
    [
      'another kind of document in it',
      () => zipOf([{ name: 'word/document.xml', data: '<a/>' }]),
      'SHEET_KIND_UNKNOWN',
      {},
    ],
    ['a password, or twenty years', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'SHEET_LOCKED_OR_OLD', {}],
    [
      'nothing of a ZIP but its first letters',
      () => Buffer.from('PK\u0003\u0004 and so on'),
      'SHEET_DAMAGED',
      {},
    ],
    ['only text', () => Buffer.from('Mã,Tên'), 'SHEET_KIND_UNKNOWN', {}],
    ['nothing', () => Buffer.alloc(0), 'SHEET_KIND_UNKNOWN', {}],
  ])('with %s is refused', async (...[, made, reason, facts]) => {
    expect(await faultOf(made(), 'XLSX')).toMatchObject({ reason, facts });
  });
});

describe('the thread that reads', () => {
  it('leaves this one free to answer, whatever it is given', async () => {
    const turns = { seen: 0 };
    const ticking = setInterval(() => (turns.seen += 1), 5);
    const slow = workbook({ sheetXml: `<worksheet>${noise(9_000_000)}</worksheet>` });
    const fault = await faultOf(slow, 'XLSX');
    clearInterval(ticking);
    expect(fault).toBe('0 rows');
    expect(turns.seen).toBeGreaterThan(5);
  });
});

/** Elements that no ZIP makes small. */
function noise(characters: number): string {
  const one = () => `<n v="${Math.random().toString(36).slice(2)}"/>`;
  return Array.from({ length: Math.ceil(characters / 20) }, one).join('');
}

/** Texts that a ZIP makes a little smaller, not suspiciously so. */
function longTexts(many: number): string {
  const letters = () => Array.from({ length: 30 }, () => Math.random().toString(36).slice(2, 12)).join('');
  return Array.from({ length: many }, () => `<si><t>${letters().repeat(20)}</t></si>`).join('');
}

function manyAttributes(many: number): string {
  return Array.from({ length: many }, (_, i) => `a${i}="${Math.random()}"`).join(' ');
}
