import { refusing } from '../../kernel/outcome.js';
import { type CellObjection, type ImportTable, type ImportTableRow, shown } from './import-table.js';
import { type OrganisationReasons } from './reasons.js';
import { type UnitKind, type UnitLevel } from './unit.js';

const refuse = refusing<OrganisationReasons>();

/** The sheet of a workbook that holds the units. */
export const importSheet = 'Đơn vị';

export type ImportColumn =
  'code' | 'name' | 'shortName' | 'kind' | 'level' | 'territorial' | 'sector' | 'from';

interface ColumnForm {
  /** The header the template bears. */
  readonly header: string;
  /** What else it may be called. */
  readonly also: readonly string[];
  readonly required: boolean;
}

/** The columns of the form, in the order of the template; a file may have them in any order. */
export const importColumns: Readonly<Record<ImportColumn, ColumnForm>> = {
  code: { header: 'Mã', also: ['Mã đơn vị', 'Code'], required: true },
  name: { header: 'Tên', also: ['Tên đơn vị', 'Name'], required: true },
  shortName: { header: 'Tên gọi tắt', also: ['Tên viết tắt', 'Short name'], required: false },
  kind: { header: 'Loại', also: ['Loại đơn vị', 'Kind'], required: true },
  level: { header: 'Cấp', also: ['Level'], required: true },
  territorial: {
    header: 'Mã cấp trên (lãnh thổ)',
    also: ['Mã cấp trên', 'Territorial parent'],
    required: true,
  },
  sector: { header: 'Mã cấp trên (ngành dọc)', also: ['Sector parent'], required: false },
  from: { header: 'Từ ngày', also: ['From'], required: true },
};

const columnKeys = Object.keys(importColumns) as ImportColumn[];

/** What a cell may say for each kind; the first is what the template teaches. */
export const kindWords: Readonly<Record<UnitKind, readonly string[]>> = {
  CENTRAL: ['Trung ương'],
  MINISTRY: ['Bộ, ngành', 'Bộ', 'Ban, ngành Trung ương', 'Bộ, ban, ngành Trung ương'],
  PROVINCE: ['Tỉnh'],
  CITY: ['Thành phố', 'Thành phố trực thuộc Trung ương'],
  AGENCY: ['Sở, ngành', 'Sở', 'Sở, ban, ngành'],
  PARTY_BODY: ['Đảng, đoàn thể', 'Cơ quan Đảng, đoàn thể'],
  DIVISION: ['Phòng, đơn vị', 'Phòng', 'Phòng, đơn vị thuộc sở'],
  DISTRICT: ['Huyện'],
  DISTRICT_OFFICE: ['Phòng cấp huyện', 'Phòng, cơ quan cấp huyện'],
  COMMUNE: ['Xã', 'Phường', 'Đặc khu', 'Xã, phường, đặc khu'],
  ENTERPRISE: ['Doanh nghiệp'],
};

export const levelWords: Readonly<Record<UnitLevel, readonly string[]>> = {
  CENTRAL: ['Trung ương', 'Cấp Trung ương'],
  PROVINCE: ['Tỉnh', 'Cấp tỉnh'],
  AGENCY: ['Sở, ngành', 'Cấp sở, ban, ngành'],
  DIVISION: ['Phòng', 'Phòng, đơn vị', 'Cấp phòng'],
  DISTRICT: ['Huyện', 'Cấp huyện'],
  COMMUNE: ['Xã', 'Cấp xã'],
};

/** Which word of a list a cell says: by its code or in Vietnamese, in any case and spacing. */
export class WordList<T extends string> {
  /** What a sentence may offer: the words the template teaches. */
  readonly taught: string;
  private readonly meanings = new Map<string, T>();

  constructor(words: Readonly<Record<T, readonly string[]>>) {
    const meanings = Object.keys(words) as T[];
    for (const meaning of meanings)
      for (const word of [meaning, ...words[meaning]]) this.meanings.set(plain(word), meaning);
    this.taught = meanings.map((meaning) => words[meaning][0] ?? meaning).join('; ');
  }

  meant(text: string): T | undefined {
    return this.meanings.get(plain(text));
  }
}

export const kindList = new WordList(kindWords);
export const levelList = new WordList(levelWords);

/** A sheet whose columns are known by their headers. */
export interface ImportSheet {
  readonly columns: ReadonlyMap<ImportColumn, number>;
  readonly headerRow: number;
  readonly rows: readonly ImportTableRow[];
}

/** Finds the columns by the first filled row, or says what is wrong with it. */
export function readHeader(table: ImportTable): ImportSheet | readonly CellObjection[] {
  const [header, ...rows] = table.rows;
  if (header === undefined || rows.length === 0)
    return [{ row: header?.row ?? 1, column: 1, refusal: refuse('IMPORT_EMPTY', {}) }];
  const columns = new Map<ImportColumn, number>();
  const objections: CellObjection[] = [];
  for (const { column, text } of header.cells) {
    const at = { row: header.row, column };
    const key = columnKeys.find((one) =>
      [importColumns[one].header, ...importColumns[one].also].some((name) => plain(name) === plain(text)),
    );
    if (key === undefined)
      objections.push({
        ...at,
        refusal: refuse('IMPORT_COLUMN_UNKNOWN', { column: shown(text), known: headers() }),
      });
    else if (columns.has(key))
      objections.push({ ...at, refusal: refuse('IMPORT_COLUMN_TWICE', { column: shown(text) }) });
    else columns.set(key, column);
  }
  for (const key of columnKeys)
    if (importColumns[key].required && !columns.has(key)) {
      const refusal = refuse('IMPORT_COLUMN_MISSING', { column: importColumns[key].header });
      objections.push({ row: header.row, column: 1, refusal });
    }
  return objections.length > 0 ? objections : { columns, headerRow: header.row, rows };
}

function headers(): string {
  return columnKeys.map((key) => importColumns[key].header).join('; ');
}

/** A required column may be marked by an asterisk. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Zs}]+/gu, ' ')
    .replace(/\*$/, '')
    .trim()
    .toLowerCase();
}
