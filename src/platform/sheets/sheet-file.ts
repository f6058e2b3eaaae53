import { type SheetReasons, type SheetRow, type SheetTable } from './sheet.js';

export type SheetFileKind = 'CSV' | 'XLSX';

/** A file to be read, as it was sent. */
export interface SheetFile {
  readonly bytes: Uint8Array;
  readonly kind: SheetFileKind;
  /** The name of the sheet to read; a CSV file is one sheet. */
  readonly wanted: string;
}

/** What the reading thread sends: rows in bundles, then what it found or why it could not read. */
export type SheetMessage =
  | { readonly rows: readonly SheetRow[] }
  | { readonly found: Omit<SheetTable, 'rows'> }
  | {
      readonly fault: {
        readonly reason: keyof SheetReasons;
        readonly facts: SheetReasons[keyof SheetReasons];
      };
    };
