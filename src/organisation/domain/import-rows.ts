import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { hasInvisibleMarks, nameText } from '../../kernel/vietnamese-text.js';
import { dayMeant } from './import-dates.js';
import {
  importColumns,
  type ImportColumn,
  type ImportSheet,
  kindList,
  levelList,
  type WordList,
} from './import-form.js';
import { type CellObjection, type ImportCell, type ImportTableRow, shown } from './import-table.js';
import { type OrganisationReasons } from './reasons.js';
import { isUnitCode, type UnitWords } from './unit.js';

const refuse = refusing<OrganisationReasons>();

/** A unit as a row tells it. */
export interface ToldUnit {
  readonly words: UnitWords;
  /** Codes of the parents; null where the cell is empty. */
  readonly territorial: string | null;
  readonly sector: string | null;
  readonly from: LocalDate;
}

export interface ToldRow {
  readonly row: number;
  /** Known also where another cell of the row is wrong, so that other rows may refer to it. */
  readonly code: string | undefined;
  /** Undefined where any cell of the row is wrong. */
  readonly unit: ToldUnit | undefined;
}

/** Reads each row by itself: every cell that is wrong is told. */
export function readRows(
  sheet: ImportSheet,
  from1904: boolean,
): { readonly rows: readonly ToldRow[]; readonly objections: readonly CellObjection[] } {
  const objections: CellObjection[] = [];
  const rows = sheet.rows.map((row) => new RowReader(sheet, row, from1904).told(objections));
  return { rows, objections };
}

/** What a cell came to: nothing where it is empty, undefined where it is wrong. */
type Read<T> = T | null | undefined;

class RowReader {
  private readonly own: CellObjection[] = [];

  constructor(
    private readonly sheet: ImportSheet,
    private readonly row: ImportTableRow,
    private readonly from1904: boolean,
  ) {}

  told(all: CellObjection[]): ToldRow {
    const code = this.code('code');
    const name = this.name('name', 300);
    const shortName = this.name('shortName', 100);
    const kind = this.word('kind', kindList);
    const level = this.word('level', levelList);
    const territorial = this.code('territorial');
    const sector = this.code('sector');
    const from = this.day('from');
    this.objectToStrayCells();
    all.push(...this.own);
    const found = this.own.length === 0 && code && name && kind && level && from;
    return {
      row: this.row.row,
      code: code ?? undefined,
      unit: found
        ? {
            words: { code, name, shortName: shortName ?? null, kind, level },
            territorial: territorial ?? null,
            sector: sector ?? null,
            from,
          }
        : undefined,
    };
  }

  /** A code typed as a number may have lost the zeros before it, so it is not guessed at. */
  private code(key: ImportColumn): Read<string> {
    return this.cell(key, (cell) => {
      if (cell.kind === 'NUMBER') return refuse('IMPORT_CODE_AS_NUMBER', { shown: shown(cell.text) });
      const code = nameText(cell.text);
      return isUnitCode(code) ? { value: code } : refuse('UNIT_CODE_MALFORMED', { code: shown(code) });
    });
  }

  private name(key: ImportColumn, most: number): Read<string> {
    return this.cell(key, (cell) => {
      const name = nameText(cell.text);
      if (hasInvisibleMarks(name)) return refuse('UNIT_NAME_INVISIBLE_MARKS', { name: shown(name) });
      return name.length > most ? refuse('IMPORT_CELL_TOO_LONG', { limit: most }) : { value: name };
    });
  }

  private word<T extends string>(key: ImportColumn, words: WordList<T>): Read<T> {
    return this.cell(key, (cell) => {
      const value = words.meant(cell.text);
      return value === undefined
        ? refuse('IMPORT_WORD_UNKNOWN', { shown: shown(cell.text), known: words.taught })
        : { value };
    });
  }

  private day(key: ImportColumn): Read<LocalDate> {
    return this.cell(key, (cell) => {
      const value = dayMeant(cell, this.from1904);
      return value === undefined ? refuse('IMPORT_DATE_WRONG', { shown: shown(cell.text) }) : { value };
    });
  }

  private cell<T>(key: ImportColumn, read: (cell: ImportCell) => { readonly value: T } | Refusal): Read<T> {
    const column = this.sheet.columns.get(key);
    if (column === undefined) return null;
    const cell = this.row.cells.find((one) => one.column === column);
    const { header, required } = importColumns[key];
    if (cell === undefined) {
      // An empty parent is judged with the whole file: the first root of all has none.
      if (required && key !== 'territorial')
        this.object(column, refuse('IMPORT_CELL_EMPTY', { column: header }));
      return null;
    }
    const result = unreadable(cell) ?? read(cell);
    if ('value' in result) return result.value;
    this.object(column, result);
    return undefined;
  }

  /** What stands under no header would be lost in silence. */
  private objectToStrayCells(): void {
    const known = new Set(this.sheet.columns.values());
    for (const { column } of this.row.cells)
      if (!known.has(column)) this.object(column, refuse('IMPORT_CELL_WITHOUT_COLUMN', {}));
  }

  private object(column: number, refusal: Refusal): void {
    this.own.push({ row: this.row.row, column, refusal });
  }
}

function unreadable({ kind, text }: ImportCell): Refusal | undefined {
  switch (kind) {
    case 'FORMULA':
      return refuse('IMPORT_CELL_FORMULA', {});
    case 'ERROR':
      return refuse('IMPORT_CELL_BROKEN', { shown: shown(text) });
    case 'TOO_LONG':
      return refuse('IMPORT_CELL_TOO_LONG', { limit: 300 });
    case 'TEXT':
    case 'NUMBER':
      return undefined;
  }
}
