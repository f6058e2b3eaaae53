import { type Refusal } from '../../kernel/outcome.js';

/** A sheet as it was read: the filled cells of each filled row, counted from 1. */
export interface ImportTable {
  /** The sheet's name; a CSV file has none. */
  readonly sheet: string | null;
  readonly from1904: boolean;
  readonly rows: readonly ImportTableRow[];
}

export interface ImportTableRow {
  readonly row: number;
  readonly cells: readonly ImportCell[];
}

export interface ImportCell {
  readonly column: number;
  readonly kind: 'TEXT' | 'NUMBER' | 'FORMULA' | 'ERROR' | 'TOO_LONG';
  readonly text: string;
}

/** What speaks against one cell. */
export interface CellObjection {
  readonly row: number;
  readonly column: number;
  readonly refusal: Refusal;
}

/** A1, B1 … Z1, AA1. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** The objections in the order of their rows and columns, each with its sheet and cell as the field. */
export function inSheetOrder(sheet: string | null, objections: readonly CellObjection[]): Refusal[] {
  return objections
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, refusal }) => ({
      ...refusal,
      field: [...(sheet === null ? [] : [sheet]), cellName(column, row)],
    }));
}

/** What a cell says, fit for a sentence: short, and with its invisible marks made visible. */
export function shown(text: string): string {
  const visible = text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd');
  return visible.length > 60 ? `${visible.slice(0, 60)}…` : visible;
}
