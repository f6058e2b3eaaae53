import {
  type SheetCell,
  SheetFault,
  sheetLimits,
  type SheetTable,
  Tally,
  type TakeRow,
  textCell,
  tooLarge,
} from './sheet.js';
import { openWorkbook } from './workbook.js';
import { type Attributes, walkXml, type XmlVisitor } from './xml-walk.js';
import { ZipParts } from './zip-parts.js';

/** Reads the rows of one sheet of an XLSX file (ECMA-376, the part of it that holds texts and numbers). */
export async function readXlsx(
  bytes: Buffer,
  wanted: string,
  take: TakeRow,
): Promise<Omit<SheetTable, 'rows'>> {
  const zip = await ZipParts.open(bytes);
  const { sheet, sheetPart, textsPart, from1904 } = await openWorkbook(zip, wanted);
  const texts = textsPart === undefined ? [] : await sharedTexts(zip, textsPart);
  await walkXml(sheetPart, zip.read(sheetPart), new SheetVisitor(sheetPart, texts, new Tally(take)));
  return { sheet, from1904 };
}

/** Texts that cells refer to by number. A text longer than a cell may hold is kept just long enough to tell. */
async function sharedTexts(zip: ZipParts, part: string): Promise<string[]> {
  const texts: string[] = [];
  const text = new TextOfRuns();
  let characters = 0;
  await walkXml(part, zip.read(part), {
    open: (name) => {
      if (name === 'si') text.clear();
      text.open(name);
    },
    text: (piece) => text.take(piece),
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      texts.push(text.value);
      characters += text.value.length;
      if (texts.length > sheetLimits.sharedTexts) throw tooLarge('texts', sheetLimits.sharedTexts);
      if (characters > sheetLimits.characters) throw tooLarge('texts', sheetLimits.characters);
    },
  });
  return texts;
}

/** The plain text of `t` elements, formatted runs joined; what is written above the letters (`rPh`) is not part of it. */
class TextOfRuns {
  value = '';
  private inText = false;
  private aside = false;

  clear(): void {
    this.value = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.aside = true;
    if (name === 't') this.inText = !this.aside;
  }

  take(piece: string): void {
    if (this.inText) this.value = (this.value + piece).slice(0, sheetLimits.cellCharacters * 8);
  }

  close(name: string): void {
    if (name === 'rPh') this.aside = false;
    if (name === 't') this.inText = false;
  }
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  formula: boolean;
  value: string;
}

class SheetVisitor implements XmlVisitor {
  private row = 0;
  private column = 0;
  private cells: SheetCell[] = [];
  private cell: OpenCell | undefined;
  private inValue = false;
  private readonly inline = new TextOfRuns();

  constructor(
    private readonly part: string,
    private readonly texts: readonly string[],
    private readonly tally: Tally,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes['r']);
    else if (name === 'c') this.openCell(attributes);
    else if (this.cell === undefined) return;
    else if (name === 'f') this.cell.formula = true;
    else if (name === 'v') this.inValue = true;
    else this.inline.open(name);
  }

  text(piece: string): void {
    if (this.cell === undefined) return;
    if (this.inValue) this.cell.value = (this.cell.value + piece).slice(0, sheetLimits.cellCharacters * 8);
    else this.inline.take(piece);
  }

  close(name: string): void {
    if (name === 'row') this.tally.row(this.row, this.cells);
    else if (name === 'c') this.closeCell();
    else if (name === 'v') this.inValue = false;
    else this.inline.close(name);
  }

  /** Rows and cells may leave out where they stand: then they follow the one before. They never go back. */
  private openRow(written: string | undefined): void {
    const row = written === undefined ? this.row + 1 : /^\d{1,7}$/.test(written) ? Number(written) : 0;
    if (row <= this.row || row > 1_048_576) throw this.damaged();
    this.row = row;
    this.column = 0;
    this.cells = [];
  }

  private openCell({ r, t = 'n' }: Attributes): void {
    const column = r === undefined ? this.column + 1 : columnOf(r, this.row);
    if (this.row === 0 || column <= this.column || column > 16_384) throw this.damaged();
    this.column = column;
    this.cell = { column, type: t, formula: false, value: '' };
    this.inline.clear();
  }

  private closeCell(): void {
    if (this.cell === undefined) return;
    const cell = this.read(this.cell);
    this.cell = undefined;
    if (cell.kind === 'TEXT' && cell.text.trim() === '') return;
    this.cells.push(cell);
    if (this.cells.length > sheetLimits.columns) throw tooLarge('columns', sheetLimits.columns);
  }

  private read({ column, type, formula, value }: OpenCell): SheetCell {
    if (formula) return { column, kind: 'FORMULA', text: value.slice(0, 60) };
    switch (type) {
      case 's':
        return textCell(column, unescaped(this.shared(value)));
      case 'inlineStr':
        return textCell(column, unescaped(this.inline.value));
      case 'e':
        return { column, kind: 'ERROR', text: value.slice(0, 60) };
      case 'b':
        return textCell(column, value === '1' ? 'TRUE' : 'FALSE');
      case 'n':
        return value === '' ? textCell(column, '') : { column, kind: 'NUMBER', text: value.slice(0, 60) };
      default:
        return textCell(column, unescaped(value));
    }
  }

  private shared(index: string): string {
    const text = /^\d{1,7}$/.test(index) ? this.texts[Number(index)] : undefined;
    if (text === undefined) throw this.damaged();
    return text;
  }

  private damaged(): SheetFault {
    return new SheetFault('SHEET_DAMAGED', { part: this.part });
  }
}

function columnOf(reference: string, row: number): number {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || Number(digits) !== row) return 0;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Letters that XML cannot hold are written _xHHHH_ in XLSX. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
