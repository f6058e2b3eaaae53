import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type SheetCell, SheetFault, sheetLimits, Tally, type TakeRow, textCell } from './sheet.js';

const separators = [',', ';', '\t'] as const;

/** Reads the rows of a CSV file: UTF-8 with or without a mark, separated by commas, semicolons or tabs. */
export async function readCsv(bytes: Buffer, take: TakeRow): Promise<void> {
  objectToEncoding(bytes);
  const tally = new Tally(take);
  const parser = parse({
    bom: true,
    delimiter: separatorOf(bytes),
    relax_column_count: true,
    max_record_size: sheetLimits.recordBytes,
    skip_empty_lines: false,
  });
  let row = 0;
  try {
    for await (const record of Readable.from(slices(bytes)).pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      tally.row(
        row,
        record.map((text, i) => cell(i + 1, text)),
      );
    }
  } catch (fault) {
    if (fault instanceof CsvError)
      throw new SheetFault('SHEET_QUOTES_BROKEN', { row: parser.info.records + 1 });
    throw fault;
  }
}

/** What a spreadsheet would compute is not a text. */
function cell(column: number, text: string): SheetCell {
  return text.trimStart().startsWith('=')
    ? { column, kind: 'FORMULA', text: text.slice(0, 60) }
    : textCell(column, text);
}

function objectToEncoding(bytes: Buffer): void {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff' || bytes.includes(0))
    throw new SheetFault('SHEET_NOT_UTF8', { seen: 'UTF-16' });
  if (!isUtf8(bytes)) throw new SheetFault('SHEET_NOT_UTF8', { seen: 'OTHER' });
}

/** The separator that the first line holds most of, outside quotes. */
function separatorOf(bytes: Buffer): string {
  const start = bytes.subarray(0, sheetLimits.recordBytes).toString('utf8');
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(start)?.[0] ?? '';
  const bare = first.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counted = separators.map((separator) => ({ separator, times: bare.split(separator).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).separator;
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
