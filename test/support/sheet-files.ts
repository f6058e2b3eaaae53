import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a ZIP file made for a test; what its directory says of it may be a lie. */
export interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
  readonly claimedSize?: number;
  readonly claimedSum?: number;
}

/** A ZIP file, byte by byte, so that it can be wrong wherever a test needs it. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, claimedSize, claimedSum } of parts) {
    const plain = Buffer.from(data);
    const packed = deflateRawSync(plain);
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(claimedSum ?? crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? plain.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, fileName, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, rest, fileName]));
    pieces.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, list, end]);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookParts {
  readonly sheetName?: string;
  readonly moreSheets?: readonly string[];
  readonly sheetData?: string;
  readonly sheetXml?: string;
  readonly sharedXml?: string;
  readonly workbookPr?: string;
  readonly contentType?: string;
  readonly more?: readonly ZipPart[];
}

/** The parts of a small workbook in the form Excel writes, any of them given by the test. */
export function workbookParts({
  sheetName = 'Đơn vị',
  moreSheets = [],
  sheetData = '',
  sheetXml,
  sharedXml,
  workbookPr = '',
  contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  more = [],
}: WorkbookParts): ZipPart[] {
  const names = [sheetName, ...moreSheets];
  const sheets = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const relations = names.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const empty = `${head}<worksheet xmlns="${main}"><sheetData/></worksheet>`;
  return [
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${contentType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${head}<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${head}<workbook xmlns="${main}" xmlns:r="${office}">${workbookPr}<sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${head}<Relationships>${relations.join('')}<Relationship Id="rIdS" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: sheetXml ?? `${head}<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    },
    ...moreSheets.map((_, i) => ({ name: `xl/worksheets/sheet${i + 2}.xml`, data: empty })),
    { name: 'xl/sharedStrings.xml', data: sharedXml ?? `${head}<sst xmlns="${main}"></sst>` },
    ...more,
  ];
}

export function workbook(parts: WorkbookParts): Buffer {
  return zipOf(workbookParts(parts));
}

/** A row of inline texts. */
export function textRow(row: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, i) =>
      `<c r="${String.fromCharCode(65 + i)}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A line of CSV, every field quoted. */
export function csvLine(fields: readonly string[], separator = ','): string {
  return fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(separator);
}
