/** What a reader of sheets may be made to take in. A file beyond any of these is refused as a whole. */
export const sheetLimits = {
  bytes: 4_194_304,
  entries: 200,
  inflatedBytes: 50_331_648,
  /** How often larger a file may become by inflating it; small ones are not asked. */
  ratio: 100,
  ratioFromBytes: 1_048_576,
  sheets: 20,
  /** Rows with something in them, the header among them. */
  rows: 20_001,
  columns: 20,
  cellCharacters: 1_000,
  sharedTexts: 200_000,
  characters: 10_000_000,
  xmlDepth: 24,
  xmlAttributes: 64,
  recordBytes: 131_072,
  memoryMb: 256,
  milliseconds: 20_000,
} as const;

export type SheetLimit = 'bytes' | 'entries' | 'inflated' | 'sheets' | 'rows' | 'columns' | 'texts';

/** Why a file cannot be read as a sheet, with the facts its sentence needs. Declared as reasons of the platform. */
export interface SheetReasons {
  readonly SHEET_KIND_UNKNOWN: Record<never, never>;
  readonly SHEET_NOT_UTF8: { readonly seen: 'UTF-16' | 'OTHER' };
  readonly SHEET_LOCKED_OR_OLD: Record<never, never>;
  readonly SHEET_WITH_MACROS: Record<never, never>;
  readonly SHEET_DAMAGED: { readonly part: string };
  readonly SHEET_WITH_DOCTYPE: { readonly part: string };
  readonly SHEET_TOO_LARGE: { readonly what: SheetLimit; readonly limit: number };
  readonly SHEET_QUOTES_BROKEN: { readonly row: number };
  readonly SHEET_NOT_FOUND: { readonly wanted: string; readonly found: readonly string[] };
  readonly SHEET_TOO_DEMANDING: Record<never, never>;
}

/** The file cannot be read. Whoever asked turns it into a refusal. */
export class SheetFault<K extends keyof SheetReasons = keyof SheetReasons> extends Error {
  constructor(
    readonly reason: K,
    readonly facts: SheetReasons[K],
  ) {
    super(reason);
  }
}

/** A formula, the error a formula left behind, and a text that is too long are told of where they stand. */
export type CellKind = 'TEXT' | 'NUMBER' | 'FORMULA' | 'ERROR' | 'TOO_LONG';

export interface SheetCell {
  /** Counted from 1. */
  readonly column: number;
  readonly kind: CellKind;
  /** As written: a number is the text of the number, with a dot. */
  readonly text: string;
}

export interface SheetRow {
  /** As the program that shows the sheet counts it, from 1. */
  readonly row: number;
  /** The cells that are not empty, in their order. */
  readonly cells: readonly SheetCell[];
}

export interface SheetTable {
  /** The sheet's name; a CSV file has none. */
  readonly sheet: string | null;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
  readonly rows: readonly SheetRow[];
}

export type TakeRow = (row: SheetRow) => void;

/** Counts what has been read of a file, and stops at the first limit. */
export class Tally {
  private rows = 0;
  private characters = 0;

  constructor(private readonly take: TakeRow) {}

  row(row: number, cells: readonly SheetCell[]): void {
    const filled = cells.filter((cell) => cell.kind !== 'TEXT' || cell.text.trim() !== '');
    if (filled.length === 0) return;
    this.rows += 1;
    if (this.rows > sheetLimits.rows) throw tooLarge('rows', sheetLimits.rows - 1);
    if (filled.some((cell) => cell.column > sheetLimits.columns))
      throw tooLarge('columns', sheetLimits.columns);
    for (const { text } of filled) this.characters += text.length;
    if (this.characters > sheetLimits.characters) throw tooLarge('texts', sheetLimits.characters);
    this.take({ row, cells: filled });
  }
}

export function tooLarge(what: SheetLimit, limit: number): SheetFault<'SHEET_TOO_LARGE'> {
  return new SheetFault('SHEET_TOO_LARGE', { what, limit });
}

/** A text of a cell, cut where it is too long to be one. */
export function textCell(column: number, text: string): SheetCell {
  return text.length > sheetLimits.cellCharacters
    ? { column, kind: 'TOO_LONG', text: text.slice(0, 60) }
    : { column, kind: 'TEXT', text };
}
